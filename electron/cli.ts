// cli.ts - host 3: one command per family of methods, for scripts, checks and researchers.
//
// Exit 0 done, 1 refused or failed with one sentence on standard error, 2 wrong usage; `check` also 10 and 20.

import { keepCompiled } from './keepCompiled.ts';

keepCompiled();
if (process.argv[2] === 'import') (await import('./importers/readerThread.ts')).startAhead();
const { run } = await import('./cli/run.ts');
// The reader of our output may stop reading (`| head`): then there is nothing left to say.
process.stdout.on('error', () => process.exit(1));
process.exitCode = await run(process.argv.slice(2));
