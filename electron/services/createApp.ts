// createApp.ts - the composition root: a host's options in, every service of the contract out.

import type { Services } from '../../shared/contract.ts';
import { saveFailed } from '../store/diskErrors.ts';
import { annotationServices } from './annotations.ts';
import { annotatorServices } from './annotators.ts';
import type { App, AppOptions } from './app.ts';
import { backupServices } from './backups.ts';
import { codebookServices } from './codebook.ts';
import { describingServices } from './describing.ts';
import { documentServices } from './documents.ts';
import { draftServices } from './drafts.ts';
import { exportServices } from './exports.ts';
import { changesAfter, tellingOfChanges } from './following.ts';
import { historyServices } from './history.ts';
import { fileServices } from './files.ts';
import { linkServices } from './links.ts';
import { Grants } from './grants.ts';
import { originalServices } from './original.ts';
import { ensurePrivateFolder } from './privateFolder.ts';
import { projectServices } from './projects.ts';
import { proposalServices } from './proposals.ts';
import { Recent } from './recent.ts';
import { searchServices } from './search.ts';
import { Session, stateOf } from './session.ts';
import { openSettings } from './settings.ts';
import { textServices } from './texts.ts';
import type { ProjectStore } from '../store/projectStore.ts';

export interface LocalApp extends App {
  readonly session: Session;
  /** Takes a project that the caller opened itself. */
  readonly adopt: (store: ProjectStore) => void;
}

/** @throws AppError when the program's own folder cannot be made. */
export async function createApp(options: AppOptions): Promise<LocalApp> {
  await ensurePrivateFolder(options.dataFolder).catch((thrown: unknown) => {
    throw saveFailed(thrown);
  });
  const session = new Session(options);
  const grants = new Grants(options.newId);
  const recent = await Recent.open(options.dataFolder);
  const settings = await openSettings(options.dataFolder);
  const { openPath, ...projects } = projectServices(session, recent, grants);

  const all: Services = {
    'app.state': async () => ({
      version: options.version,
      host: options.host,
      dialogs: options.dialogs !== null,
      projectsFolder: options.projectsFolder,
      recent: await recent.list(),
      settings: settings.data.settings,
      project: session.current ? await stateOf(session.current) : null,
    }),
    'settings.write': async ({ settings: wanted }) => {
      settings.data = { ...settings.data, settings: wanted };
      await settings.write().catch((thrown: unknown) => {
        throw saveFailed(thrown);
      });
      options.settingsChanged?.(wanted);
      return {};
    },
    ...projects,
    ...documentServices(session, grants),
    ...proposalServices(session, grants),
    ...describingServices(session),
    ...originalServices(session),
    ...annotationServices(session),
    ...textServices(session, grants),
    ...draftServices(session),
    ...linkServices(session),
    ...annotatorServices(session),
    ...historyServices(session),
    ...backupServices(session),
    ...searchServices(session),
    ...codebookServices(session, grants),
    ...exportServices(session),
    ...fileServices(session, options.dialogs, grants),
    'project.changes': ({ after }) => changesAfter(session.store, after),
  };
  const services = tellingOfChanges(all, session, options.emit);

  return {
    services,
    settings: () => settings.data.settings,
    session,
    adopt: (store) => session.adopt(store),
    grant: (file) => grants.grant(file),
    openPath: async (file) => {
      await openPath(file);
      options.emit({ type: 'project' });
    },
    close: () => services['projects.close']({}).then(() => undefined),
  };
}
