// codebookPlan.ts - what a new codebook does to annotations: which get another code, which stay under a retired one, which would lose theirs.
// No schemas here: the page uses it.

import type { Annotation } from './annotation.ts';
import type { Codebook } from './codebook.ts';
import type { CodeMove } from './codebookEdits.ts';
import { codeKey, type CodeRef } from './codeNames.ts';
import { findSubtype, findTag } from './findTag.ts';

/** Annotations that a person gives a code one by one, as when a code is split. */
export interface CodeAssignment {
  readonly ids: readonly string[];
  readonly to: CodeRef;
}

/** What a codebook with its moves and assignments makes of each annotation. */
export class CodebookPlan {
  readonly #before: Codebook;
  readonly #after: Codebook;
  readonly #moves: ReadonlyMap<string, CodeRef>;
  readonly #assigned: ReadonlyMap<string, CodeRef>;

  constructor(before: Codebook, after: Codebook, moves: readonly CodeMove[], assign: readonly CodeAssignment[]) {
    this.#before = before;
    this.#after = after;
    this.#moves = new Map(moves.map(({ from, to }) => [codeKey(from), to]));
    this.#assigned = new Map(assign.flatMap(({ ids, to }) => ids.map((id) => [id, to] as const)));
  }

  /** Every id that is given a code of its own. */
  get assignedIds(): Iterable<string> {
    return this.#assigned.keys();
  }

  /** The code an annotation will have. */
  codeFor(annotation: Annotation): CodeRef {
    return this.#assigned.get(annotation.id) ?? this.#moves.get(codeKey(annotation)) ?? { tag: annotation.tag, subtype: annotation.subtype };
  }

  /**
   * The annotation as it will be; itself when nothing changes.
   * Its `codebookVersion` says under which version a person gave it its code: it stays when a code is moved as a whole,
   * and is the new one when the annotation was assigned.
   */
  after(annotation: Annotation, version: number, modified: string): Annotation {
    const { tag, subtype } = this.codeFor(annotation);
    if (tag === annotation.tag && subtype === annotation.subtype) return annotation;
    const decided = this.#assigned.has(annotation.id) ? { codebookVersion: version } : {};
    return { ...annotation, tag, subtype, ...decided, modified };
  }

  /** Whether an annotation would have a code that is not there any more. One that it has already lost is not counted. */
  isLost(annotation: Annotation): boolean {
    const code = this.codeFor(annotation);
    return !isThere(this.#after, code) && (isThere(this.#before, code) || this.#moves.has(codeKey(annotation)) || this.#assigned.has(annotation.id));
  }

  /** Whether it stays under a code that is retired, itself or as a whole tag. */
  isRetired(annotation: Annotation): boolean {
    return isRetired(this.#after, this.codeFor(annotation));
  }
}

export function isThere(codebook: Codebook, { tag, subtype }: CodeRef): boolean {
  const found = findTag(codebook, tag);
  return found !== undefined && (subtype === null || findSubtype(found, subtype) !== undefined);
}

/** A subtype of a retired tag counts as retired too. */
export function isRetired(codebook: Codebook, { tag, subtype }: CodeRef): boolean {
  const found = findTag(codebook, tag);
  return found?.retired === true || findSubtype(found, subtype)?.retired === true;
}
