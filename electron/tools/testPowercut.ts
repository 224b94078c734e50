// testPowercut.ts - `npm run test:powercut [-- --trials N --fs ext4,xfs]` as root on Linux: real power cuts of a real file system.
//
// A file system on a loop file is shut down without flushing its log (FS_IOC_SHUTDOWN), the writer is killed, the log is
// replayed by mounting again, and `check` must find every change acknowledged before the cut. A neighbour keeps
// flushing another file on the same disk: without one, ext4 hides the loss that it would show beside a browser.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { makeProject, startWriter, textOf, verdict } from './crashTest.ts';

const run = promisify(execFile);
const { values } = parseArgs({ options: { trials: { type: 'string', default: '100' }, fs: { type: 'string', default: 'ext4,xfs' } } });
const BYTES = 20_000;

/** Shuts the file system down at once; nothing that is not on the disk gets there any more. Prints the moment, ns. */
const CUT = `
import fcntl, os, struct, sys, time
f = os.open(sys.argv[1], os.O_RDONLY)
print(time.monotonic_ns(), flush=True)
fcntl.ioctl(f, (2 << 30) | (4 << 16) | (ord('X') << 8) | 125, struct.pack('I', 2))
`;

async function unmount(place: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await run('umount', [place]);
      return;
    } catch {
      await new Promise<void>((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`cannot unmount ${place}`);
}

/** Flushes a small file again and again until told to stop, or until the disk is gone. */
function startNeighbour(file: string): () => Promise<void> {
  const until = { stopped: false };
  const work = (async () => {
    const handle = await open(file, 'w');
    try {
      while (!until.stopped) {
        await handle.write('x'.repeat(100));
        await handle.sync();
        await new Promise<void>((resolve) => setTimeout(resolve, Math.random() * 80));
      }
    } catch {
      // The disk is gone: that is the test.
    } finally {
      await handle.close().catch(() => {});
    }
  })();
  return () => {
    until.stopped = true;
    return work;
  };
}

async function trialsOn(kind: string, trials: number): Promise<boolean> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'pressmark-cut-'));
  const image = path.join(root, 'image');
  const place = path.join(root, 'disk');
  const folder = path.join(place, 'project');
  const counts = { ok: 0, lost: 0, damaged: 0 };
  let changes = 0;
  await mkdir(place);
  await run('truncate', ['-s', '400M', image]);
  await run(`mkfs.${kind}`, kind === 'ext4' ? ['-q', '-F', image] : ['-q', '-f', image]);
  try {
    for (let trial = 1; trial <= trials; trial += 1) {
      await run('mount', ['-o', 'loop', image, place]);
      await rm(folder, { recursive: true, force: true });
      const documentId = await makeProject(folder, BYTES);
      await run('sync', ['-f', place]);
      const stopNeighbour = startNeighbour(path.join(place, 'neighbour'));
      const writer = startWriter(folder, documentId, textOf(BYTES).length);
      await writer.first;
      await new Promise<void>((resolve) => setTimeout(resolve, 100 + Math.random() * 900));
      const cutAt = BigInt((await run('python3', ['-c', CUT, place])).stdout.trim());
      writer.child.kill('SIGKILL');
      await writer.ended;
      await stopNeighbour();
      await unmount(place);
      await run('mount', ['-o', 'loop', image, place]);
      // What was printed while the cut was in progress does not count: a flush may answer 0 inside a dying file system.
      const safe = writer.acknowledged.filter((one) => one.time < cutAt);
      changes += safe.length;
      const last = safe.at(-1)?.revision ?? 0;
      const result = await verdict(folder, last);
      counts[result.verdict] += 1;
      if (result.verdict !== 'ok') console.error(`${kind}, trial ${trial}, change ${last}: ${result.verdict}: ${result.words}`);
      await unmount(place);
    }
  } finally {
    await run('umount', [place]).catch(() => {});
    await rm(root, { recursive: true, force: true });
  }
  console.log(`${kind}: ${trials} power cuts, ${changes} acknowledged changes: ${counts.lost} lost, ${counts.damaged} damaged`);
  return counts.ok === trials;
}

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('Power cuts need root on Linux: they mount file systems on loop files.');
  process.exitCode = 1;
} else {
  for (const kind of values.fs.split(',')) if (!(await trialsOn(kind, Number(values.trials)))) process.exitCode = 1;
}
