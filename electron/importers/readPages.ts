// readPages.ts - the pages of any file: the reader that its content asks for, and a refusal where that reader fails.

import { AppError } from '../../shared/errors.ts';
import type { Page } from '../../shared/page/page.ts';
import { kindOf, readerOf } from './readers/kinds.ts';
import type { Source } from './readers/reader.ts';

/** @throws AppError, whatever the file holds. */
export async function readPages(source: Source): Promise<Page[]> {
  const reader = await readerOf(kindOf(source.name, source.bytes));
  try {
    const pages = await reader(source);
    if (pages.every(({ text }) => text.trim() === '')) throw new AppError('file-no-text', 'The file holds no words to read. Nothing was changed.');
    return pages;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError(
      'file-damaged',
      'The file is damaged, or made in a way that is not understood here. Nothing was changed; open it in the program that made it and save it again.',
      { reason },
    );
  }
}
