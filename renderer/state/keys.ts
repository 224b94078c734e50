// keys.ts - names of keys: from what the keyboard sends, and for people and screen readers to read.
//
// "Mod" is Ctrl, on a Mac the command key. Digits and letters count by their place when the layout gives neither,
// as on a French or a Greek keyboard.

export const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const isPlain = (key: string): boolean => /^[ -~]$/.test(key);

function nameOfKey({ key, code }: Pressed, modified: boolean): string {
  if (/^Digit[1-9]$/.test(code) && !/^[0-9]$/.test(key) && !modified) return isPlain(key) && /[a-z?/]/i.test(key) ? key : code.slice(5);
  if (/^Key[A-Z]$/.test(code) && !isPlain(key)) return code.slice(3);
  return key.length === 1 ? key.toUpperCase() : key;
}

/** What Shift makes of these differs from layout to layout; with Ctrl they count by their place. */
const placedSigns: Record<string, string> = { Period: '.', Comma: ',' };

/** As in "Mod+Shift+Z", "Alt+ArrowUp", "N", "?". Shift is named only where it does not make another character. */
export function pressedName(event: Pressed, mac = isMac): string {
  const command = mac ? event.metaKey : event.ctrlKey;
  const placed = command && event.shiftKey ? placedSigns[event.code] : undefined;
  const key = placed ?? nameOfKey(event, command || event.altKey || event.shiftKey);
  const shift = event.shiftKey && (placed !== undefined || key.length > 1 || /^[A-Z]$/.test(key));
  const parts = [command && 'Mod', (mac ? event.ctrlKey : event.metaKey) && 'Other', event.altKey && 'Alt', shift && 'Shift', key];
  return parts.filter((part) => part !== false).join('+');
}

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const macSigns: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** As people read it: "Ctrl Shift Z", on a Mac "⇧⌘Z". @param words the translated names of keys such as "Enter". */
export function shownKey(name: string, words: (key: string) => string, mac = isMac): string {
  const parts = name
    .split('+')
    .map((part) => (mac && macSigns[part]) || arrows[part] || (part === 'Mod' ? words('Ctrl') : part.length > 1 ? words(part) : part));
  return parts.join(mac ? '' : ' ');
}

/** As `aria-keyshortcuts` wants it: "Control+Shift+Z". */
export const ariaKey = (name: string, mac = isMac): string => name.replace('Mod', mac ? 'Meta' : 'Control');
