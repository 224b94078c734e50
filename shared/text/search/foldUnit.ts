// foldUnit.ts - one letter with its marks as it is compared in a search: without case, accents or invisible characters.
//
// Canonically equal spellings (a composed letter, a letter and its mark) always come out the same.
// Whole texts, and the way back to their offsets, are fold.ts.

export interface FoldRules {
  /** Capitals and small letters are one; "ß" is "ss", the ligature "ﬁ" is "fi". */
  readonly case: boolean;
  /** Letters lose accents, Arabic tashkeel, Hebrew niqqud; other forms of a letter, quotation marks and dashes become the plain one. */
  readonly accents: boolean;
  /** Soft hyphens and marks of direction are left out, and all blanks are spaces. */
  readonly invisible: boolean;
}

/** Marks that only change a letter's sound. Vowel signs of Indic scripts and the voiced marks of kana make another letter. */
const DIACRITIC =
  /(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])[\p{Mn}\p{Me}]/gu;
/** What only joins or stretches letters: tatweel, the joiners of Arabic and of emoji. */
const JOINER = /\u0640|\u200c|\u200d|\u034f/gu;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const BLANK = /\p{Zs}/gu;

/** Plain forms of what Unicode does not decompose. */
const plain: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' },
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", ʼ: "'", '‹': "'", '›': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-' },
};

/** Full case folding. The dotless "ı" has no capital of its own here: it is not "i". */
function withoutCase(letters: string): string {
  return letters
    .split('ı')
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase())
    .join('ı')
    .replaceAll('ς', 'σ');
}

/** @param unit a character with the combining marks that follow it. @returns '' for what is left out. */
export function foldUnit(unit: string, rules: FoldRules): string {
  let letters = unit.normalize(rules.accents ? 'NFKD' : 'NFD');
  if (rules.invisible) letters = letters.replace(INVISIBLE, '').replace(BLANK, ' ');
  if (rules.accents) letters = letters.replace(DIACRITIC, '').replace(JOINER, '');
  if (rules.case) letters = withoutCase(letters);
  if (rules.accents) letters = Array.from(letters, (letter) => plain[letter] ?? letter).join('');
  return letters.normalize('NFC');
}
