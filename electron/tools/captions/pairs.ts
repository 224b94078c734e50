// pairs.ts - counts how words follow each other by what they do, in texts without captions.

import { bare, ends, PageWords } from '../../../shared/page/pageWords.ts';
import { tokensOf } from '../../../shared/page/tokens.ts';
import { Vocabulary } from '../../../shared/page/vocabulary.ts';
import { kindBefore, kindOf, WORD_KINDS, type WordKind } from '../../../shared/page/wordKinds.ts';
import { dictionaryOf } from '../../importers/dictionaries.ts';

/** Rows for the first word, in them the second, in the order of WORD_KINDS. */
type Counts = number[][];

/** The bounds of what a pair tells, as a logarithm. */
const LEAST = -2;
const MOST = 2;
/** So many pairs of each first kind are taken for granted, spread as everywhere; what was never counted is not impossible. */
const GRANTED = 20;
const NEVER = 0.2;
const RARE = 1e-3;

export class PairCounts {
  private readonly byLanguage = new Map<string, Counts>();

  /** @param weight as how often each pair counts */
  add(paragraphs: readonly string[], weight: number): void {
    const tokens = paragraphs.map((paragraph) => tokensOf(paragraph, { start: 0, end: paragraph.length }));
    const words = new Vocabulary(new PageWords(paragraphs.join('\n'), tokens), dictionaryOf);
    const counts = this.countsOf(words.language);
    if (counts === null) return;
    for (const paragraph of tokens) {
      let before: WordKind = 'start';
      let isFirst = true;
      for (const { text } of paragraph) {
        const line = counts[WORD_KINDS.indexOf(before)];
        const at = WORD_KINDS.indexOf(kindOf(bare(text), words, isFirst));
        if (line !== undefined) line[at] = (line[at] ?? 0) + weight;
        before = kindBefore(text, words, isFirst);
        isFirst = ends(text);
      }
    }
  }

  private countsOf(language: string | null): Counts | null {
    if (language === null) return null;
    const known = this.byLanguage.get(language) ?? WORD_KINDS.map(() => WORD_KINDS.map(() => 0));
    this.byLanguage.set(language, known);
    return known;
  }

  /** For each language ten times the logarithm of how much likelier the second is behind the first than elsewhere. */
  tables(): ReadonlyMap<string, readonly (readonly number[])[]> {
    return new Map([...this.byLanguage].toSorted().map(([language, counts]) => [language, tableOf(counts)]));
  }
}

function tableOf(counts: Counts): number[][] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const columns = WORD_KINDS.map((_, at) => sum(counts.map((line) => line[at] ?? 0)));
  const all = sum(columns);
  return counts.map((line) =>
    line.map((count, at) => {
      const part = (columns[at] ?? 0) / all;
      const ratio = (count + GRANTED * part + NEVER) / (sum(line) + GRANTED + NEVER * WORD_KINDS.length) / (part + RARE);
      return Math.round(10 * Math.max(LEAST, Math.min(MOST, Math.log(ratio)))) + 0;
    }),
  );
}
