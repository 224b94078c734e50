// attributeWords.ts - what attributes and their choices are called: by the project's own name, else by ours, else by their id.

import type { Attribute } from '../../shared/model/codebook.ts';
import { translate } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

/** Ids of others may hold signs that mean something in keys of the locale files. */
const known = (group: 'names' | 'values', id: string): string =>
  /^[\w-]+$/.test(id) ? translate(`attributes:${group}.${id}`, { defaultValue: id }) : id;

export const attributeName = ({ id, name }: Pick<Attribute, 'id' | 'name'>): string => shownWords(name ?? known('names', id));
export const choiceName = (id: string): string => shownWords(known('values', id));
