// review.test.ts - what a person does with the documents of a page before they are added, on a page with seven articles.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Duplicate, ProposedPage } from '../../shared/contract.ts';
import { plainPage } from '../../shared/page/plainPage.ts';
import { readPage } from '../../shared/page/readPage.ts';
import { acceptedOf, duplicatesOf, isEdited, needsReview, reviewOf, reviewPageOf, sumsOf, totalsOf, wrongDate } from './review.ts';
import { areAside, makeTextAgain, setWordsAside, wordsOfLine } from './reviewAside.ts';
import { becomeTextOf, describe as describing, drop, merge, moveBorder, rename, splitAt, takeArticles, takeWhole } from './reviewEdits.ts';
import { bordersOf, lineAt, linesLeftOut, pageTextOf, type ReviewPage, stepFrom } from './reviewPage.ts';

const text = readFileSync(new URL('../../fixtures/pages/review/archive.txt', import.meta.url), 'utf8');
const { articles, setAside } = readPage(plainPage(text));
const proposed: ProposedPage = {
  ...{ name: 'archive.txt', characters: text.length, notes: 0, duplicate: null, warnings: [] },
  whole: { start: 0, end: text.length, title: 'archive', metadata: { language: 'en' } },
  articles: articles.map((one) => ({ ...one, duplicate: null })),
  areParts: false,
  setAside: [...setAside],
};
const body = pageTextOf({ text, structure: [] });
const fresh: ReviewPage = { ...reviewPageOf(0, 0, proposed), body };
const titles = ({ drafts }: ReviewPage) => drafts.map(({ title }) => title);
const words = (page: ReviewPage, at: number) => text.slice(page.drafts[at]?.start, page.drafts[at]?.end);
const lineOf = (some: string) => lineAt(body, text.indexOf(some));
const border = (page: ReviewPage, at: number, kind: 'start' | 'end' = 'start') => {
  const draft = page.drafts[at];
  if (!draft) throw new Error('no such draft');
  return { kind, draft };
};

