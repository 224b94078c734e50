// codebookEdits.test.ts - codebooks altered in every way: always a codebook that keeps the rules, and no annotation without a code.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import { AppError } from '../errors.ts';
import { Codebook, defaultCodebook, type Tag } from './codebook.ts';
import { differences } from './codebookDiff.ts';
import { addSubtype, addTag, type CodeMove, type Edited, editCode, moveBy, renameId, retire, split } from './codebookEdits.ts';
import { deleteCode, makeTag, mergeInto, moveInto } from './codebookMoves.ts';
import { CodebookPlan, isThere } from './codebookPlan.ts';
import { checkCodebook } from './codebookRules.ts';
import { codesOf, type CodeRef, idFor } from './codeNames.ts';

const ours = defaultCodebook('00000000-0000-4000-8000-000000000001');
const ref = (tag: string, subtype: string | null = null): CodeRef => ({ tag, subtype });
const subtypes = ({ tags }: Codebook, tagId: string) =>
  (tags.find((tag) => tag.id === tagId)?.subtypes ?? []).map((one) => `${one.parent ?? ''}>${one.id}`);

function refusal(codebook: unknown): string {
  try {
    checkCodebook(Codebook.parse(codebook));
    return 'fine';
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.code}: ${thrown.message}`;
    throw thrown;
  }
}
const withTag = (more: object, at = 0) => ({ ...ours, tags: ours.tags.map((tag, index) => (index === at ? { ...tag, ...more } : tag)) });

describe('the rules of a codebook', () => {
  it('are kept by the codebook we ship', () => expect(refusal(ours)).toBe('fine'));

  it.each([
    ['two tags with one id', withTag({ id: 'loaded' }), 'Two tags have the id “loaded”.'],
    ['two tags with one name', withTag({ name: ' loaded  LANGUAGE' }), 'Two tags have the name'],
    ['two tags with one letter', withTag({ letter: 'l' }), 'Two tags have the letter “L”.'],
    ['two tags with one key', withTag({ key: '3' }), 'Two tags have the key “3”.'],
    ['a letter that is a sign', withTag({ letter: '!' }), 'The letter of the tag “Claim” is “!”'],
    ['a key that is a letter', withTag({ key: 'q' }), 'The key of the tag “Claim” is “q”'],
    ['a name of spaces', withTag({ name: ' ' }), 'The tag with the id “claim” has no name.'],
    ['a name with a line break', withTag({ name: 'a\nb' }), 'has a line break'],
    ['an id with a space', withTag({ id: 'a b' }), '“a b” cannot be the id of a tag'],
    ['a tag under something', withTag({ parent: 'loaded' }), 'tags are the top level'],
    ['two subtypes with one key', withTag({ subtypes: [sub('a', 'A', 'x'), sub('b', 'B', 'X')], attributes: [] }), 'have the key “X”.'],
    ['two subtypes with one name', withTag({ subtypes: [sub('a', 'A', 'x'), sub('b', 'a', 'y')], attributes: [] }), 'have the name “a”.'],
    ['a subtype under nothing', withTag({ subtypes: [sub('a', 'A', 'x', 'z')], attributes: [] }), 'lies under “z”, which is no subtype'],
    ['a loop', withTag({ subtypes: [sub('a', 'A', 'x', 'b'), sub('b', 'B', 'y', 'a')], attributes: [] }), 'would lie under itself'],
    ['a choice of nothing', withTag({ attributes: [{ id: 'a', values: [] }] }), 'is a choice and needs its values'],
    ['a choice with a value twice', withTag({ attributes: [{ id: 'a', values: ['x', 'x'] }] }), 'has the same value twice'],
    ['an attribute of nothing', withTag({ attributes: [{ id: 'a', values: null, subtypes: ['zzz'] }] }), 'is for the subtype “zzz”'],
    [
      'two attributes with one id',
      withTag({
        attributes: [
          { id: 'a', values: null },
          { id: 'a', values: null },
        ],
      }),
      'Two attributes of the tag',
    ],
    ['everything retired', { ...ours, tags: ours.tags.map((tag) => ({ ...tag, retired: true })) }, 'At least one tag must not be retired'],
  ])('refuse %s', (_name, codebook, sentence) => {
    expect(refusal(codebook)).toContain(sentence);
    expect(refusal(codebook)).toMatch(/^codebook-invalid: .* Nothing was changed\.$/);
  });
});

function sub(id: string, name: string, key: string, parent?: string) {
  return { id, name, key, definition: '', example: '', ...(parent === undefined ? {} : { parent }) };
}

describe('editing a codebook', () => {
  it('gives a new tag the next key, and a letter, a colour and a pattern that nobody has', () => {
    const { codebook, ref: made } = addTag(ours, { name: 'Calm framing' });
    expect(codebook.tags.at(-1)).toMatchObject({ id: 'calm-framing', key: '5', letter: 'M', pattern: 'double' });
    expect([made, codebook.tags.filter((tag) => tag.colour === codebook.tags.at(-1)?.colour).length]).toEqual([ref('calm-framing'), 1]);
    expect(addSubtype(codebook, 'claim', { name: 'Figure' }).ref).toEqual(ref('claim', 'figure-2'));
    expect([idFor('Ärger & Öl', new Set()), idFor('مرحبا', new Set()), idFor('!!', new Set(['code']))]).toEqual(['arger-ol', 'مرحبا', 'code-2']);
  });

  it('moves a branch below another code, also of another tag, and annotations follow', () => {
    let { codebook } = moveInto(ours, ref('claim', 'event'), ref('claim', 'figure'));
    expect(subtypes(codebook, 'claim').slice(0, 2)).toEqual(['>figure', 'figure>event']);
    const moved = moveInto(codebook, ref('claim', 'figure'), ref('loaded', 'label'));
    codebook = moved.codebook;
    expect(subtypes(codebook, 'loaded').slice(-2)).toEqual(['label>figure', 'figure>event']);
    expect(moved.moves).toEqual([
      { from: ref('claim', 'figure'), to: ref('loaded', 'figure') },
      { from: ref('claim', 'event'), to: ref('loaded', 'event') },
    ]);
    // What was only asked of figures goes where they go.
    expect(codebook.tags[0]?.attributes.map((one) => one.id)).toEqual(['checkable', 'certainty', 'basis', 'event']);
    expect(codebook.tags[2]?.attributes.slice(-4).map((one) => [one.id, one.subtypes])).toEqual(
      ['value', 'unit', 'comparator', 'hedge'].map((id) => [id, ['figure']]),
    );
    expect(() => moveInto(codebook, ref('loaded', 'label'), ref('loaded', 'event'))).toThrow('under itself');
    const whole = moveInto(ours, ref('sourcing'), ref('claim'));
    expect([whole.codebook.tags.length, whole.moves.length]).toEqual([3, 13]);
    expect(subtypes(whole.codebook, 'claim').slice(6, 9)).toEqual(['>sourcing', 'sourcing>byline', 'sourcing>agency-credit']);
  });

  it('merges tags subtype by subtype, and leads every annotation to where its code went', () => {
    const first = addTag(ours, {
      name: 'Statement',
      subtypes: [sub('figure', 'Figure', 'f'), sub('rumour', 'Rumour', 'r'), sub('old', 'Old', 'o', 'figure')],
    });
    const { codebook, moves } = mergeInto(first.codebook, first.ref, ref('claim'));
    checkCodebook(codebook);
    expect(codebook.tags).toHaveLength(4);
    const to = (from: CodeRef) => moves.filter((move) => move.from.tag === from.tag && move.from.subtype === from.subtype).map((move) => move.to);
    expect(to(ref('statement', 'figure'))).toEqual([ref('claim', 'figure')]);
    expect(to(ref('statement', 'rumour'))).toEqual([ref('claim', 'rumour')]);
    expect(to(ref('statement', 'old'))).toEqual([ref('claim', 'old')]);
    expect(to(ref('statement'))).toEqual([ref('claim')]);
    expect(() => mergeInto(ours, ref('claim'), ref('claim', 'figure'))).toThrow('merged into itself');
  });

  it('splits, makes tags of subtypes, gives other ids, and says what differs', () => {
    const made = split(ours, ref('claim', 'figure'), ['Share', 'Date']);
    expect(made.refs).toEqual([ref('claim', 'share'), ref('claim', 'date')]);
    const risen = makeTag(moveInto(ours, ref('claim', 'event'), ref('claim', 'status')).codebook, ref('claim', 'status'));
    expect([risen.codebook.tags.at(-1)?.id, subtypes(risen.codebook, 'status'), risen.moves.length]).toEqual(['status', ['>event'], 2]);
    const named = renameId(ours, ref('claim', 'figure'), 'number');
    expect(named.codebook.tags[0]?.attributes.find((one) => one.id === 'unit')?.subtypes).toEqual(['number']);
    const edited = editCode(retire(ours, ref('loaded', 'slogan'), true).codebook, ref('claim'), { name: 'Statement', colour: '#00707e' }).codebook;
    expect(differences(ours, edited)).toEqual([
      { tag: 'claim', subtype: null, kind: 'renamed', name: 'Statement', was: 'Claim', fields: ['colour'] },
      { tag: 'loaded', subtype: 'slogan', kind: 'retired', name: 'Slogan', was: null, fields: [] },
    ]);
    expect(differences(ours, moveBy(ours, ref('claim', 'event'), -1).codebook).map((one) => one.kind)).toEqual(['order']);
    expect(differences(ours, deleteCode(ours, ref('claim')).codebook)).toMatchObject([{ kind: 'removed', name: 'Claim' }]);
  });
});

type Step = (codebook: Codebook, from: CodeRef, to: CodeRef, word: string) => Edited;
const steps: Step[] = [
  (codebook, _from, _to, word) => addTag(codebook, { name: word }),
  (codebook, from, _to, word) => addSubtype(codebook, from.tag, { name: word, ...(from.subtype === null ? {} : { parent: from.subtype }) }),
  (codebook, from, to) => moveInto(codebook, from, to),
  (codebook, from, to) => mergeInto(codebook, from, to),
  (codebook, from) => makeTag(codebook, from),
  (codebook, from, _to, word) => split(codebook, from, [word, `${word} again`]),
  (codebook, from) => moveBy(codebook, from, 1),
  (codebook, from) => retire(codebook, from, true),
  (codebook, from, _to, word) => renameId(codebook, from, idFor(word, new Set(codesOf(codebook).flatMap((one) => [one.tag, one.subtype ?? ''])))),
];

describe('any sequence of edits', () => {
  it('leaves codes that can be told apart, and an annotation of each code of before with a code that is there', () => {
    const pick = (codebook: Codebook, number: number): CodeRef => {
      const all = codesOf(codebook);
      return all[number % all.length] ?? ref('');
    };
    const taken = { steps: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.record({ step: fc.nat(steps.length - 1), from: fc.nat(), to: fc.nat(), word: fc.stringMatching(/^[a-z]{5,9}$/) }), {
          maxLength: 25,
        }),
        (work) => {
          let codebook: Codebook = ours;
          for (const { step, from, to, word } of work) {
            let edited: Edited;
            try {
              edited = steps[step]?.(codebook, pick(codebook, from), pick(codebook, to), word) ?? { codebook, moves: [] };
              checkCodebook(edited.codebook);
            } catch (thrown) {
              // Refused, with a sentence, and nothing has changed.
              if (!(thrown instanceof AppError)) throw thrown;
              continue;
            }
            taken.steps += 1;
            expectAllLed(codebook, edited.codebook, edited.moves);
            codebook = edited.codebook;
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(taken.steps).toBeGreaterThan(500);
  });

  function expectAllLed(before: Codebook, after: Codebook, moves: readonly CodeMove[]): void {
    const plan = new CodebookPlan(before, after, moves, []);
    for (const code of codesOf(before)) {
      const annotation = anAnnotation('words', 'words', { tag: code.tag, subtype: code.subtype });
      if (!isThere(after, plan.codeFor(annotation)) || plan.isLost(annotation)) throw new Error(`${JSON.stringify(code)} is lost`);
    }
    const ids = after.tags.flatMap((tag: Tag) => tag.subtypes.map((one) => `${tag.id}/${one.id}`));
    expect(new Set(ids).size).toBe(ids.length);
  }
});
