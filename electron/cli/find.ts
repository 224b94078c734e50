// find.ts - `find`: every place of some words, one JSON line each, in the order of documents and text; and their tagging.

import type { SearchResult } from '../../shared/contract.ts';
import { SearchThread } from '../search/searchThread.ts';
import { findInProject, tagPlaces } from '../services/search.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { needed, read } from './arguments.ts';
import { sayAllJson, sayJson } from './output.ts';
import { withStore } from './project.ts';

const kinds = { regex: 'boolean', word: 'boolean', case: 'boolean', accents: 'boolean', document: 'string', tag: 'string' } as const;

/** No match prints nothing and is no failure. */
export function find(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, kinds, 2);
  const [folder = '', query = ''] = positions;
  const { regex, word, case: matchCase, accents: matchAccents, document: documentId } = options;
  const wanted = { query, regex, word, matchCase, matchAccents, documentId };
  const { tag, subtype } = options.tag === undefined ? {} : codeIn(needed(options.tag, 'tag'));
  return withStore(folder, tag === undefined ? 'any' : 'write', async (store) => {
    const thread = new SearchThread();
    try {
      if (tag === undefined) for await (const results of pages(store, thread, wanted)) sayAllJson(results);
      else await tagAll(store, thread, wanted, tag, subtype ?? null);
    } finally {
      await thread.close();
    }
    return 0;
  });
}

/** The tag, and after a slash its subtype. */
function codeIn(given: string): { tag?: string; subtype?: string | null } {
  const slash = given.indexOf('/');
  return slash === -1 ? { tag: given, subtype: null } : { tag: given.slice(0, slash), subtype: given.slice(slash + 1) };
}

type Wanted = Parameters<typeof findInProject>[2];

/** So many results fit into the memory; each page is searched for anew, so that fewer would take longer. */
const PAGE = 300_000;

/** All results, as many at a time as fit into the memory. */
async function* pages(store: ProjectStore, thread: SearchThread, wanted: Wanted): AsyncGenerator<SearchResult[]> {
  for (let skip = 0; ; skip += PAGE) {
    const { results, total } = await findInProject(store, thread, { ...wanted, skip, limit: PAGE });
    yield results;
    if (skip + results.length >= total) return;
  }
}

async function tagAll(store: ProjectStore, thread: SearchThread, wanted: Wanted, tag: string, subtype: string | null): Promise<void> {
  const found: SearchResult[] = [];
  for await (const results of pages(store, thread, wanted)) found.push(...results);
  if (found.length === 0) return;
  const { ids } = await tagPlaces(store, found, tag, subtype);
  for (const [index, one] of found.entries()) sayJson({ id: ids[index], ...one });
}
