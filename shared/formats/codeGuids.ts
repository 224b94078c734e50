// codeGuids.ts - the GUID of a code in exchange files: the one it came with, else one made of what the code is, always the same.

import type { Codebook, Subtype, Tag } from '../model/codebook.ts';
import { defaultCodebook } from '../model/codebook.ts';
import { findSubtype, findTag } from '../model/findTag.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const shipped = defaultCodebook(NOBODY);

/** Without braces, in lower case; null when it is none. */
export function plainGuid(given: string | undefined): string | null {
  const guid = (given ?? '')
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(guid) ? guid : null;
}

/**
 * The GUID of a tag, or of a subtype of it. Codes that the program ships have the same one in every project, so that the
 * files of thirty students agree; others have one of their project.
 */
export function guidOf(codebook: Codebook, tag: Tag, subtype: Subtype | null): string {
  const own = plainGuid((subtype ?? tag).guid);
  if (own !== null) return own;
  const ours = findTag(shipped, tag.id);
  const isShipped = ours !== undefined && (subtype === null || findSubtype(ours, subtype.id) !== undefined);
  return hashed(`${isShipped ? 'pressmark' : codebook.id}\n${tag.id}\n${subtype?.id ?? ''}`);
}

/** 128 bits of the words (four rounds of 32 bits, multiplied and mixed) as a GUID of version 8, "made by own rules". */
function hashed(words: string): string {
  const seeds = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  const parts = seeds.map((seed, index) => {
    let hash = seed;
    for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x9e3779b1 + 2 * index);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
  });
  const hex = parts.join('');
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
