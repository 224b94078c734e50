// numberWords.ts - reads one number from the tokens of a phrase: "1,300", "forty-seven", "3.5 million", "dozens".
//
// Digits of every script; words in English. What is said without precision ("dozens") or could mean two numbers ("1.300")
// stays in its own words. Which number of a phrase counts, and what is said about it, is figures.ts.

export interface Token {
  readonly text: string;
  /** In lower case, digits as 0 to 9. */
  readonly word: string;
  /** Where it stands in the phrase, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface ReadNumber {
  /** Null where there is no one number: then its words are all that can be said. */
  readonly value: number | null;
  /** Round by its own wording, as "a hundred" and "dozens" are. */
  readonly round: boolean;
  /** Index of the token after it. */
  readonly next: number;
}

const TOKEN = /\p{Nd}+(?:[.,'’٫٬\u00a0\u202f ]\p{Nd}+)*(?::\p{Nd}{2})*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{Nd}]/gu;

/** The value of one decimal digit of any script. Its block begins with its zero. */
function digitOf(character: string): string {
  let zero = character.codePointAt(0) ?? 48;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (character.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return String((character.codePointAt(0) ?? zero) - zero);
}

/** @returns the phrase in words, numbers and signs. */
export function tokensOf(phrase: string): Token[] {
  return Array.from(phrase.matchAll(TOKEN), ({ 0: text, index }) => ({
    text,
    word: text
      .toLowerCase()
      .replace('’', "'")
      .replace(/\p{Nd}/gu, digitOf),
    start: index,
    end: index + text.length,
  }));
}

const smallNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const CARDINALS = new Map([
  ...smallNumbers.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const SCALES = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
const GROUPS = new Map([['dozen', 12], ['score', 20], ['hundred', 100], ...SCALES]);
const MANY = new Set(['tens', 'dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions']);
const VAGUE = new Set(['several', 'few', 'many', 'couple']);
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+teenth|\w+tieth|tenth|eleventh|twelfth|hundredth|thousandth)$/;
const PARTS = /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/;

export const isOrdinal = (word: string): boolean => ORDINAL.test(word);
/** "two-thirds", "a quarter": a part of something. */
export const isPart = (word: string): boolean => PARTS.test(word);

const product = (left: number, right: number): number => Number((left * right).toPrecision(15));

/** "1,300" is 1300 and "3,5" is 3.5; "1.300" is either, so it is null. */
function digitsValue(word: string): number | null {
  const groups = word
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .split(/([.,'’ \u00a0\u202f])/u);
  const marks = groups.filter((_one, index) => index % 2 === 1);
  const parts = groups.filter((_one, index) => index % 2 === 0);
  if (marks.length === 0) return Number(word);
  const last = marks.at(-1) ?? '';
  const grouped = parts.slice(1).every((one) => one.length === 3) && (parts[0] ?? '').length <= 3 && new Set(marks).size === 1;
  if (grouped && (marks.length > 1 || last !== '.')) return Number(parts.join(''));
  if (last !== '.' && last !== ',') return null;
  if (grouped && last === '.' && parts[0] !== '0') return null;
  const whole = parts.slice(0, -1);
  const isWhole = whole.slice(1).every((one) => one.length === 3) && marks.slice(0, -1).every((one) => one !== last);
  return isWhole ? Number(`${whole.join('')}.${parts.at(-1) ?? ''}`) : null;
}

/** The number that begins at a token; null where none does, and for ordinals. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const wordAt = (index: number): string => tokens[index]?.word ?? '';
  const touches = (index: number): boolean => tokens[index]?.start === tokens[index - 1]?.end;
  const skipHyphen = (index: number): number => (/^[-‐‑]$/.test(wordAt(index)) && touches(index) && touches(index + 1) ? index + 1 : index);
  const withScale = (value: number | null, index: number): ReadNumber => {
    const scale = SCALES.get(wordAt(skipHyphen(index)));
    if (scale === undefined || value === null) return { value, round: false, next: index };
    return { value: product(value, scale), round: false, next: skipHyphen(index) + 1 };
  };
  const first = wordAt(at);

  if (/^\d/.test(first)) {
    if (touches(at + 1) && /^(?:st|nd|rd|th)$/.test(wordAt(at + 1))) return null;
    if (first.includes(':')) return { value: null, round: false, next: at + 1 };
    return withScale(digitsValue(first), at + 1);
  }
  if (MANY.has(first)) {
    const further = wordAt(at + 1) === 'of' && MANY.has(wordAt(at + 2));
    return { value: null, round: true, next: at + (further ? 3 : 1) };
  }
  if (first === 'half' && /^an?$/.test(wordAt(at + 1))) {
    const scale = GROUPS.get(wordAt(at + 2));
    return scale === undefined ? { value: 0.5, round: true, next: at + 2 } : { value: scale / 2, round: true, next: at + 3 };
  }
  const article = /^an?$/.test(first) ? 1 : 0;
  const vague = at + article;
  if (VAGUE.has(wordAt(vague)) && (article === 1 || wordAt(vague) !== 'many')) {
    const of = wordAt(vague + 1) === 'of' ? 1 : 0;
    const group = GROUPS.has(wordAt(vague + 1 + of));
    if (group) return { value: null, round: true, next: vague + 2 + of };
    return wordAt(vague) === 'couple' && article === 1 ? { value: null, round: true, next: vague + 1 } : null;
  }
  if (article === 1) {
    const group = GROUPS.get(wordAt(at + 1));
    if (group === undefined) return null;
    const more = group === 100 ? SCALES.get(wordAt(at + 2)) : undefined;
    return { value: product(group, more ?? 1), round: true, next: at + (more === undefined ? 2 : 3) };
  }
  return readWords();

  /** "two hundred and sixty", "forty-seven", "two and a half million". */
  function readWords(): ReadNumber | null {
    let index = at;
    let total = 0;
    let current: number | null = null;
    let dozens = false;
    for (;;) {
      const from: number = current === null && total === 0 ? index : skipHyphen(index);
      const joined: number = wordAt(from) === 'and' && (total > 0 || (current ?? 0) >= 100) ? from + 1 : from;
      const word = wordAt(joined);
      const small = CARDINALS.get(word);
      const group = GROUPS.get(word);
      if (isOrdinal(word) && joined !== at && !isPart(word)) return null;
      if (small !== undefined && fits(current, small)) current = (current ?? 0) + small;
      else if (group !== undefined && current !== null && group <= 100 && current < 100) {
        current *= group;
        dozens = group < 100;
      } else if (group !== undefined && current !== null) {
        total += current * group;
        current = null;
      } else break;
      index = joined + 1;
    }
    if (index === at) return null;
    if (wordAt(index) === 'and' && wordAt(index + 1) === 'a' && wordAt(index + 2) === 'half')
      return withScale(total + (current ?? 0) + 0.5, index + 3);
    return { value: total + (current ?? 0), round: dozens, next: index };
  }
}

/** Whether a word such as "seven" may follow: after "forty", after "hundred", or at the start. */
function fits(current: number | null, small: number): boolean {
  if (current === null) return true;
  const rest = current % 100;
  return rest === 0 ? current >= 100 && small > 0 : rest >= 20 && rest % 10 === 0 && small > 0 && small < 10;
}
