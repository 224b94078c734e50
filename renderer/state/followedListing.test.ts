// followedListing.test.ts - a list that follows changes shows what a list made anew would show, and touches nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import type { ListFilter } from '../../shared/contract.ts';
import { AnnotationIndex, differenceOf } from '../../shared/model/annotationIndex.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { defaultCodebook } from '../../shared/model/codebook.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import { followedListing, listingOfGroups } from './followedListing.ts';
import { emptyFilter, filtered, filterTest, type ListedAnnotation, listedOf } from './listFilter.ts';
import { grouped, type OrderContext, orderOf, sorted } from './listOrder.ts';
import { Places } from './places.ts';

const TEXT = 'Årsta café burned; a clerk saw 7 boats, 52 boats and 9 boats in the harbour. Ålesund was quiet.';
const WORDS = ['Årsta', 'café burned', 'a clerk', '7 boats', '52 boats', '9 boats', 'the harbour', 'Ålesund', 'quiet', 'boats'];
const TAGS = ['claim', 'attribution', 'loaded', 'sourcing'];
const codebook = defaultCodebook('00000000-0000-4000-8000-00000000000c');
const context = { codebook, revisions: new Map<string, string>(), orphans: new Set<string>() };
const order: OrderContext = { codebook, documentIds: [anAnnotation(TEXT, 'Årsta').documentId], titles: ['One'], aliases: new Map(), language: 'en' };

const made = (number: number): Annotation =>
  anAnnotation(TEXT, WORDS[number % WORDS.length] ?? '', {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    tag: TAGS[number % 4] ?? '',
    created: String(number % 7),
  });
const fresh = (all: readonly ListedAnnotation[], filter: ListFilter) =>
  listingOfGroups(grouped(filtered(sorted(all, filter.sort, order), filter, context), filter.group, order), filter.group);

/** A step: with the annotation of a number, make it or take it away, or give it another tag. */
const step = fc.record({ number: fc.nat(60), retag: fc.boolean(), tag: fc.constantFrom(...TAGS) });
const filter = fc.record({
  sort: fc.constantFrom<ListFilter['sort']>('text', 'tag', 'quote', 'newest'),
  group: fc.constantFrom<ListFilter['group']>('none', 'tag'),
  tags: fc.constantFrom<string[]>([], ['claim'], ['claim', 'loaded']),
});

describe('a list that follows changes', () => {
  it('is the list made anew, row by row and place by place', () => {
    let followed = 0;
    fc.assert(
      fc.property(filter, fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 90 }), (part, changes) => {
        const asked = { ...emptyFilter, ...part };
        const test = filterTest(asked, context) ?? (() => true);
        let annotations = Array.from({ length: 30 }, (_, number) => made(2 * number)).sort(inTextOrder);
        let all = annotations.map(listedOf);
        let listing = fresh(all, asked);
        for (const change of changes) {
          for (const { number, retag, tag } of change) {
            const known = annotations.find((one) => one.id === made(number).id);
            const others = annotations.filter((one) => one !== known);
            annotations = (known && !retag ? others : [...others, { ...(known ?? made(number)), tag }]).sort(inTextOrder);
          }
          const next = annotations.map(listedOf);
          const { gone, come } = differenceOf(all, next);
          const after = followedListing(listing, { gone: gone.filter(test), come: come.filter(test) }, orderOf(asked.sort, order));
          if (after) followed += 1;
          all = next;
          listing = after ?? fresh(all, asked);
          const { groups, rows } = fresh(all, asked);
          expect(listing.rows).toEqual(rows);
          expect(listing.groups).toEqual(groups);
          expect(rows.map((one) => listing.places.get(one.id))).toEqual(rows.map((_, index) => index));
          expect(gone.filter((one) => !rows.some((row) => row.id === one.id)).some((one) => listing.places.has(one.id))).toBe(false);
        }
      }),
    );
    expect(followed).toBeGreaterThan(100);
  });

  it('keeps the rows of groups in which nothing has changed', () => {
    const all = Array.from({ length: 12 }, (_, number) => listedOf(made(number)));
    const asked = { ...emptyFilter, group: 'tag' as const };
    const before = fresh(all, asked);
    const come = [listedOf(made(16))];
    const after = followedListing(before, { gone: [], come }, orderOf('text', order));
    expect(after?.groups.map((group, index) => group.rows === before.groups[index]?.rows)).toEqual([false, true, true, true]);
  });

  it('is made anew where a group would come or go', () => {
    const all = [listedOf(made(0)), listedOf(made(1))];
    const before = fresh(all, { ...emptyFilter, group: 'tag' });
    expect(followedListing(before, { gone: [], come: [listedOf(made(2))] }, orderOf('text', order))).toBeNull();
    expect(followedListing(before, { gone: [listedOf(made(1))], come: [] }, orderOf('text', order))).toBeNull();
  });
});

describe('places', () => {
  it('are right after more moves than are remembered', () => {
    let rows = Array.from({ length: 10 }, (_, number) => ({ id: String(number) }));
    let places = new Places(rows);
    for (let number = 10; number < 300; number += 1) {
      const at = (number * 7) % rows.length;
      const gone = rows[0]?.id ?? '';
      rows = rows.toSpliced(at, 0, { id: String(number) }).slice(at === 0 ? 0 : 1);
      const came = { at, id: String(number), by: 1 as const };
      places = places.after(at === 0 ? [came] : [came, { at: 0, id: gone, by: -1 }], rows);
      expect(rows.map((one) => places.get(one.id))).toEqual(rows.map((_, index) => index));
    }
  });
});

describe('the index of a text', () => {
  it('knows who reports, who has roles and who waits for a person, as the list changes', () => {
    const index = new AnnotationIndex();
    const parent = made(1);
    const child = { ...made(2), parent: parent.id };
    const unsure = { ...made(3), toConfirm: true };
    index.follow([parent, child, unsure]);
    expect(index.childrenOf(parent.id)).toEqual([child]);
    expect(index.toConfirm.list).toEqual([unsure]);
    const same = index.toConfirm.list;
    const role = { ...parent, roles: [{ role: 'cue' as const, segments: parent.segments }] };
    index.follow([role, { ...child, parent: null }, unsure]);
    expect(index.childrenOf(parent.id)).toEqual([]);
    expect(index.withRoles.list).toEqual([role]);
    expect(index.toConfirm.list).toBe(same);
    index.follow([{ ...unsure, toConfirm: false }]);
    expect(index.withRoles.list).toEqual([]);
    expect(index.toConfirm.list).toEqual([]);
  });
});
