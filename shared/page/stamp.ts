// stamp.ts - the line with which a site stamps a text: a date, and beside it at most who posted, where, how many comments.

import { trimmed } from '../text/trimmed.ts';
import { timeJoiners, weekdays } from './dateWords.ts';
import { findDate, hasDigit, plainDigits } from './dates.ts';
import * as words from './furnitureWords.ts';
import { oneOf } from './plainWords.ts';
import { isButtons } from './wording.ts';

export interface Stamp {
  /** The first date that is not said to be the last change's; null where it is not sure which day. */
  readonly date: string | null;
  /** Something beside the date makes it the site's: posted, published, comments, views. */
  readonly site: boolean;
  /** Who is named, as written. */
  readonly by: string | null;
  /** Where it says it has the text from. */
  readonly outlet: string | null;
}

/** Stamps are short. */
const LONGEST = 200;
const EDGE = '(?![\\p{L}\\p{M}])';
const START = '(?<![\\p{L}\\p{M}])';
/** Before a date, with at most its day of the week or its hour between. */
const UPDATED = new RegExp(
  `${START}(?:${oneOf(words.updatedWords)})${EDGE}[\\s:：]*(?:(?:${oneOf(weekdays)})${EDGE}[.,]?\\s*)?(?:\\d{1,2}[:.h]\\d{2}[\\s,]*)?$`,
  'iu',
);
/** Whether a line's words before a date say that it is the last change's. */
export const saysUpdated = (before: string): boolean => UPDATED.test(before);
const POSTED = new RegExp(`${START}(?:${oneOf([...words.postedWords, ...words.publishedWords, ...words.updatedWords])})${EDGE}`, 'giu');
const POSTED_SURE = new RegExp(
  `^[\\s|•·\\-–—]*(?:${oneOf([...words.postedWords.filter((word) => word.length > 4), ...words.publishedWords])})${EDGE}`,
  'iu',
);
/** "Lendar - " before a date with its hour. */
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}\s[-–—]\s$/u;
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/u;
/** "updated 2 hours ago" */
const AGO = new RegExp(
  `${START}(?:${oneOf(words.updatedWords)})${EDGE}\\s*[:：]?\\s+(?:\\p{L}{1,5}\\s+){0,2}\\d{1,3}\\s+\\p{L}+(?:\\s+\\p{L}{2,7})?(?=\\s*(?:[|•·]|$))`,
  'giu',
);
const COMMENTS = new RegExp(
  `(?:\\d[\\d.,]*|no|one|zero|sin|aucun|keine|нет|لا|بدون)?\\s*(?:${oneOf(words.commentWords)})${EDGE}(?:\\s*[(:：]\\s*\\d+\\s*\\)?)?|(?:${oneOf(words.commentLines)})`,
  'iu',
);
const COUNTS = new RegExp(`\\d[\\d.,]*k?\\s*(?:${oneOf(words.countWords)})${EDGE}|(?:${oneOf(words.countWords)})\\s*[:：(]?\\s*\\d+\\)?`, 'giu');
const TIME = /\d{1,2}\s*(?:[:.h]\s*\d{2}(?::\d{2})?)?\s*(?:a\.?m\.?|p\.?m\.?|uhr|hrs|h)?(?![\p{L}\p{N}])/giu;
const ZONE =
  /(?<![\p{L}])(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|CST|MSK|BST|IST|WIB|WITA|WIT|TSİ|JST|KST|ET)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?(?!\p{L})/gu;
const DAYS = new RegExp(`${START}(?:${oneOf(weekdays)})${EDGE}\\.?`, 'giu');
const JOINERS = new RegExp(`${START}(?:${oneOf(timeJoiners)})${EDGE}`, 'giu');
const LAST_JOINER = new RegExp(`\\s+(?:${oneOf(timeJoiners)})\\s*$`, 'iu');
const SIGNS = /[\s|,،、·•:：;/@()[\]\-–—.…«»©]+/gu;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}.'’-]*|(?:de|da|di|van|von|der|del|la|el|al|bin|ibn|and|y|et|und|и|و|&)|\p{Ll}[\p{L}\d_.-]{2,20})(?:\s+|$)/u;

/** Up to six words that can be a name. */
function nameAt(text: string): string | null {
  let rest = text.trimStart().split(/\s*[|•·,،]\s*|\s+[–—/-]\s+/u)[0] ?? '';
  const taken: string[] = [];
  while (taken.length < 6) {
    const match = NAME.exec(rest);
    if (match === null) break;
    taken.push(match[0].trim());
    rest = rest.slice(match[0].length);
  }
  return taken.length > 0 && rest.trim() === '' ? taken.join(' ') : null;
}

