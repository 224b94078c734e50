// wordNotes.ts - footnotes, endnotes and comments of a Word document: which are referred to, and under which number.

import { formattedNumber } from './numberFormat.ts';
import type { Mark } from './pageBuilder.ts';
import { valueOf } from './wordStyles.ts';
import { childNamed, childrenNamed, textWithin, type XmlElement, type XmlPart } from './xmlTree.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface ReferredNote {
  readonly part: XmlPart;
  readonly element: XmlElement;
  readonly label: string;
  /** Its words begin with the mark that somebody chose. */
  readonly isMarked: boolean;
}

/** Notes of one kind, numbered as they are referred to. */
export class WordNotes {
  readonly #part: XmlPart | null;
  readonly #byId: ReadonlyMap<string, XmlElement>;
  readonly #format: string;
  readonly #start: number;
  readonly #isPerSection: boolean;
  #next: number;
  readonly #referred = new Map<XmlElement, ReferredNote>();

  constructor(kind: NoteKind, part: XmlPart | null, settings: XmlPart | null, section: XmlElement | undefined) {
    this.#part = part;
    this.#byId = new Map(childrenNamed(part?.root, `w:${kind}`).map((one) => [one.attributes['w:id'] ?? '', one]));
    const chosen = [childNamed(section, `w:${kind}Pr`), childNamed(settings?.root, `w:${kind}Pr`)];
    const value = (name: string) => chosen.map((one) => valueOf(one, name)).find((one) => one !== undefined);
    this.#format = value('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    this.#start = Number(value('w:numStart') ?? 1) || 1;
    this.#isPerSection = value('w:numRestart') === 'eachSect';
    this.#next = this.#start;
  }

  endSection(): void {
    if (this.#isPerSection) this.#next = this.#start;
  }

  /** The label of a reference; null when there is no such note. `own` is a mark that somebody chose. */
  refer(id: string, own: string | null): string | null {
    const element = this.#byId.get(id);
    if (!element || !this.#part) return null;
    const label = own ?? formattedNumber(this.#format, this.#next);
    if (own === null) this.#next += 1;
    const isMarked = own !== null && textWithin(element).trimStart().startsWith(own);
    if (!this.#referred.has(element)) this.#referred.set(element, { part: this.#part, element, label, isMarked });
    return label;
  }

  /** The notes that were referred to, in that order; those that notes themselves refer to come as they do. */
  referred(): Iterable<ReferredNote> {
    return this.#referred.values();
  }
}

/** Where the comments of a document begin and end. */
export class CommentPlaces {
  readonly #spans = new Map<string, Mark>();
  readonly #paragraphs = new Map<string, Mark>();

  begin(id: string, mark: Mark): void {
    if (!this.#spans.has(id)) this.#spans.set(id, mark);
  }

  spanOf(id: string): Mark | undefined {
    return this.#spans.get(id);
  }

  /** Says in which paragraph a comment is referred to, for one that marks no words. */
  referredIn(id: string, paragraph: Mark): void {
    if (!this.#paragraphs.has(id)) this.#paragraphs.set(id, paragraph);
  }

  paragraphOf(id: string): Mark | undefined {
    return this.#paragraphs.get(id);
  }
}
