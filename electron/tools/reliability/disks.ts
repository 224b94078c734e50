// disks.ts - small real file systems to be filled, cut off, made read-only and taken away. Root, Linux.

import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inFolder, pause } from './part.ts';

const run = promisify(execFile);

export type FileSystem = 'ext4' | 'xfs' | 'tmpfs';

export interface Disk {
  /** Where it is mounted. */
  readonly place: string;
  mount(): Promise<void>;
  unmount(): Promise<void>;
  /** Everything so far is on the disk. */
  flush(): Promise<void>;
  /** An empty file system again, mounted. */
  renew(): Promise<void>;
}

export interface DiskOptions {
  readonly kind: FileSystem;
  /** As truncate and mount understand it: 24M. */
  readonly size: string;
  readonly mountOptions?: string;
  readonly makeOptions?: readonly string[];
}

export async function unmount(place: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await run('umount', [place]);
      return;
    } catch (thrown) {
      if (attempt === 100) throw thrown;
      await pause(50);
    }
  }
}

/** Does `work` with a mounted, empty file system that is gone afterwards. */
export function withDisk<T>({ kind, size, mountOptions = '', makeOptions = [] }: DiskOptions, work: (disk: Disk) => Promise<T>): Promise<T> {
  return inFolder('disk', async (root) => {
    const image = path.join(root, 'image');
    const place = path.join(root, 'disk');
    const options = [kind === 'tmpfs' ? `size=${size}` : 'loop', mountOptions].filter(Boolean).join(',');
    await mkdir(place);
    const mount = async (): Promise<void> => void (await run('mount', ['-t', kind, '-o', options, kind === 'tmpfs' ? 'tmpfs' : image, place]));
    const format = async (): Promise<void> => {
      if (kind === 'tmpfs') return;
      await rm(image, { force: true });
      await run('truncate', ['-s', size, image]);
      await run(`mkfs.${kind}`, ['-q', ...(kind === 'ext4' ? ['-F', '-m', '0'] : ['-f']), ...makeOptions, image]);
    };
    const disk: Disk = {
      place,
      mount,
      unmount: () => unmount(place),
      flush: async () => void (await run('sync', ['-f', place])),
      renew: async () => {
        await unmount(place);
        await format();
        await mount();
      },
    };
    await format();
    await mount();
    try {
      return await work(disk);
    } finally {
      await run('umount', [place])
        .catch(() => run('umount', ['-l', place]))
        .catch(() => {});
    }
  });
}

/** Shuts a file system down at once: what is not on the disk does not get there any more. @returns the moment just before, ns. */
export async function cut(place: string): Promise<bigint> {
  const before = process.hrtime.bigint();
  await run('xfs_io', ['-x', '-c', 'shutdown', place]);
  return before;
}
