// grants.ts - tokens for paths that a person chose in a dialog, dropped on the icon or named at the start.
//
// The page gets the token and may hand it back; no path ever comes from the page.

import path from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** More than the files of any folder that is imported; a token takes some 200 bytes. */
const KEPT = 200_000;

export class Grants {
  readonly #paths = new Map<string, string>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  grant(file: string): string {
    const token = this.#newId();
    this.#paths.set(token, file);
    const oldest = this.#paths.size > KEPT ? this.#paths.keys().next().value : undefined;
    if (oldest !== undefined) this.#paths.delete(oldest);
    return token;
  }

  /** @throws AppError 'grant-unknown'. */
  path(token: string): string {
    const file = this.#paths.get(token);
    if (file === undefined)
      throw new AppError('grant-unknown', 'That file was not chosen in a dialog of this program. Nothing was read; choose it again.');
    return file;
  }

  nameOf(token: string): string {
    return path.basename(this.path(token));
  }
}
