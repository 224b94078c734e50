// wordRuns.ts - the words within a Word paragraph: runs, links, fields, references, and the text boxes that hang on them.

import type { Mark, Place } from './pageBuilder.ts';
import { drawnCharacter, withDrawnCharacters } from './symbols.ts';
import { boxesWithin } from './wordChanges.ts';
import type { WordContext, WordStory } from './wordContext.ts';
import { addressOfField, formValue, shownAddress, wholeFields } from './wordFields.ts';
import { mathText } from './wordMath.ts';
import type { NoteKind } from './wordNotes.ts';
import { childNamed, childrenNamed, isElement, pathOf, piecesOf, textWithin, type XmlElement, type XmlText } from './xmlTree.ts';

interface Field {
  readonly begin: XmlElement;
  instruction: string;
  isResult: boolean;
  link: Mark | null;
}

type ParagraphKind = 'heading' | 'code' | 'plain';
type Look = 'strong' | 'emphasis' | 'code';
const looks: readonly Look[] = ['strong', 'emphasis', 'code'];
const LONGEST_INSTRUCTION = 10_000;
/** Objects whose words lie in parts of their own. */
const drawnElsewhere = /\/(diagram|chart|chartex)$/;

export class WordRuns {
  /** Text boxes met so far, to be read after the block that they hang on. */
  readonly boxes: XmlElement[] = [];
  readonly #context: WordContext;
  readonly story: WordStory;
  readonly #wholeFields: ReadonlySet<XmlElement>;
  readonly #fields: Field[] = [];
  readonly #open = new Map<Look, Mark>();
  #paragraph: { readonly mark: Mark; readonly properties: XmlElement | undefined; readonly kind: ParagraphKind } | null = null;

  constructor(context: WordContext, story: WordStory) {
    this.#context = context;
    this.story = story;
    this.#wholeFields = wholeFields(story.root, context.changes);
  }

  /** The words of one paragraph; of several where the ends of the first are not there. */
  readParagraph(paragraphs: readonly XmlElement[], mark: Mark, properties: XmlElement | undefined, kind: ParagraphKind): void {
    this.#paragraph = { mark, properties, kind };
    for (const paragraph of paragraphs) this.readWithin(paragraph);
    this.#endLooks();
    this.#paragraph = null;
  }

  readWithin(element: XmlElement): void {
    for (const child of this.#context.changes.childrenOf(element)) this.read(child);
  }

  read(element: XmlElement): void {
    const { builder, comments, met } = this.#context;
    switch (element.name) {
      case 'w:r':
        this.#readRun(element);
        break;
      case 'w:hyperlink': {
        const target = this.story.relationships.get(element.attributes['r:id'] ?? '');
        this.#readLink(element, target?.isOutside ? shownAddress(target.target) : undefined);
        break;
      }
      case 'w:fldSimple':
        this.#readLink(element, addressOfField(element.attributes['w:instr'] ?? ''));
        break;
      case 'w:commentRangeStart':
        comments.begin(element.attributes['w:id'] ?? '', builder.begin());
        break;
      case 'w:commentRangeEnd': {
        const span = comments.spanOf(element.attributes['w:id'] ?? '');
        if (span) builder.finish(span);
        break;
      }
      case 'm:oMath':
      case 'm:oMathPara':
        this.#add(mathText(element), element);
        break;
      case 'w:subDoc':
        met.leftOut += 1;
        break;
      default:
    }
  }

  #readLink(element: XmlElement, address: string | undefined): void {
    if (address === undefined) return this.readWithin(element);
    const { builder } = this.#context;
    this.#endLooks();
    const mark = builder.begin();
    this.readWithin(element);
    this.#endLooks();
    builder.close(mark, { kind: 'link', address });
  }

