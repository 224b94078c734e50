// codebookDiff.ts - what differs between two versions of a codebook, code by code. No schemas here: the page uses it.

import type { ChangeName } from './change.ts';
import type { Codebook, Subtype, Tag } from './codebook.ts';
import type { CodeMove } from './codebookEdits.ts';
import { codeKey, codesOf, type CodeRef } from './codeNames.ts';
import { findSubtype, findTag } from './findTag.ts';
import { sameJson } from './sameJson.ts';

export interface CodeDifference extends CodeRef {
  readonly kind: 'added' | 'removed' | 'renamed' | 'retired' | 'restored' | 'moved' | 'changed' | 'order';
  /** What it is called now; of a code that is gone, what it was called. */
  readonly name: string;
  /** What it was called before, where that is another name. */
  readonly was: string | null;
  /** The other fields that changed: definition, example, letter, key, colour, pattern, attributes ... */
  readonly fields: readonly string[];
}

const codeOf = (codebook: Codebook, ref: CodeRef): Tag | Subtype | undefined =>
  ref.subtype === null ? findTag(codebook, ref.tag) : findSubtype(findTag(codebook, ref.tag), ref.subtype);

const TOLD = new Set(['id', 'name', 'retired', 'parent', 'subtypes']);

/** In the order of the later codebook; what is gone comes last. A code whose id changed counts as gone and come. */
export function differences(before: Codebook, after: Codebook): CodeDifference[] {
  const found: CodeDifference[] = [];
  for (const ref of codesOf(after)) {
    const now = codeOf(after, ref);
    const then = codeOf(before, ref);
    if (!now) continue;
    if (!then) {
      found.push({ ...ref, kind: 'added', name: now.name, was: null, fields: [] });
      continue;
    }
    const names = new Set([...Object.keys(now), ...Object.keys(then)].filter((field) => !TOLD.has(field)));
    const fields = [...names].filter((field) => !sameJson(now[field] ?? null, then[field] ?? null)).sort();
    const was = now.name === then.name ? null : then.name;
    const told = { ...ref, name: now.name, was, fields };
    if (Boolean(now.retired) !== Boolean(then.retired)) found.push({ ...told, kind: now.retired ? 'retired' : 'restored' });
    else if (now.parent !== then.parent) found.push({ ...told, kind: 'moved' });
    else if (was !== null) found.push({ ...told, kind: 'renamed' });
    else if (fields.length > 0) found.push({ ...told, kind: 'changed' });
  }
  for (const ref of codesOf(before)) {
    const then = codeOf(before, ref);
    const withTag = ref.subtype !== null && !findTag(after, ref.tag);
    if (then && !withTag && !codeOf(after, ref)) found.push({ ...ref, kind: 'removed', name: then.name, was: null, fields: [] });
  }
  const order = (codebook: Codebook, other: Codebook) =>
    codesOf(codebook)
      .filter((ref) => codeOf(other, ref))
      .map(codeKey);
  const first = after.tags[0];
  if (first && !sameJson(order(before, after), order(after, before)))
    found.push({ tag: first.id, subtype: null, kind: 'order', name: first.name, was: null, fields: [] });
  return found;
}

/** The words for the step that makes `after` of `before` (locales/changes.json). */
export function codebookChangeName(before: Codebook, after: Codebook, moves: readonly CodeMove[], assigned: number): ChangeName {
  const all = differences(before, after);
  const nameOf = (ref: CodeRef) => codeOf(after, ref)?.name ?? codeOf(before, ref)?.name ?? codeKey(ref);
  const merged = all.find((one) => one.kind === 'removed' && moves.some((move) => move.from.tag === one.tag && move.from.subtype === one.subtype));
  const added = all.filter((one) => one.kind === 'added');
  if (merged && added.length === 0) {
    const to = moves.find((move) => move.from.tag === merged.tag && move.from.subtype === merged.subtype)?.to;
    return { key: 'codesMerged', values: { code: merged.name, into: to ? nameOf(to) : '' } };
  }
  if (assigned > 0 && added.length > 0 && added.length === all.length)
    return { key: 'codeSplit', values: { code: added.map((one) => one.name).join(', ') } };
  const [only, second] = all.filter((one) => one.kind !== 'order' || all.length === 1);
  if (!only) return { key: 'codesMoved', values: {} };
  if (second) return { key: 'codebook', values: {} };
  return { key: `code-${only.kind}`, values: { code: only.name, ...(only.was === null ? {} : { was: only.was }) } };
}
