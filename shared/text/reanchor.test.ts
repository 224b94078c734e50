// reanchor.test.ts - where annotations go when a text is corrected, one oddity a row.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import { boundaryAfter, boundaryBefore } from './graphemes.ts';
import { mapSpan } from './mapSpan.ts';
import { segmentFor } from './quote.ts';
import { MapsTo, reanchor } from './reanchor.ts';
import { textMap } from './textMap.ts';

const FIRST = '00000000-0000-4000-8000-000000000003';
const NEXT = '00000000-0000-4000-8000-000000000004';
const NEWS =
  'The harbour office said that nineteen boats were lost in the night.\nThe mayor, Ada Holm, denied it. Nobody was injured, officials said.\n\nWitnesses told this newspaper that the fire began on the old quay. Nobody was injured, officials said.\n';

/** `[words]` marks the span in the old text and where it must be in the new one; no brackets in the new one: gone. */
interface Row {
  readonly name: string;
  readonly old: string;
  readonly fresh: string;
  readonly certain?: boolean;
}

const marked = (text: string) => {
  const [start, end] = [text.indexOf('['), text.indexOf(']')];
  return { text: text.replace(/[[\]]/g, ''), span: start === -1 ? null : { start, end: end - 1 } };
};

const rows: Row[] = [
  { name: 'nothing changed', old: 'One [boat] sank.', fresh: 'One [boat] sank.', certain: true },
  { name: 'words put in before', old: 'One [boat] sank.', fresh: 'They say: One [boat] sank.', certain: true },
  { name: 'words put in at the left border stay outside', old: 'One [boat] sank.', fresh: 'One big [boat] sank.', certain: true },
  { name: 'words put in at the right border stay outside', old: 'One [boat] sank.', fresh: 'One [boat] quickly sank.', certain: true },
  {
    name: 'signs at the borders stay outside',
    old: 'He said [no fire was seen] there.',
    fresh: 'He said "[no fire was seen]" there.',
    certain: true,
  },
  { name: 'words glued to a border stay outside and are looked at', old: 'One [boat] sank.', fresh: 'One CAPTION[boat] sank.', certain: false },
  {
    name: 'words put in between are inside',
    old: 'He said [no fire was seen] there.',
    fresh: 'He said [no fire at all was seen] there.',
    certain: true,
  },
  { name: 'words taken out of it', old: 'He said [no fire at all was seen] there.', fresh: 'He said [no fire was seen] there.', certain: true },
  { name: 'a letter mended in the first word', old: 'So [nlneteen boats] sank.', fresh: 'So [nineteen boats] sank.', certain: true },
  { name: 'the first letter mended', old: 'So [lt sank at once].', fresh: 'So [It sank at once].', certain: true },
  { name: 'a letter mended in the last word', old: 'So [nineteen boabs] sank.', fresh: 'So [nineteen boats] sank.', certain: true },
  { name: 'a letter that was missing at the end', old: 'So [nineteen boat] sank.', fresh: 'So [nineteen boats] sank.', certain: true },
  { name: 'a letter that was missing at the start', old: 'So [oats were lost] then.', fresh: 'So [boats were lost] then.', certain: true },
  { name: 'a word parted by a line break is joined', old: 'The [fire-\nmen came] late.', fresh: 'The [firemen came] late.', certain: true },
  { name: 'glued words are parted', old: 'They saw [thefire burn] there.', fresh: 'They saw [the fire burn] there.', certain: true },
  {
    name: 'the first word goes, the others stay',
    old: 'So [nineteen old boats were lost] then.',
    fresh: 'So [old boats were lost] then.',
    certain: false,
  },
  {
    name: 'a paragraph comes before it where its first word goes',
    old: 'One.\n\n[The boat was lost].',
    fresh: 'One.\n\nA picture.\n\n[boat was lost].',
    certain: false,
  },
  { name: 'all words go', old: 'So [nineteen boats] sank at the quay.', fresh: 'So it sank at the quay.' },
  {
    name: 'all words are other ones',
    old: 'The captain said [nineteen boats] sank at the quay.',
    fresh: 'The captain said some vessels sank at the quay.',
  },
  { name: 'emoji beside and inside', old: 'A 🚢 [ferry 🔥 burned] there.', fresh: 'A 👩‍🚒 🚢 [ferry 🔥 burned] there.', certain: true },
  { name: 'the same letters written in two parts', old: 'The [caf\u00e9 closed] today.', fresh: 'Now the [cafe\u0301 closed] today.', certain: true },
  { name: 'right to left', old: 'قال المكتب إن [تسعة عشر قاربا] غرقت.', fresh: 'أمس قال المكتب إن [تسعة عشر قاربا] غرقت.', certain: true },
  { name: 'no spaces', old: '港口办公室说[十九艘船]沉没了。', fresh: '昨天港口办公室说[十九艘船]沉没了。', certain: true },
  { name: 'CRLF becomes LF', old: 'One.\r\nTwo [boats\r\nsank] there.\r\n', fresh: 'One.\nTwo [boats\nsank] there.\n', certain: true },
  { name: 'a paragraph is parted', old: 'One came. [Two boats sank] then.', fresh: 'One came.\n\n[Two boats sank] then.', certain: true },
  { name: 'paragraphs are joined', old: 'One came.\n\n[Two boats sank] then.', fresh: 'One came. [Two boats sank] then.', certain: true },
  {
    name: 'the second of two equal sentences, with words before it',
    old: 'No one came. He left. [No one came.] It rained.',
    fresh: 'No one came. Then he left. [No one came.] It rained.',
    certain: true,
  },
  {
    name: 'one of two neighbours that are the same is taken out',
    old: 'It burned. [No one came.] No one came. It rained.',
    fresh: 'It burned. [No one came.] It rained.',
    certain: false,
  },
  { name: 'an empty new text', old: 'One [boat] sank.', fresh: '' },
  {
    name: 'an unrelated new text',
    old: 'One [boat] sank in the harbour on Tuesday.',
    fresh: 'Prices rose again, and bread costs twice what it did.',
  },
];

