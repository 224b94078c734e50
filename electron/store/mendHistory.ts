// mendHistory.ts - a damaged file of the history made again: from its own lines that prove themselves, and those of backups.

import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import type { Backups } from './backups.ts';
import { sha256, writeDurably } from './durableFile.ts';
import { type DamagedHistory, firstRevisionOf } from './history.ts';
import { follows, type HistoryLine, linesIn, readHistoryFile } from './historyLines.ts';
import { quarantine } from './quarantine.ts';

export interface Mending {
  readonly folder: string;
  readonly backups: Backups;
  /** False while another process writes: then nothing is put on the disk. */
  readonly writable: boolean;
  readonly notices: Notice[];
}

/** @returns what the file holds now: mended, or as it was found. What was found is in quarantine before it is replaced. */
export async function mendHistory(damaged: DamagedHistory, { folder, backups, writable, notices }: Mending): Promise<Buffer> {
  const { name, bytes } = damaged;
  const file = `history/${name}`;
  const mended = await mendedFrom(damaged, backups);
  const tell = (notice: Notice): void => {
    if (!notices.some((one) => one.code === notice.code && one.values['file'] === file)) notices.push(notice);
  };
  if (!writable) {
    tell({
      code: 'file-to-mend',
      message: `${file} is damaged or was changed by another program. Nothing was written; it is mended when the project is next opened for writing.`,
      values: { file },
    });
    return mended?.bytes ?? bytes;
  }
  const copy = path.relative(folder, await quarantine(folder, name, bytes));
  if (mended) {
    await writeDurably(path.join(folder, file), mended.bytes);
    const { time } = mended;
    const from = time === null ? 'It was restored' : `It was restored from the backup of ${time}`;
    tell({
      code: 'file-restored',
      message: `${file} was damaged or changed by another program. ${from}. Nothing is missing. What was found is kept in ${copy}.`,
      values: { ...(time === null ? {} : { variant: 'backup', time }), file, quarantine: copy },
    });
    return mended.bytes;
  }
  const revision = firstMissing(damaged);
  tell({
    code: 'history-damaged',
    message: `${file} was damaged or changed by another program: change ${revision} cannot be read any more. Texts and annotations are as they were; undo and the history do not reach that change. What was found is kept in ${copy}.`,
    values: { file, revision, quarantine: copy },
  });
  return bytes;
}

function firstMissing({ name, bytes, before }: DamagedHistory): number {
  const there = new Set(readHistoryFile(bytes, before).changes.map((change) => change.revision));
  let revision = firstRevisionOf(name);
  while (there.has(revision)) revision += 1;
  return revision;
}

/** The whole file, when its own lines are enough or backups have what is missing of it; `time` is that of the backup. */
async function mendedFrom(damaged: DamagedHistory, backups: Backups): Promise<{ bytes: Buffer; time: string | null } | null> {
  const known = new Map<number, HistoryLine[]>();
  const learn = (bytes: Buffer): void => {
    for (const line of linesIn(bytes)) known.set(line.revision, [...(known.get(line.revision) ?? []), line]);
  };
  const whole = (time: string | null): { bytes: Buffer; time: string | null } | null => {
    const chain = chainOf(known, damaged);
    return chain && { bytes: Buffer.from(chain.map((line) => `${line}\n`).join('')), time };
  };
  learn(damaged.bytes);
  const own = whole(null);
  if (own) return own;
  const seen = new Set([sha256(damaged.bytes)]);
  for await (const { bytes, backup } of backups.copies(`history/${damaged.name}`)) {
    const hash = sha256(bytes);
    if (seen.has(hash)) continue;
    seen.add(hash);
    learn(Buffer.from(bytes));
    const mended = whole(backup.time);
    if (mended) return mended;
  }
  return null;
}

/** Lines that follow one another from the first revision on; null when they do not reach as far as they must. */
function chainOf(known: ReadonlyMap<number, readonly HistoryLine[]>, { name, before, upTo }: DamagedHistory): string[] | null {
  const first = firstRevisionOf(name);
  const chain: string[] = [];
  let hash = first === 1 ? '' : (before?.hash ?? null);
  for (let revision = first; ; revision += 1) {
    const next = known.get(revision)?.find((line) => hash === null || follows(line, hash));
    if (!next) return revision > upTo ? chain : null;
    chain.push(next.text);
    ({ hash } = next);
  }
}
