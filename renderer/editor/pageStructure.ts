// pageStructure.ts - how a stretch's kind shows: as attributes of the blocks that it is the whole of, or on its words.

import type { Structure } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';

/** Kinds that are shown on words. */
export const inlineClasses: Readonly<Record<string, string>> = {
  strong: 'is-strong',
  emphasis: 'is-emphasis',
  code: 'is-code',
  link: 'is-link',
  reference: 'is-reference',
};

const BLOCKS: ReadonlySet<string> = new Set(['heading', 'item', 'quotation', 'footnote', 'row', 'caption']);

/** What a block gets from the stretches that hold all of it, and the page that begins in it. */
export function attributesOf(structure: readonly Structure[], block: Span, pageName: (number: string) => string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const names: string[] = [];
  const pages: string[] = [];
  for (const one of structure) {
    if (one.kind === 'page' && one.number !== undefined && one.start >= block.start && one.start <= block.end) pages.push(one.number);
    if (!BLOCKS.has(one.kind) || block.end === block.start || one.start > block.start || one.end < block.end) continue;
    if (one.kind === 'heading') Object.assign(attributes, { role: 'heading', 'aria-level': String(one.level ?? 2) });
    names.push(`is-${one.kind}`, ...(one.level === undefined || one.kind === 'quotation' ? [] : [`level-is-${one.level}`]));
  }
  if (pages.length > 0) attributes['data-page'] = pages.map(pageName).join(' ');
  if (names.length > 0) attributes['class'] = names.join(' ');
  return attributes;
}
