// wordPackage.ts - the parts of a Word file: found by their relationships, read as XML, each once.

import { AppError } from '../../../shared/errors.ts';
import type { Metadata } from '../../../shared/model/project.ts';
import { openZip, type ZipArchive } from '../zip.ts';
import { statedMetadata } from './statedMetadata.ts';
import { childNamed, childrenNamed, readXml, textWithin, type XmlPart } from './xmlTree.ts';

export interface Relationship {
  /** The last word of its type: `styles`, `hyperlink`. */
  readonly kind: string;
  /** A part's name; an address when it is outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

const office = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

/** Both the usual namespaces and those of the strict variant. */
const prefixes = new Map<string, string>([
  [`${office}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${office}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${office}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${office}drawingml/2006/main`, 'a'],
  [`${strict}drawingml/main`, 'a'],
  [`${office}markup-compatibility/2006`, 'mc'],
  [`${office}package/2006/relationships`, 'rel'],
  [`${office}package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
]);

const notWord = (): AppError =>
  new AppError('file-other-format', 'This is an archive that holds no Word document. Nothing was changed; open what is in it by itself.', {
    kind: 'an archive without a Word document',
  });

/** A target as a part's name: relative to the folder of the part that names it. */
function resolved(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}

export class WordPackage {
  readonly #archive: ZipArchive;
  readonly #names = new Map<string, string>();
  readonly main: XmlPart;
  /** Of the main part, by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;

  /** @throws AppError 'file-damaged', 'file-encrypted', 'file-other-format', 'file-too-large', 'archive-unsafe'. */
  constructor(bytes: Uint8Array) {
    this.#archive = openZip(bytes);
    for (const { name } of this.#archive.entries) this.#names.set(name.toLowerCase(), name);
    const stated = [...this.relationshipsOf('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
    const main = this.part(stated ?? 'word/document.xml');
    if (main?.root.name !== 'w:document') throw notWord();
    this.main = main;
    this.relationships = this.relationshipsOf(main.name);
  }

  /** A part as XML; null when the file has none of this name. */
  part(name: string): XmlPart | null {
    const found = this.#names.get(name.toLowerCase());
    return found === undefined ? null : readXml(found, this.#archive.read(found), prefixes);
  }

  relationshipsOf(part: string): ReadonlyMap<string, Relationship> {
    const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
    const list = this.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
    const found = new Map<string, Relationship>();
    for (const { attributes } of childrenNamed(list?.root, 'rel:Relationship')) {
      const isOutside = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      found.set(attributes['Id'] ?? '', { kind, target: isOutside ? target : resolved(part, target), isOutside });
    }
    return found;
  }

  /** The part that the main part relates to in this way; null when there is none. */
  related(kind: string): XmlPart | null {
    const found = [...this.relationships.values()].find((one) => one.kind === kind && !one.isOutside);
    return found ? this.part(found.target) : null;
  }

  /** What the document's properties state. */
  metadata(): Metadata {
    const stated = [...this.relationshipsOf('').values()].find(({ kind }) => kind === 'core-properties')?.target;
    const root = this.part(stated ?? 'docProps/core.xml')?.root;
    const textOf = (name: string) => {
      const element = childNamed(root, name);
      return element ? textWithin(element) : '';
    };
    return statedMetadata({ title: textOf('dc:title'), author: textOf('dc:creator'), language: textOf('dc:language') });
  }
}
