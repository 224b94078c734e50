// vocabulary.ts - what a page's words tell about a word: whether it is one, and what it does in a sentence.

import { commonWords, languageOf, type WordClass } from './commonWords.ts';
import type { Dictionaries, Dictionary } from './dictionary.ts';
import { isGermanSmall, separated } from './germanForms.ts';
import type { PageWords } from './pageWords.ts';

/** How sure it is that something is a word: another form of it is known, or itself. */
export const FORM = 1;
export const ITSELF = 2;
type Knowledge = 0 | typeof FORM | typeof ITSELF;

/** Letters that two forms of one word share at the beginning, at least; and by how many they may differ behind. */
const SHARED = 4;
const ENDING = 3;
/** So many letters show how words end. */
const SEEN = 3;
/** So many words with the same beginning are compared. */
const MOST_ALIKE = 60;
/** So many pairs of words are compared in all. */
const MOST_COMPARED = 2_000_000;

const ADVERB: Readonly<Record<string, RegExp>> = { en: /.{3}ly$/u, es: /.{3}mente$/u, fr: /.{3}(?:amment|emment|ement)$/u, pt: /.{3}mente$/u };
const VERB: Readonly<Record<string, RegExp>> = {
  en: /.{3}ed$/u,
  de: /^(?:.{0,4}ge.{3,}(?:t|en)|.{3,}ten?|.{3,}iert)$/u,
  es: /.{2}(?:[aei]r|ando|iendo|ó|aron|ieron|ado|ada|ados|adas|ido|ida|idos|idas|aba|aban)$/u,
  fr: /.{2}(?:é|ée|és|ées|èrent|aient|ait)$/u,
  pt: /.{2}(?:[aei]r|ou|aram|eram|iram|ado|ada|ido|ida|ava|avam)$/u,
  ru: /.{2}(?:ть|ться|ал|ала|али|ил|ила|или|ел|ела|ели|ет|ют|ит|ят|лся|лась|лись|ся)$/u,
};
const PAST: Readonly<Record<string, RegExp>> = {
  en: /ed$|^(?:said|told|won|lost|took|made|came|went|got|left|found|held|kept|brought|bought|sold|paid|met|led|sent|spoke|saw|knew|thought|felt|began|became|ran|rose|fell|broke|wrote|hit|struck|fled)$/u,
  de: /(?:te|ten)$|^(?:wies|warf|fand|gab|ging|kam|nahm|hielt|brach|begann|schloss|traf|sah|fiel|stieg|sank|starb|rief)(?:en)?$/u,
  es: /(?:ó|aron|ieron|aba|aban|dijo|hizo)$/u,
  fr: /(?:èrent|aient|ait|^déclaré|^indiqué|^affirmé|^annoncé|^expliqué)$/u,
  pt: /(?:ou|aram|eram|iram|ava|avam|disse)$/u,
  ru: /^(?:сказал|заяви|сообщи|осуди|отклони|отверг|обвини|потребова|призва|предупре|обещал|объяви|реши|назва)/u,
};

/** Endings of verbs in the present, with those of the form that a dictionary has; of the words of which nothing else is known. */
const PRESENT: Readonly<Record<string, readonly (readonly [RegExp, readonly string[]])[]>> = {
  de: [[/e?t$/u, ['en', 'n']]],
  en: [[/(?:es|s|e)?$/u, ['ing']]],
  es: [
    [/an?$/u, ['ar']],
    [/en?$/u, ['er', 'ir']],
  ],
  fr: [
    [/e(?:nt)?$/u, ['er']],
    [/(?:it|issent)$/u, ['ir']],
    [/(?:t|ent)$/u, ['re', 'ir']],
  ],
  pt: [
    [/am?$/u, ['ar']],
    [/em?$/u, ['er', 'ir']],
  ],
};

/** Words by how they begin, and how they end. */
class Shapes {
  readonly alike = new Map<string, string[]>();
  readonly ends = new Set<string>();

