// run.ts - runs one command line, and says what went wrong in one sentence.
//
// What the commands do is commands.ts, what they print output.ts.

import { failureOf } from '../../shared/errors.ts';
import { UsageError } from './arguments.ts';
import { commands } from './commands.ts';
import { asError } from './failure.ts';
import { EndOfOutput, say, sayError } from './output.ts';
import { usage, usageOf } from './usage.ts';

/** Runs one command line. @returns the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  if (['help', '--help', '-h'].includes(name)) {
    say(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    sayError(name === '' ? usage : `There is no command "${name}". The commands are ${Object.keys(commands).join(', ')}; "help" explains them.`);
    return 2;
  }
  try {
    return await command(rest);
  } catch (thrown) {
    if (thrown instanceof EndOfOutput) return 1;
    if (thrown instanceof UsageError) {
      sayError(`${thrown.message}\n${usageOf(name)}`);
      return 2;
    }
    const failure = failureOf(thrown);
    sayError(failure.code === 'internal' ? `Something went wrong inside the program: ${failure.message}` : failure.message);
    if (rest.includes('--json')) say(JSON.stringify(asError(failure)));
    return 1;
  }
}
