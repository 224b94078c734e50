// programWith.ts - the program's reading of pages, with other weights of signs and pairs of words than those that it has.

import { registerHooks } from 'node:module';

/** Files of shared/page with the text to read in their place, by name. */
export type Tables = Readonly<Record<string, string>>;

const FOLDER = new URL('../../../shared/page/', import.meta.url).href;
const tried: Tables[] = [];

// Each number behind an address makes the program anew, and its own files are asked for with the same number.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const number = context.parentURL?.startsWith(FOLDER) ? new URL(context.parentURL).search : '';
    return number !== '' && found.url.startsWith(FOLDER) ? { ...found, url: found.url + number } : found;
  },
  load(url, context, next) {
    const { pathname, search } = new URL(url);
    const instead =
      url.startsWith(FOLDER) && search !== '' ? tried[Number(search.slice(1))]?.[pathname.slice(pathname.lastIndexOf('/') + 1)] : undefined;
    return instead === undefined ? next(url, context) : { format: 'module-typescript', source: instead, shortCircuit: true };
  },
});

/** The parts of the program that read pages for captions. */
export async function programWith(tables: Tables) {
  const number = tried.push(tables) - 1;
  const part = async <T>(name: string): Promise<T> => (await import(`${FOLDER}${name}.ts?${number}`)) as T;
  return {
    ...(await part<typeof import('../../../shared/page/captionSigns.ts')>('captionSigns')),
    ...(await part<typeof import('../../../shared/page/middleCaptions.ts')>('middleCaptions')),
    ...(await part<typeof import('../../../shared/page/pageWords.ts')>('pageWords')),
    ...(await part<typeof import('../../../shared/page/plainPage.ts')>('plainPage')),
    ...(await part<typeof import('../../../shared/page/readPage.ts')>('readPage')),
    ...(await part<typeof import('../../../shared/page/tokens.ts')>('tokens')),
    ...(await part<typeof import('../../../shared/page/vocabulary.ts')>('vocabulary')),
    ...(await part<typeof import('../../../shared/page/wordKinds.ts')>('wordKinds')),
  };
}
export type Program = Awaited<ReturnType<typeof programWith>>;
