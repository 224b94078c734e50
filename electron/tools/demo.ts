// demo.ts - `npm run demo`: the app with a throw-away data folder and the sample lesson, never a person's own projects.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const folder = await mkdtemp(path.join(os.tmpdir(), 'pressmark-demo-'));
const env = { ...process.env, PRESSMARK_DATA: path.join(folder, 'data'), PRESSMARK_PROJECTS: path.join(folder, 'projects') };
const child = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'start.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
  void rm(folder, { recursive: true, force: true });
});
