// transport.ts - how the page reaches its host: one call, one stream of events, and whether the host is still there.
//
// ipcTransport.ts and httpTransport.ts do it; call.ts makes a typed Call of either.

import type { HostEvent, MethodName } from '../../shared/contract.ts';
import type { Result } from '../../shared/errors.ts';

/** 'lost' may come back by itself; 'gone' will not: the program has to be started again. */
export type Connection = 'open' | 'lost' | 'gone';

export interface Transport {
  /** Answers a failure that the host expected as data. Rejects with AppError 'not-available' when the host cannot be reached. */
  call(name: MethodName, input: unknown): Promise<Result<unknown>>;
  /** Hears every event from now on. Answers with a function that ends it. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Hears when the connection changes. Answers with a function that ends it. */
  onConnection(listener: (connection: Connection) => void): () => void;
}

/** A set of listeners that one side speaks to and the other joins and leaves. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly add = (listener: (value: T) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  tell(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
}