  constructor(words: Iterable<string>) {
    for (const given of words) {
      const word = given.toLowerCase();
      this.ends.add(word.slice(-SEEN));
      if (word.length < SHARED) continue;
      const key = word.slice(0, SHARED);
      const known = this.alike.get(key);
      if (known === undefined) this.alike.set(key, [word]);
      else if (known.length < MOST_ALIKE) known.push(word);
    }
  }
}

/** Those of a language are the same for every page. */
const shapes = new Map<string | null, Shapes>();
function shapesOf(language: string | null, common: ReadonlyMap<string, WordClass>): Shapes {
  const known = shapes.get(language) ?? new Shapes(common.keys());
  shapes.set(language, known);
  return known;
}

export class Vocabulary {
  readonly language: string | null;
  private readonly page: PageWords;
  private readonly common: ReadonlyMap<string, WordClass>;
  private odd: number | null = null;
  private compared = 0;
  private readonly compounds = new Map<string, boolean>();
  private shapes: Shapes | null = null;
  private readonly dictionaries: Dictionaries;
  private dictionary: Dictionary | null | undefined;

  constructor(page: PageWords, dictionaries: Dictionaries) {
    this.page = page;
    this.dictionaries = dictionaries;
    this.language = languageOf(page.times);
    this.common = commonWords(this.language);
  }

  /** Whether a small word, or one with a capital letter where others write it small, is known. @param within the word of which it is a part, which does not count */
  knows(word: string, within = ''): Knowledge {
    const small = word.toLowerCase();
    if (this.common.has(small) || this.isListed(small) || this.isListed(small.charAt(0).toUpperCase() + small.slice(1))) return ITSELF;
    if ((this.page.times.get(word) ?? 0) > (word === within ? 1 : 0) || (small !== word && this.page.times.has(small))) return ITSELF;
    if (small === word && (this.page.times.get(word.charAt(0).toUpperCase() + word.slice(1)) ?? 0) > 0 && this.language !== 'de') return ITSELF;
    return (this.language === 'de' && this.isCompound(small)) || this.hasForm(small, [within]) ? FORM : 0;
  }

  /** Of German whether two known words make one: "tierpark", "klassenzimmer", "arbeitsplatz". */
  isCompound(small: string): boolean {
    const known = this.compounds.get(small);
    if (known !== undefined) return known;
    const found = this.makesCompound(small);
    this.compounds.set(small, found);
    return found;
  }

  private makesCompound(small: string): boolean {
    for (let cut = 3; cut <= small.length - 4; cut += 1) {
      if (!this.isPart(small.slice(cut))) continue;
      const first = small.slice(0, cut);
      if (this.isPart(first) || (first.endsWith('s') && first.length > 4 && this.isPart(first.slice(0, -1)))) return true;
    }
    return false;
  }

  private isPart(small: string): boolean {
    return this.common.get(small) === 'other' || (!this.common.has(small) && small.length > 3 && this.isListed(small));
  }

  /** As `knows`, of a word as it is written within sentences: of German no noun. */
  knowsSmall(word: string, within: string): Knowledge {
    // The second half of a German noun is a noun.
    if (this.language === 'de') return this.page.times.has(word) || this.isGermanSmall(word) || this.isGermanSmall(separated(word)) ? ITSELF : 0;
    if (this.common.has(word) || this.page.times.has(word) || this.isListed(word)) return ITSELF;
    return word.length > SHARED + 1 && this.hasForm(word, [within]) ? FORM : 0;
  }

  /** Whether the language or the page writes a word small that stands here with a capital letter. */
  isWrittenSmall(word: string): boolean {
    const small = word.toLowerCase();
    if (small === word || this.common.get(small) === 'name') return false;
    // German writes nouns with a capital letter, "Stand" beside "stand".
    if (this.language === 'de') return this.isOpen(small);
    return this.common.has(small) || this.page.times.has(small) || (this.isListed(small) && !this.isListed(word));
  }

  /** Whether it is in the language's dictionary, which is unpacked when the first word is looked up. */
  private isListed(word: string): boolean {
    if (this.dictionary === undefined) this.dictionary = this.language === null ? null : this.dictionaries(this.language);
    return this.dictionary?.has(word) ?? false;
  }

