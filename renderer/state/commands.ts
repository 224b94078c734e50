// commands.ts - everything that can be done by name: one table for menus, keys, the palette and the native menu.
//
// Words are locales/*/commands.json, by id. `keys` are as state/keys.ts names them. A key without Ctrl or Alt works only
// while the text, the tags or the list have the focus, and can be switched off in the settings.

import type { Settings } from '../../shared/contract.ts';
import type { ProjectStore } from './actions.ts';
import type { ExportKind } from './exportActions.ts';
import { asideCommands } from './asideCommands.ts';
import { partCommands } from './partCommands.ts';
import { fitsBeside } from './besideActions.ts';
import { linksAt } from './linkActions.ts';
import { isReadOnly, openEntry } from './selectors.ts';
import type { Data, State } from './state.ts';

/** What commands need of the panels. */
export interface Panels {
  selectedSpan(): { readonly start: number; readonly end: number } | null;
  clearSelection(): void;
  focusText(): void;
  /** Goes to the tags and kinds, where the codebook is shown. */
  focusCodes(): void;
  /** Moves the focus to the pane after (1) or before (-1) the one that has it. */
  cyclePane(by: -1 | 1): void;
  /** How far down the text is scrolled, as a part of its height. */
  scrolled(): number;
  focusNote(): void;
  /** The field of what is to be found; the focus comes back from there by `leaveFind`. */
  focusFind(): void;
  leaveFind(): void;
  /** Selects words in the text and goes there. */
  selectSpan(span: { readonly start: number; readonly end: number }): void;
  /** Goes to a result: with the focus in the text the words are selected, else the text only shows them. */
  stepResult(by: -1 | 1): void;
  /** Scrolls the text to an offset and puts the caret there. */
  revealOffset(offset: number): void;
  /** Offset of the caret, or of the end of what is selected; null when the focus is elsewhere. */
  caret(): number | null;
  /** Whether the text at an offset is read from right to left. */
  isRtlAt(offset: number): boolean;
  focusFilter(): void;
  /** Moves the focus to the links of the selected annotation. */
  focusLinks(): void;
  /** Opens the right side of the window. */
  showSide(): void;
  isSideShown(): boolean;
  /** Scrolls the text to an annotation and puts the caret at its start. */
  reveal(annotationId: string): void;
  /** Scrolls the text to an annotation; the caret stays. */
  bringIntoView(annotationId: string): void;
  /** Puts the documents away while two texts need their room in a small window, and brings them back. */
  makeRoom(needed: boolean): void;
  toggle(pane: 'documents' | 'inspector'): void;
}

export type Group = 'project' | 'edit' | 'mark' | 'move' | 'view';

export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly keys: readonly string[];
  readonly enabled: (state: Data) => boolean;
  readonly run: (store: ProjectStore, panels: Panels) => unknown;
}

const always = () => true;
const inProject = (state: Data) => state.project !== null;
const canWrite = (state: Data) => state.project !== null && !isReadOnly(state);
const inDocument = (state: Data) => state.open !== null && state.view === 'read';
const canMark = (state: Data) => canWrite(state) && state.view === 'read' && state.open !== null && state.selection !== null;
const hasSelected = (state: Data) => state.view === 'read' && state.selectedId !== null;
const hasResults = (state: Data) => state.dock === 'find' && state.find.order.length > 0;
const linksOfSelected = ({ links, project, selectedId }: Data) => (selectedId === null ? [] : linksAt(links, project, selectedId));

const command = (
  id: string,
  group: Group,
  keys: readonly string[],
  enabled: Command['enabled'],
  run: (state: State, panels: Panels) => unknown,
): Command => ({
  id,
  group,
  keys,
  enabled,
  run: (store, panels) => run(store.getState(), panels),
});

const exportCommand = (id: string, kind: ExportKind) => command(id, 'project', [], inProject, ({ actions }) => actions.exportAs(kind));

