// failure.ts - how the command line tells a failure to a program: code and sentence, nothing else.

interface Told {
  readonly code: string;
  readonly message: string;
}

/** The values of a failure are in its sentence already; only a view that says it in other words needs them apart. */
export const asError = ({ code, message }: Told): { error: Told } => ({ error: { code, message } });
