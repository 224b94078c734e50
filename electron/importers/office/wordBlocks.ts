// wordBlocks.ts - the blocks of a Word story as text and structure: paragraphs, headings, lists, quotations.

import type { Mark } from './pageBuilder.ts';
import type { WordContext, WordStory } from './wordContext.ts';
import type { ListMarker } from './wordNumbering.ts';
import { WordRuns } from './wordRuns.ts';
import { readTable } from './wordTables.ts';
import { toggleOf } from './wordStyles.ts';
import { childNamed, type XmlElement } from './xmlTree.ts';

interface OpenList {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly indent: number;
  readonly mark: Mark;
  item: Mark;
}

/** Stretches that go on over paragraphs of the same kind. */
type Group = 'quotation' | 'code';
const groups: readonly Group[] = ['quotation', 'code'];

/** Between paragraphs. */
export const BETWEEN = '\n\n';

/** The blocks of one container: the body, a cell, a note, a text box. */
export class WordBlocks {
  readonly context: WordContext;
  readonly runs: WordRuns;
  readonly #first: string | null;
  readonly #begin: number;
  readonly #lists: OpenList[] = [];
  readonly #groups = new Map<Group, Mark>();

  /** @param first what is to stand before the first block; null when it goes on where the text is. */
  constructor(context: WordContext, runs: WordRuns, first: string | null) {
    this.context = context;
    this.runs = runs;
    this.#first = first;
    this.#begin = context.builder.length;
  }

  read(container: XmlElement, isOutermost: boolean): void {
    const { changes, met } = this.context;
    // Paragraphs whose end is not there.
    let joined: XmlElement[] = [];
    const readJoined = () => {
      if (joined.length > 0) this.#readParagraph(joined);
      joined = [];
      if (isOutermost) this.#readBoxes();
    };
    for (const element of changes.childrenOf(container)) {
      if (element.name === 'w:p') {
        joined.push(element);
        if (!this.#goesOn(element)) readJoined();
      } else if (element.name === 'w:tbl') {
        readJoined();
        this.endGroups();
        readTable(this, element);
        readJoined();
      } else if (element.name === 'w:altChunk') met.leftOut += 1;
      else this.runs.read(element);
    }
    readJoined();
    this.endGroups();
  }

  /** Lets a block begin. */
  separate(gap: string): void {
    const { builder } = this.context;
    if (builder.length !== this.#begin) builder.separate(gap);
    else if (this.#first !== null) builder.separate(this.#first);
  }

  endGroups(): void {
    this.#endLists(-1);
    for (const group of groups) this.#endGroup(group);
  }

  #goesOn(paragraph: XmlElement): boolean {
    const { changes } = this.context;
    const properties = changes.paragraphProperties(paragraph);
    const end = childNamed(properties, 'w:rPr');
    const isInitial = /^(drop|margin)$/.test(childNamed(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
    return changes.isEndGone(paragraph) || isInitial || toggleOf(end, 'w:vanish') === true || toggleOf(end, 'w:specVanish') === true;
  }

  #readParagraph(paragraphs: readonly XmlElement[]): void {
    const { builder, changes, styles, numbering, met } = this.context;
    const properties = changes.paragraphProperties(paragraphs.at(-1));
    const marker = numbering.next(properties);
    const level = styles.headingLevel(properties);
    const isCode = level === null && styles.isCodeParagraph(properties);
    const isItem = marker !== null && level === null;
    const isQuotation = level === null && styles.isQuotation(properties);
    const isNextLine = isCode && this.#groups.has('code');
    if (isItem) this.#beginItem(marker);
    else {
      this.#endLists(level === null && !isQuotation ? this.#levelAt(styles.indentOf(properties)) : -1);
      this.separate(isNextLine ? '\n' : BETWEEN);
    }
    this.#holdGroup('quotation', !isItem && isQuotation);
    this.#holdGroup('code', isCode);
    const mark = builder.begin();
    if (marker) builder.addMarker(marker.text);
    this.runs.readParagraph(paragraphs, mark, properties, level !== null ? 'heading' : isCode ? 'code' : 'plain');
    if (level !== null) builder.close(mark, { kind: 'heading', level, ...(marker && marker.text !== '' ? { number: marker.text } : {}) });
    else if (styles.isCaption(properties)) {
      builder.close(mark, { kind: 'caption' });
      builder.setAside(mark, 'caption');
    } else if (styles.isContentsLine(properties)) builder.setAside(mark, 'menu');
    else builder.finish(mark);
    if (styles.isTitle(properties) && mark.start !== -1) met.title ??= mark;
    if (childNamed(properties, 'w:sectPr')) for (const notes of Object.values(this.context.notes)) notes.endSection();
  }

  #beginItem({ level, text, isOrdered, indent }: ListMarker): void {
    const { builder } = this.context;
    const wasOpen = this.#lists.length > 0;
    this.#endLists(level);
    const top = this.#lists.at(-1);
    // Without a marker of its own it is a further paragraph of the item before.
    if (text === '' && top) return this.separate(BETWEEN);
    const isOther = top?.level === level && top.isOrdered !== isOrdered;
    if (isOther) this.#endLists(level - 1);
    this.separate(wasOpen && (!isOther || this.#lists.length > 0) ? '\n' : BETWEEN);
    const open = this.#lists.at(-1);
    if (open?.level === level) {
      builder.close(open.item, { kind: 'item', level: this.#lists.length });
      open.item = builder.begin();
    } else this.#lists.push({ level, isOrdered, indent, mark: builder.begin(), item: builder.begin() });
  }

  /** The level of the list whose items a paragraph goes on in, being moved in as far as they are; -1 when it stands outside. */
  #levelAt(indent: number): number {
    return indent === 0 ? -1 : (this.#lists.findLast((list) => list.indent <= indent)?.level ?? -1);
  }

  /** Ends the lists that lie deeper than a level. */
  #endLists(level: number): void {
    const { builder } = this.context;
    for (let list = this.#lists.at(-1); list && list.level > level; list = this.#lists.at(-1)) {
      builder.close(list.item, { kind: 'item', level: this.#lists.length });
      builder.close(list.mark, { kind: 'list', level: this.#lists.length, ordered: list.isOrdered });
      this.#lists.pop();
    }
  }

  #holdGroup(group: Group, isIn: boolean): void {
    if (!isIn) this.#endGroup(group);
    else if (!this.#groups.has(group)) this.#groups.set(group, this.context.builder.begin());
  }

  #endGroup(group: Group): void {
    const mark = this.#groups.get(group);
    if (mark) this.context.builder.close(mark, { kind: group });
    this.#groups.delete(group);
  }

  /** Text boxes stand after the block that they hang on, each once. */
  #readBoxes(): void {
    if (this.runs.boxes.length === 0) return;
    this.endGroups();
    readBoxes(this.context, this.runs);
  }
}

function readBoxes(context: WordContext, runs: WordRuns): void {
  for (const box of runs.boxes.splice(0)) readStory(context, { ...runs.story, root: box }, BETWEEN);
}

/** Reads all of a story: the body, a note, a header. */
export function readStory(context: WordContext, story: WordStory, first: string | null): void {
  new WordBlocks(context, new WordRuns(context, story), first).read(story.root, true);
}
