// zip.ts - the files of a ZIP archive, each read as if it had come alone, by name. Archives in it are not opened.

import { AppError } from '../../../shared/errors.ts';
import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { readPages } from '../readPages.ts';
import { openZip } from '../zip.ts';
import { kindOf } from './kinds.ts';
import type { Source } from './reader.ts';

/** Characters of all texts together. */
const MOST_CHARACTERS = 40_000_000;

/** What systems and programs add to archives. */
const isSurplus = (name: string): boolean =>
  name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX' || /^(thumbs\.db|desktop\.ini)$/i.test(step));

/** @throws AppError 'archive-unsafe', 'file-damaged', 'file-too-large', 'file-no-text' when nothing in it could be read. */
export async function readZip({ name, bytes, options, progress }: Source): Promise<Page[]> {
  const archive = openZip(bytes);
  const entries = archive.entries.filter((entry) => !isSurplus(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages: Page[] = [];
  const refusals: PageWarning[] = [];
  let characters = 0;
  for (const [done, entry] of entries.entries()) {
    progress?.(done, entries.length);
    try {
      const content = archive.read(entry.name);
      if (kindOf(entry.name, content) === 'zip') throw new AppError('file-other-format', 'This is an archive within the archive and was not opened.');
      const found = await readPages({ name: entry.name, bytes: content, options });
      characters += found.reduce((sum, page) => sum + page.text.length, 0);
      pages.push(...found.map((page) => inArchive(page, name, entry.name)));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      refusals.push({ code: 'entry-refused', message: `${entry.name}: ${thrown.message}`, values: { name: entry.name, code: thrown.code } });
    }
    if (characters > MOST_CHARACTERS) throw tooMuch();
  }
  const [first, ...others] = pages;
  if (first) return [{ ...first, warnings: [...refusals, ...first.warnings] }, ...others];
  const why = refusals[0] ? ` ${refusals[0].message}` : '';
  throw new AppError('file-no-text', `Nothing in this archive could be read as a text. Nothing was changed.${why}`, { count: refusals.length });
}

const tooMuch = (): AppError =>
  new AppError('file-too-large', 'The archive holds more text than can be read at once. Nothing was changed; unpack it and import its folder.', {
    variant: 'archive',
  });

/** The same page with names and places that begin with the archive's. */
function inArchive(page: Page, archive: string, entry: string): Page {
  const origin = page.origin.map((run) => ({ ...run, part: run.part === null ? entry : `${entry}/${run.part}` }));
  return { ...page, name: `${archive}/${page.name}`, origin };
}