describe('the documents of a page', () => {
  it('are its articles at first, with the words that are in none counted', () => {
    expect(fresh.drafts).toHaveLength(7);
    const [first, behind] = [lineAt(body, fresh.drafts[0]?.start ?? 0), lineOf('Newer Posts')];
    const outside = text.split('\n').filter((line, index) => line.trim() !== '' && (index < first || index >= behind));
    expect(linesLeftOut(fresh)).toBe(outside.length);
    expect(bordersOf(fresh).map(({ kind }) => kind)).toEqual(['start', 'start', 'start', 'start', 'start', 'start', 'start', 'end']);
  });

  it('are merged with the one above or below, and the upper one says what both are', () => {
    const joined = merge('draft-2', -1)(fresh);
    expect(titles(joined)).toEqual(titles(fresh).filter((_, index) => index !== 2));
    expect(words(joined, 1)).toBe(text.slice(fresh.drafts[1]?.start, fresh.drafts[2]?.end));
    expect(joined.drafts[1]?.metadata).toMatchObject({ section: 'Barge owners and the lock', posted: '2013-06-05' });
    expect(merge('draft-1', 1)(fresh).drafts).toEqual(joined.drafts);
    expect(merge('draft-0', -1)(fresh)).toBe(fresh);
    expect(merge('draft-6', 1)(fresh)).toBe(fresh);
  });

  it('share a border that is moved, and each keeps some words', () => {
    const moved = moveBorder(border(fresh, 1), lineOf('“Nobody who had the keys'))(fresh);
    expect(words(moved, 0).endsWith('with seven people still missing after the night of Saturday.')).toBe(true);
    expect(words(moved, 1).startsWith('“Nobody who had the keys was asked,” it added.')).toBe(true);
    const down = moveBorder(border(moved, 1), lineOf('It names two of them'))(moved);
    expect(words(down, 0).endsWith('a bulletin of the traders says.')).toBe(true);
    expect(words(down, 1).startsWith('It names two of them')).toBe(true);
    expect(moveBorder(border(fresh, 1), 0)(fresh)).toBe(fresh);
    expect(moveBorder(border(fresh, 1), lineOf('Minister deplores'))(fresh)).toBe(fresh);
    expect(moveBorder(border(fresh, 1), lineAt(body, fresh.drafts[1]?.start ?? 0))(fresh)).toBe(fresh);
  });

  it('take in words that were in none, and leave words out', () => {
    const last = moveBorder(border(fresh, 6, 'end'), lineOf('Recent Posts'))(fresh);
    expect(words(last, 6).endsWith('Newer Posts\nOlder Posts')).toBe(true);
    const shorter = moveBorder(border(fresh, 6, 'end'), lineOf('With reporting by two agencies'))(fresh);
    expect(words(shorter, 6).endsWith('Fourteen are to be pulled down.')).toBe(true);
    const first = moveBorder(border(fresh, 0), lineOf('© 2004 - 2022'))(fresh);
    expect(words(first, 0).startsWith('© 2004 - 2022 Vellmar Watch.')).toBe(true);
    expect(linesLeftOut(first)).toBe(linesLeftOut(fresh) - 1);
  });

  it('are split at a line, also where there was none, with the first words as a title', () => {
    const cut = splitAt(lineOf('At nine the water stood'))(fresh);
    expect(cut.drafts).toHaveLength(8);
    expect(cut.drafts[4]).toMatchObject({ metadata: { direction: 'ltr' }, dropped: false, title: expect.stringMatching(/^At nine the water/) });
    expect(cut.chosen).toBe(cut.drafts[4]?.id);
    expect(words(cut, 3) + words(cut, 4)).toBe(words(fresh, 3).replace('\n\nAt nine', 'At nine'));
    const out = splitAt(lineOf('Recent Posts'))(fresh);
    expect(words(out, 7).startsWith('Recent Posts')).toBe(true);
    expect(out.drafts[7]?.end).toBe(text.trimEnd().length);
    expect(splitAt(lineAt(body, fresh.drafts[3]?.start ?? 0))(fresh)).toBe(fresh);
  });

  it('are renamed, described, left out and taken again', () => {
    const named = rename('draft-4', '  Three\n bridges ')(fresh);
    expect(named.drafts[4]).toMatchObject({ title: 'Three bridges', metadata: { headline: 'Three bridges' } });
    expect(rename('draft-4', ' ')(fresh)).toBe(fresh);
    expect(describing('draft-4', 'published', '2013-06-02')(fresh).drafts[4]?.metadata.published).toBe('2013-06-02');
    expect(describing('draft-4', 'section', '')(fresh).drafts[4]?.metadata).not.toHaveProperty('section');
    const without = drop('draft-4', true)(fresh);
    expect(sumsOf(without)).toMatchObject({ documents: 6, dropped: 1 });
    expect(linesLeftOut(without)).toBeGreaterThan(linesLeftOut(fresh));
    expect(drop('draft-4', false)(without).drafts).toEqual(fresh.drafts);
  });

  it('are the whole page, or the articles again', () => {
    const whole = takeWhole(fresh);
    expect(whole.drafts).toMatchObject([{ start: 0, end: text.length, title: 'archive' }]);
    expect(takeArticles(whole).drafts).toEqual(fresh.drafts);
  });

  it('never overlap and are never without words, whatever is done', () => {
    let page = fresh;
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let step = 0; step < 2000; step += 1) {
      const id = page.drafts[random(page.drafts.length)]?.id ?? '';
      const line = random(body.starts.length + 1);
      const edits = [
        () => merge(id, random(2) === 0 ? -1 : 1),
        () => moveBorder(border(page, random(page.drafts.length), random(2) === 0 ? 'start' : 'end'), line),
        () => moveBorder(border(page, random(page.drafts.length)), line),
        () => splitAt(line),
        () => drop(id, random(2) === 0),
      ];
      page = edits[random(edits.length)]?.()(page) ?? page;
      const wrong = page.drafts.filter(
        ({ start, end }, index) => start < (page.drafts[index - 1]?.end ?? 0) || end > text.length || text.slice(start, end).trim() === '',
      );
      expect(wrong).toEqual([]);
      expect(new Set(page.drafts.map((one) => one.id)).size).toBe(page.drafts.length);
    }
  });
});

describe('a step with the keyboard', () => {
  it('goes by a paragraph, to where something is set aside, or by a line', () => {
    const from = lineAt(body, fresh.drafts[1]?.start ?? 0);
    expect(stepFrom(fresh, from, -1, false)).toBe(from - 1);
    expect(stepFrom(fresh, from - 2, -1, false)).toBe(lineOf('“Nobody who had the keys'));
    expect(stepFrom(fresh, from, 1, false)).toBe(lineOf('Barge owners use the lock'));
    expect(stepFrom(fresh, lineOf('Back To Top'), 1, true)).toBe(lineOf('Back To Top') + 1);
    expect(stepFrom(fresh, body.starts.length, 1, true)).toBeNull();
    expect(stepFrom(fresh, 0, -1, true)).toBeNull();
  });
});

