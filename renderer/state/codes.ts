// codes.ts - small questions about codes that the window asks: their order, their names, and what an imported codebook leaves out.

import type { Codebook, Subtype, Tag } from '../../shared/model/codebook.ts';
import { type CodeRef, folded, freshLooks, keyFor, letterFor, tagKeyFor } from '../../shared/model/codeNames.ts';
import { findSubtype, findTag } from '../../shared/model/findTag.ts';
import { shownWords } from '../../shared/text/unseen.ts';
import { isolated } from '../i18n.ts';

const LONGEST = 60;

/** A name for a code made of words of a text: one line, without what stands around the words. */
export function codeNamed(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu, '');
  const signs = Array.from(line);
  return signs.length <= LONGEST
    ? line
    : `${signs
        .slice(0, LONGEST)
        .join('')
        .replace(/\s+\S*$/u, '')}…`;
}

export interface Nested {
  readonly subtype: Subtype;
  readonly depth: number;
  /** The names of what it lies under, the outermost first. */
  readonly above: readonly string[];
}

/** The subtypes of a tag, each followed by what lies under it. */
export function nestedSubtypes(tag: Tag): Nested[] {
  const below = (parent: string | undefined, above: readonly string[]): Nested[] =>
    tag.subtypes
      .filter((one) => one.parent === parent)
      .flatMap((subtype) => [{ subtype, depth: above.length, above }, ...below(subtype.id, [...above, subtype.name])]);
  return below(undefined, []);
}

/** "figure › deaths": a subtype with what it lies under. */
export const kindPath = ({ subtype, above }: Nested): string => [...above, subtype.name].map((one) => isolated(one.toLocaleLowerCase())).join(' › ');

/** Those that new annotations may have. */
export const usableTags = (tags: readonly Tag[]): readonly Tag[] => (tags.some((tag) => tag.retired) ? tags.filter((tag) => !tag.retired) : tags);

/** "Claim: Figure". */
export function codePath(codebook: Codebook, { tag, subtype }: CodeRef): string {
  const found = findTag(codebook, tag);
  const name = found?.name ?? tag;
  return subtype === null ? shownWords(name) : `${isolated(name)}: ${isolated(findSubtype(found, subtype)?.name ?? subtype)}`;
}

/** The codebook that was read, with the codes that annotations use and it has not: they stay, retired. */
export function withKept(current: Codebook, read: Codebook, used: readonly CodeRef[]): { readonly codebook: Codebook; readonly kept: string[] } {
  const tags = read.tags.map((tag) => ({ ...tag, subtypes: [...tag.subtypes] }));
  const kept: string[] = [];
  for (const ref of used) {
    const before = findTag(current, ref.tag);
    const subtype = findSubtype(before, ref.subtype);
    if (!before || (ref.subtype !== null && !subtype)) continue;
    let tag = tags.find((one) => one.id === ref.tag);
    if (!tag) {
      const isTaken = (by: (one: Tag) => string) => tags.some((one) => by(one).toUpperCase() === by(before).toUpperCase());
      tag = {
        ...before,
        ...freshLooks(tags),
        name: freeName(before.name, tags),
        letter: isTaken((one) => one.letter) ? letterFor(before.name, tags) : before.letter,
        key: isTaken((one) => one.key) ? tagKeyFor(tags) : before.key,
        attributes: before.attributes.filter((one) => !one.subtypes),
        subtypes: [],
        retired: true,
      };
      tags.push(tag);
      kept.push(before.name);
    }
    if (!subtype || tag.subtypes.some((one) => one.id === subtype.id)) continue;
    const { parent: _parent, ...bare } = subtype;
    const isTaken = tag.subtypes.some((one) => one.key.toUpperCase() === subtype.key.toUpperCase());
    tag.subtypes.push({
      ...bare,
      name: freeName(subtype.name, tag.subtypes),
      key: isTaken ? keyFor(subtype.name, tag.subtypes) : subtype.key,
      retired: true,
    });
    kept.push(subtype.name);
  }
  return { codebook: { ...read, tags }, kept };
}

function freeName(name: string, others: readonly { readonly name: string }[]): string {
  const taken = new Set(others.map((one) => folded(one.name)));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(folded(free))) return free;
  }
}
