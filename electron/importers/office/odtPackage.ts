// odtPackage.ts - the parts of an OpenDocument text, packed (.odt, .ott) or as one XML file (.fodt).

import { AppError } from '../../../shared/errors.ts';
import type { Metadata } from '../../../shared/model/project.ts';
import { openZip } from '../zip.ts';
import { statedMetadata } from './statedMetadata.ts';
import { childNamed, readXml, textWithin, type XmlElement, type XmlPart } from './xmlTree.ts';

const names = 'urn:oasis:names:tc:opendocument:xmlns:';
const prefixes = new Map<string, string>([
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map((one): [string, string] => [`${names}${one}:1.0`, one]),
  [`${names}drawing:1.0`, 'draw'],
  [`${names}svg-compatible:1.0`, 'svg'],
  [`${names}xsl-fo-compatible:1.0`, 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);

export interface OdtPackage {
  readonly mediaType: string;
  readonly body: XmlElement;
  readonly content: XmlPart;
  readonly styles: XmlPart | null;
  /** What the document's properties state. */
  readonly metadata: Metadata;
  /** The name of a part as places are told; null where the file is one part. */
  readonly nameOf: (part: XmlPart) => string | null;
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @throws AppError 'file-damaged', 'file-encrypted', 'file-other-format', 'file-too-large', 'file-too-complex', 'archive-unsafe'. */
export function openOdt(bytes: Uint8Array): OdtPackage {
  const parts = isPacked(bytes) ? packedParts(bytes) : flatParts(bytes);
  const body = childNamed(childNamed(parts.content.root, 'office:body'), 'office:text');
  if (!body)
    throw new AppError('file-other-format', 'This is an OpenDocument file that is no text (perhaps a table or slides). Nothing was changed.', {
      kind: 'an OpenDocument file other than a text',
    });
  const meta = childNamed(parts.meta?.root, 'office:meta');
  const stated = (name: string) => {
    const element = childNamed(meta, name);
    return element ? textWithin(element) : '';
  };
  return {
    mediaType: `application/vnd.oasis.opendocument.text${parts.isFlat ? '-flat-xml' : ''}`,
    body,
    content: parts.content,
    styles: parts.styles,
    metadata: statedMetadata({
      title: stated('dc:title'),
      author: stated('meta:initial-creator') || stated('dc:creator'),
      language: stated('dc:language'),
    }),
    nameOf: ({ name }) => (parts.isFlat ? null : name),
  };
}

function packedParts(bytes: Uint8Array) {
  const archive = openZip(bytes);
  const part = (name: string) => (archive.has(name) ? readXml(name, archive.read(name), prefixes) : null);
  const manifest = part('META-INF/manifest.xml');
  const isEncrypted = archive.has('encrypted-package') || manifest?.source.includes('encryption-data') === true;
  if (isEncrypted)
    throw new AppError('file-encrypted', 'The file is protected by a password. Nothing was changed; save it without one and open that.');
  const content = part('content.xml');
  if (!content)
    throw new AppError('file-damaged', 'The file is an OpenDocument file without its text (content.xml). Nothing was changed; get it again.');
  return { content, styles: part('styles.xml'), meta: part('meta.xml'), isFlat: false };
}

function flatParts(bytes: Uint8Array) {
  const all = readXml('the file', bytes, prefixes);
  return { content: all, styles: all, meta: all, isFlat: true };
}
