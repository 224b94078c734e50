// codebookMoves.ts - codes that come under other ones, become tags, are merged or go, with the annotations that have them.
//
// Pure, like codebookEdits.ts; what is allowed is codebookRules.ts. No schemas here: the page uses it.

import { AppError } from '../errors.ts';
import type { Codebook, Subtype, Tag } from './codebook.ts';
import { addTag, branchOf, codeAt, type CodeMove, type Edited, still, withTag } from './codebookEdits.ts';
import { type CodeRef, idFor, keyFor, sameCode } from './codeNames.ts';
import { findTag } from './findTag.ts';

/**
 * Puts a subtype, with all that lies under it, under another code, or a tag under another tag as a subtype of it.
 * Ids and keys that are taken there are changed; annotations follow.
 * @throws AppError 'codebook-invalid' when the code would lie under itself.
 */
export function moveInto(codebook: Codebook, ref: CodeRef, into: CodeRef): Edited {
  codeAt(codebook, ref);
  codeAt(codebook, into);
  const from = findTag(codebook, ref.tag);
  const isInside = ref.tag === into.tag && (ref.subtype === null || (from && branchOf(from, ref.subtype).some((one) => one.id === into.subtype)));
  if (!from || isInside) throw new AppError('codebook-invalid', 'A code cannot lie under itself. Nothing was changed.', { variant: 'under-itself' });
  if (ref.subtype !== null && ref.tag === into.tag) return editParent(codebook, ref, into.subtype);
  const root: Subtype = { id: from.id, name: from.name, key: '', definition: from.definition, example: from.example ?? '' };
  const branch = ref.subtype === null ? [root, ...from.subtypes] : branchOf(from, ref.subtype);
  const target = findTag(codebook, into.tag);
  if (!target) return still(codebook);
  const subtypes = [...target.subtypes];
  const names = new Map<string, string>();
  const moves: CodeMove[] = [];
  for (const [index, one] of branch.entries()) {
    const id = idFor(one.id, new Set(subtypes.map((other) => other.id)));
    names.set(ref.subtype === null && index === 0 ? '' : one.id, id);
    const isTaken = one.key === '' || subtypes.some((other) => other.key.toUpperCase() === one.key.toUpperCase());
    const { parent: _before, ...rest } = one;
    subtypes.push({ ...rest, id, key: isTaken ? keyFor(one.name, subtypes) : one.key });
    moves.push({ from: { tag: ref.tag, subtype: ref.subtype === null && index === 0 ? null : one.id }, to: { tag: into.tag, subtype: id } });
  }
  for (const [index, one] of branch.entries()) {
    const above = index === 0 ? (into.subtype ?? undefined) : names.get(one.parent ?? '');
    const at = target.subtypes.length + index;
    const moved = subtypes[at];
    if (moved && above !== undefined) subtypes[at] = { ...moved, parent: above };
  }
  const without = ref.subtype === null ? { ...codebook, tags: codebook.tags.filter((one) => one.id !== ref.tag) } : dropped(codebook, ref);
  const ids = new Map(moves.map((move) => [move.from.subtype ?? '', move.to.subtype ?? '']));
  const carried = (tag: Tag): Tag => withAttributesOf({ ...tag, subtypes }, from, ids, ref.subtype === null ? [...ids.values()] : []);
  return { codebook: withTag(without, into.tag, carried), moves };
}

/**
 * A tag with the attributes that annotations of another one may have when they come to it.
 * @param ids which subtypes of the other are which of this one. @param whole for which an attribute of the whole other tag is; null for all.
 */
function withAttributesOf(tag: Tag, other: Tag, ids: ReadonlyMap<string, string>, whole: readonly string[] | null): Tag {
  const attributes = [...tag.attributes];
  for (const attribute of other.attributes) {
    const { subtypes: only, ...plain } = attribute;
    const wanted = only ? only.flatMap((id) => ids.get(id) ?? []) : whole;
    if (wanted?.length === 0) continue;
    const at = attributes.findIndex((one) => one.id === attribute.id);
    const there = attributes[at];
    if (!there) attributes.push(wanted ? { ...plain, subtypes: wanted } : plain);
    else if (there.subtypes && wanted) attributes[at] = { ...there, subtypes: [...new Set([...there.subtypes, ...wanted])] };
    else if (there.subtypes) {
      const { subtypes: _only, ...forAll } = there;
      attributes[at] = forAll;
    }
  }
  return { ...tag, attributes };
}

function editParent(codebook: Codebook, ref: CodeRef, parent: string | null): Edited {
  return still(
    withTag(codebook, ref.tag, (tag) => ({
      ...tag,
      subtypes: tag.subtypes.map((one) => {
        if (one.id !== ref.subtype) return one;
        const { parent: _before, ...rest } = one;
        return parent === null ? rest : { ...rest, parent };
      }),
    })),
  );
}

