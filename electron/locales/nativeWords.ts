// nativeWords.ts - the words of the native menu, dialogs and messages in the language of the interface.

import { ar } from './ar.ts';
import { en, type NativeWords } from './en.ts';
import { es } from './es.ts';

const languages: Readonly<Record<string, NativeWords>> = { en, es, ar };
let spoken: NativeWords = en;

/** The words in the language that was chosen last; English until then. */
export const nativeWords = (): NativeWords => spoken;

/** @param language as the settings have it; 'system' or nothing follows the system's, such as "es-AR". */
export function speak(language: string | undefined, system: string): void {
  const wanted = language === undefined || language === 'system' ? system : language;
  spoken = languages[wanted.slice(0, 2)] ?? en;
}
