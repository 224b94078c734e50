// rtfBlocks.ts - a Rich Text file's stories as text and structure.

import { BETWEEN, BlockWriter } from './blockWriter.ts';
import type { Mark, PageBuilder, Place } from './pageBuilder.ts';
import type { RtfBlock, RtfDocument, RtfLink, RtfParagraph, RtfRow, RtfRun, RtfStory, RtfStyle } from './rtfModel.ts';
import { bulletOf } from './symbols.ts';
import { writeTable, type Row } from './tableText.ts';
import { addressOfField } from './wordFields.ts';

export interface RtfContext {
  readonly builder: PageBuilder;
  readonly document: RtfDocument;
  readonly reading: 'accepted' | 'original';
  /** Comments: the words that they are about by id, and those that say something. */
  readonly spans: Map<string, Mark>;
  readonly comments: { readonly id: string; readonly author: string; readonly story: RtfStory; readonly paragraph: Mark }[];
  readonly met: { hiddenCharacters: number; title: Mark | null };
}

type Look = 'strong' | 'emphasis';
const looks: readonly Look[] = ['strong', 'emphasis'];

const quotations = /^(quote|intense quote|block text|quotations|block ?quote)$/i;
const code = /^(source code|html preformatted|preformatted text)$/i;
/** What a program that knows no lists writes before an item, up to the tab. */
const typedMarker = /^(\(?[\p{L}\p{N}]{1,4}[.)]|[•◦▪·*–-])$/u;

export function isGone({ reading }: RtfContext, change: RtfRun['change']): boolean {
  return change === (reading === 'accepted' ? 'deleted' : 'inserted');
}

export function writeRtfStory(context: RtfContext, story: RtfStory, first: string | null): void {
  const blocks = new BlockWriter(context.builder, first);
  const boxes: RtfStory[] = [];
  let joined: RtfParagraph[] = [];
  const writeJoined = () => {
    if (joined.length > 0) writeParagraph(context, blocks, boxes, joined);
    joined = [];
    if (boxes.length > 0) blocks.end();
    for (const box of boxes.splice(0)) writeRtfStory(context, box, BETWEEN);
  };
  for (const block of story.blocks) {
    if ('paragraph' in block) {
      joined.push(block.paragraph);
      if (!isGone(context, block.paragraph.isEndGone)) writeJoined();
    } else {
      writeJoined();
      blocks.end();
      writeTable(context.builder, blocks, rowsOf(context, block.rows));
    }
  }
  writeJoined();
  blocks.end();
}

function rowsOf(context: RtfContext, rows: readonly RtfRow[]): Row[] {
  const grid = gridOf(rows);
  return rows.map(({ cells, edges }) => {
    let column = 0;
    return {
      columnsBefore: 0,
      cells: cells.map(({ paragraphs }, index) => {
        const edge = edges[index];
        const end = edge ? columnOf(grid, edge.at) : column + 1;
        const columns = Math.max(end - column, 1);
        column += columns;
        const blocks: RtfBlock[] = paragraphs.map((paragraph) => ({ paragraph }));
        return {
          columns,
          isLine: edge?.isCovered === true || paragraphs.filter((one) => hasWords(context, one)).length <= 1,
          write: (first: string | null) => {
            if (edge?.isCovered !== true) writeRtfStory(context, { blocks }, first);
          },
        };
      }),
    };
  });
}

/** Edges that are meant to be one may lie a little apart. */
const NEAR = 40;

/** The right edges of all columns of a table, in order. */
function gridOf(rows: readonly RtfRow[]): number[] {
  const all = rows.flatMap(({ edges }) => edges.map(({ at }) => at)).sort((one, other) => one - other);
  const grid: number[] = [];
  for (const at of all) if (grid.length === 0 || at - (grid.at(-1) ?? 0) > NEAR) grid.push(at);
  return grid.slice(0, 100);
}

/** How many columns end at an edge or before it. */
function columnOf(grid: readonly number[], at: number): number {
  const found = grid.findLastIndex((edge) => edge <= at);
  return found + 1;
}

function hasWords(context: RtfContext, { runs }: RtfParagraph): boolean {
  return runs.some(
    ({ kind, text, isHidden, change }) => (kind === 'text' || kind === 'reference') && !isHidden && !isGone(context, change) && text.trim() !== '',
  );
}

/** A paragraph's style and what it builds on, nearest first. */
function stylesOf({ document }: RtfContext, { style }: RtfParagraph): readonly RtfStyle[] {
  const chain: RtfStyle[] = [];
  for (let at: number | undefined = style; at !== undefined && chain.length < 20; ) {
    const found = document.styles.get(at);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    at = found.basedOn;
  }
  return chain;
}

function headingLevel(context: RtfContext, paragraph: RtfParagraph): number | null {
  const styles = stylesOf(context, paragraph);
  const outline = paragraph.outline ?? styles.map((one) => one.outline).find((one) => one !== undefined);
  if (outline !== undefined && outline >= 0 && outline <= 8) return Math.min(outline + 1, 6);
  for (const { name } of styles) {
    const level = /^heading ([1-9])$/i.exec(name)?.[1];
    if (level !== undefined) return Math.min(Number(level), 6);
    if (/^title$/i.test(name)) return 1;
  }
  return null;
}

