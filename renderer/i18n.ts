// i18n.ts - the words of the interface: one JSON file per part and language in locales/, looked up as "file:key".
//
// Failures of the host bring their own sentences; names of tags come from the codebook of the project.

import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

const LANGUAGE = 'en';
// The names of changes are also the command line's, so they lie in shared/.
const files = import.meta.glob<Record<string, unknown>>(['./locales/en/*.json', '../shared/locales/en/*.json'], { eager: true, import: 'default' });
const words = Object.fromEntries(Object.entries(files).map(([path, value]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, value]));

export const i18n: I18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: LANGUAGE,
  fallbackLng: LANGUAGE,
  ns: Object.keys(words),
  defaultNS: 'common',
  resources: { [LANGUAGE]: words },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});

/** The words for a key such as "common:saved", outside of components. */
export const translate = (key: string | string[], values: Record<string, string | number> = {}): string => i18n.t(key, values);
