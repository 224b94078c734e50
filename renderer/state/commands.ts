// commands.ts - everything that can be done by name: one table for menus, keys, the palette and the native menu.
//
// Words are locales/*/commands.json, by id. `keys` are as state/keys.ts names them. A key without Ctrl or Alt works only
// while the text, the tags or the list have the focus, and can be switched off in the settings.

import type { Settings } from '../../shared/contract.ts';
import type { Command } from './command.ts';
import { editCommands } from './editCommands.ts';
import { markCommands } from './markCommands.ts';
import { moveCommands } from './moveCommands.ts';
import { projectCommands } from './projectCommands.ts';
import { viewCommands } from './viewCommands.ts';

/** In the order in which people are shown them. */
export const commands: readonly Command[] = [...projectCommands, ...editCommands, ...markCommands, ...moveCommands, ...viewCommands];

export const commandById = (id: string): Command | undefined => commands.find((one) => one.id === id);
/** The keys of a command: those that the person has chosen, else its own. */
export const keysOf = (command: Command, chosen: Settings['keys']): readonly string[] => chosen?.[command.id] ?? command.keys;
/** The command for a key; digits and letters of the moment of tagging come before (panels/useKeys.ts). */
export const commandForKey = (key: string, chosen: Settings['keys']): Command | undefined =>
  commands.find((one) => keysOf(one, chosen).includes(key));
/** Whether a key is a character on its own, which must not fire while somebody may be writing (WCAG 2.1.4). */
export const isSingleKey = (key: string): boolean => /^(?:Shift\+)?.$/su.test(key);
