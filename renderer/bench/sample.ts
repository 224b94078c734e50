// sample.ts - the text and the spans that both sides are measured with: the same ones in every run.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { Span } from '../../shared/model/span.ts';

export interface Sample {
  readonly text: string;
  readonly spans: readonly (Span & { readonly tag: string })[];
}

const WORDS =
  'the harbour office said that nineteen boats had left before the storm and officials who asked not to be named called it a reckless and needless loss according to the ministry of ports';
const TAGS = ['claim', 'attribution', 'loaded', 'sourcing'];
/** Shares of span lengths as people mark them: the median is 84 characters, the longest 458. */
const LENGTHS = [8, 14, 22, 31, 44, 58, 70, 84, 95, 110, 130, 155, 190, 260, 458];

/** Numbers from 0 to 1, the same every time (mulberry32 by Tommy Ettinger). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param characters least length of the text, UTF-16 units.
 * @param within the annotations lie in so many characters from the start.
 */
export function sample(characters: number, annotations: number, within = characters): Sample {
  const next = numbers(7);
  const words = WORDS.split(' ');
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  let text = 'Night ferry burns off the outer mole';
  while (text.length < characters) {
    const until = text.length + 300 + next() * 400;
    text += '\n';
    while (text.length < until) text += `${pick(words)} `;
    text = `${text.trimEnd()}.`;
  }
  const spans = Array.from({ length: annotations }, () => {
    const length = pick(LENGTHS);
    const start = Math.floor(next() * (Math.min(within, text.length) - length));
    return { start, end: start + length, tag: pick(TAGS) };
  }).sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans };
}

/** A span as the product keeps it. */
export function annotationOf(text: string, { start, end, tag }: Sample['spans'][number], number: number): Annotation {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id,
    documentId: id,
    annotatorId: id,
    textRevisionId: id,
    segments: [{ start, end, exact: text.slice(start, end), prefix: '', suffix: '' }],
    tag,
    subtype: null,
    note: null,
    confidence: null,
    voice: null,
    attributes: {},
    roles: [],
    codebookVersion: 1,
    created: '',
    modified: '',
  };
}
