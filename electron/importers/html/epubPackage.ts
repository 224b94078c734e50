// epubPackage.ts - what an EPUB says of itself: which files are its chapters, in which order, who wrote it, whether it is locked.

import { AppError } from '../../../shared/errors.ts';
import { beginningOf } from '../../../shared/text/codePoints.ts';
import { childNamed, childrenNamed, isElement, readXml, textWithin, type XmlElement } from '../office/xmlTree.ts';
import type { ZipArchive } from '../zip.ts';

export interface Book {
  /** Names of the files in the archive, in reading order. */
  readonly chapters: readonly string[];
  readonly stated: {
    readonly title: string | undefined;
    readonly creators: readonly string[];
    readonly publisher: string | undefined;
    readonly date: string | undefined;
    readonly language: string | undefined;
    readonly address: string | undefined;
    readonly direction: 'ltr' | 'rtl' | undefined;
  };
}

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', ''],
  ['http://www.idpf.org/2007/opf', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
]);
/** Fonts are often scrambled so that they are not copied; the words are not. */
const FONT_SCRAMBLING = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);
const CHAPTER = /^(application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i;

const damaged = (what: string): AppError =>
  new AppError('file-damaged', `The book (EPUB) is damaged: ${what}. Nothing was changed; get the file again.`, { variant: 'book' });

/** A name in the archive for an address in a file of it; null when it leads out of the archive or to no file. */
function nameIn(folder: string, address: string): string | null {
  let path = address.split('#', 1)[0] ?? '';
  try {
    path = decodeURIComponent(path);
  } catch {
    // A per cent sign that is only that.
  }
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function elementsWithin(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === name) found.push(element);
    open.push(...element.children.filter(isElement).reverse());
  }
  return found;
}

/** Files whose words are locked by a shop or a library. */
function lockedFiles(archive: ZipArchive): ReadonlySet<string> {
  const part = 'META-INF/encryption.xml';
  if (!archive.has(part)) return new Set();
  const { root } = readXml(part, archive.read(part), NAMESPACES);
  return new Set(
    elementsWithin(root, 'enc:EncryptedData')
      .filter((data) => !FONT_SCRAMBLING.has(childNamed(data, 'enc:EncryptionMethod')?.attributes['Algorithm'] ?? ''))
      .flatMap((data) => elementsWithin(data, 'enc:CipherReference').map((one) => nameIn('', one.attributes['URI'] ?? '') ?? '')),
  );
}

/**
 * @throws AppError 'file-damaged' when the book does not say what is in it; 'file-encrypted' when its chapters are locked (DRM).
 */
export function bookOf(archive: ZipArchive): Book {
  const container = 'META-INF/container.xml';
  if (!archive.has(container)) throw damaged('its list of contents is missing');
  const rootfile = elementsWithin(readXml(container, archive.read(container), NAMESPACES).root, 'rootfile')[0];
  const opf = nameIn('', rootfile?.attributes['full-path'] ?? '');
  if (opf === null || !archive.has(opf)) throw damaged('its list of contents is missing');
  const { root } = readXml(opf, archive.read(opf), NAMESPACES);
  const folder = opf.includes('/') ? opf.slice(0, opf.lastIndexOf('/')) : '';

  const spine = childNamed(root, 'spine');
  const items = new Map(childrenNamed(childNamed(root, 'manifest'), 'item').map((item) => [item.attributes['id'] ?? '', item]));
  const chapters = new Set<string>();
  for (const { attributes } of childrenNamed(spine, 'itemref')) {
    const item = items.get(attributes['idref'] ?? '');
    const name = item ? nameIn(folder, item.attributes['href'] ?? '') : null;
    if (!item || name === null || !CHAPTER.test(item.attributes['media-type'] ?? '')) continue;
    const isContents = /(^|\s)nav(\s|$)/.test(item.attributes['properties'] ?? '');
    if (!isContents && archive.has(name)) chapters.add(name);
  }
  if (chapters.size === 0) throw damaged('none of its chapters can be found');
  const locked = lockedFiles(archive);
  if ([...chapters].some((name) => locked.has(name)))
    throw new AppError(
      'file-encrypted',
      'The book is locked against copying (DRM), so its words cannot be read. Nothing was changed; ask its publisher or library for a copy without the lock.',
      { variant: 'book' },
    );
  const direction = spine?.attributes['page-progression-direction'];
  return {
    chapters: [...chapters],
    stated: { ...statedOf(childNamed(root, 'metadata')), direction: direction === 'rtl' || direction === 'ltr' ? direction : undefined },
  };
}

function statedOf(metadata: XmlElement | undefined): Omit<Book['stated'], 'direction'> {
  // Old books put the Dublin Core elements one level deeper.
  const holder = childNamed(metadata, 'dc-metadata') ?? metadata;
  const all = (name: string): string[] =>
    childrenNamed(holder, `dc:${name}`)
      .map((element) => beginningOf(textWithin(element).replace(/\s+/g, ' ').trim(), 1000))
      .filter((words) => words !== '');
  return {
    title: all('title')[0],
    creators: all('creator').slice(0, 20),
    publisher: all('publisher')[0],
    date: all('date')[0],
    language: all('language')[0],
    address: [...all('source'), ...all('identifier')].find((one) => /^https?:/i.test(one)),
  };
}
