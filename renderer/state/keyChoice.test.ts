// keyChoice.test.ts - chosen keys never clash, never take what fields need, and can always be given back.

import { describe, expect, it } from 'vitest';
import { commandById, commandForKey, commands, keysOf } from './commands.ts';
import { askKey, withKey, withOwnKeys } from './keyChoice.ts';

const get = (id: string) => {
  const command = commandById(id);
  if (!command) throw new Error(id);
  return command;
};

describe('keys', () => {
  it('of the program are never given to two commands', () => {
    const keys = commands.flatMap((one) => one.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('that are taken say by whom, and taking one leaves the other without it', () => {
    const print = get('print');
    const settings = get('settings');
    expect(askKey('Mod+,', print, undefined)).toEqual({ kind: 'taken', by: settings });
    const chosen = withKey('Mod+,', print, undefined);
    expect([commandForKey('Mod+,', chosen)?.id, commandForKey('Mod+P', chosen), keysOf(settings, chosen)]).toEqual(['print', undefined, []]);
    const back = withOwnKeys(settings, chosen);
    expect([commandForKey('Mod+,', back)?.id, keysOf(print, back)]).toEqual(['settings', []]);
  });

  it.each(['Mod+C', 'Mod+V', 'Tab', 'Escape', 'ArrowDown', 'Shift+ArrowLeft', '1', '7'])('such as %s stay what they are', (key) => {
    expect(askKey(key, get('print'), undefined)).toEqual({ kind: 'reserved' });
  });

  it.each(['Shift+Shift', 'Mod+Control', 'Alt+Alt', 'Dead'])('that are not finished, such as %s, are waited for', (key) => {
    expect(askKey(key, get('print'), undefined)).toEqual({ kind: 'unfinished' });
  });

  it('that nobody has are free', () => {
    expect(askKey('Mod+Alt+8', get('print'), undefined)).toEqual({ kind: 'free' });
  });
});
