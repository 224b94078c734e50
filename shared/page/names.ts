// names.ts - whether words are somebody's name, and lines that say who wrote.

import * as words from './furnitureWords.ts';
import { oneOf, plainLine } from './plainWords.ts';

const BYLINE = new RegExp(`^(?:${oneOf([...words.byWords, ...words.byPhrases])})(?![\\p{L}\\p{M}])\\s*:?\\s*(?<name>[^.|:;]{3,60})$`, 'iu');
const NAME = /^(?:(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|de|da|di|van|von|der|del|la|el|al|bin|ibn|and|y|et|und|и|و|&|,)(?:\s*,?\s+|,|$)/u;

/** The name as it stands; null when it cannot be one or stands for nobody. */
export function nameOf(text: string): string | null {
  let rest = text.trim().replace(/[.,]$/u, '');
  const name = rest;
  if (words.nobodies.includes(plainLine(name))) return null;
  for (let count = 0; rest !== ''; count += 1) {
    const match = NAME.exec(rest);
    if (match === null || count > 9) return null;
    rest = rest.slice(match[0].length);
  }
  return name.length >= 3 ? name : null;
}

/** Whether a line says who wrote, a person or an office. */
export const saysWho = (text: string): boolean =>
  BYLINE.test(text) && (bylineOf(text) !== null || words.nobodies.includes(plainLine(BYLINE.exec(text)?.groups?.['name'] ?? '')));

/** Whose name stands behind "by" in a line of nothing else; null in any other line. */
export const bylineOf = (text: string): string | null => nameOf(BYLINE.exec(text)?.groups?.['name'] ?? '');