/** Takes a subtype out of its tag and makes it, with all that lies under it, a tag of its own. */
export function makeTag(codebook: Codebook, ref: CodeRef): Edited {
  const code = codeAt(codebook, ref);
  const from = findTag(codebook, ref.tag);
  if (ref.subtype === null || !from) return still(codebook);
  const under = branchOf(from, ref.subtype).filter((one) => one.id !== ref.subtype);
  const { name, definition, example } = code;
  const added = addTag(dropped(codebook, ref), {
    name,
    definition,
    ...(example === undefined ? {} : { example }),
    attributes: withAttributesOf({ ...from, attributes: [] }, from, new Map(under.map((one) => [one.id, one.id])), null).attributes,
    subtypes: under.map((one) => {
      if (one.parent !== ref.subtype) return one;
      const { parent: _above, ...rest } = one;
      return rest;
    }),
  });
  const moves = [
    { from: ref, to: added.ref },
    ...under.map((one) => ({ from: { tag: ref.tag, subtype: one.id }, to: { tag: added.ref.tag, subtype: one.id } })),
  ];
  return { codebook: added.codebook, moves };
}

/** The codebook without a code and what lies under it, whatever annotations say. */
function dropped(codebook: Codebook, ref: CodeRef): Codebook {
  if (ref.subtype === null) return { ...codebook, tags: codebook.tags.filter((one) => one.id !== ref.tag) };
  const subtypeId = ref.subtype;
  return withTag(codebook, ref.tag, (tag) => {
    const gone = new Set(branchOf(tag, subtypeId).map((one) => one.id));
    const attributes = tag.attributes.flatMap((one) => {
      if (!one.subtypes?.some((id) => gone.has(id))) return [one];
      const left = one.subtypes.filter((id) => !gone.has(id));
      // An attribute of nothing else goes with it; without the list it would be for all.
      return left.length === 0 ? [] : [{ ...one, subtypes: left }];
    });
    return { ...tag, attributes, subtypes: tag.subtypes.filter((one) => !gone.has(one.id)) };
  });
}

/** Takes a code away, with all that lies under it. Annotations that use it refuse that later, unless they are moved. */
export function deleteCode(codebook: Codebook, ref: CodeRef): Edited {
  codeAt(codebook, ref);
  return still(dropped(codebook, ref));
}

/**
 * Makes one code of two: `from` goes, and its annotations become annotations of `into`. What lies under `from` comes
 * to lie under `into`; of a tag that is merged, subtypes with the same id are merged too.
 * @throws AppError 'codebook-invalid' when one lies under the other.
 */
export function mergeInto(codebook: Codebook, from: CodeRef, into: CodeRef): Edited {
  codeAt(codebook, from);
  codeAt(codebook, into);
  const tag = findTag(codebook, from.tag);
  const isInside = from.tag === into.tag && (from.subtype === null || (tag && branchOf(tag, from.subtype).some((one) => one.id === into.subtype)));
  if (!tag || isInside || sameCode(from, into)) {
    throw new AppError('codebook-invalid', 'A code cannot be merged into itself or into one that lies under it. Nothing was changed.', {
      variant: 'merge-into-itself',
    });
  }
  const target = findTag(codebook, into.tag);
  let edited = still(codebook);
  const children = tag.subtypes.filter((one) => one.parent === (from.subtype ?? undefined));
  for (const child of children) {
    const ref = { tag: from.tag, subtype: child.id };
    const same = from.subtype === null && into.subtype === null ? target?.subtypes.find((one) => one.id === child.id) : undefined;
    const step = same ? mergeInto(edited.codebook, ref, { tag: into.tag, subtype: same.id }) : moveInto(edited.codebook, ref, into);
    edited = then(edited, step);
  }
  const ids = new Map(from.subtype !== null && into.subtype !== null ? [[from.subtype, into.subtype]] : []);
  const both = from.subtype === null && into.subtype === null;
  const carried = withTag(dropped(edited.codebook, from), into.tag, (one) => withAttributesOf(one, tag, ids, both ? null : []));
  return then(edited, { codebook: carried, moves: [{ from, to: into }] });
}

/** One edit after another: moves of the first lead on through the second. */
function then(first: Edited, second: Edited): Edited {
  const onward = (to: CodeRef): CodeRef => second.moves.find((move) => sameCode(move.from, to))?.to ?? to;
  const led = first.moves.map((move) => ({ ...move, to: onward(move.to) }));
  const fresh = second.moves.filter((move) => !first.moves.some((other) => sameCode(other.to, move.from)));
  return { codebook: second.codebook, moves: [...led, ...fresh] };
}
