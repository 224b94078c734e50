// photoCaptions.ts - paragraphs that stand under a picture: they say whose photograph it is.

import * as credits from './creditWords.ts';
import type { Line } from './lines.ts';
import { oneOf } from './plainWords.ts';

const LONGEST_WORDS = 70;
/** Credits are short. */
const TAIL = 90;
const END = '(?![\\p{L}\\p{M}])';
const LABEL = new RegExp(`^[([]?(?:${oneOf(credits.creditLabels)})\\s*(?:[:：©/]|${END}\\s+(?:by|courtesy|credit|de|von|par)${END})`, 'iu');
const AGENCY = oneOf([...credits.agencies, ...credits.pictureAgencies]);
/** "... / Reuters", "(AP Photo/Ana Pellor)", "© AFP", without a full stop behind. */
const CREDIT = new RegExp(
  `(?:\\s/\\s*(?:${AGENCY})|\\((?:${AGENCY})\\s+(?:Photo|File|Images)[^)]{0,40}\\)|\\([^)]{2,40}/\\s?(?:${AGENCY})\\)|\\((?:photo|foto|picture|image|bild|фото|صورة|عکس)\\s*[:：]?\\s[^)]{2,40}\\))$`,
  'iu',
);
/** "© Ana Pellor", names alone. */
const OWNER = /[©]\s*(?:(?:[\p{Lu}\p{Lo}][\p{L}.’'-]*|de|del|von|van|der|la|le|by|and|und|et|y)\s?){1,6}$/u;
/** "in this April 8, 2011 photo provided by the town", "in a file photo". */
const IN_PHOTO =
  /[\p{Ll}\d,] in (?:this|an?|the) (?:[\p{L}.]+ )?(?:\d{1,2}, \d{4},? |\d{1,2} \p{L}+ \d{4} |\d{4} )?(?:file |undated |handout |archive |recent )?(?:photo|photograph|picture|image)(?=[ .,])/u;
const DATED = /\d|file|undated|handout|archive/u;

/** A sentence that goes on, or begins, behind a caption. */
const GLUED_SENTENCE = /(?:AFP|dpa|EFE|EPA|AP|ТАСС|Reuters)\)?\p{Ll}{3}|\p{Ll}{3}[.!?…]?\p{Lu}\p{Ll}+ \p{L}/u;

/** Whether the paragraph is the caption of a picture. */
export function isPhotoCaption(line: Line): boolean {
  if (line.words < 2 || line.words > LONGEST_WORDS || line.heading > 0 || /[{};=`]/u.test(line.text)) return false;
  const text = line.text;
  // A caption that is glued to the end of a paragraph is not all of it.
  if (LABEL.test(text) && line.words <= 20) return !GLUED_SENTENCE.test(text);
  const tail = text.slice(-TAIL);
  if (line.words >= 4 && /[/)©]/u.test(tail) && (CREDIT.test(tail) || OWNER.test(tail))) return !GLUED_SENTENCE.test(text);
  const found = / in .*(?:photo|picture|image)/u.test(text) ? IN_PHOTO.exec(text) : null;
  return found !== null && DATED.test(found[0]) && !GLUED_SENTENCE.test(text) && !/["“”«»]/u.test(text);
}
