// useKeysOf.ts - the keys of a command as they are now.

import { useData } from '../context.ts';
import { commandById, keysOf } from '../state/commands.ts';
import { ariaKey } from '../state/keys.ts';

/** For `aria-keyshortcuts`: all keys of the command, or nothing when it has none. */
export function useAriaKeys(id: string): string | undefined {
  const keys = useData((state) => state.settings.keys);
  const command = commandById(id);
  const own = command ? keysOf(command, keys) : [];
  return own.length === 0 ? undefined : own.map((key) => ariaKey(key)).join(' ');
}
