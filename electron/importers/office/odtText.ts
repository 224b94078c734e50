// odtText.ts - the words within an OpenDocument paragraph: spans, blanks, links, notes, and the frames that hang on them.

import type { OdtContext } from './odtContext.ts';
import type { Mark, Place } from './pageBuilder.ts';
import { withDrawnCharacters } from './symbols.ts';
import { shownAddress } from './wordFields.ts';
import { childNamed, isElement, pathOf, piecesOf, textWithin, type XmlElement, type XmlText } from './xmlTree.ts';

type Look = 'strong' | 'emphasis' | 'code';
const looks: readonly Look[] = ['strong', 'emphasis', 'code'];
const MOST_BLANKS = 1000;

/** Elements whose text is not shown where they stand. */
const unseen = new Set([
  'text:tracked-changes',
  'text:placeholder',
  'text:script',
  'text:variable-set',
  'text:user-index-mark',
  'text:toc-mark',
  'text:alphabetical-index-mark',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

export class OdtText {
  /** Frames met so far, to be read after the block that they hang on. */
  readonly frames: XmlElement[] = [];
  readonly #context: OdtContext;
  readonly #open = new Map<Look, Mark>();
  readonly #onBreak: () => Mark;
  #paragraph: Mark;
  /** A blank that is shown if a word follows. */
  #blank: { readonly place: Place; readonly own: readonly Look[] } | null = null;
  #isAfterBlank: boolean;
  readonly #showsLooks: boolean;

  /**
   * @param goesOn the paragraph goes on in the one before.
   * @param onBreak ends the paragraph within it (a deletion held its end) and begins the next.
   */
  constructor(context: OdtContext, paragraph: Mark, showsLooks: boolean, goesOn: boolean, onBreak: () => Mark) {
    this.#context = context;
    this.#paragraph = paragraph;
    this.#showsLooks = showsLooks;
    this.#isAfterBlank = !goesOn;
    this.#onBreak = onBreak;
  }

  /** The words of a paragraph, or of what stands for one. */
  read(element: XmlElement, own: readonly Look[], font = ''): void {
    for (const node of element.children) {
      if (isElement(node)) this.#readElement(node, own);
      else this.#readText(node, element, own, font);
    }
  }

  end(): void {
    // Where the end of the paragraph is not there, the blank before it is.
    if (this.#context.changes.isGone()) this.#showBlank();
    this.#endLooks();
    this.#blank = null;
  }

  #readElement(element: XmlElement, own: readonly Look[]): void {
    const { builder, changes, styles, annotations } = this.#context;
    if (element.name === 'text:change-start' || element.name === 'text:change-end') return changes.pass(element);
    if (element.name === 'text:change') return this.#readDeleted(element, own);
    if (changes.isGone() || unseen.has(element.name)) return;
    if (element.name.startsWith('draw:')) {
      this.frames.push(...framesWithin(element));
      this.#context.met.leftOut += objectsWithin(element);
      return;
    }
    const place = this.#placeOf(element);
    switch (element.name) {
      case 'text:span': {
        const id = element.attributes['text:style-name'];
        if (styles.isHidden('text', id)) this.#context.met.hiddenCharacters += textWithin(element).length;
        else this.read(element, [...own, ...looksOf(styles, id)], styles.fontOf(id));
        break;
      }
      case 'text:a':
        this.#readLink(element, own);
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.min(Number(element.attributes['text:c'] ?? 1) || 1, MOST_BLANKS)), place, own);
        break;
      case 'text:tab':
        this.#showBlank();
        builder.addTab(place);
        this.#isAfterBlank = true;
        break;
      case 'text:line-break':
        this.#blank = null;
        builder.breakLine();
        this.#isAfterBlank = true;
        break;
      case 'text:note':
        this.#readNote(element);
        break;
      case 'office:annotation':
        this.#showBlank();
        annotations.push({ element, span: builder.begin(), paragraph: this.#paragraph });
        break;
      case 'office:annotation-end': {
        const name = element.attributes['office:name'];
        const found = name === undefined ? undefined : annotations.findLast((one) => one.element.attributes['office:name'] === name);
        if (found) builder.finish(found.span);
        break;
      }
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (element.attributes['text:is-hidden'] === 'false') this.read(element, own);
        break;
      case 'text:ruby':
        this.#readRuby(element, own);
        break;
      default:
        this.read(element, own);
    }
  }

  /** What a deletion took away: the rest of a paragraph, whole ones, the beginning of another. */
  #readDeleted(element: XmlElement, own: readonly Look[]): void {
    for (const [index, paragraph] of this.#context.changes.deletedAt(element).entries()) {
      if (index > 0) {
        this.end();
        this.#paragraph = this.#onBreak();
        this.#isAfterBlank = true;
      }
      this.read(paragraph, own);
    }
  }

  #readLink(element: XmlElement, own: readonly Look[]): void {
    const address = shownAddress(element.attributes['xlink:href'] ?? '');
    if (address === undefined) return this.read(element, own);
    this.#showBlank();
    this.#endLooks();
    const mark = this.#context.builder.begin();
    this.read(element, own);
    this.#endLooks();
    this.#context.builder.close(mark, { kind: 'link', address });
  }

  #readNote(element: XmlElement): void {
    const { builder, notes } = this.#context;
    const citation = childNamed(element, 'text:note-citation');
    const body = childNamed(element, 'text:note-body');
    const label = citation ? (citation.attributes['text:label'] ?? textWithin(citation)).trim() : '';
    if (!citation || !body || label === '') return;
    this.#showBlank();
    this.#endLooks();
    const mark = builder.begin();
    this.#add(label, this.#placeOf(citation), []);
    builder.close(mark, { kind: 'reference', number: label });
    notes.push({ body, label, isEndnote: element.attributes['text:note-class'] === 'endnote' });
  }

  /** Words with their reading in small letters above: the reading in brackets after them. */
  #readRuby(element: XmlElement, own: readonly Look[]): void {
    const [base, above] = [childNamed(element, 'text:ruby-base'), childNamed(element, 'text:ruby-text')];
    if (base) this.read(base, own);
    if (!above || textWithin(above).trim() === '') return;
    this.#add('(', null, own);
    this.read(above, own);
    this.#add(')', null, own);
  }

  /** Blanks and line ends in a row are one blank, and none at the ends of the paragraph. */
  #readText(node: XmlText, parent: XmlElement, own: readonly Look[], font: string): void {
    if (this.#context.changes.isGone()) return;
    const [part, element] = [this.#context.partName, pathOf(parent)];
    for (const piece of piecesOf(this.#context.part.source, node)) {
      const isPlain = piece.end - piece.start === piece.text.length;
      for (const match of piece.text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+(?: [^ \t\r\n]+)*/g)) {
        const [from, to] = [piece.start + match.index, piece.start + match.index + match[0].length];
        const place = { part, element, start: isPlain ? from : piece.start, end: isPlain ? to : piece.end };
        if (!/^[ \t\r\n]/.test(match[0])) this.#add(withDrawnCharacters(font, match[0]), place, own);
        else if (!this.#isAfterBlank) {
          this.#blank = { place, own };
          this.#isAfterBlank = true;
        }
      }
    }
  }

  #showBlank(): void {
    if (!this.#blank) return;
    this.#endLooks(this.#blank.own);
    this.#context.builder.add(' ', this.#blank.place);
    this.#blank = null;
  }

  #add(text: string, place: Place | null, own: readonly Look[]): void {
    this.#showBlank();
    this.#isAfterBlank = false;
    // Those that end close before others begin, so that stretches lie within each other.
    this.#endLooks(own);
    for (const look of looks)
      if (this.#showsLooks && own.includes(look) && !this.#open.has(look)) this.#open.set(look, this.#context.builder.begin());
    this.#context.builder.add(text, place);
  }

  #endLook(look: Look): void {
    const mark = this.#open.get(look);
    if (mark) this.#context.builder.close(mark, { kind: look });
    this.#open.delete(look);
  }

  #endLooks(but: readonly Look[] = []): void {
    for (const look of looks) if (!but.includes(look)) this.#endLook(look);
  }

  #placeOf(element: XmlElement): Place {
    return { part: this.#context.partName, element: pathOf(element), start: element.start, end: element.end };
  }
}

function looksOf(styles: OdtContext['styles'], id: string | undefined): Look[] {
  const found: Look[] = [];
  if (styles.isStrong(id)) found.push('strong');
  if (styles.isEmphasis(id)) found.push('emphasis');
  if (styles.isCode(id)) found.push('code');
  return found;
}

/** Charts, formulas and files of other programs: what they say is none of the text. */
const objects = new Set(['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet', 'draw:floating-frame']);

/** How many of them a drawing holds; a picture in their place counts with them. */
export function objectsWithin(element: XmlElement): number {
  if (objects.has(element.name)) return 1;
  return element.children.filter(isElement).reduce((sum, child) => sum + objectsWithin(child), 0);
}

const blocks = new Set(['text:p', 'text:h', 'text:list', 'table:table']);

/** The elements within a drawing that hold paragraphs; not those within them. */
export function framesWithin(element: XmlElement): XmlElement[] {
  if (objects.has(element.name)) return [];
  const children = element.children.filter(isElement);
  return children.some(({ name }) => blocks.has(name)) ? [element] : children.flatMap(framesWithin);
}
