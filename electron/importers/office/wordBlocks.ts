// wordBlocks.ts - the blocks of a Word story as text and structure: paragraphs, headings, lists, quotations, tables.

import { BETWEEN, BlockWriter } from './blockWriter.ts';
import { writeTable } from './tableText.ts';
import type { WordContext, WordStory } from './wordContext.ts';
import { WordRuns } from './wordRuns.ts';
import { toggleOf } from './wordStyles.ts';
import { rowsOfTable } from './wordTables.ts';
import { childNamed, type XmlElement } from './xmlTree.ts';

/** Reads all of a story: the body, a note, a header, a text box. */
export function readStory(context: WordContext, story: WordStory, first: string | null): void {
  const runs = new WordRuns(context, story);
  const blocks = new BlockWriter(context.builder, first);
  readBlocks(context, runs, blocks, story.root, () => {
    if (runs.boxes.length > 0) blocks.end();
    // Text boxes stand after the block that they hang on, each once.
    for (const box of runs.boxes.splice(0)) readStory(context, { ...story, root: box }, BETWEEN);
  });
}

function readBlocks(context: WordContext, runs: WordRuns, blocks: BlockWriter, container: XmlElement, afterEach: () => void): void {
  const { builder, changes, met } = context;
  // Paragraphs whose end is not there.
  let joined: XmlElement[] = [];
  const readJoined = () => {
    if (joined.length > 0) readParagraph(context, runs, blocks, joined);
    joined = [];
    afterEach();
  };
  const readCell = (cell: XmlElement, first: string | null) => readBlocks(context, runs, new BlockWriter(builder, first), cell, () => undefined);
  for (const element of changes.childrenOf(container)) {
    if (element.name === 'w:p') {
      joined.push(element);
      if (!goesOn(context, element)) readJoined();
    } else if (element.name === 'w:tbl') {
      readJoined();
      blocks.end();
      writeTable(builder, blocks, rowsOfTable(element, changes, readCell));
      afterEach();
    } else if (element.name === 'w:altChunk') met.leftOut += 1;
    else runs.read(element);
  }
  readJoined();
  blocks.end();
}

/** Whether a paragraph's end is not shown, so that the next goes on in it: deleted, hidden, or a large initial by itself. */
function goesOn({ changes }: WordContext, paragraph: XmlElement): boolean {
  const properties = changes.paragraphProperties(paragraph);
  const end = childNamed(properties, 'w:rPr');
  const isInitial = /^(drop|margin)$/.test(childNamed(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
  return changes.isEndGone(paragraph) || isInitial || toggleOf(end, 'w:vanish') === true || toggleOf(end, 'w:specVanish') === true;
}

function readParagraph(context: WordContext, runs: WordRuns, blocks: BlockWriter, paragraphs: readonly XmlElement[]): void {
  const { builder, changes, styles, numbering, notes, met } = context;
  const properties = changes.paragraphProperties(paragraphs.at(-1));
  const marker = numbering.next(properties);
  const level = styles.headingLevel(properties);
  const isPlain = level === null && marker === null;
  const isQuotation = isPlain && styles.isQuotation(properties);
  const isCode = isPlain && styles.isCodeParagraph(properties);
  if (level === null && marker) blocks.beginItem(marker);
  else blocks.beginParagraph(isPlain && !isQuotation ? styles.indentOf(properties) : 0, isCode);
  blocks.hold('quotation', isQuotation);
  blocks.hold('code', isCode);
  const mark = builder.begin();
  if (level !== null && marker) builder.addMarker(marker.text);
  runs.readParagraph(paragraphs, mark, properties, level !== null ? 'heading' : isCode ? 'code' : 'plain');
  if (level !== null) builder.close(mark, { kind: 'heading', level, ...(marker && marker.text !== '' ? { number: marker.text } : {}) });
  else if (styles.isCaption(properties)) {
    builder.close(mark, { kind: 'caption' });
    builder.setAside(mark, 'caption');
  } else if (styles.isContentsLine(properties)) builder.setAside(mark, 'menu');
  else builder.finish(mark);
  if (styles.isTitle(properties) && mark.start !== -1) met.title ??= mark;
  if (childNamed(properties, 'w:sectPr')) for (const kind of Object.values(notes)) kind.endSection();
}
