// errorWords.ts - failures and remarks of the host in the language of the interface; its own English sentence where there are no words.

import { type Failure, failureOf } from '../shared/errors.ts';
import { i18n } from './i18n.ts';

interface Told {
  readonly code: string;
  readonly message: string;
  readonly values?: Failure['values'] | undefined;
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !(value instanceof Error) && 'code' in value && 'message' in value;

/** One sentence or two for a thrown thing, or for a failure or remark that travelled as data. */
export function sentenceOf(thrown: unknown): string {
  const { code, message, values = {} }: Told = isTold(thrown) ? thrown : failureOf(thrown);
  const keys = [`errors:${code}_${values['variant'] ?? ''}`, `errors:${code}`];
  // Plural forms have keys of their own, so it is asked with the count.
  const key = keys.find((one) => i18n.exists(one, values));
  if (key === undefined) return message;
  // What could not be read in an archive says why in the words for that.
  const reason = code === 'entry-refused' ? sentenceOf({ code: String(values['code']), message: String(values['reason']), values }) : message;
  const sentence = i18n.t(key, { ...values, message, reason });
  return values['quarantine'] && KEPT.has(code) ? `${sentence} ${i18n.t('errors:keptIn', { file: values['quarantine'] })}` : sentence;
}

/** Codes whose sentence may be followed by where the damaged file is kept. */
const KEPT: ReadonlySet<string> = new Set(['file-restored', 'file-restored-in-part', 'annotations-lost', 'history-damaged', 'project-damaged']);

/** The same for several, each once. */
export const sentencesOf = (all: readonly Told[]): string[] => [...new Set(all.map(sentenceOf))];
