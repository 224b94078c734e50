// following.ts - several views of one project: each is told of every change, and asks for those that it does not know yet.

import type { HostEvent, MethodName, Output, Services } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/change.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { changed, type Session } from './session.ts';

/** A view that has missed more than this reads the project again: that is less than to send them. */
const MOST_CHANGES = 50;
const MOST_EDITS = 2_000;

/** The changes after a revision; null where it is better to read the project again. */
export async function changesAfter(store: ProjectStore, after: number): Promise<Output<'project.changes'>> {
  if (after > store.revision || store.revision - after > MOST_CHANGES) return { changes: null };
  const found = await store.changes(after).catch((thrown: unknown) => {
    // What the history has lost is in the project all the same.
    if (thrown instanceof AppError && thrown.code === 'revision-missing') return null;
    throw thrown;
  });
  if (!found || found.reduce((sum, one) => sum + one.edits.length, 0) > MOST_EDITS || found.some(hasText)) return { changes: null };
  const changes = [];
  for (const change of found) changes.push(await changed(store, change));
  return { changes };
}

/** A whole text travels with the document that it is of. */
const hasText = ({ edits }: Change): boolean => edits.some((edit) => edit.kind === 'text');

/** The services, each of which tells of what has become of the project once it has answered. */
export function tellingOfChanges(services: Services, session: Session, emit: (event: HostEvent) => void): Services {
  let told: { readonly projectId: string | null; readonly revision: number } = { projectId: null, revision: 0 };
  const tell = (): void => {
    const { current } = session;
    const now = { projectId: current?.project.id ?? null, revision: current?.revision ?? 0 };
    if (now.projectId === told.projectId && now.revision === told.revision) return;
    told = now;
    emit({ type: 'changed', ...now });
  };
  const telling = Object.entries(services).map(([name, service]) => [
    name,
    (input: never) => (service as (input: never) => Promise<unknown>)(input).finally(tell),
  ]);
  return Object.fromEntries(telling) as { readonly [M in MethodName]: Services[M] };
}
