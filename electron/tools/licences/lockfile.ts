// lockfile.ts - what package.json and the lockfile say about the packages that are installed, in the shape that is checked.

import { z } from 'zod';

export const Manifest = z.looseObject({
  license: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  /** Packages whose install scripts may run (true), and those whose scripts are known and may not (false). */
  allowScripts: z.record(z.string(), z.boolean()),
});
export type Manifest = z.infer<typeof Manifest>;

const Entry = z.looseObject({
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});

export const Lockfile = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), z.looseObject({})),
});

/** One package of the lockfile; the same version may lie in several places. */
export interface Locked {
  /** Where it lies, as `node_modules/a/node_modules/b`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly integrity: string;
  /** Where it comes from, when that is not the registry. */
  readonly from: string | null;
  readonly hasInstallScript: boolean;
}

/** Every package of the lockfile but ourselves. @throws ZodError when it is no lockfile of version 3. */
export function lockedPackages(lockfile: unknown): Locked[] {
  return Object.entries(Lockfile.parse(lockfile).packages)
    .filter(([place]) => place !== '')
    .map(([place, value]) => {
      const entry = Entry.parse(value);
      return {
        place,
        name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version,
        licence: entry.license ?? '',
        integrity: entry.integrity ?? '',
        from: entry.resolved ?? (entry.link ? 'a link' : null),
        hasInstallScript: entry.hasInstallScript ?? false,
      };
    });
}
