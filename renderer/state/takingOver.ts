// takingOver.ts - what the view makes of a change that is on the disk, its own or another window's; or reads all of it again.

import type { Call, Changed } from '../../shared/contract.ts';
import { applyChanged } from './applyChanged.ts';
import { touchesLinks } from './linkActions.ts';
import { openTextOf } from './openText.ts';
import { touchedBy } from './rowActions.ts';
import { type Data, firstData, type State } from './state.ts';

export interface SavingTools {
  readonly get: () => State;
  readonly set: (part: Partial<Data>) => void;
  readonly call: Call;
}

export interface TakeOver {
  readonly takeOver: (changed: Changed) => Promise<void>;
  /** The project and the open text as they are on the disk now. */
  readonly readAgain: () => Promise<void>;
}

export function createTakeOver({ get, set, call }: SavingTools): TakeOver {
  const takeOver = async (changed: Changed): Promise<void> => {
    const { project, open, beside, rows, rowsAside } = get();
    // Another window's changes may have come with it before.
    if (project && changed.change.revision <= project.revision) return;
    const known = project && applyChanged({ project, open, rows, rowsAside }, changed);
    if (!known) return readAgain();
    const stays = beside && known.project.documents.some((one) => one.id === beside.documentId);
    const second = stays ? (applyChanged({ project, open: beside, rows: null, rowsAside }, changed)?.open ?? null) : null;
    const rowsReading = touchedBy(get().rowsReading, changed.change.edits);
    set({ ...known, rowsReading, beside: second });
    const { edits } = changed.change;
    const { links } = get();
    if (!touchesLinks(edits, links)) return;
    const gone = new Set(edits.filter((edit) => edit.kind === 'link' && edit.after === null).map((edit) => edit.id));
    set({ links: links.filter((one) => !gone.has(one.id)) });
    void get().actions.readLinks();
  };

  const readAgain = async (): Promise<void> => {
    const project = await call('project.read', {});
    void get().actions.readRows();
    const documentId = get().open?.documentId;
    const isThere = project.documents.some((one) => one.id === documentId);
    if (documentId === undefined || !isThere) return set({ project, open: null });
    const answer = await call('documents.read', { documentId });
    const before = get().open;
    // A text that was chosen meanwhile stays the one that is shown.
    if (before?.documentId !== documentId) return set({ project });
    const { selection, tagging } = firstData;
    set({ project, open: openTextOf(answer), ...(before.text === answer.text ? {} : { selection, tagging }) });
    const { links } = answer;
    const { beside } = get();
    if (beside) void get().actions.openBeside(beside.documentId);
    if (links.length > 0 || get().links.length > 0) void get().actions.readLinks();
  };

  return { takeOver, readAgain };
}
