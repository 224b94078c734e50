// zip.ts - the files of a ZIP archive, each read as if it had come alone, by name. Archives in it are not opened.
//
// An encoding that a person names is for the files that need one: an archive holds others, too.

import { AppError } from '../../../shared/errors.ts';
import { isCompanion } from '../../../shared/formats/companions.ts';
import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { readPages } from '../readPages.ts';
import { saysItsEncoding } from '../decodeText.ts';
import { isPartsOfPage } from '../partsOfPage.ts';
import { openZip } from '../zip.ts';
import { kindOf } from './kinds.ts';
import type { Source } from './reader.ts';

/** Characters of all texts together. */
const MOST_CHARACTERS = 40_000_000;

/** What systems and programs add to archives, and what belongs to a saved page. */
const isSurplus = (name: string): boolean => name.split('/').some(isCompanion) || name.split('/').slice(0, -1).some(isPartsOfPage);

/** @throws AppError 'archive-unsafe', 'file-damaged', 'file-too-large', 'file-no-text' when nothing in it could be read. */
export async function readZip({ name, bytes, options, progress }: Source): Promise<Page[]> {
  const archive = openZip(bytes);
  const entries = archive.entries.filter((entry) => !isSurplus(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages: Page[] = [];
  const refusals: PageWarning[] = archive.repeated.map((repeated) => ({
    code: 'entry-repeated',
    message: `${repeated}: The archive holds several files of this name; the first was read.`,
    values: { name: repeated },
  }));
  const failures: AppError[] = [];
  let characters = 0;
  for (const [done, entry] of entries.entries()) {
    progress?.(done, entries.length);
    try {
      const content = archive.read(entry.name);
      if (kindOf(entry.name, content) === 'zip') throw new AppError('file-other-format', 'This is an archive within the archive and was not opened.');
      const found = await readPages({
        name: entry.name,
        bytes: content,
        options: saysItsEncoding(content) ? { ...options, encoding: undefined } : options,
      });
      characters += found.reduce((sum, page) => sum + page.text.length, 0);
      pages.push(...found.map((page) => inArchive(page, name, entry.name)));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      failures.push(thrown);
      refusals.push({
        code: 'entry-refused',
        message: `${entry.name}: ${thrown.message}`,
        values: { ...thrown.values, name: entry.name, code: thrown.code, reason: thrown.message },
      });
    }
    if (characters > MOST_CHARACTERS) throw tooMuch();
  }
  const [first, ...others] = pages;
  if (first) return [{ ...first, warnings: [...refusals, ...first.warnings] }, ...others];
  const [failure] = failures;
  if (failure && FOR_ALL.has(failure.code) && failures.every(({ code }) => code === failure.code)) throw failure;
  const why = refusals[0] ? ` ${refusals[0].message}` : '';
  throw new AppError('file-no-text', `Nothing in this archive could be read as a text. Nothing was changed.${why}`, { count: refusals.length });
}

/** Said of the archive where it is true of every file in it. */
const FOR_ALL: ReadonlySet<string> = new Set(['file-encrypted', 'file-too-large', 'encoding-uncertain']);

const tooMuch = (): AppError =>
  new AppError('file-too-large', 'The archive holds more text than can be read at once. Nothing was changed; unpack it and import its folder.', {
    variant: 'archive',
  });

/** The same page with names and places that begin with the archive's. */
function inArchive(page: Page, archive: string, entry: string): Page {
  const origin = page.origin.map((run) => ({ ...run, part: run.part === null ? entry : `${entry}/${run.part}` }));
  return { ...page, name: `${archive}/${page.name}`, origin };
}
