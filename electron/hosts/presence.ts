// presence.ts - tells when nobody looks at the page any more, so that the server can end by itself.

/** How long to wait for somebody, ms. */
export interface Patience {
  /** For the first page. */
  readonly firstMs: number;
  /** For a page that was there and went away, to reload or for good. */
  readonly returnMs: number;
}

export class Presence {
  readonly #onIdle: () => void;
  #patience: Patience;
  #pages = 0;
  #requests = 0;
  #seen = false;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param onIdle called once, when patience is at its end. */
  constructor(patience: Patience, onIdle: () => void) {
    this.#patience = patience;
    this.#onIdle = onIdle;
    this.#wait();
  }

  /** Whether a page listens for events now. */
  get connected(): boolean {
    return this.#pages > 0;
  }

  /** Waits so long from now on. */
  wait(patience: Patience): void {
    this.#patience = patience;
    this.#wait();
  }

  /** A page listens from now until the returned function is called. */
  page(): () => void {
    this.#seen = true;
    this.#pages += 1;
    this.#wait();
    return once(() => {
      this.#pages -= 1;
      this.#wait();
    });
  }

  /** A request is worked on from now until the returned function is called. */
  request(): () => void {
    this.#requests += 1;
    this.#wait();
    return once(() => {
      this.#requests -= 1;
      this.#wait();
    });
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#ended || this.#pages + this.#requests > 0) return;
    this.#timer = setTimeout(
      () => {
        this.#ended = true;
        this.#onIdle();
      },
      this.#seen ? this.#patience.returnMs : this.#patience.firstMs,
    );
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
