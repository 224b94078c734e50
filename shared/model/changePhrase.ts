// changePhrase.ts - which words of locales/*/changes.json say what a change did. No schemas here: the page uses it.

import type { ChangeName } from './change.ts';
import type { Codebook } from './codebook.ts';
import { findTag } from './findTag.ts';

/** The keys to try, the best first: a change of several things has its own words. */
export function changePhraseKeys({ key, values }: ChangeName): readonly string[] {
  const several = typeof values['count'] === 'number' && values['count'] > 1;
  return [`${key}${several ? 'Many' : ''}`, key, 'other'];
}

/** What the words name: the change's own values, with the tag as people call it. */
export function changePhraseValues({ values }: ChangeName, codebook: Codebook): Record<string, string | number> {
  const tagId = typeof values['tag'] === 'string' ? values['tag'] : '';
  return { ...values, tag: (findTag(codebook, tagId)?.name ?? tagId).toLocaleLowerCase() };
}
