// migrations.ts - numbered steps from an older format of a project's files to the newest.
//
// Format 1 is the first, so the list is empty. A step gets one file's JSON and gives the next format's;
// steps run in order and must be pure, so that a migration that was cut off can simply start again.

import { FORMAT_VERSION } from './project.ts';

export interface Migration {
  /** The format that this step starts from; it ends at `from + 1`. */
  readonly from: number;
  readonly step: (file: string, json: Record<string, unknown>) => Record<string, unknown>;
}

export const migrations: readonly Migration[] = [];

function versionOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('formatVersion' in json)) return null;
  const version = json.formatVersion;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : null;
}

/** True when the file says a format that this version does not know yet. */
export function isNewer(json: unknown): boolean {
  return (versionOf(json) ?? 0) > FORMAT_VERSION;
}

/**
 * One file's JSON brought to format `newest`, step by step; what says no format, or the newest, stays as it is.
 * @throws Error when a step is missing: a format was released without its migration.
 */
export function migrated(file: string, json: unknown, steps = migrations, newest = FORMAT_VERSION): unknown {
  let current = json as Record<string, unknown>;
  for (let version = versionOf(json) ?? newest; version < newest; version += 1) {
    const migration = steps.find((one) => one.from === version);
    if (!migration) throw new Error(`no migration from format ${version}`);
    current = { ...migration.step(file, current), formatVersion: version + 1 };
  }
  return current;
}
