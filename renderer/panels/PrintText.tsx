// PrintText.tsx - the text on paper: a number, the words with their marks, and the letters of what begins on the line.

import { useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { findTag } from '../../shared/model/findTag.ts';
import type { Span } from '../../shared/model/span.ts';
import { levelsOf, runsOf, type Stretch } from '../../shared/text/segments.ts';
import { lineOf } from '../../shared/text/paragraphs.ts';
import { SpanIndex } from '../../shared/text/spanIndex.ts';
import { useData, useWords } from '../context.ts';
import { stretchesOf } from '../editor/stretches.ts';
import { openEntry } from '../state/selectors.ts';
import { Letter } from './Letter.tsx';
import { numbersOf } from './printNumbers.ts';
import type { PaperLine } from './printLines.ts';
import type { PrintChoice } from '../state/state.ts';
import { shownWords } from '../../shared/text/unseen.ts';

/** So many letters have room beside a line. */
const MOST_LETTERS = 5;

interface PrintTextProps {
  readonly lines: readonly PaperLine[];
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly numbers: PrintChoice['numbers'];
  /** Where the first word of an annotation stands that is printed. */
  readonly firstOf: (annotation: Annotation) => number;
}

export function PrintText({ lines, text, annotations, numbers, firstOf }: PrintTextProps) {
  const t = useWords();
  const codebook = useData((state) => state.project?.codebook);
  const direction = useData((state) => openEntry(state)?.metadata['direction']);
  const marks = useMemo(() => marksOf(annotations), [annotations]);
  const shown = useMemo(() => numbersOf(lines, numbers), [lines, numbers]);
  const starting = useMemo(() => startingOn(lines, annotations, firstOf), [lines, annotations, firstOf]);
  const letterOf = (tagId: string): string => (codebook ? (findTag(codebook, tagId)?.letter ?? '') : '');
  return (
    <ol className="paper-lines" dir={typeof direction === 'string' ? direction : 'auto'}>
      {lines.map((line, index) => {
        if (line.parts.length === 0) return <li key={line.start} className="blank" />;
        return (
          <li key={line.start} className={line.kind === null ? undefined : 'aside'}>
            <span className="number">{shown[index] ?? ''}</span>
            <span className="words" dir="auto">
              {line.kind !== null && <b>{`${t([`aside:kind.${line.kind}`, 'aside:kind.other'])} · `}</b>}
              {line.parts
                .flatMap((part) => pieces(part, marks))
                .map(({ start, end, ids }) => (
                  <Piece key={start} words={text.slice(start, end)} marks={ids.flatMap((id) => marks.byId.get(id) ?? [])} letterOf={letterOf} />
                ))}
            </span>
            <Letters letters={(starting.get(index) ?? []).map((one) => letterOf(one.tag))} />
          </li>
        );
      })}
    </ol>
  );
}

/** By line: the annotations whose first word is on it. */
function startingOn(lines: readonly PaperLine[], annotations: readonly Annotation[], firstOf: (annotation: Annotation) => number) {
  const places = lines.flatMap((line, index) => line.parts.map((part) => ({ ...part, index }))).sort((a, b) => a.start - b.start);
  const starts = places.map((one) => one.start);
  return Map.groupBy(annotations, (one) => places[lineOf(starts, firstOf(one))]?.index ?? -1);
}

interface Mark {
  readonly tag: string;
  readonly level: number;
}
interface Marks {
  readonly stretches: SpanIndex<Stretch>;
  readonly byId: ReadonlyMap<string, Mark>;
}

function marksOf(annotations: readonly Annotation[]): Marks {
  const stretches = stretchesOf(annotations);
  const levels = levelsOf(stretches);
  const index = new SpanIndex<Stretch>((one) => one);
  for (const one of stretches) index.add(one);
  return { stretches: index, byId: new Map(annotations.map((one) => [one.id, { tag: one.tag, level: levels.get(one.id) ?? 0 }])) };
}

/** A part of a line in pieces, each under the same annotations; pieces without any have no ids. */
function pieces(line: Span, { stretches }: Marks): { readonly start: number; readonly end: number; readonly ids: readonly string[] }[] {
  const here = stretches
    .overlapping(line.start, line.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .map((one) => ({ ...one, start: Math.max(one.start, line.start), end: Math.min(one.end, line.end) }));
  const all: { start: number; end: number; ids: readonly string[] }[] = [];
  let at = line.start;
  for (const run of runsOf(here)) {
    if (run.start > at) all.push({ start: at, end: run.start, ids: [] });
    all.push(run);
    at = run.end;
  }
  if (at < line.end) all.push({ start: at, end: line.end, ids: [] });
  return all;
}

function Piece({ words, marks, letterOf }: { readonly words: string; readonly marks: readonly Mark[]; readonly letterOf: (tag: string) => string }) {
  const shown = shownWords(words);
  if (marks.length === 0) return shown;
  const levels = Object.fromEntries(marks.filter((one) => one.level > 0).map((one) => [`data-${one.level}`, letterOf(one.tag)]));
  return (
    <span className="run" {...levels}>
      {shown}
    </span>
  );
}

function Letters({ letters }: { readonly letters: readonly string[] }) {
  const t = useWords();
  const more = letters.length - MOST_LETTERS;
  return (
    <span className="letters">
      {letters.slice(0, MOST_LETTERS).map((letter, index) => (
        // The same letter may stand twice, and their order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <Letter key={`${index} ${letter}`} letter={letter} kind="small" />
      ))}
      {more > 0 && t('print:more', { count: more })}
    </span>
  );
}
