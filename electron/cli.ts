// cli.ts - host 3: one command per family of methods, for scripts, checks and researchers.
//
// Exit 0 done, 1 refused or failed with one sentence on standard error, 2 wrong usage; `check` also 10 and 20.
// The commands are cli/commands.ts; what they print is cli/output.ts.

import { failureOf } from '../shared/errors.ts';
import { commands, UsageError } from './cli/commands.ts';
import { asError } from './cli/failure.ts';
import { EndOfOutput, say, sayError } from './cli/output.ts';
import { usage } from './cli/usage.ts';

/** Runs one command line. @returns the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  if (['help', '--help', '-h'].includes(name)) {
    say(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    sayError(name === '' ? usage : `There is no command "${name}".\n${usage}`);
    return 2;
  }
  try {
    return await command(rest);
  } catch (thrown) {
    if (thrown instanceof EndOfOutput) return 1;
    if (thrown instanceof UsageError) {
      sayError(`${thrown.message}\n${usage}`);
      return 2;
    }
    const failure = failureOf(thrown);
    sayError(failure.code === 'internal' ? `Something went wrong inside the program: ${failure.message}` : failure.message);
    if (rest.includes('--json')) say(JSON.stringify(asError(failure)));
    return 1;
  }
}

// The reader of our output may stop reading (`| head`): then there is nothing left to say.
process.stdout.on('error', () => process.exit(1));
process.exitCode = await run(process.argv.slice(2));
