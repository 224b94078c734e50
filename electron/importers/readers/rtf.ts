// rtf.ts - a Rich Text file (.rtf) as a page.
//
// As a word processor shows it, with list markers and note numbers in the text. Notes stand at the end under their numbers,
// headers and footers after them, set aside. Pictures and objects are passed over, whatever they hold.

import { AppError } from '../../../shared/errors.ts';
import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { BETWEEN } from '../office/blockWriter.ts';
import { PageBuilder } from '../office/pageBuilder.ts';
import { isGone, writeRtfStory, type RtfContext } from '../office/rtfBlocks.ts';
import type { RtfStory } from '../office/rtfModel.ts';
import { parseRtf } from '../office/rtfParser.ts';
import { statedMetadata } from '../office/statedMetadata.ts';
import { hiddenText, trackedChanges } from '../office/warnings.ts';
import type { Source } from './reader.ts';

/** @throws AppError 'file-damaged', 'file-too-complex'. */
export async function readRtf({ name, bytes, options }: Source): Promise<Page[]> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^(\xef\xbb\xbf)?\s{0,20}\{\\rtf/.test(source))
    throw new AppError('file-damaged', 'The file does not begin as Rich Text does. Nothing was changed; get or save the file again.');
  const document = parseRtf(source);
  const reading = options.changes ?? 'accepted';
  const builder = new PageBuilder();
  const context: RtfContext = { builder, document, reading, spans: new Map(), comments: [], met: { hiddenCharacters: 0, title: null } };

  writeRtfStory(context, document.body, BETWEEN);
  const notes = document.notes.filter(({ change }) => !isGone(context, change));
  for (const isEndnote of [false, true])
    for (const note of notes.filter((one) => one.isEndnote === isEndnote)) {
      builder.separate(BETWEEN);
      const mark = builder.begin();
      builder.addMarker(note.label);
      writeRtfStory(context, note, null);
      builder.close(mark, { kind: 'footnote', number: note.label });
    }
  writeMargins(context);
  for (const { id, author, story, paragraph } of [...context.comments]) {
    const text = textApart(context, story).trim();
    if (text !== '') builder.note(context.spans.get(id), paragraph, text, author === '' ? null : author);
  }

  const { text, structure, hints, notes: comments, origin } = builder.build();
  const title = context.met.title ? { headline: text.slice(context.met.title.start, context.met.title.end).replaceAll(/\s+/g, ' ').trim() } : {};
  const metadata = { ...title, ...statedMetadata({ title: document.title, author: document.author, language: '' }) };
  const warnings = [
    ...trackedChanges(countChanges(document.body), reading),
    ...hiddenText(context.met.hiddenCharacters),
    ...unreadable(document.unreadable),
  ];
  return [{ name, mediaType: 'application/rtf', encoding: null, text, structure, hints, origin, metadata, notes: comments, warnings }];
}

/** A story read by itself. */
function textApart(context: RtfContext, story: RtfStory): string {
  const apart = { ...context, builder: new PageBuilder(), spans: new Map(), comments: [], met: { ...context.met } };
  writeRtfStory(apart, story, BETWEEN);
  return apart.builder.build().text;
}

/** The headers and footers, each text once, at the end, set aside. */
function writeMargins(context: RtfContext): void {
  const seen = new Set<string>();
  for (const margin of context.document.margins) {
    const text = textApart(context, margin);
    if (seen.has(text)) continue;
    seen.add(text);
    const mark = context.builder.begin();
    writeRtfStory(context, margin, BETWEEN);
    context.builder.setAside(mark, 'other');
  }
}

/** Stretches that are marked as inserted or deleted. */
function countChanges(story: RtfStory): { insertions: number; deletions: number; moves: number } {
  const counts = { insertions: 0, deletions: 0, moves: 0 };
  let before: string | null = null;
  for (const block of story.blocks) {
    const paragraphs = 'paragraph' in block ? [block.paragraph] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
    for (const { runs, isEndGone } of paragraphs)
      for (const change of [...runs.map((run) => run.change), isEndGone]) {
        if (change === 'inserted' && before !== change) counts.insertions += 1;
        if (change === 'deleted' && before !== change) counts.deletions += 1;
        before = change;
      }
  }
  return counts;
}

function unreadable(count: number): PageWarning[] {
  const message = `Some bytes (${count}) are no characters in the encoding that the file names; each is shown as \ufffd.`;
  return count === 0 ? [] : [{ code: 'characters-unreadable', message, values: { count } }];
}
