// endurance.ts - a long day's work in one go: memory, open files and temporary files do not grow with it.
//
// The host is a process of its own, and the work goes through its door as that of the window does. What a project
// keeps for ever (its history, its backups) may grow on the disk; what the program holds may not.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedInput, MethodName, Output } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { done } from './commands.ts';
import { type Host, startHost } from './host.ts';
import { count, inFolder, NotHere, type Part } from './part.ts';
import { textOf } from './work.ts';

/** A person does one of them every five seconds. */
const STEPS = 5_760;
const QUICK_STEPS = 400;
/** Looks at the process, spread over the work. */
const LOOKS = 48;
/**
 * MB of values that are really held, between the second quarter of the work, in which everything is warm, and the last one.
 * The history, which is kept for ever, grows meanwhile, and with it the list of what is in it.
 */
const MOST_GROWTH = 5;
/** Files that may be open at one moment and not at another: a journal, a folder that is being flushed. */
const MOST_FILES = 4;

interface Look {
  /** MB of values after everything that is not needed any more was let go of. */
  readonly held: number;
  /** MB that the process takes, with its threads. */
  readonly memory: number;
  readonly openFiles: number;
  readonly temporary: number;
}

async function lookAt({ child }: Host, heap: () => Promise<number>, folder: string): Promise<Look> {
  const own = `/proc/${child.pid}`;
  const held = await heap();
  const status = await readFile(`${own}/status`, 'utf8');
  const names = await readdir(folder, { recursive: true });
  return {
    held,
    memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    openFiles: (await readdir(`${own}/fd`)).length,
    temporary: names.filter((name) => /\.tmp\b|\.part\b|\.new$/.test(name)).length,
  };
}

/** Asks the host's debugger, which Node opens on the loopback alone, to clear up and to count. */
async function heapOf(host: Host): Promise<{ read: () => Promise<number>; close: () => void }> {
  const address = /ws:\/\/127\.0\.0\.1:\S+/.exec(host.said())?.[0];
  if (address === undefined) throw new Error('the host has no debugger');
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let number = 0;
  const ask = (method: string): Promise<{ usedSize: number }> => {
    number += 1;
    const id = number;
    const answer = new Promise<{ usedSize: number }>((resolve) => {
      const listen = ({ data }: MessageEvent): void => {
        const said = JSON.parse(String(data)) as { id: number; result: { usedSize: number } };
        if (said.id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(said.result);
      };
      socket.addEventListener('message', listen);
    });
    socket.send(JSON.stringify({ id, method }));
    return answer;
  };
  return {
    read: async () => {
      await ask('HeapProfiler.collectGarbage');
      return (await ask('Runtime.getHeapUsage')).usedSize / 1e6;
    },
    close: () => socket.close(),
  };
}

/** What a person does over and over; each round leaves the project as large as it was. Texts that were read lately stay in memory, so they are short. */
async function round(host: Host, documentId: string, number: number): Promise<number> {
  const call = async <M extends MethodName>(method: M, input: CheckedInput<M>): Promise<Output<M>> => {
    const result = await host.call(method, input);
    if (!result.ok) throw new AppError(result.error.code, `${method}: ${result.error.message}`);
    return result.value;
  };
  const start = (number * 37) % 4_000;
  await call('documents.read', { documentId });
  const { ids } = await call('annotations.create', { annotations: [{ documentId, spans: [{ start, end: start + 30 }], tag: 'claim' }] });
  await call('annotations.change', { ids, set: { note: `Note ${number}` } });
  await call('search.find', { query: 'harbour', limit: 100 });
  await call('changes.undo', {});
  await call('changes.redo', {});
  await call('annotations.delete', { ids });
  const base64 = Buffer.from(textOf(2_000, `Page ${number}`)).toString('base64');
  const { outcomes } = await call('documents.import', { files: [{ name: `page ${number}.txt`, base64 }] });
  const added = outcomes[0]?.documentId;
  if (added == null) throw new Error('the import gave no document');
  await call('documents.read', { documentId: added });
  await call('documents.remove', { documentId: added });
  await call('history.list', { limit: 50 });
  await call('exports.make', { format: 'csv' });
  await call('projects.pack', {});
  return 13;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const endurance: Part = {
  name: 'endurance',
  promise: 'Eight hours of work leave memory, open files and temporary files as they were',
  needsRoot: false,
  run: ({ quick, tell }) =>
    inFolder('endurance', async (root) => {
      if (process.platform !== 'linux') throw new NotHere('needs /proc');
      const folder = path.join(root, 'project');
      const text = path.join(root, 'text.txt');
      const steps = quick ? QUICK_STEPS : STEPS;
      await writeFile(text, textOf(200_000));
      await done(['new', folder, '--title', 'Endurance']);
      const { documentId } = JSON.parse((await done(['import', folder, text, '--json'])).split('\n')[0] ?? '') as { documentId: string };
      const host = await startHost(folder, { NODE_OPTIONS: '--inspect=127.0.0.1:0' });
      const heap = await heapOf(host);
      const looks: Look[] = [];
      try {
        for (let number = 0, taken = 0; taken < steps; number += 1) {
          taken += await round(host, documentId, number);
          if (taken >= (looks.length * steps) / LOOKS) looks.push(await lookAt(host, heap.read, folder));
          if (number % 50 === 0)
            tell(`${count(taken)} of ${count(steps)} steps, ${looks.at(-1)?.held.toFixed(1)} MB held, ${looks.at(-1)?.memory.toFixed(0)} MB in all`);
        }
      } finally {
        heap.close();
        await host.end();
      }
      const quarter = Math.floor(looks.length / 4);
      const of = (key: keyof Look, from: number, to: number) => median(looks.slice(from, to).map((look) => look[key]));
      const [before, after] = [of('held', quarter, 2 * quarter), of('held', 3 * quarter, looks.length)];
      const [filesBefore, filesAfter] = [of('openFiles', quarter, 2 * quarter), of('openFiles', 3 * quarter, looks.length)];
      const left = looks.at(-1)?.temporary ?? 0;
      return {
        figure: `${count(steps)} steps; ${before.toFixed(1)} MB held in the second quarter, ${after.toFixed(1)} MB in the last; open files ${filesBefore} and ${filesAfter}; ${left} temporary files left`,
        held: after - before <= MOST_GROWTH && filesAfter - filesBefore <= MOST_FILES && left === 0,
      };
    }),
};
