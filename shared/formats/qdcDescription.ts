// qdcDescription.ts - what a code says in the one field that REFI-QDA has for words: the definition, the example, and a line for us.
//
// Other programs show it as it stands. The last line keeps what the format has no place for (id, letter, key, pattern,
// attributes, retired ...), so that our own files come back without loss.

import { z } from 'zod';
import { Subtype, Tag } from '../model/codebook.ts';

const MARK = 'Pressmark: ';
const EXAMPLE = '\n\nExample: ';

/** What the line may say of a tag or a subtype. */
const Kept = z.looseObject({ ...Tag.omit({ name: true, subtypes: true }).partial().shape, key: Subtype.shape.key.optional() });
export type Kept = z.infer<typeof Kept>;

export interface Described {
  readonly definition: string;
  readonly example: string | undefined;
  /** Null when there is no line of ours. */
  readonly kept: Kept | null;
  /** There is a line of ours, but it cannot be read. */
  readonly spoilt: boolean;
}

/** @param kept everything but name, definition and example. */
export function toDescription(definition: string, example: string | undefined, kept: object): string {
  const words = `${definition}${example ? `${EXAMPLE}${example}` : ''}`;
  const plain = wordsOf(words);
  // Words that would be read back in another way are also in the line.
  const isPlain =
    plain.definition === definition && (plain.example ?? '') === (example ?? '') && !words.includes(`\n${MARK}`) && !words.startsWith(MARK);
  const line = isPlain ? { ...kept, ...(example === '' ? { example } : {}) } : { ...kept, definition, ...(example === undefined ? {} : { example }) };
  return `${words}${words === '' ? '' : '\n\n'}${MARK}${JSON.stringify(line)}`;
}

export function fromDescription(text: string): Described {
  const later = text.lastIndexOf(`\n${MARK}`) + 1;
  const at = later > 0 || text.startsWith(MARK) ? later : -1;
  if (at === -1) return { ...wordsOf(text.trim()), kept: null, spoilt: false };
  const end = text.indexOf('\n', at);
  // Somebody may have written on below our line.
  const after = end === -1 ? '' : text.slice(end).trim();
  const words = text.slice(0, at).replace(/\n\n?$/, '') + (after === '' ? '' : `\n\n${after}`);
  const kept = parsed(text.slice(at + MARK.length, end === -1 ? undefined : end));
  const own = wordsOf(words);
  if (!kept) return { ...own, kept: null, spoilt: true };
  const { definition, example, ...rest } = kept;
  return { definition: definition ?? own.definition, example: example ?? own.example, kept: rest, spoilt: false };
}

function wordsOf(text: string): { definition: string; example: string | undefined } {
  const at = text.lastIndexOf(EXAMPLE);
  return at === -1 ? { definition: text, example: undefined } : { definition: text.slice(0, at), example: text.slice(at + EXAMPLE.length) };
}

function parsed(line: string): Kept | null {
  try {
    const checked = Kept.safeParse(JSON.parse(line.trim()));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}