describe('where words go', () => {
  it.each(rows)('$name', ({ old, fresh, certain }) => {
    const before = marked(old);
    const after = marked(fresh);
    const placed = mapSpan(textMap(before.text, after.text), before.span ?? { start: 0, end: 1 });
    expect(placed && after.text.slice(placed.span.start, placed.span.end)).toBe(after.span && after.text.slice(after.span.start, after.span.end));
    expect(placed?.span ?? null).toEqual(after.span);
    expect(placed?.certain).toBe(certain);
  });

  it('follows paragraphs that change places, and their sentences that occur twice', () => {
    const [first = '', second = ''] = NEWS.split('\n\n');
    const fresh = `${second}\n${first}\n`;
    const map = textMap(NEWS, fresh);
    const sentence = 'Nobody was injured, officials said.';
    const span = { start: NEWS.lastIndexOf(sentence), end: NEWS.lastIndexOf(sentence) + sentence.length };
    expect(mapSpan(map, span)?.span.start).toBe(fresh.indexOf(sentence));
    const words = 'nineteen boats';
    const start = NEWS.indexOf(words);
    expect(mapSpan(map, { start, end: start + words.length })?.span.start).toBe(fresh.indexOf(words));
  });

  const word = fc.constantFrom('the', 'fire', 'boat', 'said', 'Holm', 'e\u0301t\u00e9', '🚢', '港', 'قال', '.', '\n', 'nineteen', 'quay', 'no');
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

  it('keeps every word that a block says is the same, and never crosses inside a chain', () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const { blocks } = textMap(old, fresh);
        for (const [index, block] of blocks.entries()) {
          expect(old.slice(block.oldStart, block.oldStart + block.length)).toBe(fresh.slice(block.newStart, block.newStart + block.length));
          const last = blocks[index - 1];
          if (!last) continue;
          expect(block.oldStart).toBeGreaterThanOrEqual(last.oldStart + last.length);
          if (last.chain === block.chain) expect(block.newStart).toBeGreaterThanOrEqual(last.newStart + last.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('places words whose text was only added to, exactly and elsewhere unchanged', () => {
    fc.assert(
      fc.property(fc.nat(NEWS.length), fc.nat(NEWS.length - 40), fc.integer({ min: 5, max: 39 }), (somewhere, start, length) => {
        const at = NEWS.indexOf(' ', somewhere) + 1;
        const fresh = `${NEWS.slice(0, at)}xq7 ${NEWS.slice(at)}`;
        const span = { start, end: start + length };
        if (NEWS.slice(span.start, span.end).trim() !== NEWS.slice(span.start, span.end)) return;
        if (at > span.start && at < span.end) return;
        const placed = mapSpan(textMap(NEWS, fresh), span)?.span;
        expect(placed && fresh.slice(placed.start, placed.end)).toBe(NEWS.slice(span.start, span.end));
        expect(placed?.start).toBe(at <= span.start ? span.start + 4 : span.start);
      }),
    );
  });

  it('gives a span that could be annotated, whatever the texts', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (old, fresh, from, length) => {
        if (old === '') return;
        const start = boundaryBefore(old, from % old.length);
        const placed = mapSpan(textMap(old, fresh), { start, end: boundaryAfter(old, Math.min(old.length, start + 1 + (length % 30))) });
        if (placed) expect(() => segmentFor(fresh, placed.span)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});

describe('an annotation in a corrected text', () => {
  const old = NEWS;
  const mapsTo = (fresh: string) => new MapsTo(fresh, (id) => (id === FIRST ? old : null));
  const place = (words: string) => [segmentFor(old, { start: old.indexOf(words), end: old.indexOf(words) + words.length })];

  it('is kept where it is when only text behind it changed', () => {
    const annotation = anAnnotation(old, 'nineteen boats');
    const { outcome, annotation: after } = reanchor(annotation, mapsTo(old.replace('old quay', 'new quay')), NEXT);
    expect(outcome).toBe('kept');
    expect(after).toEqual({ ...annotation, textRevisionId: NEXT });
  });

  it('becomes an orphan as it was when one of its stretches is gone', () => {
    const annotation = anAnnotation(old, 'nineteen boats', { segments: [...place('nineteen boats'), ...place('Ada Holm')] });
    const { outcome, annotation: after } = reanchor(annotation, mapsTo(old.replace('The mayor, Ada Holm, denied it. ', '')), NEXT);
    expect(outcome).toBe('orphan');
    expect(after).toBe(annotation);
  });

  it('takes its roles along; one whose words are gone is lost, keeps them, and is found when they come back', () => {
    const roles = [
      { role: 'speaker' as const, segments: place('The harbour office') },
      { role: 'content' as const, segments: place('denied it') },
    ];
    const annotation = anAnnotation(old, 'nineteen boats', { roles });
    const fresh = `New. ${old.replace('The mayor, Ada Holm, denied it. ', '')}`;
    const { annotation: after } = reanchor(annotation, mapsTo(fresh), NEXT);
    expect(after.roles[0]?.segments[0]).toMatchObject({ start: 5, exact: 'The harbour office' });
    expect(after.roles[1]).toEqual({ ...roles[1], lost: true, textRevisionId: FIRST });
    const back = reanchor(after, new MapsTo(old, (id) => (id === FIRST ? old : fresh)), FIRST);
    expect(back.annotation.roles).toEqual(roles);
  });

  it('that became an orphan is looked for again from its own text', () => {
    const annotation = anAnnotation(old, 'nineteen boats');
    const { outcome, annotation: after } = reanchor(annotation, mapsTo(`Again. ${old}`), NEXT);
    expect(outcome).toBe('moved');
    expect(after.segments[0]).toMatchObject({ exact: 'nineteen boats', start: annotation.segments[0]!.start + 7 });
  });
});
