// odtBlocks.ts - the blocks of an OpenDocument story as text and structure: paragraphs, headings, lists, quotations, tables.

import { BETWEEN, BlockWriter } from './blockWriter.ts';
import type { OdtContext } from './odtContext.ts';
import type { OdtCounter } from './odtLists.ts';
import { framesWithin, objectsWithin, OdtText } from './odtText.ts';
import type { Mark } from './pageBuilder.ts';
import { writeTable, type Cell, type Row } from './tableText.ts';
import { childrenNamed, childNamed, isElement, textWithin, type XmlElement } from './xmlTree.ts';

interface Story {
  readonly context: OdtContext;
  readonly blocks: BlockWriter;
  readonly frames: XmlElement[];
  /** The end of the last paragraph is not there, so that the next goes on in it. */
  goesOn: boolean;
}

/** A paragraph's place in a list. */
interface Item {
  readonly counter: OdtCounter;
  readonly level: number;
  readonly start: number | undefined;
  readonly continues: boolean;
}

const MOST_COLUMNS = 100;
const contents = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
]);

/** Reads all of a story: the body, a note, a header, a frame. */
export function readOdtStory(context: OdtContext, container: XmlElement, first: string | null): void {
  const story = { context, blocks: new BlockWriter(context.builder, first), frames: [], goesOn: false };
  for (const child of container.children) {
    if (isElement(child)) readBlock(story, child);
    readFrames(story);
  }
  story.blocks.end();
}

/** Frames stand after the block that they hang on. */
function readFrames({ context, blocks, frames }: Story): void {
  if (frames.length > 0) blocks.end();
  for (const frame of frames.splice(0)) readOdtStory(context, frame, BETWEEN);
}

function readBlock(story: Story, element: XmlElement): void {
  const { context, blocks } = story;
  const { builder, changes, met } = context;
  if (contents.has(element.name)) {
    blocks.end();
    const mark = builder.begin();
    for (const child of childNamed(element, 'text:index-body')?.children ?? []) if (isElement(child)) readBlock(story, child);
    blocks.end();
    return builder.setAside(mark, 'menu');
  }
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      readParagraph(story, element, null);
      break;
    case 'text:list':
      readList(story, element, null, 0);
      break;
    case 'text:numbered-paragraph': {
      const level = Math.min(Math.max(Number(element.attributes['text:level'] ?? 1) - 1 || 0, 0), 9);
      const item = { counter: context.lists.counterOf(element, undefined), level, start: undefined, continues: false };
      for (const child of element.children) if (isElement(child)) readParagraph(story, child, item);
      break;
    }
    case 'table:table':
      blocks.end();
      writeTable(builder, blocks, rowsOf(story, element));
      break;
    case 'text:section':
    case 'text:index-body':
    case 'text:index-title':
    case 'text:bibliography':
    case 'text:list-header':
      if (element.attributes['text:display'] === 'none') met.hiddenCharacters += textWithin(element).length;
      else for (const child of element.children) if (isElement(child)) readBlock(story, child);
      break;
    case 'text:change-start':
    case 'text:change-end':
      changes.pass(element);
      break;
    case 'text:change':
      for (const deleted of changes.deletedAt(element)) readBlock(story, deleted);
      break;
    default:
      if (!element.name.startsWith('draw:')) break;
      story.frames.push(...framesWithin(element));
      context.met.leftOut += objectsWithin(element);
  }
}

function readList(story: Story, list: XmlElement, outer: OdtCounter | null, level: number): void {
  const { context } = story;
  const isOwn = outer === null || list.attributes['text:style-name'] !== undefined;
  const counter = isOwn ? context.lists.counterOf(list, outer ? undefined : listOfParagraphs(context, list)) : outer;
  for (const item of list.children) {
    if (!isElement(item) || (item.name !== 'text:list-item' && item.name !== 'text:list-header')) continue;
    const start = Number(item.attributes['text:start-value']);
    let continues = item.name === 'text:list-header';
    for (const child of item.children) {
      if (!isElement(child)) continue;
      if (child.name === 'text:list') readList(story, child, counter, Math.min(level + 1, 9));
      else if (child.name === 'text:p' || child.name === 'text:h') {
        readParagraph(story, child, { counter, level, start: Number.isInteger(start) ? start : undefined, continues });
        continues = true;
      } else readBlock(story, child);
    }
  }
}

/** The list style that the first paragraph of a list states by its own style. */
function listOfParagraphs({ styles }: OdtContext, list: XmlElement): string | undefined {
  const item = childNamed(list, 'text:list-item');
  const first = childNamed(item, 'text:p') ?? childNamed(item, 'text:h');
  return styles.attribute('paragraph', first?.attributes['text:style-name'], 'style:list-style-name');
}

