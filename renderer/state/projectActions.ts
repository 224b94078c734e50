// projectActions.ts - starting, opening, making, renaming and leaving projects, and who annotates in them.

import type { AppState, ProjectState } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { codeLanguage, translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { rememberedBeside } from './besideActions.ts';
import { type Data, firstData } from './state.ts';

export interface ProjectActions {
  /** Reads everything from the host: at the start, and when the host says that another project is open. */
  start(): Promise<void>;
  openSample(): Promise<void>;
  openRecent(key: string): Promise<void>;
  forgetRecent(key: string): Promise<void>;
  /** @returns whether the project is there now. */
  createProject(title: string): Promise<boolean>;
  renameProject(title: string): Promise<unknown>;
  closeProject(): Promise<void>;
  renameAnnotator(annotatorId: string, alias: string): Promise<unknown>;
  showAnnotator(annotatorId: string, shown: boolean): Promise<unknown>;
  /** Tries again what could not be saved. */
  repeatFailed(): Promise<void>;
  dismissFailed(): void;
}

/** Everything that belongs to one project and not to the next. */
const OF_ONE_PROJECT = [
  'view',
  'chosenCode',
  'codeDraft',
  'codeUsage',
  'side',
  'history',
  'past',
  'open',
  'beside',
  'besideSelectedId',
  'besideFirst',
  'rows',
  'rowsAside',
  'links',
  'linking',
  'failures',
  'drafts',
  'attributeDrafts',
  'marking',
  'resizing',
  'selection',
  'selectedId',
  'picked',
  'underCaret',
  'tagging',
  'filter',
  'correcting',
  'keptCorrections',
  'dialog',
  'drawer',
  'printing',
  'opening',
  'busy',
  'lastImport',
] as const satisfies readonly (keyof Data)[];
const freshView = Object.fromEntries(OF_ONE_PROJECT.map((key) => [key, firstData[key]])) as Pick<Data, (typeof OF_ONE_PROJECT)[number]>;

export function projectActions({ get, set, call, alter }: Tools): ProjectActions {
  /** Waits for work that leads into another project, and shows that. */
  const enter = async (busy: string, work: () => Promise<ProjectState>): Promise<boolean> => {
    const { actions } = get();
    set({ busy: translate(busy) });
    try {
      await actions.cancelImport();
      await actions.flush();
      const project = await work();
      set({ ...freshView, project });
      await openPlace(project);
      void recent();
      return true;
    } catch (thrown) {
      set({ busy: null });
      actions.fail(sentenceOf(thrown));
      return false;
    }
  };

  /** Opens the document that was open last time, or the first. */
  const openPlace = async (project: ProjectState): Promise<void> => {
    const place = get().settings.places[project.project.id]?.documentId;
    const document = project.documents.find((one) => one.id === place) ?? project.documents[0];
    if (document) await get().actions.openDocument(document.id);
    const second = rememberedBeside(get().settings, project.project.id);
    if (second !== null) await get().actions.openBeside(second);
    await get().actions.readKeptCorrections();
  };

  const recent = async (): Promise<void> => {
    const app = await call('app.state', {}).catch(() => null);
    if (app) set({ app: withoutProject(app) });
  };

  return {
    start: async () => {
      try {
        const app = await call('app.state', {});
        const { project } = app;
        // What is shown by now: people go on while the host is asked.
        const before = get();
        const same = project !== null && project.project.id === before.project?.project.id;
        set({ app: withoutProject(app), ...(before.app ? {} : { settings: app.settings }), project });
        if (!same) set(freshView);
        if (project && same) {
          await get().actions.openDocument(before.opening ?? before.open?.documentId ?? project.documents[0]?.id ?? '');
          if (before.beside) await get().actions.openBeside(before.beside.documentId);
        }
        if (project && !same) await openPlace(project);
        void get().actions.readRows();
      } catch (thrown) {
        get().actions.fail(sentenceOf(thrown));
      }
    },
    openSample: async () => {
      await enter('first:openingSample', () => call('projects.openSample', { language: codeLanguage() }));
    },
    openRecent: async (key) => {
      if (!(await enter('first:opening', () => call('projects.openRecent', { key })))) void recent();
    },
    forgetRecent: async (key) => {
      const { app, actions } = get();
      try {
        const { recent: left } = await call('projects.forget', { key });
        if (app) set({ app: { ...app, recent: left } });
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
    createProject: (title) => enter('first:creating', () => call('projects.create', { title, language: codeLanguage() })),
    renameProject: (title) =>
      alter(
        () => call('project.rename', { title }),
        (changed) => changed,
      ),
    closeProject: async () => {
      const { actions } = get();
      try {
        await actions.cancelImport();
        await actions.flush();
        await call('projects.close', {});
        set({ ...freshView, project: null });
        await recent();
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
    renameAnnotator: (annotatorId, alias) =>
      alter(
        () => call('annotators.rename', { annotatorId, alias }),
        (changed) => changed,
      ),
    showAnnotator: (annotatorId, shown) =>
      alter(
        () => call('annotators.show', { annotatorId, shown }),
        (changed) => changed,
      ),
    repeatFailed: async () => {
      for (const failed of get().failures) await failed.repeat();
    },
    dismissFailed: () => set({ failures: [] }),
  };
}

/** The project lives beside the rest of the state, not in two places. */
const withoutProject = (app: AppState): AppState => ({ ...app, project: null });
