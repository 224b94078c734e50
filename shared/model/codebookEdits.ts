// codebookEdits.ts - altering a codebook code by code: adding, editing, renaming, ordering, splitting and retiring. How codes
// come under others, become one or go is codebookMoves.ts.
//
// Pure: each gives a new codebook and how annotations must move with it. What is allowed is codebookRules.ts.
// No schemas here: the page uses it.

import { AppError } from '../errors.ts';
import type { Codebook, Subtype, Tag } from './codebook.ts';
import { codesOf, type CodeRef, freshLooks, idFor, keyFor, letterFor, tagKeyFor } from './codeNames.ts';
import { findSubtype, findTag } from './findTag.ts';

/** Annotations of `from` become annotations of `to`. Both are meant exactly: a tag is only what has no subtype. */
export interface CodeMove {
  readonly from: CodeRef;
  readonly to: CodeRef;
}

export interface Edited {
  readonly codebook: Codebook;
  readonly moves: readonly CodeMove[];
}

/** Annotations stay as they are. */
export const still = (codebook: Codebook): Edited => ({ codebook, moves: [] });

/** @throws AppError 'tag-unknown' or 'subtype-unknown'. */
export function codeAt(codebook: Codebook, ref: CodeRef): Tag | Subtype {
  const tag = findTag(codebook, ref.tag);
  if (!tag) throw new AppError('tag-unknown', `There is no tag "${ref.tag}" in the codebook. Nothing was changed.`, { tag: ref.tag });
  const code = ref.subtype === null ? tag : findSubtype(tag, ref.subtype);
  if (code) return code;
  throw new AppError('subtype-unknown', `The tag "${ref.tag}" has no subtype "${ref.subtype}". Nothing was changed.`, {
    tag: ref.tag,
    subtype: ref.subtype ?? '',
  });
}

/** The codebook with one of its tags altered. */
export const withTag = (codebook: Codebook, tagId: string, alter: (tag: Tag) => Tag): Codebook => ({
  ...codebook,
  tags: codebook.tags.map((tag) => (tag.id === tagId ? alter(tag) : tag)),
});

/** A new tag at the end, with a letter, a key, a colour and a pattern that are free. */
export function addTag(codebook: Codebook, given: Partial<Tag> & { readonly name: string }): Edited & { readonly ref: CodeRef } {
  const { tags } = codebook;
  const id = given.id ?? idFor(given.name, new Set(tags.map((one) => one.id)));
  const tag: Tag = {
    definition: '',
    attributes: [],
    subtypes: [],
    key: tagKeyFor(tags),
    letter: letterFor(given.name, tags),
    ...freshLooks(tags),
    ...given,
    id,
  };
  return { ...still({ ...codebook, tags: [...tags, tag] }), ref: { tag: id, subtype: null } };
}

/** A new subtype at the end of its tag, with a key that is free. @throws AppError 'tag-unknown'. */
export function addSubtype(
  codebook: Codebook,
  tagId: string,
  given: Partial<Subtype> & { readonly name: string },
): Edited & { readonly ref: CodeRef } {
  codeAt(codebook, { tag: tagId, subtype: null });
  const subtypes = findTag(codebook, tagId)?.subtypes ?? [];
  const id = given.id ?? idFor(given.name, new Set(subtypes.map((one) => one.id)));
  // Fields in the order in which files have them, so that every host writes the same bytes.
  const { name, key = keyFor(name, subtypes), definition = '', example = '', id: _id, ...rest } = given;
  const subtype: Subtype = { id, name, key, definition, example, ...rest };
  return { ...still(withTag(codebook, tagId, (tag) => ({ ...tag, subtypes: [...tag.subtypes, subtype] }))), ref: { tag: tagId, subtype: id } };
}