/** The tag with this key; a retired one has none. */
const tagOfKey = ({ project }: Pick<Data, 'project'>, key: string) => project?.codebook.tags.find((tag) => tag.key === key && !tag.retired);

const tagCommand = (number: number) =>
  command(
    `tag${number}`,
    'mark',
    [String(number)],
    (state) => canMark(state) && tagOfKey(state, String(number)) !== undefined,
    (state, panels) => {
      const tag = tagOfKey(state, String(number));
      const span = panels.selectedSpan();
      return tag && span ? state.actions.tag(span, tag.id) : undefined;
    },
  );

const revealed = (id: string | null, panels: Panels): void => {
  if (id !== null) panels.reveal(id);
};

const shown = (id: string | null, panels: Panels): void => {
  if (id !== null) panels.bringIntoView(id);
};

const neighbour = ({ project, open, actions }: State, by: -1 | 1): unknown => {
  const documents = project?.documents ?? [];
  const next = documents[documents.findIndex((one) => one.id === open?.documentId) + by];
  return next && actions.openDocument(next.id);
};

const resize = ({ actions, settings }: State, by: number) => actions.changeSettings({ textSize: Math.min(40, Math.max(14, settings.textSize + by)) });

export const commands: readonly Command[] = [
  command('newProject', 'project', ['Mod+N'], always, ({ actions }) => actions.showDialog({ kind: 'newProject' })),
  command(
    'openFiles',
    'project',
    ['Mod+O'],
    (state) => !isReadOnly(state),
    ({ actions }) => actions.chooseFiles(),
  ),
  command(
    'openFolder',
    'project',
    [],
    (state) => !isReadOnly(state),
    ({ actions }) => actions.chooseFolder(),
  ),
  command(
    'importReport',
    'project',
    [],
    (state) => state.lastImport !== null,
    ({ actions }) => actions.showDialog({ kind: 'importReport' }),
  ),
  command(
    'pasteText',
    'project',
    [],
    (state) => !isReadOnly(state),
    ({ actions }) => actions.showDialog({ kind: 'paste', text: '' }),
  ),
  command('openProject', 'project', ['Mod+Shift+O'], always, ({ actions }) => actions.chooseProject()),
  command('sampleLesson', 'project', [], always, ({ actions }) => actions.openSample()),
  command('renameProject', 'project', [], canWrite, ({ actions }) => actions.showDialog({ kind: 'renameProject' })),
  exportCommand('exportW3c', 'w3c'),
  exportCommand('exportCsv', 'csv'),
  exportCommand('exportCsvSpreadsheet', 'csvSpreadsheet'),
  exportCommand('exportXlsx', 'xlsx'),
  exportCommand('exportJson', 'json'),
  exportCommand('exportPack', 'pack'),
  command('print', 'project', ['Mod+P'], inDocument, ({ actions }) => actions.showDialog({ kind: 'print' })),
  command(
    'savePdf',
    'project',
    [],
    (state) => inDocument(state) && state.app?.dialogs === true,
    ({ actions }) => actions.showDialog({ kind: 'print' }),
  ),
  command('backups', 'project', [], inProject, ({ actions }) => actions.showDialog({ kind: 'backups' })),
  command('deleteProject', 'project', [], canWrite, ({ actions }) => actions.showDialog({ kind: 'deleteProject' })),
  command('closeProject', 'project', ['Mod+W'], inProject, ({ actions }) => actions.closeProject()),

  command(
    'undo',
    'edit',
    ['Mod+Z'],
    (state) => canWrite(state) && state.project?.undo != null,
    ({ actions }) => actions.undo(),
  ),
  command(
    'redo',
    'edit',
    ['Mod+Shift+Z', 'Mod+Y'],
    (state) => canWrite(state) && state.project?.redo != null,
    ({ actions }) => actions.redo(),
  ),
  command('history', 'edit', ['Mod+Shift+H'], inProject, ({ actions, side }, panels) => {
    // Chosen, and not put away with its pane.
    const isShown = side === 'history' && panels.isSideShown();
    actions.showHistory(!isShown);
    if (!isShown) return panels.showSide();
    actions.showDrawer(null);
    panels.focusText();
  }),
  command(
    'renameDocument',
    'edit',
    [],
    (state) => canWrite(state) && openEntry(state) !== null,
    ({ actions, open }) => actions.showDialog({ kind: 'renameDocument', documentId: open?.documentId ?? '' }),
  ),
  command('describeDocument', 'edit', ['Alt+D'], inDocument, ({ actions, open }) => open && actions.describe(open.documentId)),
  command(
    'removeDocument',
    'edit',
    [],
    (state) => canWrite(state) && openEntry(state) !== null,
    ({ actions, open }) => actions.removeDocument(open?.documentId ?? ''),
  ),

  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(tagCommand),
  command('codeFromWords', 'mark', ['K'], canMark, ({ actions }, panels) => {
    const span = panels.selectedSpan();
    return span ? actions.codeFromWords(span) : undefined;
  }),
  command(
    'repeatTag',
    'mark',
    ['R', 'Enter'],
    (state) => canMark(state) && state.lastTag !== null,
    async ({ actions, lastTag }, panels) => {
      const span = panels.selectedSpan();
      if (!span || !lastTag) return;
      await actions.tag(span, lastTag.tag, lastTag.subtype);
      panels.clearSelection();
    },
  ),
  ...partCommands,
  ...asideCommands,
  command(
    'link',
    'mark',
    ['L'],
    (state) => canWrite(state) && (state.linking !== null || hasSelected(state)),
    ({ actions }) => actions.linkHere(),
  ),
  command(
    'followLink',
    'move',
    ['G'],
    (state) => hasSelected(state) && linksOfSelected(state).length > 0,
    async (state, panels) => {
      const [only, ...others] = linksOfSelected(state);
      if (!only || others.length > 0) return panels.focusLinks();
      await state.actions.follow(only.other);
      panels.reveal(only.other.annotationId);
    },
  ),
  command(
    'deleteAnnotation',
    'mark',
    ['Delete', 'Backspace'],
    (state) => canWrite(state) && hasSelected(state),
    ({ actions }) => actions.removePicked(),
  ),
  command(
    'writeNote',
    'mark',
    ['Alt+Enter'],
    (state) => canWrite(state) && hasSelected(state),
    (_state, panels) => panels.focusNote(),
  ),

  command('nextAnnotation', 'move', ['N', 'Alt+ArrowRight'], inDocument, ({ actions }, panels) => revealed(actions.step(1), panels)),
  command('previousAnnotation', 'move', ['P', 'Alt+ArrowLeft'], inDocument, ({ actions }, panels) => revealed(actions.step(-1), panels)),
  command('outerAnnotation', 'move', ['Alt+ArrowUp'], inDocument, ({ actions }, panels) => shown(actions.cycle(1), panels)),
  command('innerAnnotation', 'move', ['Alt+ArrowDown'], inDocument, ({ actions }, panels) => shown(actions.cycle(-1), panels)),
  command(
    'correctText',
    'edit',
    ['Mod+E'],
    (state) => canWrite(state) && inDocument(state) && state.past === null,
    ({ actions, correcting }, panels) => (correcting ? actions.leaveCorrecting() : actions.startCorrecting(panels.scrolled())),
  ),
  command(
    'replaceText',
    'edit',
    [],
    (state) => canWrite(state) && inDocument(state),
    ({ actions, open }) => open && actions.replaceText(open.documentId),
  ),
  command(
    'textRevisions',
    'edit',
    [],
    inDocument,
    ({ actions, open }) => open && actions.showDialog({ kind: 'revisions', documentId: open.documentId }),
  ),
  command('nextDocument', 'move', ['Mod+Alt+ArrowDown'], inProject, (state) => neighbour(state, 1)),
  command('previousDocument', 'move', ['Mod+Alt+ArrowUp'], inProject, (state) => neighbour(state, -1)),
  command('nextPane', 'move', ['F6'], inProject, (_state, panels) => panels.cyclePane(1)),
  command('previousPane', 'move', ['Shift+F6'], inProject, (_state, panels) => panels.cyclePane(-1)),
  command(
    'find',
    'move',
    ['Mod+F'],
    (state) => inDocument(state) && state.past === null,
    ({ actions }, panels) => {
      actions.openFind('document');
      panels.focusFind();
    },
  ),
  command(
    'findInProject',
    'move',
    ['Mod+Shift+F'],
    (state) => inProject(state) && state.past === null,
    ({ actions }, panels) => {
      actions.openFind('project');
      panels.focusFind();
    },
  ),
  command('nextResult', 'move', ['F3', 'Mod+G'], hasResults, (_state, panels) => panels.stepResult(1)),
  command('previousResult', 'move', ['Shift+F3', 'Mod+Shift+G'], hasResults, (_state, panels) => panels.stepResult(-1)),
  command('filterList', 'move', ['Mod+Alt+F'], inProject, (_state, panels) => panels.focusFilter()),

  command(
    'showCodebook',
    'view',
    [],
    (state) => inProject(state) && state.view !== 'codebook',
    async ({ actions }, panels) => {
      await actions.showView('codebook');
      panels.focusCodes();
    },
  ),
  command(
    'showText',
    'view',
    [],
    (state) => state.view !== 'read',
    async ({ actions }, panels) => {
      await actions.showView('read');
      panels.focusText();
    },
  ),
  command('simpleMode', 'view', [], always, ({ actions, settings }) => actions.changeSettings({ simple: settings['simple'] !== true })),
  command('commandPalette', 'view', ['Mod+K'], always, ({ actions }) => actions.showDialog({ kind: 'palette' })),
  command('shortcuts', 'view', ['?', 'Mod+/'], always, ({ actions }) => actions.showDialog({ kind: 'shortcuts' })),
  command('settings', 'view', ['Mod+,'], always, ({ actions }) => actions.showDialog({ kind: 'settings' })),
  command(
    'readBeside',
    'view',
    ['Mod+\\'],
    (state) => inDocument(state) && state.past === null && (state.project?.documents.length ?? 0) > 1 && fitsBeside(),
    async ({ actions, beside, selectedId }, panels) => {
      panels.makeRoom(beside === null);
      if (beside) actions.closePane(beside.documentId);
      else await actions.readBeside();
      panels.focusText();
      // The lines have become shorter or longer.
      if (selectedId !== null) panels.bringIntoView(selectedId);
    },
  ),
  command('toggleDocuments', 'view', [], inProject, (_state, panels) => panels.toggle('documents')),
  command('showRoles', 'view', [], inProject, ({ actions, settings }) => actions.changeSettings({ rolesShown: settings.rolesShown !== true })),
  command('toggleInspector', 'view', [], inProject, (_state, panels) => panels.toggle('inspector')),
  command('largerText', 'view', ['Mod+Shift+.'], always, (state) => resize(state, 1)),
  command('smallerText', 'view', ['Mod+Shift+,'], always, (state) => resize(state, -1)),
];

export const commandById = (id: string): Command | undefined => commands.find((one) => one.id === id);
/** The keys of a command: those that the person has chosen, else its own. */
export const keysOf = (command: Command, chosen: Settings['keys']): readonly string[] => chosen?.[command.id] ?? command.keys;
/** The command for a key; digits and letters of the moment of tagging come before (panels/useKeys.ts). */
export const commandForKey = (key: string, chosen: Settings['keys']): Command | undefined =>
  commands.find((one) => keysOf(one, chosen).includes(key));
/** Whether a key is a character on its own, which must not fire while somebody may be writing (WCAG 2.1.4). */
export const isSingleKey = (key: string): boolean => /^(?:Shift\+)?.$/su.test(key);
