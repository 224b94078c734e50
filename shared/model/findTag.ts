// findTag.ts - a tag or subtype of a codebook by its id. No schemas here: the page uses it.

import type { Codebook, Subtype, Tag } from './codebook.ts';

export const findTag = (codebook: Pick<Codebook, 'tags'>, tagId: string): Tag | undefined => codebook.tags.find((tag) => tag.id === tagId);
export const findSubtype = (tag: Tag | undefined, subtypeId: string | null): Subtype | undefined =>
  subtypeId === null ? undefined : tag?.subtypes.find((one) => one.id === subtypeId);
