// changeWords.ts - what a change did, in the words that the window uses for it.

import { createInstance } from 'i18next';
import changes from '../../shared/locales/en/changes.json' with { type: 'json' };
import type { ChangeName } from '../../shared/model/change.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { changePhraseKeys, changePhraseValues } from '../../shared/model/changePhrase.ts';

const words = createInstance();
await words.init({ lng: 'en', resources: { en: { changes } }, defaultNS: 'changes', interpolation: { escapeValue: false } });

/** As in "tag as claim"; for undo and redo "Undo: tag as claim". */
export function changeWords(name: ChangeName, kind: 'do' | 'undo' | 'redo', codebook: Codebook): string {
  const what = words.t([...changePhraseKeys(name)], changePhraseValues(name, codebook));
  return kind === 'do' ? what : words.t(`${kind}Of`, { what });
}
