// history.ts - `history`: every step that was made, oldest first, or the project brought back to one of them.

import { listHistory, restore } from '../services/history.ts';
import { read, UsageError } from './arguments.ts';
import { changeWords } from './changeWords.ts';
import { say, sayJson } from './output.ts';
import { withStore } from './project.ts';
import { apart } from '../../shared/text/unseen.ts';

/** So many steps are read at a time. */
const PAGE = 1000;

export function history(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, { restore: 'string' }, 1);
  const [folder = ''] = positions;
  if (options.restore !== undefined) return bringBack(folder, options.restore, options.json ?? false);
  return withStore(folder, 'any', async (store) => {
    const codebook = await store.codebook();
    for (let from = 0; from < store.revision; from += PAGE) {
      const { entries } = await listHistory(store, Math.min(store.revision, from + PAGE) + 1, Math.min(PAGE, store.revision - from));
      for (const entry of entries.reverse()) {
        const text = changeWords(entry.name, entry.kind, codebook);
        if (options.json) sayJson({ ...entry, text });
        else
          say(`${String(entry.revision).padStart(6)}  ${entry.time}  ${apart(entry.annotator)}  ${apart(text)}${entry.undone ? '  (undone)' : ''}`);
      }
    }
    return 0;
  });
}

function bringBack(folder: string, given: string, json: boolean): Promise<number> {
  const revision = Number(given);
  if (!/^\d+$/.test(given)) throw new UsageError('--restore is the number of a step, as history prints it; 0 is before the first.');
  return withStore(folder, 'write', async (store) => {
    const change = await restore(store, revision);
    const text = change && changeWords(change.name, change.kind, await store.codebook());
    if (json) sayJson({ revision: store.revision, restored: revision, changed: change !== null, text });
    else say(text === null ? 'The project already is as it was then.' : `${store.revision}: ${apart(text)}`);
    return 0;
  });
}
