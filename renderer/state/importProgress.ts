// importProgress.ts - how far an import has come: shown once it takes a while, said to screen readers now and then.

import type { HostEvent } from '../../shared/contract.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';

/** What the window says of an import that is running. */
export interface Importing {
  /** The file that is being read. */
  readonly file: string;
  readonly done: number;
  readonly total: number;
  /** How far the file itself has come, from 0 to 1. */
  readonly part: number;
  /** Whether it has taken so long that it is shown. */
  readonly shown: boolean;
  /** Whether it is asked if it shall be cancelled. */
  readonly asking: boolean;
  /** It is being ended, with what is complete. */
  readonly ending: boolean;
}

type ImportEvent = Extract<HostEvent, { type: 'import' }>;

/** So long an import takes before it is shown, ms. */
const SHOWN_AFTER_MS = 500;
/** Screen readers hear of each quarter, and not more often than this, ms. */
const SAID_EVERY_MS = 5000;

export class ImportProgress {
  readonly #tools: Pick<Tools, 'get' | 'set'>;
  readonly #timer: ReturnType<typeof setTimeout>;
  #base = 0;
  #quarter = 0;
  #said = 0;
  cancelled = false;

  constructor(tools: Pick<Tools, 'get' | 'set'>, total: number) {
    this.#tools = tools;
    tools.set({ importing: { file: '', done: 0, total, part: 0, shown: false, asking: false, ending: false } });
    this.#timer = setTimeout(() => this.#show(), SHOWN_AFTER_MS);
  }

  /** So many files are done, and this one comes next. */
  at(done: number, file: string): void {
    this.#base = done;
    this.#put({ done, file, part: 0 });
  }

  /** What the host tells of the files that it was given last. */
  told({ file, done, part }: ImportEvent): void {
    const before = this.#tools.get().importing;
    if (!before || this.cancelled) return;
    this.#put({ file, done: Math.max(before.done, this.#base + done), part: part && part.total > 0 ? part.done / part.total : 0 });
  }

  ask(asking: boolean): void {
    this.#put({ asking });
  }

  ending(): void {
    this.#put({ asking: false, ending: true });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#tools.set({ importing: null });
  }

  #show(): void {
    const { importing, actions } = this.#tools.get();
    if (!importing) return;
    this.#put({ shown: true });
    this.#said = performance.now();
    actions.announce(translate('files:importBegun', { count: importing.total }));
  }

  #put(part: Partial<Importing>): void {
    const { importing: before, actions } = this.#tools.get();
    if (!before) return;
    const importing = { ...before, ...part };
    this.#tools.set({ importing });
    const quarter = Math.floor((4 * importing.done) / importing.total);
    if (!importing.shown || quarter <= this.#quarter || performance.now() - this.#said < SAID_EVERY_MS) return;
    this.#quarter = quarter;
    this.#said = performance.now();
    actions.announce(translate('files:importProgress', { done: importing.done, total: importing.total }));
  }
}
