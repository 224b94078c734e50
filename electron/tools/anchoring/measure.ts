// measure.ts - how often annotations are found again after a text has changed, ours beside Hypothesis' match-quote.
//
// Strict: right is exactly the true span, or found nowhere when its words are gone; wrong is any other span, flagged or not.

import type { Segment, Span } from '../../../shared/model/span.ts';
import { mapSpan } from '../../../shared/text/mapSpan.ts';
import { segmentFor } from '../../../shared/text/quote.ts';
import { textMap } from '../../../shared/text/textMap.ts';
import { matchQuote } from './matchQuote.ts';
import { changedWord, newParagraph, newProse, type Paragraph, type Word, written } from './prose.ts';
import { below, pick, randomFrom } from '../random.ts';

export type Kind = 'words' | 'paragraphs';

export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** Of the wrong ones, those that were marked for a person to confirm. */
  readonly flagged: number;
  /** Found nowhere although the words are there. */
  readonly missed: number;
  /** Marked for a person although right. */
  readonly flaggedRight: number;
  /** The median of the rounds. */
  readonly ms: number;
  /** The first round, which the compiler of the running program has done nothing for yet. */
  readonly firstMs: number;
}

export interface Measured {
  readonly kind: Kind;
  readonly seed: number;
  readonly annotations: number;
  readonly characters: number;
  readonly ours: Score;
  readonly theirs: Score;
}

interface Case {
  readonly before: string;
  readonly after: string;
  readonly annotations: readonly { readonly segment: Segment; readonly truth: Span | null }[];
}

/** A case by its seed: prose, so many annotations in it, and what became of them. */
export function caseOf(kind: Kind, seed: number, annotations: number, paragraphs = 120): Case {
  const random = randomFrom(seed);
  const prose = newProse(random, paragraphs);
  const { text: before, places } = written(prose);
  const chosen = Array.from({ length: annotations }, () => someWords(random, prose)).map((words) => ({
    words,
    segment: segmentFor(before, spanOf(places, words) ?? { start: 0, end: 1 }),
  }));
  const changed = kind === 'words' ? withWordsChanged(random, prose) : withParagraphsMoved(random, prose);
  const { text: after, places: newPlaces } = written(changed);
  return { before, after, annotations: chosen.map(({ words, segment }) => ({ segment, truth: spanOf(newPlaces, words) })) };
}

type Ends = readonly [Word, Word];

function someWords(random: () => number, prose: readonly Paragraph[]): Ends {
  const paragraph = pick(random, prose);
  // Median some 14 words (84 characters), as counted on real annotated pages; single words and long ones as well.
  const length = Math.min(paragraph.length, 1 + Math.floor(14 * Math.exp(0.9 * (random() + random() + random() - 1.5))));
  const from = below(random, paragraph.length - length + 1);
  return [paragraph[from], paragraph[from + length - 1]] as unknown as Ends;
}

function spanOf(places: ReadonlyMap<Word, Span>, [first, last]: Ends): Span | null {
  const [from, to] = [places.get(first), places.get(last)];
  return from && to ? { start: from.start, end: to.end } : null;
}

/** One word in ten is written in another way. */
function withWordsChanged(random: () => number, prose: readonly Paragraph[]): readonly Paragraph[] {
  for (const word of prose.flat()) if (random() < 0.1) word.letters = changedWord(random, word.letters);
  return prose;
}

/** Of the paragraphs one in ten goes, one in seven moves, and one in ten new ones come. */
function withParagraphsMoved(random: () => number, prose: readonly Paragraph[]): readonly Paragraph[] {
  const stay: Paragraph[] = [];
  const move: Paragraph[] = [];
  for (const paragraph of prose) {
    const fate = random();
    if (fate < 0.1) continue;
    (fate < 0.25 ? move : stay).push(paragraph);
  }
  for (let count = Math.round(prose.length / 10); count > 0; count -= 1) move.push(newParagraph(random));
  for (const paragraph of move) stay.splice(below(random, stay.length + 1), 0, paragraph);
  return stay;
}

/** Both on the same case. Times are this process's use of the processor in ms, which other programs disturb little. */
export function measure(kind: Kind, seed: number, annotations = 1000): Measured {
  const given = caseOf(kind, seed, annotations);
  const { before, after } = given;
  const ours = inRounds(given, () => {
    const map = textMap(before, after);
    return (segment) => mapSpan(map, segment);
  });
  const theirs = scored(given, () => (segment) => {
    const span = matchQuote(after, segment);
    return span && { span, certain: true };
  });
  return { kind, seed, annotations, characters: before.length, ours, theirs };
}

/** Theirs takes a second, ours a few milliseconds: more rounds cost little, and one that was disturbed does not count. */
const ROUNDS = 21;

function inRounds(given: Case, prepare: Parameters<typeof scored>[1]): Score {
  const scores = Array.from({ length: ROUNDS }, () => scored(given, prepare));
  const [first] = scores;
  const median = scores.toSorted((a, b) => a.ms - b.ms)[ROUNDS >> 1];
  if (!first || !median) throw new Error('no round');
  return { ...first, ms: median.ms };
}

function scored({ annotations }: Case, prepare: () => (segment: Segment) => { span: Span; certain: boolean } | null): Score {
  const begun = process.cpuUsage();
  const find = prepare();
  const found = annotations.map(({ segment }) => find(segment));
  const { user, system } = process.cpuUsage(begun);
  const ms = (user + system) / 1000;
  let [right, wrong, flagged, missed, flaggedRight] = [0, 0, 0, 0, 0];
  for (const [index, { truth }] of annotations.entries()) {
    const one = found[index] ?? null;
    if (one ? one.span.start === truth?.start && one.span.end === truth.end : truth === null) {
      right += 1;
      if (one && !one.certain) flaggedRight += 1;
    } else if (!one) missed += 1;
    else {
      wrong += 1;
      if (!one.certain) flagged += 1;
    }
  }
  return { right, wrong, flagged, missed, flaggedRight, ms, firstMs: ms };
}
