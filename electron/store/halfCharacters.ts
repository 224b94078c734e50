// halfCharacters.ts - no lone surrogate comes into a project: it cannot be written as UTF-8, and other programs make something else of it.

import { AppError } from '../../shared/errors.ts';
import type { ChangeName, Edit } from '../../shared/model/change.ts';

/** As JSON.stringify writes it; one that a person typed as six letters has its backslash doubled. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/;

const holdsHalf = (value: unknown): boolean => HALF.test(JSON.stringify(value) ?? '');

/** @throws AppError 'invalid-input' when there is one anywhere in `value`. */
export function refuseHalves(value: unknown): void {
  if (holdsHalf(value))
    throw new AppError('invalid-input', 'The words hold half of a character (a lone surrogate). Nothing was changed; write them again.', {
      variant: 'half-character',
    });
}

/** What is in the project already does not keep a step from being made. @throws AppError 'invalid-input'. */
export function refuseNewHalves({ name, edits }: { readonly name: ChangeName; readonly edits: readonly Edit[] }): void {
  const after = [name, edits.map((one) => one.after)];
  if (holdsHalf(after) && !edits.some(({ before }) => holdsHalf(before))) refuseHalves(after);
}