function readParagraph(story: Story, paragraph: XmlElement, item: Item | null): void {
  const { context, blocks, frames } = story;
  const { builder, styles, lists, changes, met } = context;
  const style = paragraph.attributes['text:style-name'];
  if (styles.isHidden('paragraph', style)) {
    met.hiddenCharacters += textWithin(paragraph).length;
    return;
  }
  if (changes.isWhollyGone(paragraph)) {
    story.goesOn &&= changes.isGone();
    return;
  }
  const first = paragraph.children[0];
  if (first && isElement(first) && first.name === 'text:change') for (const deleted of changes.wholeDeletedAt(first)) readBlock(story, deleted);
  const level = headingLevel(context, paragraph);
  const isNumbered = level !== null && !item && paragraph.name === 'text:h' && paragraph.attributes['text:is-list-header'] !== 'true';
  const listStyle = isNumbered ? styles.attribute('paragraph', style, 'style:list-style-name') : undefined;
  const isPlain = level === null && !item;
  const isQuotation = isPlain && styles.isQuotation(style);
  const isCode = isPlain && styles.isCodeParagraph(style);
  const goesOn = story.goesOn;
  const marker =
    markerOf(item) ??
    (isNumbered && listStyle !== '' ? lists.outline.next(Number(paragraph.attributes['text:outline-level'] ?? 1) - 1, undefined) : '');
  if (!goesOn) {
    if (level === null && item)
      blocks.beginItem({ level: item.level, text: marker, isOrdered: item.counter.isOrdered(item.level), indent: 0, continues: item.continues });
    else blocks.beginParagraph(0, isCode);
    blocks.hold('quotation', isQuotation);
    blocks.hold('code', isCode);
  }
  let mark: Mark = builder.begin();
  if (!goesOn && level !== null) builder.addMarker(marker);
  const text = new OdtText(context, mark, level === null && !isCode, goesOn, () => {
    builder.finish(mark);
    blocks.separate(BETWEEN);
    mark = builder.begin();
    return mark;
  });
  text.read(paragraph, []);
  text.end();
  frames.push(...text.frames);
  if (level !== null) builder.close(mark, { kind: 'heading', level, ...(marker === '' ? {} : { number: marker }) });
  else if (styles.isCaption(style)) {
    builder.close(mark, { kind: 'caption' });
    builder.setAside(mark, 'caption');
  } else builder.finish(mark);
  story.goesOn = changes.isGone() && (goesOn || mark.start !== -1);
  if (styles.isTitle(style) && mark.start !== -1) met.title ??= mark;
}

const markerOf = (item: Item | null): string | null => item && (item.continues ? '' : item.counter.next(item.level, item.start));

/** 1 to 6; null when the paragraph is no heading. */
function headingLevel({ styles }: OdtContext, paragraph: XmlElement): number | null {
  const style = paragraph.attributes['text:style-name'];
  const stated =
    paragraph.name === 'text:h'
      ? (paragraph.attributes['text:outline-level'] ?? '1')
      : styles.attribute('paragraph', style, 'style:default-outline-level');
  if (stated !== undefined && /^([1-9]|10)$/.test(stated)) return Math.min(Number(stated), 6);
  return styles.isTitle(style) ? 1 : null;
}

function rowsOf(story: Story, table: XmlElement): Row[] {
  const rows: Row[] = [];
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (/^table:table-(header-rows|rows|row-group)$/.test(child.name)) rows.push(...rowsOf(story, child));
    if (child.name === 'table:table-row') rows.push({ columnsBefore: 0, cells: cellsOf(story, child) });
  }
  return rows;
}

function cellsOf({ context, frames }: Story, row: XmlElement): Cell[] {
  const cells: Cell[] = [];
  for (const cell of row.children) {
    if (!isElement(cell) || (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell')) continue;
    const isCovered = cell.name === 'table:covered-table-cell';
    cells.push({
      columns: Math.min(Math.max(Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1, 1), MOST_COLUMNS),
      isLine: isCovered || isOneLine(cell),
      write: (first) => {
        if (isCovered) return;
        const inner = { context, blocks: new BlockWriter(context.builder, first), frames, goesOn: false };
        for (const child of cell.children) if (isElement(child)) readBlock(inner, child);
        inner.blocks.end();
      },
    });
  }
  return cells;
}

/** Whether a cell holds one paragraph with words at most. */
function isOneLine(cell: XmlElement): boolean {
  const content = cell.children.filter(isElement);
  const paragraphs = [...childrenNamed(cell, 'text:p'), ...childrenNamed(cell, 'text:h')].filter((one) => textWithin(one).trim() !== '');
  return paragraphs.length <= 1 && content.every(({ name }) => name !== 'table:table' && name !== 'text:list' && name !== 'text:section');
}
