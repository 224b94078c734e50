// commandWords.ts - what a command is called, and what else people call it; those that tag name the tag of their key.

import type { TFunction } from 'i18next';
import type { Tag } from '../../shared/model/codebook.ts';

/** '' for a key that no tag has. @param tags of the project; without one, those of the program. */
export function commandWords(t: TFunction, id: string, tags?: readonly Tag[]): string {
  const key = /^tag([1-9])$/.exec(id)?.[1];
  if (key === undefined || (!tags && Number(key) <= 4)) return t(`commands:${id}`);
  const tag = tags?.find((one) => one.key === key && !one.retired);
  return tag ? t('commands:tagAs', { tag: tag.name }) : '';
}

/** Other words under which a command is looked for; '' when there are none. */
export const commandKeywords = (t: TFunction, id: string): string => t(`keywords:${/^tag[1-9]$/.test(id) ? 'tagAs' : id}`, { defaultValue: '' });
