// project.ts - opens the project that a command names, does the work, and lets go of it again.

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { dataFolder, projectsFolder } from '../hosts/dataFolder.ts';
import { lessonFolder } from '../hosts/ownFiles.ts';
import { version } from '../hosts/version.ts';
import { createApp, type LocalApp } from '../services/createApp.ts';
import { sayError } from './output.ts';
import { openProject } from '../store/openProject.ts';
import type { ProjectStore } from '../store/projectStore.ts';

export const how = { program: 'a Pressmark command', now: () => new Date().toISOString(), newId: () => randomUUID() };

/** How long a command waits for a project that another program holds, ms. */
const WAIT_MS = 5_000;

export async function withStore<T>(folder: string, mode: 'write' | 'any', work: (store: ProjectStore) => Promise<T>): Promise<T> {
  const waitMs = mode === 'write' ? WAIT_MS : 0;
  const store = await openProject({ folder: path.resolve(folder), mode, waitMs, ...how });
  try {
    return await work(store);
  } finally {
    await store.close();
    tell(store);
  }
}

/** What opening and working with the project had to tell: files are looked at when they are needed, so this comes last. */
function tell(store: ProjectStore): void {
  for (const notice of store.notices) sayError(notice.message);
}

/** The services with this project open in them. */
export const withApp = <T>(folder: string, work: (app: LocalApp) => Promise<T>): Promise<T> => withServices(folder, 'write', work);

/** The same for a command that only reads, which also works beside a program that holds the project. */
export const withReading = <T>(folder: string, work: (app: LocalApp) => Promise<T>): Promise<T> => withServices(folder, 'any', work);

async function withServices<T>(folder: string, mode: 'write' | 'any', work: (app: LocalApp) => Promise<T>): Promise<T> {
  const store = await openProject({ folder: path.resolve(folder), mode, waitMs: mode === 'write' ? WAIT_MS : 0, ...how });
  const app = await createApp({
    host: 'cli',
    version: version(),
    dataFolder: dataFolder(),
    projectsFolder: projectsFolder(),
    lessonFolder: lessonFolder(),
    dialogs: null,
    now: how.now,
    newId: how.newId,
    emit: () => {},
  });
  app.adopt(store);
  try {
    return await work(app);
  } finally {
    await app.session.close();
    tell(store);
  }
}
