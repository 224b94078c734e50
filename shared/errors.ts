// errors.ts - what can go wrong in a way a person should read, and how it travels.
//
// Expected failures are data: a host turns an AppError into a Failure and a view turns it back.
// The message is one or two plain sentences: what happened, what was kept, what to do.

export const errorCodes = [
  'invalid-input',
  'unknown-method',
  'no-project',
  'read-only',
  'not-available',
  'document-unknown',
  'annotation-unknown',
  'annotator-unknown',
  'tag-unknown',
  'subtype-unknown',
  'attribute-unknown',
  'parent-unknown',
  'link-unknown',
  'link-exists',
  'link-kind-unknown',
  'link-to-itself',
  'code-in-use',
  'codebook-invalid',
  'query-invalid',
  'query-too-slow',
  'text-unchanged',
  'span-empty',
  'span-out-of-range',
  'span-splits-character',
  'quote-mismatch',
  'stale-change',
  'nothing-to-undo',
  'nothing-to-redo',
  'file-missing',
  'file-unreadable',
  'file-not-regular',
  'file-empty',
  'file-too-large',
  'file-large',
  'file-other-format',
  'file-contains-nul',
  'file-lone-surrogate',
  'file-damaged',
  'file-encrypted',
  'file-no-text',
  'file-too-slow',
  'file-too-complex',
  'archive-unsafe',
  'import-cancelled',
  'file-changed',
  'ticket-unknown',
  'original-missing',
  'encoding-uncertain',
  'encoding-unknown',
  'encoding-mismatch',
  'file-exists',
  'grant-unknown',
  'project-missing',
  'project-foreign',
  'project-newer',
  'project-damaged',
  'project-locked',
  'project-exists',
  'journal-replaced',
  'pack-damaged',
  'pack-foreign',
  'disk-full',
  'disk-failed',
  'revision-missing',
  'backup-unknown',
  'backup-damaged',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * Values named in a message, so that a view may phrase it in another language. `variant` tells sentences with one code
 * apart: the view looks for words under "code_variant", then under "code" (renderer/locales/<language>/errors.json).
 */
export type ErrorValues = Readonly<Record<string, string | number>>;

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly values?: ErrorValues;
}

/** Something that went as it should, and is worth a sentence all the same. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly values: ErrorValues;
}

export const remark = (code: string, message: string, values: ErrorValues = {}): Remark => ({ code, message, values });

/** What every host answers: the value, or the failure as plain data. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** An expected failure. Anything else that is thrown is a defect of the program. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, message: string, values: ErrorValues = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.values = values;
  }

  /** The failure as data, for a Result or a line of JSON. */
  toFailure(): Failure {
    return { code: this.code, message: this.message, values: this.values };
  }
}

/** Any thrown thing as a Failure; what is not an AppError becomes 'internal' with its own words. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof AppError) return thrown.toFailure();
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
