// prose.ts - made-up news prose whose every word is known, so that it can be changed and the truth be told.
//
// Frequent words are frequent, phrases and whole sentences come again, and some paragraphs are nearly those of before: what
// makes finding words again hard in real pages.

import { below, pick } from '../random.ts';

/** One word with what stands behind it up to the next one. The object is the word, whatever its letters become. */
export interface Word {
  letters: string;
  readonly after: string;
}
export type Paragraph = Word[];

const small =
  'the of and a to in that was on for with as at by it is from were had not but they this have be or which one would their been has an more when who will said out there all into than about some could after before first time over so two its only most people three being under last if then where each no many during against while'.split(
    ' ',
  );
const stems =
  'harbour bridge ministry council river market witness report village guard fire boat crew night morning border school letter office court minister police captain engine signal tower storm water road station paper house street number week order charge voice window garden mayor clerk farmer driver doctor teacher sailor soldier journalist lawyer owner member union company bank price wage tax debt share house plan vote law rule right case loss claim proof cause'.split(
    ' ',
  );
const verbs =
  'closed opened left reached found lost carried heard warned denied confirmed reported feared ordered asked refused promised delayed moved stopped'.split(
    ' ',
  );
const names = 'Lind Holm Varga Osei Marek Toland Ines Abara Petrov Quill Saber Norrby Fenn Adeyo Castell'.split(' ');
const endings = ['', 's', '', 'ing', 'ed', 'er', 'ly', ''];
const phrases = [
  'according to the ministry',
  'said on Tuesday that',
  'a spokesman for the council',
  'at least fifty people',
  'could not be reached for comment',
  'in the early hours of the morning',
  'as first reported by the agency',
  'the head of the harbour office',
  'for the second time this year',
  'witnesses told this newspaper',
].map((one) => one.split(' '));
const refrains = [
  'The ministry declined to comment.',
  'The figures could not be verified.',
  'An inquiry was opened the same day.',
  'Nobody was injured, officials said.',
].map((one) => one.split(' '));

function contentWord(random: () => number): string {
  // Squaring makes the first stems frequent, as in real texts.
  const stem = stems[Math.floor(random() ** 2 * stems.length)] ?? 'harbour';
  if (random() < 0.12) return pick(random, names);
  if (random() < 0.2) return pick(random, verbs);
  if (random() < 0.05) return String(below(random, 4000));
  return stem + pick(random, endings);
}

function sentence(random: () => number): string[] {
  if (random() < 0.08) return [...pick(random, refrains)];
  const length = 7 + below(random, 20);
  const words: string[] = [];
  while (words.length < length) {
    if (random() < 0.07) words.push(...pick(random, phrases));
    else words.push(random() < 0.45 ? (small[Math.floor(random() ** 2 * small.length)] ?? 'the') : contentWord(random));
  }
  if (words.length > 12 && random() < 0.5) words[6] += ',';
  words[0] = (words[0] ?? '').replace(/^./, (letter) => letter.toUpperCase());
  words[words.length - 1] += '.';
  return words;
}

/** A paragraph of two to seven sentences. */
export function newParagraph(random: () => number): Paragraph {
  const words = Array.from({ length: 2 + below(random, 6) }, () => sentence(random)).flat();
  return toWords(words);
}

function toWords(words: readonly string[]): Paragraph {
  return words.map((word) => {
    const letters = word.replace(/[.,]+$/, '');
    return { letters, after: word.slice(letters.length) };
  });
}

/** Prose of so many paragraphs; one in twelve repeats an earlier one with a few words changed. */
export function newProse(random: () => number, paragraphs: number): Paragraph[] {
  const prose: Paragraph[] = [];
  while (prose.length < paragraphs) {
    const earlier = prose.length > 5 && random() < 1 / 12 ? pick(random, prose) : null;
    prose.push(earlier ? earlier.map((word) => ({ ...word, letters: random() < 0.08 ? contentWord(random) : word.letters })) : newParagraph(random));
  }
  return prose;
}

/** Another writing of a word: a slip of a letter or another word altogether. */
export function changedWord(random: () => number, letters: string): string {
  const kind = letters.length < 3 ? 1 : random();
  const at = 1 + below(random, Math.max(1, letters.length - 1));
  const letter = String.fromCharCode(97 + below(random, 26));
  if (kind < 0.2) return letters.slice(0, at) + letter + letters.slice(at + 1);
  if (kind < 0.35) return letters.slice(0, at) + letters.slice(at + 1);
  if (kind < 0.5) return letters.slice(0, at) + letter + letters.slice(at);
  const other = contentWord(random);
  return other === letters ? `${other}s` : other;
}

/** The text, and where each word lies in it. */
export function written(prose: readonly Paragraph[]): { text: string; places: Map<Word, { start: number; end: number }> } {
  const places = new Map<Word, { start: number; end: number }>();
  let text = '';
  for (const [index, paragraph] of prose.entries()) {
    if (index > 0) text += '\n\n';
    for (const [at, word] of paragraph.entries()) {
      if (at > 0) text += ' ';
      places.set(word, { start: text.length, end: text.length + word.letters.length });
      text += word.letters + word.after;
    }
  }
  return { text, places };
}
