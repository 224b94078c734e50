// powercut.ts - what was shown as saved survives a power cut: real file systems, shut down without flushing their log.
//
// The log is replayed by mounting again. A neighbour keeps flushing another file on the same disk: without one, ext4 hides
// the loss that it would show beside a browser. What is acknowledged while the cut is in progress does not count: a flush
// may answer 0 inside a dying file system.

import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { check, command } from './commands.ts';
import { cut, type Disk, withDisk } from './disks.ts';
import { type Losses, missing, noLosses, nothingLost, PROGRESS, words } from './losses.ts';
import { inFolder, type Part, pause, type Trying } from './part.ts';
import { annotationLine, copyProject, type Kind, kinds, makeTemplate, sizes, startWork, type Template } from './work.ts';

const CUTS = 200;
const QUICK_CUTS = 5;
/** So many the document has also when it was corrected. */
const SAFE_CHARACTERS = 10_000;

/** Flushes a small file again and again until told to stop, or until the disk is gone. */
function startNeighbour(file: string): () => Promise<void> {
  const until = { stopped: false };
  const work = (async () => {
    const handle = await open(file, 'w');
    try {
      while (!until.stopped) {
        await handle.write('x'.repeat(100));
        await handle.sync();
        await pause(Math.random() * 80);
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

async function oneCut(disk: Disk, kind: Kind, template: Template, beside: string, losses: Losses, tell: Trying['tell']): Promise<void> {
  const folder = path.join(disk.place, 'project');
  await copyProject(template, folder);
  const { revision } = await check(folder);
  await disk.flush();
  const stopNeighbour = startNeighbour(path.join(disk.place, 'neighbour'));
  const begun = performance.now();
  const work = startWork(kind, folder, beside, template, revision);
  await work.first;
  await pause(kind === 'annotating' ? 100 + Math.random() * 900 : Math.random() * 1.2 * (performance.now() - begun));
  const said = work.said();
  const cutAt = await cut(disk.place);
  await work.kill();
  await stopNeighbour();
  await disk.unmount();
  await disk.mount();
  const safe = work.acknowledged.filter((one) => one.time < cutAt);
  losses.kills += 1;
  losses.changes += safe.length;
  if (losses.kills % PROGRESS === 0) tell(`${losses.kills} cuts so far, ${words(losses)}`);
  const last = safe.at(-1)?.revision ?? revision;
  const found = await check(folder);
  if (said !== '') losses.questions += 1;
  const wrong: string[] = [said, ...missing(found, last, losses)];
  if (found.state === 'whole' && found.revision >= last) {
    // Work goes on, and what a cut may leave behind the last change is tidied up by it.
    const { code, stderr } = await command(['annotate', folder, '--ack'], { input: annotationLine(template.documentId, SAFE_CHARACTERS) });
    const after = await check(folder);
    const goesOn = code === 0 && after.state === 'whole' && after.revision === found.revision + 1 && after.notes.length === 0;
    if (!goesOn) {
      losses.unreadable += 1;
      wrong.push(`the next change ended with ${code}: ${stderr}`, ...after.problems);
    }
    if (found.notes.length > 0) tell(`cut while ${kind}, ${template.size}: ${found.notes.join(' ')}`);
  }
  if (wrong.join('') !== '') tell(`cut while ${kind}, ${template.size}: ${wrong.join(' ').trim()}`);
}

const powercutOn = (kind: 'ext4' | 'xfs', mountOptions: string): Part => ({
  name: ['powercut', kind, mountOptions].filter(Boolean).join('-'),
  promise: `What is shown as saved survives a power cut (${[kind, mountOptions].filter(Boolean).join(', ')})`,
  needsRoot: true,
  programs: { xfs_io: 'xfsprogs', [`mkfs.${kind}`]: kind === 'xfs' ? 'xfsprogs' : 'e2fsprogs' },
  run: ({ quick, tell }) =>
    inFolder('powercut', (root) =>
      withDisk({ kind, size: '400M', mountOptions }, async (disk) => {
        const beside = path.join(root, 'files');
        await mkdir(beside);
        const templates = await Promise.all(sizes.map((size) => makeTemplate(root, size)));
        const losses = noLosses();
        const cuts = quick ? QUICK_CUTS : CUTS;
        for (let index = 0; index < cuts; index += 1) {
          const template = templates[Math.floor(index / kinds.length + index) % templates.length];
          if (template) await oneCut(disk, kinds[index % kinds.length] ?? 'annotating', template, beside, losses, tell);
        }
        return { figure: `${losses.kills} power cuts, ${words(losses)}`, held: nothingLost(losses) };
      }),
    ),
});

export const powercuts: readonly Part[] = [powercutOn('ext4', ''), powercutOn('ext4', 'noauto_da_alloc'), powercutOn('xfs', '')];