  #readRun(run: XmlElement): void {
    const { changes, styles, met } = this.#context;
    const properties = changes.runProperties(run);
    const children = changes.childrenOf(run);
    const isHidden = styles.isHidden(properties, this.#paragraph?.properties);
    if (isHidden) {
      for (const child of childrenNamed(run, 'w:t')) met.hiddenCharacters += textWithin(child).length;
      for (const child of children) if (child.name === 'w:fldChar' || child.name === 'w:instrText') this.#readField(child);
      return;
    }
    this.#showLooks(properties);
    const own = children.findIndex(({ name, attributes }) => isReference(name) && /^(1|true|on)$/.test(attributes['w:customMarkFollows'] ?? ''));
    for (const child of own === -1 ? children : children.slice(0, own)) this.#readRunChild(child, properties);
    if (own !== -1) this.#readOwnMark(children.slice(own), properties);
  }

  /** A note's mark that somebody chose: the words of the run after the reference. */
  #readOwnMark([reference, ...words]: readonly XmlElement[], properties: XmlElement | undefined): void {
    const { builder, notes } = this.#context;
    const label = words
      .map((word) => (word.name === 'w:t' ? textWithin(word) : ''))
      .join('')
      .trim();
    const mark = builder.begin();
    for (const word of words) this.#readRunChild(word, properties);
    if (reference) notes[kindOfNote(reference.name)].refer(reference.attributes['w:id'] ?? '', label === '' ? '*' : label);
    builder.close(mark, { kind: 'reference', number: label });
  }

  #readRunChild(child: XmlElement, properties: XmlElement | undefined): void {
    const { builder, changes, comments, met } = this.#context;
    if (child.name === 'w:fldChar' || child.name === 'w:instrText') return this.#readField(child);
    if (this.#fields.some(({ isResult }) => !isResult)) return;
    switch (child.name) {
      case 'w:t':
      case 'w:delText':
        if (child.name === 'w:t' || changes.reading === 'original') this.#readText(child, fontOf(properties));
        break;
      case 'w:tab':
      case 'w:ptab':
        builder.addTab(this.#placeOf(child));
        break;
      case 'w:br':
      case 'w:cr':
        builder.breakLine();
        break;
      case 'w:noBreakHyphen':
        this.#add('\u2011', child);
        break;
      case 'w:softHyphen':
        this.#add('\u00ad', child);
        break;
      case 'w:sym':
        this.#readSymbol(child);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#readReference(child);
        break;
      case 'w:commentReference':
        if (this.#paragraph) comments.referredIn(child.attributes['w:id'] ?? '', this.#paragraph.mark);
        break;
      case 'w:ruby':
        this.#readRuby(child);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.boxes.push(...boxesWithin(child, changes));
        if (child.name === 'w:object' || (child.name === 'w:drawing' && isDrawnElsewhere(child))) met.leftOut += 1;
        break;
      default:
    }
  }

  #readField(child: XmlElement): void {
    const { builder, changes } = this.#context;
    const field = this.#fields.at(-1);
    if (child.name === 'w:instrText') {
      if (field && !field.isResult) field.instruction = (field.instruction + textWithin(child)).slice(0, LONGEST_INSTRUCTION);
      return;
    }
    const type = child.attributes['w:fldCharType'];
    if (type === 'begin' && this.#wholeFields.has(child)) this.#fields.push({ begin: child, instruction: '', isResult: false, link: null });
    if (type === 'separate' && field) {
      field.isResult = true;
      if (addressOfField(field.instruction) !== undefined) {
        this.#endLooks();
        field.link = builder.begin();
      }
    }
    if (type !== 'end' || !field) return;
    this.#fields.pop();
    if (field.link) {
      this.#endLooks();
      builder.close(field.link, { kind: 'link', address: addressOfField(field.instruction) ?? '' });
    }
    if (!field.isResult && /^\s*FORM(CHECKBOX|DROPDOWN)\b/i.test(field.instruction)) this.#add(formValue(field.begin, changes), field.begin);
  }

  #readText(element: XmlElement, font: string): void {
    const texts = element.children.filter((node): node is XmlText => !isElement(node));
    const pieces = texts.flatMap((text) => piecesOf(this.story.part.source, text));
    const isKept = element.attributes['xml:space'] === 'preserve';
    const whole = pieces.map(({ text }) => text).join('');
    const [first, last] = isKept ? [0, whole.length] : [whole.length - whole.trimStart().length, whole.trimEnd().length];
    const place = pathOf(element.parent ?? element);
    let at = 0;
    for (const { text, start, end } of pieces) {
      const [from, to] = [Math.max(first - at, 0), Math.min(last - at, text.length)];
      at += text.length;
      if (from >= to) continue;
      const isPlain = end - start === text.length;
      // A line's end within the words is no more than a blank.
      const shown = withDrawnCharacters(font, text.slice(from, to).replaceAll('\n', ' '));
      const stretch = isPlain ? { start: start + from, end: start + to } : { start, end };
      this.#context.builder.add(shown, { part: this.story.part.name, element: place, ...stretch });
    }
  }

  #readSymbol(symbol: XmlElement): void {
    const code = Number.parseInt(symbol.attributes['w:char'] ?? '', 16);
    if (!(code >= 0x20 && code < 0xd800) && !(code >= 0xe000 && code < 0xfffe)) return;
    this.#add(drawnCharacter(symbol.attributes['w:font'] ?? '', code) ?? String.fromCharCode(code), symbol);
  }

  #readReference(reference: XmlElement): void {
    const { builder, notes } = this.#context;
    const label = notes[kindOfNote(reference.name)].refer(reference.attributes['w:id'] ?? '', null);
    if (label === null) return;
    const mark = builder.begin();
    this.#add(label, reference);
    builder.close(mark, { kind: 'reference', number: label });
  }

  /** Words with their reading in small letters above: the reading in brackets after them. */
  #readRuby(ruby: XmlElement): void {
    const base = childNamed(ruby, 'w:rubyBase');
    const above = childNamed(ruby, 'w:rt');
    if (base) this.readWithin(base);
    if (!above || this.#context.changes.childrenOf(above).length === 0) return;
    this.#context.builder.add('(', null);
    this.readWithin(above);
    this.#context.builder.add(')', null);
  }

  #add(text: string, element: XmlElement): void {
    this.#context.builder.add(text, this.#placeOf(element));
  }

  #placeOf(element: XmlElement): Place {
    return { part: this.story.part.name, element: pathOf(element), start: element.start, end: element.end };
  }

  #showLooks(properties: XmlElement | undefined): void {
    const { builder, styles } = this.#context;
    const isComplex = styles.isSet(properties, 'w:rtl') || styles.isSet(properties, 'w:cs');
    const shown: Readonly<Record<Look, boolean>> = {
      strong: this.#paragraph?.kind !== 'heading' && (styles.isSet(properties, 'w:b') || (isComplex && styles.isSet(properties, 'w:bCs'))),
      emphasis: styles.isSet(properties, 'w:i') || (isComplex && styles.isSet(properties, 'w:iCs')),
      code: this.#paragraph?.kind !== 'code' && styles.isCode(properties),
    };
    // Those that end close before others begin, so that stretches lie within each other.
    for (const look of looks) if (!shown[look]) this.#endLook(look);
    for (const look of looks) if (shown[look] && !this.#open.has(look)) this.#open.set(look, builder.begin());
  }

  #endLook(look: Look): void {
    const mark = this.#open.get(look);
    if (mark) this.#context.builder.close(mark, { kind: look });
    this.#open.delete(look);
  }

  #endLooks(): void {
    for (const look of looks) this.#endLook(look);
  }
}

const isReference = (name: string): boolean => name === 'w:footnoteReference' || name === 'w:endnoteReference';

const kindOfNote = (name: string): NoteKind => (name === 'w:endnoteReference' ? 'endnote' : 'footnote');

const fontOf = (properties: XmlElement | undefined): string => childNamed(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';

function isDrawnElsewhere(element: XmlElement): boolean {
  if (element.name === 'a:graphicData') return drawnElsewhere.test(element.attributes['uri'] ?? '');
  return element.children.some((child) => isElement(child) && isDrawnElsewhere(child));
}
