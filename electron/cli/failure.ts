// failure.ts - how the command line tells a failure to a program: code and sentence, and what the program may go on with.

interface Told {
  readonly code: string;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/**
 * The values of a failure are in its sentence already; only a view that says it in other words needs them apart. A proposed
 * encoding, and what the file would read then, are what the next call is made of.
 */
export function asError({ code, message, values = {} }: Told): { error: Record<string, string | number> } {
  const { proposal, preview } = values;
  return { error: { code, message, ...(proposal === undefined || preview === undefined ? {} : { proposal, preview }) } };
}
