// wordMargins.ts - the headers and footers of a Word document: each text once, at the end, set aside.

import { PageBuilder } from './pageBuilder.ts';
import { BETWEEN } from './blockWriter.ts';
import { readStory } from './wordBlocks.ts';
import type { WordContext } from './wordContext.ts';
import { CommentPlaces } from './wordNotes.ts';
import type { WordPackage } from './wordPackage.ts';
import { toggleOf } from './wordStyles.ts';
import { childrenNamed, isElement, type XmlElement } from './xmlTree.ts';

/** The properties of all sections, in order. They stand in the body and in paragraphs, never in runs, of which there are most. */
export function sectionsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === 'w:sectPr') found.push(element);
    else for (const child of element.children) if (isElement(child) && child.name !== 'w:pPrChange' && child.name !== 'w:r') open.push(child);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Names of the parts that are shown as headers and footers. */
function shownMargins(pack: WordPackage): Set<string> {
  const hasEven = toggleOf(pack.related('settings')?.root, 'w:evenAndOddHeaders') === true;
  const shown = new Set<string>();
  for (const section of sectionsOf(pack.main.root)) {
    const hasFirst = toggleOf(section, 'w:titlePg') === true;
    for (const reference of [...childrenNamed(section, 'w:headerReference'), ...childrenNamed(section, 'w:footerReference')]) {
      const type = reference.attributes['w:type'];
      if ((type === 'even' && !hasEven) || (type === 'first' && !hasFirst)) continue;
      const target = pack.relationships.get(reference.attributes['r:id'] ?? '');
      if (target && !target.isOutside) shown.add(target.target);
    }
  }
  return shown;
}

export function readMargins(context: WordContext, pack: WordPackage): void {
  const seen = new Set<string>();
  for (const name of shownMargins(pack)) {
    const part = pack.part(name);
    if (!part) continue;
    const story = { part, root: part.root, relationships: pack.relationshipsOf(name) };
    const trial = { ...context, builder: new PageBuilder(), comments: new CommentPlaces(), met: { ...context.met } };
    readStory(trial, story, BETWEEN);
    const { text } = trial.builder.build();
    if (seen.has(text)) continue;
    seen.add(text);
    const mark = context.builder.begin();
    readStory(context, story, BETWEEN);
    context.builder.setAside(mark, 'other');
  }
}
