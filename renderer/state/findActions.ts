// findActions.ts - looking for words while they are written, going through what was found, and tagging it.

import { sentenceOf } from '../errorWords.ts';
import type { Span } from '../../shared/model/span.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { type Find, type FindSort, meantResults, nothingChosen, orderOf, withoutResults } from './find.ts';
import { isReadOnly, nameOf, readWords } from './selectors.ts';
import type { Data } from './state.ts';

export interface FindActions {
  /** Opens the dock; words that are selected in the text become the query. */
  openFind(scope: Find['scope']): void;
  closeFind(): void;
  /** Alters the question; the answer follows after a pause. */
  findBy(part: Partial<Pick<Find, 'query' | 'regex' | 'word' | 'matchCase' | 'matchAccents' | 'scope'>>): void;
  /** Asks again when the texts are not those that were searched. @param key another one for other texts. */
  followTexts(key: string): Promise<void>;
  sortResults(sort: FindSort): void;
  /** Makes a result the current one and opens its document. */
  showResult(index: number): Promise<void>;
  /** The next (1) or previous (-1) result as they are listed; from the caret, where that is elsewhere. @returns its index. */
  stepResult(by: -1 | 1, caret: number | null): number | null;
  chooseResults(chosen: ReadonlySet<number>): void;
  /** Keeps the query among those to be used again. */
  rememberQuery(): void;
  /** Tags the results that are chosen, or the current one, by one step. */
  tagResults(tagId: string, subtype?: string | null): Promise<void>;
}

const PAUSE_MS = 120;
const OPEN_PAUSE_MS = 90;
const LONGEST_SELECTION = 200;
const MOST_QUERIES = 20;

export const firstFindSettings = { height: 260, history: [] as string[] };

export function findActions({ get, set, call, alter }: Tools): FindActions {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let followed = '';

  const change = (part: Partial<Find>): void => set({ find: { ...get().find, ...part } });

  const question = ({ find, open, dock, past }: Data) => {
    const { query, regex, word, matchCase, matchAccents, scope } = find;
    if (dock !== 'find' || query === '' || past !== null) return null;
    if (scope === 'document' && !open) return null;
    return { query, regex, word, matchCase, matchAccents, ...(scope === 'document' && open ? { documentId: open.documentId } : {}) };
  };

  const search = async (): Promise<void> => {
    clearTimeout(pause);
    // One at a time: what was asked meanwhile is asked when the answer is here.
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await answerOnce();
    } while (again);
    running = false;
  };

  const answerOnce = async (): Promise<void> => {
    const asked = question(get());
    if (!asked) return set({ find: withoutResults(get().find) });
    const isStale = () => JSON.stringify(question(get())) !== JSON.stringify(asked);
    try {
      const answer = await call('search.find', asked);
      if (isStale()) return;
      const { find } = get();
      const before = find.current === null ? undefined : find.results[find.current];
      const current = before
        ? answer.results.findIndex((one) => one.documentId === before.documentId && one.start === before.start && one.end === before.end)
        : -1;
      const order = orderOf(answer.results, find.sort);
      change({ ...answer, order, chosen: nothingChosen, current: current === -1 ? null : current, failure: null, searching: false });
    } catch (thrown) {
      if (!isStale()) set({ find: { ...withoutResults(get().find), failure: sentenceOf(thrown) } });
    }
  };

  /** The document that is open, or will be in a moment. */
  const shownDocument = () => get().opening ?? get().open?.documentId;

  const showResult = async (index: number): Promise<void> => {
    change({ current: index });
    const result = get().find.results[index];
    clearTimeout(opening);
    if (!result || result.documentId === shownDocument()) return;
    // Fingers that run through the list must not open every document on the way.
    await new Promise((resolve) => {
      opening = setTimeout(resolve, OPEN_PAUSE_MS);
    });
    if (get().find.current === index && result.documentId !== shownDocument()) await get().actions.openDocument(result.documentId);
  };

  return {
    openFind: (scope) => {
      const { open, selection, find } = get();
      const words = open && selection ? readWords(open, selection.span) : '';
      const isQuery = words !== '' && words.length <= LONGEST_SELECTION && !words.includes('\n');
      set({ dock: 'find', find: { ...find, scope, ...(isQuery ? { query: words, regex: false } : {}) } });
      void search();
    },
    closeFind: () => {
      get().actions.rememberQuery();
      clearTimeout(pause);
      set({ dock: null });
    },
    findBy: (part) => {
      change({ ...part, searching: true, current: null });
      clearTimeout(pause);
      pause = setTimeout(() => void search(), PAUSE_MS);
    },
    followTexts: async (key) => {
      if (key === followed) return;
      followed = key;
      await search();
    },
    sortResults: (sort) => change({ sort, order: orderOf(get().find.results, sort) }),
    showResult,
    stepResult: (by, caret) => {
      const { find, open } = get();
      const { order, results, current } = find;
      if (order.length === 0) return null;
      const next = nextOf(find, by, caret === null ? null : { documentId: open?.documentId ?? '', caret });
      const index = order[(next + order.length) % order.length] ?? 0;
      if (results[index] && index !== current) void showResult(index);
      return index;
    },
    chooseResults: (chosen) => change({ chosen }),
    rememberQuery: () => {
      const { find, settings, actions } = get();
      const before = settings.find ?? firstFindSettings;
      if (find.query.trim() === '' || before.history[0] === find.query) return;
      const history = [find.query, ...before.history.filter((one) => one !== find.query)].slice(0, MOST_QUERIES);
      actions.changeSettings({ find: { ...before, history } });
    },
    tagResults: async (tagId, subtype = null) => {
      const { find, project, actions } = get();
      const places = meantResults(find).map(({ documentId, start, end }) => ({ documentId, start, end }));
      if (places.length === 0 || !project || isReadOnly(get())) return;
      actions.rememberQuery();
      await alter(
        () => call('search.tag', { places, tag: tagId, subtype }),
        ({ changed }) => changed,
        {
          after: ({ added }) => {
            const name = nameOf(project.codebook, tagId, subtype);
            const text =
              translate('find:tagged', { count: added, name }) +
              (added < places.length ? ` ${translate('find:already', { count: places.length - added })}` : '');
            actions.tell(text, added > 0);
          },
        },
      );
      set({ lastTag: { tag: tagId, subtype } });
    },
  };
}

/** Place in the list of the result to go to. From a caret that is not at the current result, the nearest one that way. */
function nextOf({ order, results, current, sort }: Find, by: -1 | 1, from: { documentId: string; caret: number } | null): number {
  const at = current === null ? -1 : order.indexOf(current);
  const here = current === null ? undefined : results[current];
  const isThere = (span: Span & { documentId: string }) =>
    from !== null && span.documentId === from.documentId && span.start <= from.caret && from.caret <= span.end;
  if (from === null || sort !== 'place' || (here && isThere(here))) return at === -1 ? (by === 1 ? 0 : -1) : at + by;
  const own = results.findIndex((one) => one.documentId === from.documentId);
  if (own === -1) return at === -1 ? (by === 1 ? 0 : -1) : at + by;
  if (by === 1) {
    const next = results.findIndex((one) => one.documentId === from.documentId && one.start >= from.caret);
    const last = results.findLastIndex((one) => one.documentId === from.documentId);
    return next === -1 ? last + 1 : next;
  }
  const previous = results.findLastIndex((one) => one.documentId === from.documentId && one.end <= from.caret);
  return previous === -1 ? own - 1 : previous;
}
