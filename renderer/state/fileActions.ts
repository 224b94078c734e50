// fileActions.ts - files that a person chose or dropped: packed projects are opened, all others become documents.
//
// A host with dialogs of its own hands over grants; otherwise the page reads what was chosen or dropped.

import { listed, translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { nameOf } from './chosenFiles.ts';
import type { ChosenFile } from './state.ts';
import { sentenceOf } from '../errorWords.ts';

export interface FileActions {
  /** Lets the person choose texts (or projects) and opens them. */
  chooseFiles(): Promise<void>;
  chooseProject(): Promise<void>;
  openFiles(chosen: readonly ChosenFile[]): Promise<void>;
}

const TEXTS = '.txt,.text,.md,.markdown,text/plain,text/markdown';
const PROJECTS = '.pressmark,.json';

export function fileActions({ get, set, call, files }: Tools): FileActions {
  const openProject = async (chosen: ChosenFile): Promise<void> => {
    const { actions } = get();
    set({ busy: translate('first:opening') });
    try {
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
    const [project, ...others] = chosen.filter((one) => isProject(nameOf(one)));
    if (project) await openProject(project);
    if (others.length > 0) get().actions.fail(translate('files:oneProject', { name: nameOf(project), others: listed(others.map(nameOf)) }));
    const texts = chosen.filter((one) => !isProject(nameOf(one)));
    if (texts.length > 0) await get().actions.importTexts(texts);
  };

  return {
    openFiles,
    chooseFiles: async () => {
      try {
        if (get().app?.dialogs) return await openFiles((await call('files.chooseTexts', {})).files);
        const chosen = await files.choose({ accept: `${TEXTS},${PROJECTS}`, several: true });
        await openFiles(chosen.map((file) => ({ file })));
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
        const [file] = await files.choose({ accept: PROJECTS, several: false });
        if (file) await openProject({ file });
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
  };
}

const isProject = (name: string): boolean => /\.(pressmark|json)$/i.test(name);
