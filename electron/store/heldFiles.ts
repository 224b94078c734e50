// heldFiles.ts - what is loaded of a project, up to a size: what was used least recently goes first.

/** Bytes on the disk; as values in memory they are some three times as many. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Documents that one step adds or changes; what are more are not held, as nobody is about to look at all of them. */
export const MANY = 100;

interface Entry<Value> {
  readonly value: Promise<Value>;
  /** 0 until it is loaded. */
  bytes: number;
}

export class HeldFiles<Value> {
  /** In the order of their last use. */
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #most: number;
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** What is held, without counting as a use of it. */
  peek(key: string): Promise<Value> | undefined {
    return this.#entries.get(key)?.value;
  }

  values(): [string, Promise<Value>][] {
    return [...this.#entries].map(([key, { value }]) => [key, value]);
  }

  /** What is held, else what `load` gives; a failure is not held. */
  get(key: string, load: () => Promise<Value>, bytesOf: (value: Value) => number, mayGo: (key: string) => boolean): Promise<Value> {
    const held = this.#entries.get(key);
    if (held) {
      this.#entries.delete(key);
      this.#entries.set(key, held);
      return held.value;
    }
    const entry: Entry<Value> = { value: load(), bytes: 0 };
    this.#entries.set(key, entry);
    entry.value.then(
      (value) => {
        entry.bytes = bytesOf(value);
        this.#bytes += entry.bytes;
        this.#makeRoom(key, mayGo);
      },
      () => this.#entries.delete(key),
    );
    return entry.value;
  }

  /** Lets go of what was used least recently; never of the newest, nor of what is still being loaded. */
  #makeRoom(newest: string, mayGo: (key: string) => boolean): void {
    for (const [key, { bytes }] of this.#entries) {
      if (this.#bytes <= this.#most) return;
      if (key === newest || bytes === 0 || !mayGo(key)) continue;
      this.#entries.delete(key);
      this.#bytes -= bytes;
    }
  }
}
