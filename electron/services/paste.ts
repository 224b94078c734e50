// paste.ts - what was copied elsewhere becomes a document: plain words exactly, and markup as the page that it is.

import type { CheckedInput, Output } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { firstLoneSurrogate } from '../../shared/text/codePoints.ts';
import { withLineFeeds } from '../importers/decodeText.ts';
import { sliced, wholeOf } from '../importers/documentsOf.ts';
import { firstWords } from '../importers/plainText.ts';
import { checkSize } from '../importers/readFile.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { addTexts, keepFile, NewDocuments, originalOf } from './newDocuments.ts';
import { changed, type Session } from './session.ts';

/** @throws AppError 'file-empty', 'file-lone-surrogate', 'file-too-large', and what reading the markup says. */
export async function pasteText(session: Session, { text, html, title }: CheckedInput<'documents.paste'>): Promise<Output<'documents.paste'>> {
  const { store } = session;
  const pasted = withLineFeeds(text);
  if (pasted.trim() === '' && html === undefined)
    throw new AppError('file-empty', 'There was no text to paste. Nothing was changed.', { variant: 'pasted' });
  if (firstLoneSurrogate(pasted) !== -1 || pasted.includes('\0'))
    throw new AppError(
      'file-lone-surrogate',
      'The pasted text holds damaged characters. Nothing was changed; copy it again from where it came from.',
      {
        variant: 'pasted',
      },
    );
  const given = title?.trim() ?? '';
  const { change, ids } = html === undefined ? await addPlain(store, pasted, given) : await addMarkup(session, html, given);
  return { changed: await changed(store, change), documentId: ids[0] ?? '' };
}

function addPlain(store: ProjectStore, text: string, given: string) {
  const bytes = Buffer.from(text, 'utf8');
  checkSize(bytes.length, true);
  const title = given === '' ? firstWords(text) : given;
  const ready = { name: 'pasted.txt', title, text, encoding: 'utf-8', mediaType: 'text/plain', bytes };
  return addTexts(store, [ready], { key: 'paste', values: { title } });
}

async function addMarkup({ store, imports }: Session, html: string, given: string) {
  const name = 'pasted.html';
  const bytes = Buffer.from(html, 'utf8');
  checkSize(bytes.length, true);
  const options = { encoding: 'utf-8' };
  const [page] = await imports.thread.read({ name, bytes, options });
  if (!page) throw new AppError('file-empty', 'There was no text to paste. Nothing was changed.', { variant: 'pasted' });
  const whole = wholeOf(page);
  const title = given === '' ? (page.metadata.headline ?? page.reading.metadata.headline ?? firstWords(page.text)) : given;
  const adding = await NewDocuments.begin(store);
  const original = originalOf(await keepFile(store, { name, bytes }), { page, index: 0, count: 1, options }, whole);
  const added = await adding.add([{ ...sliced(page, { ...whole, title }), original }]);
  return { change: await adding.commit({ key: 'paste', values: { title } }), ids: added.map(({ id }) => id) };
}
