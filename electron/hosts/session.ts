// session.ts - one-time codes and tokens: who may speak to the loopback server.
//
// The address that opens the page carries a code in its fragment. The page trades it once for a token
// and keeps that for reloads. Only hashes are kept here, and they are compared in constant time.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Wrong codes within `WINDOW_MS` after which no code is looked at until the window has passed. */
const WRONG_CODES = 20;
const WINDOW_MS = 10_000;

const secret = (): string => randomBytes(32).toString('base64url');
const hash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

interface Code {
  readonly hash: Buffer;
  readonly until: number;
}

export type Exchange = { readonly token: string } | { readonly refused: 'wrong' | 'too-many' };

export class WebSession {
  readonly #codeLivesMs: number;
  readonly #now: () => number;
  #codes: Code[] = [];
  readonly #tokens: Buffer[] = [];
  #wrong: number[] = [];

  /**
   * @param codeLivesMs how long a code can be used, ms.
   * @param now the time, ms.
   */
  constructor(codeLivesMs: number, now: () => number = Date.now) {
    this.#codeLivesMs = codeLivesMs;
    this.#now = now;
  }

  /** A fresh code of 256 random bits, good for one exchange. */
  newCode(): string {
    const code = secret();
    this.#codes = [...this.#living(), { hash: hash(code), until: this.#now() + this.#codeLivesMs }];
    return code;
  }

  /** Trades a code for a token, once. */
  exchange(code: string): Exchange {
    this.#wrong = this.#wrong.filter((time) => time > this.#now() - WINDOW_MS);
    if (this.#wrong.length >= WRONG_CODES) return { refused: 'too-many' };
    const given = hash(code);
    const living = this.#living();
    const left = living.filter((one) => !timingSafeEqual(one.hash, given));
    this.#codes = left;
    if (left.length === living.length) {
      this.#wrong.push(this.#now());
      return { refused: 'wrong' };
    }
    const token = secret();
    this.#tokens.push(hash(token));
    return { token };
  }

  accepts(token: string): boolean {
    const given = hash(token);
    return this.#tokens.reduce((found, one) => timingSafeEqual(one, given) || found, false);
  }

  #living(): Code[] {
    return this.#codes.filter((one) => one.until > this.#now());
  }
}