describe('what is no text', () => {
  const at = (some: string) => ({ start: text.indexOf(some), end: text.indexOf(some) + some.length });
  const asideOf = (page: ReviewPage, some: string) => {
    const { start, end } = at(some);
    return page.setAside.filter((one) => one.start < end && one.end > start).map((one) => text.slice(one.start, one.end));
  };
  it('is words or a paragraph that are set aside, and text again without a line feed left over', () => {
    const words = 'in a statement';
    expect(areAside(fresh, at(words))).toBe(false);
    const set = setWordsAside(at(words), 'caption')(fresh);
    expect([areAside(set, at(words)), asideOf(set, words)]).toEqual([true, [words]]);
    expect(makeTextAgain(at(words))(set).setAside).toEqual(fresh.setAside);
    expect(makeTextAgain(at(words))(fresh)).toBe(fresh);
    const menu = wordsOfLine(body, lineOf('• Cartoons'));
    if (!menu) throw new Error('no words');
    expect(areAside(fresh, menu)).toBe(true);
    const back = makeTextAgain(menu)(fresh);
    expect([areAside(back, menu), asideOf(back, '• Media'), asideOf(back, '• Photo Gallery')].flat().map(Boolean)).toEqual([false, true, true]);
    for (const one of back.setAside) expect(text.slice(one.start, one.end).trim()).not.toBe('');
    expect(asideOf(back, '• Media')[0]?.endsWith('• Media')).toBe(true);
    expect(wordsOfLine(body, body.starts.length - 1)).toBeNull();
  });

  it('is sent along with each document where a person has changed it, in its own part of the page', () => {
    const one = at('in a statement');
    const set = setWordsAside(one, 'other')(fresh);
    const [first, second] = acceptedOf({ pages: [set], others: [] });
    expect(first?.setAside).toContainEqual({ ...one, kind: 'other' });
    expect(second?.setAside?.every((aside) => aside.start >= (second?.start ?? 0) && aside.end <= second.end)).toBe(true);
    expect(acceptedOf({ pages: [fresh], others: [] }).map((made) => made.setAside)).toEqual(Array.from({ length: 7 }, () => undefined));
  });
});

describe('a document that becomes the text of another one', () => {
  it('is counted apart, is only one for each, and is one of its own again when it is merged or chosen so', () => {
    const page = becomeTextOf('draft-1', 'known')(becomeTextOf('draft-0', 'known')(fresh));
    expect(page.drafts.map((one) => one.newTextOf)).toEqual([null, 'known', null, null, null, null, null]);
    const review = { pages: [page], others: [] };
    expect([totalsOf(review), sumsOf(page).documents]).toEqual([{ added: 6, replaced: 1 }, 6]);
    expect(acceptedOf(review)[1]).toMatchObject({ newTextOf: 'known' });
    expect(becomeTextOf('draft-1', null)(page).drafts).toEqual(fresh.drafts);
    expect(merge('draft-1', 1)(page).drafts[1]?.newTextOf).toBeNull();
  });
});

describe('a review', () => {
  const plain = { ...proposed, articles: [] };
  const file = (name: string, ...pages: ProposedPage[]) => ({ file: name, pages, error: null });
  const duplicate: Duplicate = { kind: 'text', documentId: null, title: 'Earlier', percent: 100, differences: 0, was: '', is: '' };

  it('is of what needs a person, and the others are added in their places', () => {
    expect(needsReview(plain)).toBe(false);
    expect(
      [
        { ...plain, notes: 1 },
        { ...plain, duplicate },
        { ...plain, warnings: [{ code: 'tracked-changes', message: '' }] },
      ].map(needsReview),
    ).toEqual([...[true, true, true]]);
    const review = reviewOf({ ticket: 't', files: [file('a', plain), file('b', proposed), file('c', plain)] });
    expect([review.pages.length, review.others.length, isEdited(review)]).toEqual([1, 2, false]);
    expect(acceptedOf(review).map((one) => `${one.file} ${one.title}`)).toEqual([
      '0 archive',
      ...titles(fresh).map((one) => `1 ${one}`),
      '2 archive',
    ]);
    expect(reviewOf({ ticket: 't', files: [file('a', plain)] }, { all: true }).pages).toHaveLength(1);
  });

  it('finds a date that cannot be kept, unless its document is left out', () => {
    const review = { ...reviewOf({ ticket: 't', files: [file('b', proposed)] }), pages: [describing('draft-2', 'published', 'June')(fresh)] };
    expect(wrongDate(review)).toEqual({ at: 0, draft: 'draft-2', key: 'published' });
    expect(wrongDate({ ...review, pages: [describing('draft-1', 'posted', '5 June')(fresh)] })).toEqual({ at: 0, draft: 'draft-1', key: 'posted' });
    expect(wrongDate({ ...review, pages: review.pages.map(drop('draft-2', true)) })).toBeNull();
  });

  it('tells of a document what is here already, also when it has been merged', () => {
    const page = {
      ...fresh,
      proposed: { ...proposed, articles: proposed.articles.map((one, at) => ({ ...one, duplicate: at === 3 ? duplicate : null })) },
    };
    const told = (one: ReviewPage) => one.drafts.map((draft) => duplicatesOf(one, draft).length);
    expect(told(page)).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(told(merge('draft-4', -1)(page))).toEqual([0, 0, 0, 1, 0, 0]);
    // Of two that are merged and are in the same text it is told once.
    const both = { ...page, proposed: { ...proposed, articles: proposed.articles.map((one) => ({ ...one, duplicate })) } };
    expect(told(merge('draft-4', -1)(both))).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
