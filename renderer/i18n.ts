// i18n.ts - the words of the interface: one JSON file per part and language in locales/, looked up as "file:key".
//
// English is always there; another language is fetched when it is chosen, and what it does not say is said in English.
// Names of tags come from the codebook of the project.

import { RIGHT_TO_LEFT, shownWords, unseenIn } from '../shared/text/unseen.ts';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '../shared/contract.ts';
import type { CodeLanguage } from '../shared/model/codebook.ts';
import { pseudoWords } from './pseudoWords.ts';

type Words = Record<string, unknown>;
/** What a person may choose, by its own name. */
export const LANGUAGES = { en: 'English', es: 'Español', ar: 'العربية' } as const;
type Language = keyof typeof LANGUAGES;
const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

const ENGLISH = 'en';
/** An unused code of the standard's own range: English that looks translated. */
const PSEUDO = 'en-XA';
// The names of changes are also the command line's, so they lie in shared/.
const english = import.meta.glob<Words>(['./locales/en/*.json', '../shared/locales/en/changes.json'], { eager: true, import: 'default' });
const others = import.meta.glob<Words>(['./locales/{es,ar}/*.json', '../shared/locales/{es,ar}/changes.json'], { import: 'default' });

const partOf = (path: string): string => /([^/]+)\.json$/.exec(path)?.[1] ?? path;
const words = Object.fromEntries(Object.entries(english).map(([path, value]) => [partOf(path), value]));

export const i18n: I18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: ENGLISH,
  fallbackLng: ENGLISH,
  ns: Object.keys(words),
  defaultNS: 'common',
  resources: { [ENGLISH]: words },
  // React escapes what it shows; what is done here is for reading in both directions.
  interpolation: { escapeValue: true, escape: (value) => isolated(value) },
  initAsync: false,
  react: { useSuspense: false },
});

/**
 * A name or quotation as it goes into a sentence: signs that nobody sees are named, and it is kept together, in its own
 * direction, where its letters or its punctuation could otherwise be drawn at the wrong end. Latin words in a sentence of a
 * Latin language stay as they are. What was made of isolated parts goes into a longer sentence as it is.
 */
export function isolated(value: string): string {
  const isNeeded = (shown: string): boolean => (i18n.dir(i18n.language) === 'rtl' ? /[^\d\s]/.test(shown) : RIGHT_TO_LEFT.test(shown));
  if (isNeeded(value) && isMadeOfIsolated(value)) return /^\u2068[^\u2068\u2069]*\u2069$/u.test(value) ? value : `\u2068${value}\u2069`;
  const shown = shownWords(value);
  return isNeeded(shown) ? `\u2068${shown}\u2069` : shown;
}

/** Whether its only signs that nobody sees are isolates, each closed again: then they are ours, or turn nothing around them. */
function isMadeOfIsolated(value: string): boolean {
  let depth = 0;
  for (const { name } of unseenIn(value)) {
    depth += name === 'FSI' ? 1 : name === 'PDI' ? -1 : Number.NaN;
    if (!(depth >= 0)) return false;
  }
  return depth === 0 && value.includes('\u2068');
}

/** Things of one kind, as the language counts them up. */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' }).format(items.map(isolated));

/** What a sign that nobody sees is called. @param sign as `unseenIn` names it. */
export const signName = (sign: string): string => i18n.t([`unseen:name.${sign}`, 'unseen:other']);

/** What is said of one thing, one after the other: "Claim, figure". Empty parts are left out. */
export const described = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((one) => (one ? isolated(one) : [])).join(i18n.t('common:comma'));

/** The words for a key such as "common:saved", outside of components. */
export const translate = (key: string | string[], values: Record<string, string | number> = {}): string => i18n.t(key, values);

/** The language that the settings ask for: the system's, where it is one of ours. */
export function languageOf(chosen: Settings['language']): string {
  if (chosen === 'pseudo') return PSEUDO;
  if (chosen !== undefined && chosen !== 'system') return chosen;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? ENGLISH;
}

/** The language that the codes of a new project are named in: that of the interface. */
export const codeLanguage = (): CodeLanguage => (isLanguage(i18n.language) ? i18n.language : ENGLISH);

/** Speaks another language once its words are here. @returns the language that is spoken then. */
export async function speak(language: string): Promise<string> {
  if (!i18n.hasResourceBundle(language, 'common')) {
    if (language === PSEUDO) {
      for (const [part, own] of Object.entries(words)) i18n.addResourceBundle(PSEUDO, part, pseudoWords(own));
    } else {
      const own = Object.entries(others).filter(([path]) => path.includes(`/locales/${language}/`));
      await Promise.all(own.map(async ([path, load]) => i18n.addResourceBundle(language, partOf(path), await load())));
    }
  }
  await i18n.changeLanguage(language);
  return language;
}
