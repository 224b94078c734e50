// state.ts - everything the view knows: what the host answered, and what the person is looking at.
//
// The first is a copy of what lies on the disk and changes only when the host has answered (applyChanged.ts);
// the second is the view's own. Both are plain values; the actions are in the *Actions.ts files beside.

import type { AppState, CorrectionDraft, HistoryEntry, LinkRow, ListFilter, ProjectState, Settings } from '../../shared/contract.ts';
import { defaultSettings } from '../../shared/defaultSettings.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { CodeRef } from '../../shared/model/codeNames.ts';
import type { RoleId } from '../../shared/model/parts.ts';
import type { Connection } from '../backend/transport.ts';
import type { Actions } from './actions.ts';
import type { Dialog } from './dialogs.ts';
import { type Find, firstFind } from './find.ts';
import type { Importing } from './importProgress.ts';
import type { ImportLine } from './importReport.ts';
import { emptyFilter } from './listFilter.ts';
import type { OpenText, SelectedText } from './openText.ts';
import type { Review } from './review.ts';
import type { AttributeDraft, CodeDraft, Correcting, LinkPlace, Resizing, Tagging } from './underWay.ts';

/** A change that did not reach the disk; `repeat` tries it again. */
export interface FailedSave {
  readonly key: string;
  readonly message: string;
  readonly repeat: () => Promise<unknown>;
}

export interface Message {
  readonly id: number;
  /** A failure stays until it is dismissed. */
  readonly kind: 'failure' | 'done';
  readonly text: string;
  /** Offers to undo while the project is at this revision. */
  readonly undoAt?: number | undefined;
  /** Offers the report of the last import, and stays until it is dismissed. */
  readonly report?: boolean;
}

/** How far the annotations of all documents are read, and in which documents they were changed meanwhile. */
export interface RowsReading {
  readonly done: number;
  readonly of: number;
  readonly touched: ReadonlySet<string>;
}

export interface Data {
  /** Null until the host has answered for the first time. */
  readonly app: AppState | null;
  readonly settings: Settings;
  readonly project: ProjectState | null;
  readonly open: OpenText | null;
  /** The document that is being read from the disk now. */
  readonly opening: string | null;
  /** Everybody's annotations of the whole project, documents in their order, then text order; while the list shows them. */
  readonly rows: readonly Annotation[] | null;
  /** Of these, the ids of those that lie wholly in what is set aside. */
  readonly rowsAside: ReadonlySet<string>;
  /** While they are being read. */
  readonly rowsReading: RowsReading | null;
  /** The text beside the open one, what is selected in it, and whether it stands before it. */
  readonly beside: OpenText | null;
  readonly besideSelectedId: string | null;
  readonly besideFirst: boolean;
  /** The links at the texts that are open, or all of the project while the list shows the whole of it. */
  readonly links: readonly LinkRow[];
  readonly connection: Connection;
  /** How many changes are on their way to the disk. */
  readonly pending: number;
  readonly failures: readonly FailedSave[];
  /** Notes as they are being written, by annotation; gone once they are saved. */
  readonly drafts: ReadonlyMap<string, string>;
  /** What is being waited for, in words; null when nothing. */
  readonly busy: string | null;
  /** How far an import has come; null when there is none. */
  readonly importing: Importing | null;
  /** What became of each file of the last import, and whether it was cancelled. */
  readonly lastImport: { readonly lines: readonly ImportLine[]; readonly cancelled: boolean } | null;
  /** Attributes as they are being written, by annotation and attribute; gone once they are saved. */
  readonly attributeDrafts: ReadonlyMap<string, AttributeDraft>;

  readonly selection: SelectedText | null;
  readonly selectedId: string | null;
  /** Several that were selected in the list. They count only while the selected one is among them (listing.ts). */
  readonly picked: ReadonlySet<string>;
  /** Annotations under the caret or the pointer, innermost first. */
  readonly underCaret: readonly string[];
  readonly tagging: Tagging | null;
  /** The role that the next selected words get. */
  readonly marking: RoleId | null;
  readonly resizing: Resizing | null;
  /** What Enter repeats. */
  readonly lastTag: { readonly tag: string; readonly subtype: string | null } | null;
  /** A link on its way; with its other end, it still lacks its kind. */
  readonly linking: { readonly from: LinkPlace; readonly to: LinkPlace | null } | null;
  readonly filter: ListFilter;
  readonly correcting: Correcting | null;
  /** Corrections that were being typed when the window went away. */
  readonly keptCorrections: readonly CorrectionDraft[];
  readonly dialog: Dialog | null;
  /** Files that wait for a person to look through what they would become. */
  readonly review: Review | null;
  /** Which side pane lies over the text in a narrow window. */
  readonly drawer: 'documents' | 'inspector' | null;
  readonly messages: readonly Message[];
  /** What a screen reader should say next; the number tells two equal ones apart. */
  readonly announcement: { readonly text: string; readonly number: number };
  /** What lies below the text. */
  readonly dock: 'find' | null;
  readonly find: Find;
  /** The text, or the codebook in its place. */
  readonly view: 'read' | 'codebook';
  /** The code whose form is open, and what is written in it. */
  readonly chosenCode: CodeRef | null;
  readonly codeDraft: CodeDraft;
  /** How often codes are used in the whole project; null until it was asked for. */
  readonly codeUsage: { readonly codes: readonly (CodeRef & { readonly count: number })[]; readonly older: number } | null;
  /** What stands on the right. */
  readonly side: 'inspector' | 'history';
  /** The steps that have been read, newest first. */
  readonly history: { readonly entries: readonly HistoryEntry[]; readonly more: boolean } | null;
  /** While the project is shown as it was: after which step, and which one is the newest. */
  readonly past: { readonly revision: number; readonly present: number } | null;
  /** What is being laid out for the printer. */
  readonly printing: PrintChoice | null;
}

export interface PrintChoice {
  readonly marked: boolean;
  readonly legend: boolean;
  readonly numbers: 'lines' | 'paragraphs' | 'none';
  readonly table: boolean;
  /** Whether what is set aside is printed too, small and named. */
  readonly aside: boolean;
  readonly to: 'printer' | 'pdf';
}

export interface State extends Data {
  readonly actions: Actions;
}

export const firstData: Data = {
  app: null,
  settings: defaultSettings,
  project: null,
  open: null,
  opening: null,
  rows: null,
  rowsReading: null,
  rowsAside: new Set(),
  beside: null,
  besideSelectedId: null,
  besideFirst: false,
  links: [],
  connection: 'open',
  pending: 0,
  failures: [],
  drafts: new Map(),
  busy: null,
  importing: null,
  lastImport: null,
  selection: null,
  selectedId: null,
  picked: new Set(),
  underCaret: [],
  attributeDrafts: new Map(),
  tagging: null,
  marking: null,
  resizing: null,
  lastTag: null,
  linking: null,
  filter: emptyFilter,
  correcting: null,
  keptCorrections: [],
  dialog: null,
  review: null,
  drawer: null,
  dock: null,
  find: firstFind,
  messages: [],
  announcement: { text: '', number: 0 },
  view: 'read',
  chosenCode: null,
  codeDraft: {},
  codeUsage: null,
  side: 'inspector',
  history: null,
  past: null,
  printing: null,
};