  /** Of German whether a word is none of its nouns, which the dictionary writes small as well. */
  private isGermanSmall(word: string): boolean {
    const does = this.common.get(word);
    return does === undefined ? isGermanSmall(word) && this.isListed(word) : does !== 'other';
  }

  /** How often the page has capital letters where a word is written small elsewhere: by how much one more of them is a sign, from -0.7 to 0.6. */
  get rareness(): number {
    if (this.odd === null) {
      let [odd, all] = [0, 1];
      for (const word of this.page.inner) {
        all += 1;
        if (/^\p{Lu}/u.test(word) && this.isWrittenSmall(word)) odd += 1;
      }
      const share = odd / all;
      this.odd = share < 0.01 ? 0.6 : share < 0.03 ? 0.3 : share > 0.06 ? -0.7 : 0;
    }
    return this.odd;
  }

  /** Whether the page or the common words have it, so that it is more likely to stand here than a word of the dictionary alone. */
  isNear(word: string): boolean {
    const small = word.toLowerCase();
    return this.common.has(small) || this.page.times.has(word) || this.page.times.has(small);
  }

  /** Whether it is one of the common words of the language. */
  isCommon(word: string): boolean {
    return this.common.has(word);
  }

  /** What a word does; null where nothing shows it. */
  classOf(word: string): WordClass | null {
    const small = word.toLowerCase();
    const known = this.common.get(small);
    if (known !== undefined) return known;
    if (this.language === null || small !== word) return null;
    if (ADVERB[this.language]?.test(small)) return 'adverb';
    return VERB[this.language]?.test(small) ? 'verb' : null;
  }

  /** Whether a word of which nothing else is known has the form of a verb that the dictionary knows. */
  isVerbal(word: string): boolean {
    if (word.length < SHARED || (this.language === 'en' && !word.endsWith('s'))) return false;
    return (PRESENT[this.language ?? ''] ?? []).some(([ending, whole]) => {
      const stem = word.replace(ending, '');
      return stem.length > 2 && stem !== word && whole.some((end) => this.isListed(stem + end));
    });
  }

  /** Whether a form of a verb tells what was: captions tell what is. */
  isPast(word: string): boolean {
    return this.language !== null && (PAST[this.language]?.test(word.toLowerCase()) ?? false);
  }

  /** Whether a word joins others, so that nothing ends with it. */
  isJoint(word: string): boolean {
    const does = this.common.get(word.toLowerCase());
    return does === 'determiner' || does === 'preposition' || does === 'joining' || does === 'pronoun' || does === 'auxiliary';
  }

  /** Whether something must follow a word: no caption ends with it. */
  isOpen(word: string): boolean {
    return this.isJoint(word) || this.classOf(word) === 'adjective';
  }

  /** Whether another form of a word is known. @param except words that do not count @param shared letters that both must begin with, at least */
  hasForm(given: string, except: readonly string[], shared = SHARED): boolean {
    const word = given.toLowerCase();
    if (word.length <= SHARED || this.compared > MOST_COMPARED) return false;
    this.shapes ??= new Shapes(this.page.times.keys());
    const key = word.slice(0, SHARED);
    const isAlike = (other: string): boolean => {
      const least = Math.max(shared, Math.max(word.length, other.length) - ENDING);
      return (
        other.length >= least &&
        word.length >= least &&
        other.slice(0, least) === word.slice(0, least) &&
        !except.some((one) => one.toLowerCase() === other)
      );
    };
    return [this.shapes, shapesOf(this.language, this.common)].some(({ alike }) => {
      const others = alike.get(key) ?? [];
      this.compared += others.length;
      return others.some(isAlike);
    });
  }

  /** Whether the page or the language has words that end as something does. */
  endsAsWord(part: string): boolean {
    this.shapes ??= new Shapes(this.page.times.keys());
    const end = part.slice(-SEEN).toLowerCase();
    return this.shapes.ends.has(end) || shapesOf(this.language, this.common).ends.has(end);
  }
}
