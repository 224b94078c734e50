// projects.ts - opening, creating and leaving projects.

import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { FileInput, ProjectState, Services } from '../../shared/contract.ts';
import { createProject } from '../store/createProject.ts';
import { saveFailed } from '../store/diskErrors.ts';
import { readPack, unpackInto } from '../store/packProject.ts';
import { readPackFile } from './readPackFile.ts';
import { deleteOpenProject } from './backups.ts';
import { freeFolder } from './fileNames.ts';
import type { Grants } from './grants.ts';
import { fillWithLesson, readLesson } from './lesson.ts';
import { ensurePrivateFolder } from './privateFolder.ts';
import type { Recent } from './recent.ts';
import { type Session, stateOf } from './session.ts';

type Part = Pick<
  Services,
  | 'projects.create'
  | 'projects.openSample'
  | 'projects.openRecent'
  | 'projects.forget'
  | 'projects.delete'
  | 'projects.openFile'
  | 'projects.close'
  | 'project.read'
>;

/** The first annotator of every new project. */
export const FIRST_ALIAS = 'A';

export interface ProjectServices extends Part {
  /** Opens a project folder, a .pressmark file or a Pressmark JSON export that the person named. */
  readonly openPath: (file: string) => Promise<ProjectState>;
}

export function projectServices(session: Session, recent: Recent, grants: Grants): ProjectServices {
  const { options } = session;
  const how = { program: session.program, now: options.now, newId: options.newId };

  const open = async (folder: string): Promise<ProjectState> => {
    const { current } = session;
    if (current && current.folder !== folder) await recent.note(current, options.now());
    const store = await session.open(folder);
    await recent.note(store, options.now());
    return stateOf(store);
  };

  const newFolder = async (title: string): Promise<string> => {
    await ensurePrivateFolder(options.projectsFolder).catch((thrown: unknown) => {
      throw saveFailed(thrown);
    });
    return freeFolder(options.projectsFolder, title);
  };

  const openPacked = async (name: string, bytes: Uint8Array): Promise<ProjectState> => {
    const files = await readPack(bytes);
    const folder = await newFolder(path.basename(name).replace(/(\.pressmark)?\.(pressmark|json|zip)$/i, ''));
    await unpackInto(folder, files, how);
    return open(folder);
  };

  const openPath = async (file: string): Promise<ProjectState> => {
    const found = await stat(file).catch(() => {
      throw new AppError('file-missing', `${path.basename(file)} is not there. Nothing was changed.`, { name: path.basename(file) });
    });
    if (found.isDirectory()) return open(file);
    if (path.basename(file) === 'project.json') return open(path.dirname(file));
    return openPacked(file, await readPackFile(file));
  };

  const openFile = (file: FileInput) =>
    'grant' in file ? openPath(grants.path(file.grant)) : openPacked(file.name, Buffer.from(file.base64, 'base64'));

  return {
    openPath,
    'projects.create': async ({ title, language }) => {
      const folder = await newFolder(title);
      await createProject({ folder, title, language, alias: FIRST_ALIAS, ...how });
      return open(folder);
    },
    'projects.openSample': async ({ language }) => {
      const { title } = await readLesson(options.lessonFolder);
      const before = await recent.folderTitled(title);
      if (before) return open(before);
      const folder = await newFolder(title);
      try {
        await createProject({ folder, title, language, alias: FIRST_ALIAS, ...how });
        await fillWithLesson(await session.open(folder), options.lessonFolder);
      } catch (thrown) {
        // The project that was open before stays so when it did not come as far as opening the lesson.
        if (session.current?.folder === folder) await session.close();
        await rm(folder, { recursive: true, force: true });
        throw thrown;
      }
      return open(folder);
    },
    'projects.openRecent': async ({ key }) => {
      const folder = recent.folderOf(key);
      if (!folder)
        throw new AppError('project-missing', 'That project is not in the list of recent ones any more. Open its folder instead.', {
          variant: 'forgotten',
        });
      return open(folder);
    },
    'projects.forget': async ({ key }) => {
      await recent.forget(key);
      return { recent: await recent.list() };
    },
    'projects.openFile': ({ file }) => openFile(file),
    'projects.close': async () => {
      const { current } = session;
      if (current) await recent.note(current, options.now());
      await session.close();
      return {};
    },
    'projects.delete': async ({ backups }) => {
      const { folder } = session.store;
      await deleteOpenProject(session, backups);
      await recent.forgetFolder(folder);
      return { recent: await recent.list() };
    },
    'project.read': async () => stateOf(session.store),
  };
}
