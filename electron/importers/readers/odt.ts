// odt.ts - an OpenDocument text (.odt, .ott, .fodt) as a page.
//
// As Writer shows it, with list markers and note numbers in the text. Notes stand at the end under their numbers, headers and
// footers after them, set aside. Nothing that the file points at is read.

import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { BETWEEN } from '../office/blockWriter.ts';
import { readOdtStory } from '../office/odtBlocks.ts';
import { OdtChanges } from '../office/odtChanges.ts';
import type { OdtContext } from '../office/odtContext.ts';
import { OdtLists } from '../office/odtLists.ts';
import { openOdt, type OdtPackage } from '../office/odtPackage.ts';
import { OdtStyles } from '../office/odtStyles.ts';
import { PageBuilder } from '../office/pageBuilder.ts';
import { hiddenText, leftOut, trackedChanges } from '../office/warnings.ts';
import { childNamed, childrenNamed, isElement, textWithin, type XmlElement } from '../office/xmlTree.ts';
import type { Source } from './reader.ts';

/** @throws AppError 'file-encrypted', 'file-damaged', 'file-other-format', 'file-too-large', 'file-too-complex', 'archive-unsafe'. */
export async function readOdt({ name, bytes, options }: Source): Promise<Page[]> {
  const pack = openOdt(bytes);
  const styles = new OdtStyles(pack.styles === pack.content ? [pack.content] : [pack.styles, pack.content]);
  const context: OdtContext = {
    builder: new PageBuilder(),
    styles,
    lists: new OdtLists(styles),
    changes: new OdtChanges(pack.body, options.changes ?? 'accepted'),
    part: pack.content,
    partName: pack.nameOf(pack.content),
    notes: [],
    annotations: [],
    met: { hiddenCharacters: 0, leftOut: 0, title: null },
  };
  const { builder, changes, met } = context;

  readOdtStory(context, pack.body, BETWEEN);
  for (const isEndnote of [false, true])
    for (const note of context.notes.filter((one) => one.isEndnote === isEndnote)) {
      builder.separate(BETWEEN);
      const mark = builder.begin();
      builder.addMarker(note.label);
      readOdtStory(context, note.body, null);
      builder.close(mark, { kind: 'footnote', number: note.label });
    }
  readMargins(context, pack);
  readAnnotations(context);

  const { text, structure, hints, notes, origin } = builder.build();
  const title = met.title ? { headline: text.slice(met.title.start, met.title.end).replaceAll(/\s+/g, ' ').trim() } : {};
  const warnings: PageWarning[] = [...trackedChanges(changes.counts, changes.reading), ...hiddenText(met.hiddenCharacters), ...leftOut(met.leftOut)];
  const metadata = { ...title, ...pack.metadata };
  return [{ name, mediaType: pack.mediaType, encoding: null, text, structure, hints, origin, metadata, notes, warnings }];
}

/** The same document read into another text, for what is looked at by itself. */
const apart = (context: OdtContext): OdtContext => ({ ...context, builder: new PageBuilder(), notes: [], annotations: [], met: { ...context.met } });

function readAnnotations(context: OdtContext): void {
  for (const { element, span, paragraph } of context.annotations) {
    const inside = apart(context);
    const author = textWithin(childNamed(element, 'dc:creator') ?? { ...element, children: [] }).trim();
    readOdtStory(inside, element, BETWEEN);
    const { text } = inside.builder.build();
    if (text !== '') context.builder.note(span, paragraph, text, author === '' ? null : author);
  }
}

/** The headers and footers that are shown, each text once, at the end, set aside. */
function readMargins(context: OdtContext, pack: OdtPackage): void {
  const part = pack.styles;
  const pages = childNamed(part?.root, 'office:master-styles');
  if (!part || !pages) return;
  const used = usedPages(pack);
  const seen = new Set<string>();
  const inMargins = { ...context, part, partName: pack.nameOf(part), notes: [] };
  for (const page of childrenNamed(pages, 'style:master-page')) {
    if (!used.has(page.attributes['style:name'] ?? '')) continue;
    for (const margin of page.children) {
      if (!isElement(margin) || !/^style:(header|footer)(-left|-first)?$/.test(margin.name) || margin.attributes['style:display'] === 'false')
        continue;
      const trial = apart(inMargins);
      readOdtStory(trial, margin, BETWEEN);
      const { text } = trial.builder.build();
      if (seen.has(text)) continue;
      seen.add(text);
      const mark = context.builder.begin();
      readOdtStory(inMargins, margin, BETWEEN);
      context.builder.setAside(mark, 'other');
    }
  }
}

/** The page styles that the text uses. */
function usedPages({ content, styles }: OdtPackage): Set<string> {
  const used = new Set(['Standard']);
  for (const part of [styles, content])
    for (const group of ['office:styles', 'office:automatic-styles'])
      for (const style of childrenNamed(childNamed(part?.root, group), 'style:style')) addPage(used, style);
  return used;
}

function addPage(used: Set<string>, style: XmlElement): void {
  const page = style.attributes['style:master-page-name'];
  if (page !== undefined && page !== '') used.add(page);
}