/** Sets fields of a code; `undefined` takes an optional one away. Ids and subtypes are not set here. */
export function editCode(codebook: Codebook, ref: CodeRef, set: Partial<Omit<Tag, 'id' | 'subtypes'>>): Edited {
  codeAt(codebook, ref);
  const given = <T extends object>(code: T): T =>
    Object.fromEntries(Object.entries({ ...code, ...set }).filter(([, value]) => value !== undefined)) as T;
  if (ref.subtype === null) return still(withTag(codebook, ref.tag, given));
  return still(withTag(codebook, ref.tag, (tag) => ({ ...tag, subtypes: tag.subtypes.map((one) => (one.id === ref.subtype ? given(one) : one)) })));
}

export const retire = (codebook: Codebook, ref: CodeRef, retired: boolean): Edited => editCode(codebook, ref, { retired: retired || undefined });

/** Gives a code another id; its annotations follow. @throws AppError when there is no such code. */
export function renameId(codebook: Codebook, ref: CodeRef, id: string): Edited {
  codeAt(codebook, ref);
  const { tag: tagId, subtype } = ref;
  if (subtype === null) {
    const after: Codebook = withTag(codebook, tagId, (tag) => ({ ...tag, id }));
    return { codebook: after, moves: codesOf(codebook).flatMap((from) => (from.tag === tagId ? [{ from, to: { ...from, tag: id } }] : [])) };
  }
  const after = withTag(codebook, tagId, (tag) => ({
    ...tag,
    subtypes: tag.subtypes.map((one) => ({
      ...one,
      ...(one.id === subtype ? { id } : {}),
      ...(one.parent === subtype ? { parent: id } : {}),
    })),
    attributes: tag.attributes.map((one) =>
      one.subtypes ? { ...one, subtypes: one.subtypes.map((other) => (other === subtype ? id : other)) } : one,
    ),
  }));
  return { codebook: after, moves: [{ from: ref, to: { tag: tagId, subtype: id } }] };
}

/** A subtype and all that lies under it, in the order of the tag. */
export function branchOf(tag: Tag, subtypeId: string): Subtype[] {
  const inside = new Set([subtypeId]);
  for (let grown = true; grown; ) {
    const more = tag.subtypes.filter((one) => one.parent !== undefined && inside.has(one.parent) && !inside.has(one.id));
    for (const one of more) inside.add(one.id);
    grown = more.length > 0;
  }
  return tag.subtypes.filter((one) => inside.has(one.id));
}

/** One place up (-1) or down (1) among its neighbours. Nothing changes at the edge. */
export function moveBy(codebook: Codebook, ref: CodeRef, by: -1 | 1): Edited {
  const code = codeAt(codebook, ref);
  if (ref.subtype === null)
    return still({
      ...codebook,
      tags: swapped(
        codebook.tags,
        (one) => one.id === code.id,
        () => true,
        by,
      ),
    });
  const { parent } = code;
  return still(
    withTag(codebook, ref.tag, (tag) => ({
      ...tag,
      subtypes: swapped(
        tag.subtypes,
        (one) => one.id === ref.subtype,
        (one) => one.parent === parent,
        by,
      ),
    })),
  );
}

/** The list with one item exchanged with the nearest before or after it that is of its kind. */
function swapped<T>(all: readonly T[], isIt: (one: T) => boolean, isKind: (one: T) => boolean, by: -1 | 1): T[] {
  const list = [...all];
  const at = list.findIndex(isIt);
  let to = at + by;
  for (let other = list[to]; other && !isKind(other); other = list[to]) to += by;
  const [one, other] = [list[at], list[to]];
  if (one && other) [list[at], list[to]] = [other, one];
  return list;
}

/** Makes new codes beside one, to which chosen annotations then go (`assign`). The code itself stays. */
export function split(codebook: Codebook, ref: CodeRef, names: readonly string[]): Edited & { readonly refs: readonly CodeRef[] } {
  const code = codeAt(codebook, ref);
  let after = codebook;
  const refs: CodeRef[] = [];
  for (const name of names) {
    const above = code.parent === undefined ? {} : { parent: code.parent };
    const made = ref.subtype === null ? addTag(after, { name }) : addSubtype(after, ref.tag, { name, ...above });
    after = made.codebook;
    refs.push(made.ref);
  }
  return { ...still(after), refs };
}