function writeParagraph(context: RtfContext, blocks: BlockWriter, boxes: RtfStory[], paragraphs: readonly RtfParagraph[]): void {
  const { builder, met } = context;
  const last = paragraphs.at(-1);
  if (!last) return;
  const names = stylesOf(context, last).map(({ name }) => name);
  const typed = paragraphs.length === 1 && last.marker === null && last.firstLine < 0 ? typedMarkerOf(context, last) : null;
  const marker = last.marker === null ? (typed?.text ?? null) : bulletOf('', last.marker.trim());
  const level = headingLevel(context, last);
  const isPlain = level === null && marker === null;
  const isQuotation = isPlain && (names.some((name) => quotations.test(name)) || (last.left >= 360 && last.right >= 360));
  const isCode = isPlain && names.some((name) => code.test(name));
  const depth = typed ? Math.min(Math.max(Math.round(last.left / 360) - 1, 0), 8) : last.level;
  if (level === null && marker !== null) {
    const text = marker === 'o' ? '◦' : marker;
    blocks.beginItem({ level: depth, text: typed ? '' : text, isOrdered: /[\p{L}\p{N}]/u.test(text), indent: last.left, continues: false });
    if (typed) builder.addMarker(text, typed.place);
  } else blocks.beginParagraph(isPlain && !isQuotation ? last.left : 0, isCode);
  blocks.hold('quotation', isQuotation);
  blocks.hold('code', isCode);
  const mark = builder.begin();
  if (level !== null && marker !== null) builder.addMarker(marker, typed?.place);
  for (const paragraph of paragraphs)
    writeRuns(context, boxes, paragraph, typed ? paragraph.runs.slice(typed.runs) : paragraph.runs, mark, isPlain || level === null);
  if (level !== null) builder.close(mark, { kind: 'heading', level, ...(marker ? { number: marker } : {}) });
  else if (names.some((name) => /^(caption|image caption|table caption)$/i.test(name))) {
    builder.close(mark, { kind: 'caption' });
    builder.setAside(mark, 'caption');
  } else if (names.some((name) => /^(toc|contents) (\d|heading)$/i.test(name))) builder.setAside(mark, 'menu');
  else builder.finish(mark);
  if (/^title$/i.test(names[0] ?? '') && mark.start !== -1) met.title ??= mark;
}

/** A marker that was typed, or written as if: what stands before the first tab of a paragraph whose first line hangs out. */
function typedMarkerOf(context: RtfContext, paragraph: RtfParagraph): { text: string; place: Place; runs: number } | null {
  const tab = paragraph.runs.findIndex(({ kind }) => kind === 'tab');
  const before = paragraph.runs.slice(0, Math.max(tab, 0));
  const [first, last] = [before[0], before.at(-1)];
  const text = before
    .map((run) => run.text)
    .join('')
    .trim();
  if (!first || !last || before.some((run) => run.kind !== 'text' || run.isHidden || isGone(context, run.change)) || !typedMarker.test(text))
    return null;
  return { text, place: placeOf(paragraph, { start: first.start, end: last.end }), runs: tab + 1 };
}

const placeOf = (paragraph: RtfParagraph, { start, end }: { start: number; end: number }): Place => ({
  part: null,
  element: `paragraph ${paragraph.number}`,
  start,
  end,
});

function writeRuns(context: RtfContext, boxes: RtfStory[], paragraph: RtfParagraph, runs: readonly RtfRun[], mark: Mark, showsStrong: boolean): void {
  const { builder, spans, comments, met } = context;
  const open = new Map<Look, Mark>();
  let link: { of: RtfLink; mark: Mark } | null = null;
  const endLooks = (but: readonly Look[] = []) => {
    for (const look of looks) {
      const begun = open.get(look);
      if (!begun || but.includes(look)) continue;
      builder.close(begun, { kind: look });
      open.delete(look);
    }
  };
  const follow = (next: RtfLink | null) => {
    const address = next ? addressOfField(next.instruction) : undefined;
    const to = address === undefined ? null : next;
    if ((link?.of ?? null) === to) return;
    endLooks();
    if (link) builder.close(link.mark, { kind: 'link', address: addressOfField(link.of.instruction) ?? '' });
    link = to ? { of: to, mark: builder.begin() } : null;
  };
  for (const run of runs) {
    if (isGone(context, run.change)) continue;
    if (run.isHidden && run.kind === 'text') {
      met.hiddenCharacters += run.text.length;
      continue;
    }
    follow(run.link);
    const own = looks.filter((look) => (look === 'strong' ? run.isStrong && showsStrong : run.isEmphasis));
    const place = run.end > run.start ? placeOf(paragraph, run) : null;
    switch (run.kind) {
      case 'text':
        endLooks(own);
        for (const look of own) if (!open.has(look)) open.set(look, builder.begin());
        builder.add(run.text, place);
        break;
      case 'tab':
        builder.addTab(place);
        break;
      case 'line':
        builder.breakLine();
        break;
      case 'reference': {
        endLooks();
        const reference = builder.begin();
        builder.add(run.text, place);
        builder.close(reference, { kind: 'reference', number: run.text.trim() });
        break;
      }
      case 'noteStart':
        spans.set(run.text, builder.begin());
        break;
      case 'noteEnd': {
        const span = spans.get(run.text);
        if (span) builder.finish(span);
        break;
      }
      case 'note': {
        const [id = '', author = ''] = run.text.split('\0');
        if (run.story) comments.push({ id, author, story: run.story, paragraph: mark });
        break;
      }
      default:
        if (run.story) boxes.push(run.story);
    }
  }
  follow(null);
  endLooks();
}
