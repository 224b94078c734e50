// docx.ts - a Word file (.docx, .docm, .dotx) as a page.
//
// As Word shows it, with list markers and note numbers in the text: they are words that people quote ("see 3 b"). Notes stand
// at the end under their numbers, headers and footers after them, set aside. Macros, links and pictures are never touched.

import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { refuseOldOffice } from '../office/oldOffice.ts';
import { PageBuilder } from '../office/pageBuilder.ts';
import { hiddenText, leftOut, trackedChanges } from '../office/warnings.ts';
import { BETWEEN } from '../office/blockWriter.ts';
import { readStory } from '../office/wordBlocks.ts';
import { countChanges, WordChanges } from '../office/wordChanges.ts';
import type { WordContext } from '../office/wordContext.ts';
import { readMargins, sectionsOf } from '../office/wordMargins.ts';
import { CommentPlaces, WordNotes } from '../office/wordNotes.ts';
import { WordNumbering } from '../office/wordNumbering.ts';
import { WordPackage } from '../office/wordPackage.ts';
import { WordStyles } from '../office/wordStyles.ts';
import { childNamed, childrenNamed, type XmlPart } from '../office/xmlTree.ts';
import type { Source } from './reader.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @throws AppError 'file-encrypted', 'file-damaged', 'file-other-format', 'file-too-large', 'file-too-complex', 'archive-unsafe'. */
export async function readDocx({ name, bytes, options }: Source): Promise<Page[]> {
  refuseOldOffice(bytes);
  const pack = new WordPackage(bytes);
  const body = childNamed(pack.main.root, 'w:body') ?? pack.main.root;
  const story = { part: pack.main, root: body, relationships: pack.relationships };
  const context = contextOf(pack, new WordChanges(options.changes ?? 'accepted'));
  const { builder, notes, met } = context;

  readStory(context, story, BETWEEN);
  for (const kind of ['footnote', 'endnote'] as const)
    for (const { part, element, label, isMarked } of notes[kind].referred()) {
      builder.separate(BETWEEN);
      const mark = builder.begin();
      if (!isMarked) builder.addMarker(label);
      readStory(context, { part, root: element, relationships: pack.relationshipsOf(part.name) }, null);
      builder.close(mark, { kind: 'footnote', number: label });
    }
  readMargins(context, pack);
  readComments(context, pack.related('comments'));

  const { text, structure, hints, notes: comments, origin } = builder.build();
  const title = met.title ? { headline: text.slice(met.title.start, met.title.end).replaceAll(/\s+/g, ' ').trim() } : {};
  const metadata = { ...title, ...pack.metadata() };
  const page = { name, mediaType, encoding: null, text, structure, hints, origin, metadata, notes: comments };
  return [{ ...page, warnings: warningsOf(pack, context) }];
}

function contextOf(pack: WordPackage, changes: WordChanges): WordContext {
  const settings = pack.related('settings');
  const section = sectionsOf(pack.main.root).at(-1);
  const styles = new WordStyles(pack.related('styles'));
  return {
    builder: new PageBuilder(),
    changes,
    styles,
    numbering: new WordNumbering(pack.related('numbering'), styles),
    notes: {
      footnote: new WordNotes('footnote', pack.related('footnotes'), settings, section),
      endnote: new WordNotes('endnote', pack.related('endnotes'), settings, section),
    },
    comments: new CommentPlaces(),
    met: { hiddenCharacters: 0, leftOut: 0, title: null },
  };
}

function readComments(context: WordContext, part: XmlPart | null): void {
  if (!part) return;
  const { builder, comments } = context;
  for (const comment of childrenNamed(part.root, 'w:comment')) {
    const id = comment.attributes['w:id'] ?? '';
    const inside = { ...context, builder: new PageBuilder(), comments: new CommentPlaces(), met: { ...context.met } };
    readStory(inside, { part, root: comment, relationships: new Map() }, BETWEEN);
    const author = (comment.attributes['w:author'] ?? '').trim();
    const { text } = inside.builder.build();
    if (text !== '') builder.note(comments.spanOf(id), comments.paragraphOf(id), text, author === '' ? null : author);
  }
}

function warningsOf(pack: WordPackage, { changes, met }: WordContext): PageWarning[] {
  const counts = { insertions: 0, deletions: 0, moves: 0 };
  for (const part of [pack.main, pack.related('footnotes'), pack.related('endnotes')]) if (part) countChanges(part, counts);
  return [...trackedChanges(counts, changes.reading), ...hiddenText(met.hiddenCharacters), ...leftOut(met.leftOut)];
}
