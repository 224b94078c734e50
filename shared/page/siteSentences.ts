// siteSentences.ts - sentences in and right behind a text that speak of the site and to its readers: about paying, subscribing, comments, rights.

import type { Lines } from './pageLines.ts';
import { siteWeight } from './siteSpeech.ts';
import { sharedWith, subjectOf } from './subject.ts';
import type { TextRun } from './textRun.ts';
import { isSentence } from './textRun.ts';
import { isLife, writersOf } from './writer.ts';

/** So much weight has a sentence of the site's behind the text; beside its furniture a little less is enough, between sentences more is needed. */
const SURE = 3;
const BESIDE = 1;
const AMID = 4;
/** A sentence with a word or two of the text's subject may be the site's all the same. */
const MOST_SHARED = 1;
/** So many words of its own a sentence has that is about something else. */
const OTHER_SUBJECT = 4;
const FEWEST_SENTENCES = 3;
const LONG = 15;
/** So much of a text is looked through for its words. */
const LOOK = 20_000;

/** The first sentences of the text itself. */
function ownSentences(page: Lines, run: TextRun, site: string | null): string[] {
  const found: string[] = [];
  let length = 0;
  for (let index = run.first; index <= run.last && length < LOOK; index += 1) {
    const sentence = page.lines[index]?.text ?? '';
    if (!isSentence(page, index) || siteWeight(sentence, '', site) >= SURE - BESIDE) continue;
    found.push(sentence);
    length += sentence.length;
  }
  return found;
}

/** Sets them aside on a page with one text. @param site the site's own name */
export function siteSentences(page: Lines, run: TextRun, site: string | null): void {
  const { lines, kinds, roles } = page;
  const plain = ownSentences(page, run, site);
  if (plain.length < FEWEST_SENTENCES) return;
  const text = plain.join(' ').toLowerCase();
  const subject = subjectOf(text);
  const names = writersOf(page, run.first);
  const isFurniture = (index: number): boolean =>
    (kinds[index] ?? 'caption') !== 'caption' || ['more', 'newsletter', 'note'].includes(roles[index] ?? '');
  let ended = false;
  // A short text may end with words that it has not used before.
  const isLong = plain.length >= LONG;
  // A sentence by itself behind the text, with a site's lines around it and words of its own.
  const isApart = (index: number, own: ReadonlySet<string>): boolean =>
    !ended &&
    isFurniture(index - 1) &&
    (isFurniture(index + 1) || index === lines.length - 1) &&
    own.size >= OTHER_SUBJECT &&
    isLong &&
    sharedWith(own, subject) === 0;
  for (let index = lines.length - 1; index > run.first; index -= 1) {
    if (!isSentence(page, index)) continue;
    const sentence = lines[index]?.text ?? '';
    const beside = isFurniture(index - 1) || isFurniture(index + 1);
    const asks = roles[index] === 'newsletter';
    // Between sentences only what stands beside a site's lines is looked at.
    if (ended && !beside && !asks) continue;
    const weight = siteWeight(sentence, text, site) + (beside || (ended && asks) ? BESIDE : 0);
    const words = subjectOf(sentence);
    const isSites = weight >= (ended ? AMID : SURE) && sharedWith(words, subject) <= MOST_SHARED;
    if (isSites || isApart(index, words) || (!ended && isLife(page, index, names))) kinds[index] = 'other';
    else if (index <= run.last) ended = true;
  }
}