const BY = new RegExp(`${START}(?:${oneOf([...words.byWords, ...words.byPhrases])})${EDGE}\\s*[:：]?\\s*`, 'iu');
const SOURCE = new RegExp(
  `${START}(?:${oneOf(words.sourceLabels)})\\s*[:：]\\s*(?<name>[^\\s|•·:：][^|•·:：]{1,40}?)(?=$|\\s*[|•·]|\\s+\\S{1,12}[:：])`,
  'iu',
);
const STAFF = new RegExp(`${START}(?:${oneOf(words.staffLabels)})\\s*[:：]\\s*[^\\s|:：]{1,20}`, 'giu');
/** "Category: Politics", set apart from the rest. */
const FILED = new RegExp(
  `(?<=^|[|•·]\\s*)(?:${oneOf(words.tagBeginnings.filter((word) => /[:：]$/u.test(word)))})\\s*[^|•·:：]{1,60}(?=[|•·]|$)`,
  'giu',
);
/** "in Politics" behind or before a date of the site's. */
const IN =
  /(?:^|\s)(?:and (?:is )?filed under|and (?:is )?filed in|in|en|dans|under|filed under|posted in|в|рубрика|في|در)\s*:?\s+(?:\p{Lu}|\p{Lo})[^|•·\d]{1,50}(?=\s*(?:[|•·]|$))/u;

const HOUR = /(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|hrs|h)?(?![\p{L}\d])/giu;
/** "Odile Karsac Publié le": a name of two words or more before the word that says it. */
const POSTED_LAST = new RegExp(`\\s(?:${oneOf([...words.publishedWords, ...words.updatedWords, 'published', 'posted'])})\\s*[:：]?\\s*$`, 'iu');
const signedBy = (front: string): string | null => nameAt(front.replace(POSTED_LAST, ''));
const isSigned = (front: string): boolean => POSTED_LAST.test(front) && /^\p{Lu}[\p{L}\p{M}.'’-]*\s+\S/u.test(front) && signedBy(front) !== null;

/** Whether a line begins as a stamp does, with or without a date: "Posted by Ana at 10:32". */
export const beginsAsStamp = (line: string): boolean => line.length <= LONGEST && POSTED_SURE.test(line);

/** A copy sets a name, a date and what a site counts beside each other without a space: "Peder HalmMay 4, 202114:05Views: 9". */
const withSeams = (text: string): string => {
  const apart = text.replace(/(?<=\d)(?=\p{Lu}\p{Ll})/gu, ' | ');
  return findDate(apart) === null ? apart.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' | ') : apart;
};

/** The stamp that a line is; null for every line that holds anything beside it. */
export function readStamp(line: string): Stamp | null {
  if (line.length > LONGEST || !hasDigit(line)) return null;
  let text = withSeams(plainDigits(line));
  let date: string | null | undefined;
  let found = 0;
  let by: string | null = null;
  let outlet: string | null = null;
  const rests: string[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const next = findDate(text);
    if (next === null) break;
    found += 1;
    const before = text.slice(0, next.start);
    if (!UPDATED.test(before) && date === undefined) date = next.iso;
    rests.push(before);
    text = text.slice(next.end);
  }
  if (found === 0) return null;
  rests.push(text);
  const site = { posted: POSTED_SURE.test(rests[0] ?? ''), comments: false, counts: false };
  for (const [index, one] of rests.entries()) {
    let rest = index === 0 && PLACE.test(one) && !BY.test(one) && CLOCK.test(rests[1] ?? '') ? '' : one;
    const cut = (what: RegExp): boolean => {
      const next = rest.replace(what, ' | ');
      const had = next !== rest;
      rest = next;
      return had;
    };
    if (index > 0 || rests.length === 1 || !site.comments) site.comments = cut(COMMENTS) || site.comments;
    site.counts = cut(COUNTS) || site.counts;
    const named = BY.exec(rest);
    if (named !== null) {
      const name = nameAt(
        rest
          .slice(named.index + named[0].length)
          .replace(POSTED, '|')
          .replace(DAYS, '|')
          .replace(LAST_JOINER, ''),
      );
      if (name !== null) {
        by ??= name;
        rest = rest.slice(0, named.index) + rest.slice(named.index + named[0].length).replace(name, ' ');
      }
    }
    const source = SOURCE.exec(rest);
    if (source !== null) {
      outlet ??= source.groups?.['name'] ?? null;
      rest = rest.replace(SOURCE, ' ');
    }
    rest = rest.replace(STAFF, ' ');
    if (site.posted || site.comments || site.counts || by !== null || COMMENTS.test(rests.join(' '))) {
      rest = rest.replace(FILED, ' ');
      const category = IN.exec(rest);
      if (category !== null) rest = rest.slice(0, category.index) + rest.slice(category.index + category[0].length);
    }
    rest = rest.replace(AGO, ' ');
    cut(POSTED);
    for (const what of [DAYS, ZONE, TIME, JOINERS]) rest = rest.replace(what, ' ');
    rest = rest.replace(SIGNS, '');
    // The name may stand alone before the date: "Anna Korr | 12 March 2014".
    if (rest !== '') {
      const alone = /[|•·]|\s\/\s/u.test(one) ? nameAt(trimmed(one, /[\s|•·/]/u)) : null;
      if (alone !== null && by === null) by = alone;
      else if (index === 0 && by === null && isSigned(one)) by = signedBy(one);
      else if (index === 0 || !isButtons(one.replace(HOUR, ' '))) return null;
    }
  }
  return { date: date ?? null, site: site.posted || site.comments || site.counts, by, outlet };
}
