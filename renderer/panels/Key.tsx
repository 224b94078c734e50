// Key.tsx - a key as people read it; screen readers hear it from aria-keyshortcuts of the control.

import { useWords } from '../context.ts';
import { shownKey } from '../state/keys.ts';

export function Key({ name }: { readonly name: string }) {
  const t = useWords();
  return <kbd aria-hidden="true">{shownKey(name, (key) => t([`keys:${key}`, key]))}</kbd>;
}
