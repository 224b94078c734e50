// fileActions.ts - files that a person chose or dropped: packed projects are opened, all others become documents.
//
// A host with dialogs of its own hands over grants; otherwise the page reads what was chosen or dropped.

import { projectEndings, textEndings } from '../../shared/page/fileEndings.ts';
import { filesOfChosenFolder } from '../backend/droppedFiles.ts';
import { listed, translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { type ChosenFile, isProject, nameOf } from './chosenFiles.ts';
import { sentenceOf } from '../errorWords.ts';

export interface FileActions {
  /** Lets the person choose texts (or projects) and opens them. */
  chooseFiles(): Promise<void>;
  /** Lets the person choose a folder and takes the texts in it and below. */
  chooseFolder(): Promise<void>;
  chooseProject(): Promise<void>;
  openFiles(chosen: readonly ChosenFile[]): Promise<void>;
}

const accepted = (endings: readonly string[]): string => [...new Set(endings)].map((ending) => `.${ending}`).join();

export function fileActions({ get, set, call, files }: Tools): FileActions {
  const openProject = async (chosen: ChosenFile): Promise<void> => {
    const { actions } = get();
    if ('failure' in chosen) return;
    set({ busy: translate('first:opening') });
    try {
      await actions.cancelImport();
      await actions.flush();
      const file = 'file' in chosen ? await files.read(chosen.file) : { grant: chosen.grant };
      await call('projects.openFile', { file });
      await actions.start();
    } catch (thrown) {
      actions.fail(sentenceOf(thrown));
    } finally {
      set({ busy: null });
    }
  };

  const openFiles = async (chosen: readonly ChosenFile[]): Promise<void> => {
    if (chosen.length === 0) return;
    const asked = await Promise.all(chosen.map(isProject));
    const [project, ...others] = chosen.filter((_, index) => asked[index]);
    if (project) await openProject(project);
    if (others.length > 0) get().actions.fail(translate('files:oneProject', { name: nameOf(project), others: listed(others.map(nameOf)) }));
    const texts = chosen.filter((_, index) => !asked[index]);
    if (texts.length > 0) await get().actions.importTexts(texts);
  };

  return {
    openFiles,
    chooseFiles: async () => {
      try {
        if (get().app?.dialogs) return await openFiles((await call('files.chooseTexts', {})).files);
        const chosen = await files.choose({ accept: accepted([...textEndings, ...projectEndings]), several: true });
        await openFiles(chosen.map((file) => ({ file })));
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
    chooseFolder: async () => {
      try {
        if (get().app?.dialogs) return await openFiles((await call('files.chooseFolder', {})).files);
        const chosen = await files.choose({ accept: '', several: true, folder: true });
        if (chosen.length > 0) await openFiles(await filesOfChosenFolder(chosen));
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
    chooseProject: async () => {
      try {
        if (get().app?.dialogs) {
          const { grant } = await call('files.chooseProject', {});
          if (grant !== null) await openProject({ grant, name: '' });
          return;
        }
        const [file] = await files.choose({ accept: accepted(projectEndings), several: false });
        if (file) await openProject({ file });
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
  };
}
