// arguments.ts - the words of a command line as positions and options.

import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';

export class UsageError extends Error {}

type Kinds = Readonly<Record<string, 'string' | 'boolean'>>;
type Values<K extends Kinds> = { readonly [N in keyof K]?: K[N] extends 'boolean' ? boolean : string };

/**
 * @param least and most: how many positions there must be.
 * @throws UsageError.
 */
export function read<K extends Kinds>(
  words: readonly string[],
  kinds: K,
  least: number,
  most = least,
): { positions: string[]; options: Values<K> & { readonly json?: boolean } } {
  const options = Object.fromEntries(Object.entries({ ...kinds, json: 'boolean' as const }).map(([name, type]) => [name, { type }]));
  let parsed: { values: object; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    // Its first sentence; the others speak of how the program is written.
    throw new UsageError(thrown instanceof Error ? thrown.message.replace(/(?<=\.) [^]*$/, '') : String(thrown));
  }
  if (parsed.positionals.length < least || parsed.positionals.length > most) {
    throw new UsageError(`This command takes ${least === most ? least : `at least ${least}`} names, not ${parsed.positionals.length}.`);
  }
  return { positions: parsed.positionals, options: parsed.values };
}

/** The option, which must be there. @throws UsageError. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

/** As `annotators.rename` has it. */
const LONGEST_ALIAS = 100;

/** The name of --annotator without space around it; undefined when none is given. @throws AppError 'annotator-unknown'. */
export function annotatorName(given: string | undefined): string | undefined {
  const alias = given?.trim();
  if (alias === '') throw new AppError('annotator-unknown', 'The annotator needs a name. Nothing was changed.');
  if (alias !== undefined && alias.length > LONGEST_ALIAS)
    throw new AppError('annotator-unknown', `The name of an annotator has at most ${LONGEST_ALIAS} characters. Nothing was changed.`);
  return alias;
}
