// listFilter.test.ts - what the list lets through, its order and its groups, as plain values.

import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import type { ListFilter } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { defaultCodebook } from '../../shared/model/codebook.ts';
import { emptyFilter, filtered, hasConditions, listedOf, moreConditions } from './listFilter.ts';
import { grouped, type OrderContext, sorted } from './listOrder.ts';

const TEXT = 'Årsta café burned; a Clerk saw 7 boats, 52 boats and 9 boats in the harbour. Ålesund was quiet.';
const [HERE, THERE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000f1'];
const [ADA, BO] = ['00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-0000000000b0'];
const REVISION = '00000000-0000-4000-8000-000000000003';
const codebook = { ...defaultCodebook('00000000-0000-4000-8000-00000000000c'), version: 3 };

const one = (words: string, more: Partial<Annotation> = {}) => listedOf(anAnnotation(TEXT, words, { codebookVersion: 3, ...more }));
const all = [
  one('Årsta', { tag: 'sourcing', subtype: 'gap', created: '2026-01-05', annotatorId: BO }),
  one('café burned', { subtype: 'event', note: 'Who saw it?\nA clerk', confidence: 'sure', created: '2026-01-01' }),
  one('a Clerk', { tag: 'sourcing', subtype: 'anonymous', attributes: { anonymityReason: 'no', named: 'unknown' }, created: '2026-01-04' }),
  one('7 boats', { subtype: 'figure', confidence: 'unsure', attributes: { value: 7, unit: 'boats' }, created: '2026-01-03', voice: 'page' }),
  one('52 boats', { subtype: 'figure', attributes: { value: '', event: null }, created: '2026-01-02', codebookVersion: 2 }),
  one('9 boats', { tag: 'loaded', attributes: { plainAlternatives: ['nine ships', 'a few'] }, created: '2026-01-06', toConfirm: true }),
  one('the harbour', { documentId: THERE, tag: 'attribution', annotatorId: BO, created: '2026-01-07', confidence: 'unsure' }),
  one('Ålesund', { documentId: THERE, textRevisionId: '00000000-0000-4000-8000-00000000dead', created: '2026-01-08' }),
];
const idOf = (quote: string) => all.find((row) => row.quote === quote)?.id ?? '';
const context = {
  codebook,
  revisions: new Map([
    [HERE, REVISION],
    [THERE, REVISION],
  ]),
  orphans: new Set<string>(),
  linked: new Set([idOf('7 boats'), idOf('the harbour')]),
};
const order: OrderContext = {
  codebook,
  documentIds: [HERE, THERE],
  titles: ['Zebra', 'apple'],
  aliases: new Map([
    [ADA, 'Zoë'],
    [BO, 'Bo'],
  ]),
  language: 'en',
};
const words = (rows: readonly { readonly quote: string }[]) => rows.map((row) => row.quote);
const through = (part: Partial<ListFilter>) => words(filtered(all, { ...emptyFilter, scope: 'project', ...part }, context));

describe('the filter of the list', () => {
  const rows: readonly { name: string; filter: Partial<ListFilter>; gives: string[] }[] = [
    { name: 'one tag', filter: { tags: ['loaded'] }, gives: ['9 boats'] },
    { name: 'two tags', filter: { tags: ['loaded', 'attribution'] }, gives: ['9 boats', 'the harbour'] },
    { name: 'a kind', filter: { subtypes: ['claim/figure'] }, gives: ['7 boats', '52 boats'] },
    { name: 'a kind of another tag with the same tag chosen', filter: { tags: ['claim'], subtypes: ['sourcing/gap'] }, gives: [] },
    { name: 'words of the text, without case', filter: { words: 'BOATS' }, gives: ['7 boats', '52 boats', '9 boats'] },
    { name: 'words without their accents', filter: { words: 'cafe' }, gives: ['café burned'] },
    { name: 'decomposed words', filter: { quote: 'A\u030arsta' }, gives: ['Årsta'] },
    { name: 'words of text, note or name', filter: { words: 'clerk' }, gives: ['café burned', 'a Clerk'] },
    { name: 'the name of the tag', filter: { words: 'attrib' }, gives: ['the harbour'] },
    { name: 'the name of the kind', filter: { words: 'claim, fig' }, gives: ['7 boats', '52 boats'] },
    { name: 'the note alone, over its lines', filter: { note: 'it? a' }, gives: ['café burned'] },
    { name: 'the quote alone', filter: { quote: 'clerk' }, gives: ['a Clerk'] },
    { name: 'blanks as nothing', filter: { words: '  ', note: ' ', quote: ' ' }, gives: words(all) },
    { name: 'an annotator', filter: { annotatorId: BO }, gives: ['Årsta', 'the harbour'] },
    { name: 'a document', filter: { documentId: THERE }, gives: ['the harbour', 'Ålesund'] },
    { name: 'no document when only one is listed', filter: { documentId: THERE, scope: 'document' }, gives: words(all) },
    { name: 'unsure', filter: { confidence: 'unsure' }, gives: ['7 boats', 'the harbour'] },
    { name: 'unsure claims', filter: { confidence: 'unsure', tags: ['claim'] }, gives: ['7 boats'] },
    { name: 'no confidence said', filter: { confidence: 'unsaid', tags: ['claim'] }, gives: ['52 boats', 'Ålesund'] },
    { name: 'a voice', filter: { voice: 'page' }, gives: ['7 boats'] },
    { name: 'to confirm', filter: { only: ['toConfirm'] }, gives: ['9 boats'] },
    { name: 'orphans of a corrected text', filter: { only: ['orphan'] }, gives: ['Ålesund'] },
    { name: 'with links', filter: { only: ['linked'] }, gives: ['7 boats', 'the harbour'] },
    { name: 'with links and unsure claims', filter: { only: ['linked'], confidence: 'unsure', tags: ['claim'] }, gives: ['7 boats'] },
    { name: 'an older codebook', filter: { only: ['earlier'] }, gives: ['52 boats'] },
    { name: 'two conditions at once', filter: { only: ['earlier', 'orphan'] }, gives: [] },
    { name: 'a choice, whole', filter: { attribute: { id: 'anonymityReason', is: 'value', value: 'no' } }, gives: ['a Clerk'] },
    { name: 'a choice, not a part of another', filter: { attribute: { id: 'named', is: 'value', value: 'no' } }, gives: [] },
    { name: 'a number', filter: { attribute: { id: 'value', is: 'value', value: '7' } }, gives: ['7 boats'] },
    { name: 'one of several values', filter: { attribute: { id: 'plainAlternatives', is: 'value', value: 'Few' } }, gives: ['9 boats'] },
    { name: 'any value, an empty one being none', filter: { attribute: { id: 'value', is: 'any', value: '' } }, gives: ['7 boats'] },
    { name: 'a missing value, where it could be', filter: { attribute: { id: 'value', is: 'missing', value: '' } }, gives: ['52 boats'] },
    { name: 'a detail that the codebook has not', filter: { attribute: { id: 'mood', is: 'missing', value: '' } }, gives: [] },
  ];
  it.each(rows)('lets through $name', ({ filter, gives }) => {
    expect(through(filter)).toEqual(gives);
  });

  it('takes an annotation that is not at its place for an orphan, too', () => {
    const { id } = all[3] ?? { id: '' };
    expect(words(filtered(all, { ...emptyFilter, only: ['orphan'] }, { ...context, orphans: new Set([id]) }))).toEqual(['7 boats', 'Ålesund']);
  });

  it('is the list itself while it asks for nothing', () => {
    const nothing: ListFilter = { ...emptyFilter, scope: 'project', sort: 'quote', group: 'tag', words: ' ' };
    expect(filtered(all, nothing, context)).toBe(all);
    expect([hasConditions(nothing), moreConditions(nothing)]).toEqual([false, 0]);
    expect(moreConditions({ ...nothing, subtypes: ['claim/figure'], only: ['orphan', 'earlier'], note: 'a', voice: 'unsaid' })).toBe(5);
    expect(hasConditions({ ...nothing, tags: ['claim'] })).toBe(true);
  });
});

describe('the order of the list', () => {
  const inOrder = (sort: ListFilter['sort'], more: Partial<OrderContext> = {}) => words(sorted(all, sort, { ...order, ...more }));
  const rows: readonly { sort: ListFilter['sort']; language?: string; gives: string[] }[] = [
    { sort: 'text', gives: words(all) },
    { sort: 'tag', gives: ['Ålesund', '7 boats', '52 boats', 'café burned', 'the harbour', '9 boats', 'a Clerk', 'Årsta'] },
    // Numbers by their value; letters as the language has them.
    { sort: 'quote', gives: ['7 boats', '9 boats', '52 boats', 'a Clerk', 'Ålesund', 'Årsta', 'café burned', 'the harbour'] },
    {
      sort: 'quote',
      language: 'nb',
      gives: ['7 boats', '9 boats', '52 boats', 'a Clerk', 'café burned', 'the harbour', 'Ålesund', 'Årsta'],
    },
    { sort: 'newest', gives: ['Ålesund', 'the harbour', '9 boats', 'Årsta', 'a Clerk', '7 boats', '52 boats', 'café burned'] },
    { sort: 'annotator', gives: ['Årsta', 'the harbour', 'café burned', 'a Clerk', '7 boats', '52 boats', '9 boats', 'Ålesund'] },
    { sort: 'document', gives: ['the harbour', 'Ålesund', ...words(all.slice(0, 6))] },
  ];
  it.each(rows)('by $sort ($language)', ({ sort, language, gives }) => {
    expect(inOrder(sort, language === undefined ? {} : { language })).toEqual(gives);
  });

  it('is the same when only what is new is put in its place', () => {
    for (const { sort } of rows) {
      const before = sorted([...all.slice(0, 3), ...all.slice(4), one('quiet')], sort, order);
      expect(sorted(all, sort, order, before)).toEqual(sorted(all, sort, order));
    }
  });
});

describe('the groups of the list', () => {
  const keys = (group: ListFilter['group']) => grouped(all, group, order).map(({ key, rows }) => [key, rows.length]);
  it('stand in the order of the codebook, the project and the names', () => {
    expect(keys('none')).toEqual([['', 8]]);
    expect(keys('tag')).toEqual([
      ['claim', 4],
      ['attribution', 1],
      ['loaded', 1],
      ['sourcing', 2],
    ]);
    expect(keys('subtype').slice(0, 3)).toEqual([
      ['claim/null', 1],
      ['claim/figure', 2],
      ['claim/event', 1],
    ]);
    expect(keys('document')).toEqual([
      [HERE, 6],
      [THERE, 2],
    ]);
    expect(keys('annotator')).toEqual([
      [BO, 2],
      [ADA, 6],
    ]);
  });

  it('keep the order of their rows', () => {
    const rows = sorted(all, 'newest', order);
    expect(words(grouped(rows, 'tag', order)[0]?.rows ?? [])).toEqual(['Ålesund', '7 boats', '52 boats', 'café burned']);
  });
});
