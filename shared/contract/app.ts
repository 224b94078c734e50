// app.ts - the program itself, before any project.

import { z } from 'zod';
import { method, nothing } from './method.ts';
import { ProjectState, RecentProject } from './project.ts';
import { Settings } from './settings.ts';

export const AppState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'cli']),
  /** True where the host shows its own dialogs for files (`files.*`); else the page uses inputs and downloads. */
  dialogs: z.boolean(),
  projectsFolder: z.string(),
  recent: z.array(RecentProject),
  settings: Settings,
  project: ProjectState.nullable(),
});
export type AppState = z.infer<typeof AppState>;

export const appMethods = {
  'app.state': method(nothing, AppState),
  'settings.write': method(z.object({ settings: Settings }), nothing),
};
