// createProjectStore.ts - the one store of the view, made with the call it shall use.

import { createStore } from 'zustand/vanilla';
import type { Call } from '../../shared/contract.ts';
import { type FileAccess, pageFiles } from '../backend/fileAccess.ts';
import type { Actions, ProjectStore, Tools } from './actions.ts';
import { annotationActions } from './annotationActions.ts';
import { rowActions } from './rowActions.ts';
import { attributeActions } from './attributeActions.ts';
import { besideActions } from './besideActions.ts';
import { backupActions } from './backupActions.ts';
import { codebookActions } from './codebookActions.ts';
import { correctActions } from './correctActions.ts';
import { asideActions } from './asideActions.ts';
import { describeActions } from './describeActions.ts';
import { bulkActions } from './bulkActions.ts';
import { documentActions } from './documentActions.ts';
import { exportActions } from './exportActions.ts';
import { findActions } from './findActions.ts';
import { fileActions } from './fileActions.ts';
import { importActions } from './importActions.ts';
import { filterActions } from './filterActions.ts';
import { followActions } from './followActions.ts';
import { historyActions } from './historyActions.ts';
import { partActions } from './partActions.ts';
import { linkActions } from './linkActions.ts';
import { projectActions } from './projectActions.ts';
import { reviewActions } from './reviewActions.ts';
import { createSaving } from './saving.ts';
import { firstData, type State } from './state.ts';
import { createTakeOver } from './takingOver.ts';
import { viewActions } from './viewActions.ts';

/** A store that knows nothing yet; `actions.start()` asks the host. @param files how the page reaches the person's files. */
export function createProjectStore(call: Call, files: FileAccess = pageFiles): ProjectStore {
  return createStore<State>()((set, get) => {
    const reach = { get, set: (part: Partial<State>) => set(part), call };
    const taking = createTakeOver(reach);
    const tools: Tools = { ...reach, files, ...createSaving(reach, taking) };
    const actions: Actions = {
      ...projectActions(tools),
      ...documentActions(tools),
      ...annotationActions(tools),
      ...rowActions(tools),
      ...attributeActions(tools),
      ...partActions(tools),
      ...correctActions(tools),
      ...asideActions(tools),
      ...describeActions(tools),
      ...bulkActions(tools),
      ...filterActions(tools),
      ...followActions({ ...tools, ...taking }),
      ...historyActions(tools),
      ...backupActions(tools),
      ...linkActions(tools),
      ...besideActions(tools),
      ...codebookActions(tools),
      ...fileActions(tools),
      ...importActions(tools),
      ...reviewActions(tools),
      ...findActions(tools),
      ...exportActions(tools),
      ...viewActions(tools),
    };
    return { ...firstData, actions };
  });
}
