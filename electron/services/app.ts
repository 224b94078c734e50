// app.ts - what a host hands to the services, and what it gets back.

import type { HostEvent, Services, Settings } from '../../shared/contract.ts';

/** Electron's dialogs, as the services need them. Paths stay on this side of the door. */
export interface Dialogs {
  /** Paths of the files chosen; empty when the person cancelled. */
  chooseTexts(): Promise<string[]>;
  /** Path of a folder with texts; null when cancelled. */
  chooseFolder(): Promise<string | null>;
  /** Path of a .pressmark file, a Pressmark JSON export or a project folder; null when cancelled. */
  chooseProject(): Promise<string | null>;
  /** Where to save; the dialog itself has asked before an existing file is replaced. Null when cancelled. */
  chooseSavePath(name: string): Promise<string | null>;
  /** The window as it prints now. */
  printToPdf(): Promise<Uint8Array>;
}

export interface AppOptions {
  readonly host: 'electron' | 'browser' | 'cli';
  readonly version: string;
  /** settings.json and recent.json. Made when missing. */
  readonly dataFolder: string;
  /** Where new projects go. Made when missing. */
  readonly projectsFolder: string;
  /** The sample lesson: lesson.json and its texts. */
  readonly lessonFolder: string;
  readonly dialogs: Dialogs | null;
  /** The time now, ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly emit: (event: HostEvent) => void;
  /** Told once new settings are on the disk. */
  readonly settingsChanged?: (settings: Settings) => void;
}

export interface App {
  readonly services: Services;
  readonly settings: () => Settings;
  /** A token for a path that the person chose; the page may hand it back, never a path. */
  readonly grant: (path: string) => string;
  /** Opens a project folder, a .pressmark file or a Pressmark JSON export by path, as the command line or a double click names it. */
  readonly openPath: (path: string) => Promise<void>;
  /** Folds the journal, makes the closing backup and lets go of the lock. Safe to call twice. */
  readonly close: () => Promise<void>;
}
