// keyChoice.ts - keys that a person chooses: whether one may be taken, who has it, and what the settings are then.

import type { Settings } from '../../shared/contract.ts';
import type { Command } from './command.ts';
import { commands, keysOf } from './commands.ts';

type Keys = NonNullable<Settings['keys']>;

/** Keys that fields, the system, or reading with a screen reader need as they are, and digits, which are the tags'. */
const RESERVED =
  /^(Mod\+[ACVX]|Tab|Shift\+Tab|Escape|Space| |[0-9]|(Shift\+|Mod\+|Mod\+Shift\+)?(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown))$/;
/** Shift, Ctrl and the like on their own. */
const UNFINISHED = /(^|\+)(Shift|Control|Alt|Meta|AltGraph|CapsLock|Dead|Process|Unidentified)$/;

export type KeyAnswer =
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'reserved' }
  | { readonly kind: 'taken'; readonly by: Command }
  | { readonly kind: 'free' };

/** Whether `key` can be given to `command`. */
export function askKey(key: string, command: Command, chosen: Settings['keys']): KeyAnswer {
  if (UNFINISHED.test(key)) return { kind: 'unfinished' };
  if (RESERVED.test(key)) return { kind: 'reserved' };
  const by = commands.find((one) => one.id !== command.id && keysOf(one, chosen).includes(key));
  return by ? { kind: 'taken', by } : { kind: 'free' };
}

/** The settings once `key` is the command's: whoever had it has it no more. */
export function withKey(key: string, command: Command, chosen: Settings['keys']): Keys {
  const next: Keys = { ...chosen };
  for (const one of commands) {
    const own = keysOf(one, chosen);
    if (one.id !== command.id && own.includes(key)) next[one.id] = own.filter((other) => other !== key);
  }
  return { ...next, [command.id]: [key] };
}

/** The settings once the command has the program's own keys again; those are taken from whoever has them now. */
export function withOwnKeys(command: Command, chosen: Settings['keys']): Keys {
  const next: Keys = { ...chosen };
  for (const one of commands) {
    const own = keysOf(one, chosen);
    if (one.id !== command.id && own.some((key) => command.keys.includes(key))) next[one.id] = own.filter((key) => !command.keys.includes(key));
  }
  delete next[command.id];
  return next;
}
