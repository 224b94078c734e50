// undoSteps.ts - the steps that undo and redo would make, read out of the changes themselves.

import { AppError } from '../../shared/errors.ts';
import type { Change, ChangeName, Edit } from '../../shared/model/change.ts';
import { inverseOf } from '../../shared/model/edits.ts';
import { addedFields, onlyAdds, sameJson } from '../../shared/model/sameJson.ts';
import { MANY } from './heldFiles.ts';

/** What must be known of a project. */
export interface Past {
  readonly revision: number;
  change(revision: number): Promise<Change | null>;
  valueOf(edit: Edit, isPassing?: boolean): Promise<Edit['before']>;
}

/** The revisions that undo and redo would take next. */
export interface Next {
  readonly undoNext: number | null;
  readonly redoNext: number | null;
}

export interface NextStep {
  readonly name: ChangeName;
  readonly revision: number;
}

export interface StepBack {
  readonly name: ChangeName;
  readonly edits: readonly Edit[];
  /** The change that is taken back or done again. */
  readonly target: number;
  /** As it is after this step. */
  readonly next: Next;
}

export function revisionMissing(revision: number): AppError {
  return new AppError('revision-missing', `The history has no change ${revision} any more. Nothing was changed.`, { variant: 'history', revision });
}

async function needed(past: Past, revision: number): Promise<Change> {
  const change = await past.change(revision);
  if (!change) throw revisionMissing(revision);
  return change;
}

/** Takes back the step that undo would take next. @throws AppError 'nothing-to-undo' or 'revision-missing'. */
export async function undoStep(past: Past, { undoNext: target }: Next): Promise<StepBack> {
  if (target === null) throw new AppError('nothing-to-undo', 'There is nothing left to undo.');
  const step = await needed(past, target);
  const before = await past.change(step.revision - 1);
  // Where the change before is lost, undo gets as far as there and says so.
  const undoNext = before || step.revision === 1 ? (before?.undoNext ?? null) : step.revision - 1;
  const edits = await withAddedFields(past, inverseOf(step.edits));
  return { name: step.name, edits, target, next: { undoNext, redoNext: past.revision + 1 } };
}

/** Does again what undo took back last. @throws AppError 'nothing-to-redo' or 'revision-missing'. */
export async function redoStep(past: Past, { redoNext: from }: Next): Promise<StepBack> {
  const undone = from === null ? null : await needed(past, from);
  const step = undone?.target ? await needed(past, undone.target) : null;
  if (!undone || !step) throw new AppError('nothing-to-redo', 'There is nothing to do again.');
  const before = await past.change(undone.revision - 1);
  // What undo found there, with all its fields, is what comes back.
  const edits = await withAddedFields(past, inverseOf(undone.edits));
  return { name: step.name, edits, target: step.revision, next: { undoNext: step.revision, redoNext: before?.redoNext ?? null } };
}

/** What undo and redo would take next. */
export async function nextSteps(past: Past, { undoNext, redoNext }: Next): Promise<{ undo: NextStep | null; redo: NextStep | null }> {
  const named = async (revision: number | null): Promise<NextStep | null> => {
    const change = revision === null ? null : await past.change(revision);
    return change && revision !== null ? { name: change.name, revision } : null;
  };
  return { undo: await named(undoNext), redo: await named(redoNext) };
}

/** Edits of the past, with the fields that another program has added to their values since. */
async function withAddedFields(past: Past, edits: readonly Edit[]): Promise<Edit[]> {
  const own: Edit[] = [];
  const seen = new Set<string>();
  for (const edit of edits) {
    const key = `${edit.kind} ${edit.id}`;
    const current = seen.has(key) ? null : await past.valueOf(edit);
    seen.add(key);
    const { before, after } = edit;
    if (!current || !before || sameJson(current, before) || !onlyAdds(before, current)) own.push(edit);
    else own.push({ ...edit, before: current, after: after && { ...addedFields(before, current), ...after } } as Edit);
  }
  return own;
}

/** Every edit must find what it says was there; edits of one step see each other. @throws AppError 'stale-change'. */
export async function checkBefore(past: Past, edits: readonly Edit[]): Promise<void> {
  const staged = new Map<string, Edit['after']>();
  for (const edit of edits) {
    const key = `${edit.kind} ${edit.id}`;
    const isPassing = edit.kind === 'document' && edits.length > MANY;
    const current = staged.has(key) ? (staged.get(key) ?? null) : await past.valueOf(edit, isPassing);
    if (!sameJson(current, edit.before)) {
      throw new AppError('stale-change', 'This was changed elsewhere in the meantime. Nothing was altered; look again and repeat the step.');
    }
    staged.set(key, edit.after);
  }
}
