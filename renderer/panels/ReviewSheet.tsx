// ReviewSheet.tsx - some lines of a page that is looked through, with the borders among them.

import { EyeOff, FilePlus2, RotateCcw, Scissors } from 'lucide-react';
import { Fragment, memo, type ReactNode } from 'react';
import type { ProposedPage } from '../../shared/contract.ts';
import { useWords } from '../context.ts';
import { ariaKey } from '../state/keys.ts';
import { type Draft, isBlank, lineText, type PageText } from '../state/reviewPage.ts';
import { ReviewBorder } from './ReviewBorder.tsx';
import { shortWords } from './shortWords.ts';
import { useAsideWords } from './useAsideWords.ts';
import type { Grab } from './useBorderDrag.ts';
import { shownWords } from '../../shared/text/unseen.ts';

/** A stretch of lines that is one document, or that is in none. */
export interface SheetPart {
  readonly from: number;
  readonly behind: number;
  readonly draft: Draft | null;
  readonly number: number;
  readonly chosen: boolean;
  /** How many have words. */
  readonly lines: number;
  /** Whether words that are in no document come behind it. */
  readonly ends: boolean;
  /** Equal where everything that is seen is equal. */
  readonly signature: string;
}

interface ReviewSheetProps {
  readonly body: PageText;
  readonly setAside: ProposedPage['setAside'];
  readonly from: number;
  readonly behind: number;
  readonly parts: readonly SheetPart[];
  /** The line that something can be done with now. */
  readonly at: number | null;
  /** What X would do there, in words; null where nothing can be set aside. */
  readonly asideWords: string | null;
  readonly isAside: boolean;
  /** The line above which a border would be dropped. */
  readonly dropAt: number | null;
  readonly onSplit: (line: number) => void;
  readonly onAside: () => void;
  readonly onGrab: Grab;
}

/** Whether it would look the same: what it is told to do with a line is the same for the same page. */
const looksAlike = (before: ReviewSheetProps, after: ReviewSheetProps): boolean =>
  before.body === after.body &&
  before.at === after.at &&
  before.asideWords === after.asideWords &&
  before.isAside === after.isAside &&
  before.setAside.length === after.setAside.length &&
  before.setAside.every((one, index) => one === after.setAside[index]) &&
  before.dropAt === after.dropAt &&
  before.parts.length === after.parts.length &&
  before.parts.every((part, index) => part.signature === after.parts[index]?.signature);

export const ReviewSheet = memo(function ReviewSheet(props: ReviewSheetProps) {
  const { body, setAside, from, behind, parts, at, asideWords, isAside, dropAt, onSplit, onAside, onGrab } = props;
  const t = useWords();
  const { kind: name } = useAsideWords();
  const lines: ReactNode[] = [];
  let index = 0;
  for (let line = from; line < behind; line += 1) {
    while ((parts[index]?.behind ?? behind) <= line) index += 1;
    const part = parts[index];
    const before = parts[index - 1] ?? null;
    const begins = part?.from === line;
    const isOut = !part?.draft || part.draft.dropped;
    const places = [
      'review-line',
      isOut ? 'out' : 'in',
      part?.chosen && 'chosen',
      body.headings.has(line) && 'heading',
      isBlank(body, line) && 'blank',
      dropAt === line && 'drop-here',
    ];
    lines.push(
      <Fragment key={line}>
        {begins && before?.ends && before.draft && (
          <ReviewBorder
            border={{ kind: 'end', draft: before.draft, line }}
            body={body}
            number={before.number}
            chosen={before.chosen}
            onGrab={onGrab}
          />
        )}
        {begins && !part.draft && part.lines > 0 && <p className="review-out-head">{t('review:outLines', { count: part.lines })}</p>}
        {begins && part.draft && (
          <ReviewBorder border={{ kind: 'start', draft: part.draft, line }} body={body} number={part.number} chosen={part.chosen} onGrab={onGrab} />
        )}
        <div className={places.filter(Boolean).join(' ')} data-line={line}>
          {at === line && (
            <div className="review-acts">
              <Split body={body} line={line} begins={!part?.draft} onSplit={onSplit} />
              {asideWords !== null && <Aside words={asideWords} isAside={isAside} onAside={onAside} />}
            </div>
          )}
          <p dir="auto">{piecesOf(body, line, setAside, name)}</p>
        </div>
      </Fragment>,
    );
  }
  return <div className="review-sheet">{lines}</div>;
}, looksAlike);

/** The words of a line, those that are set aside by themselves; the first line of a stretch says as what. */
function piecesOf(body: PageText, line: number, aside: ProposedPage['setAside'], name: (kind: string) => string): ReactNode {
  const start = body.starts[line] ?? 0;
  const words = lineText(body, line);
  const end = start + words.length;
  const pieces: ReactNode[] = [];
  let at = start;
  for (const one of aside) {
    const [from, to] = [Math.max(one.start, start), Math.min(one.end, end)];
    if (from >= to) continue;
    if (from > at) pieces.push(shownWords(words.slice(at - start, from - start)));
    const isBlankPart = words.slice(from - start, to - start).trim() === '';
    pieces.push(
      <span key={from} className="review-aside">
        {one.start >= start && !isBlankPart && <bdi className="review-kind">{name(one.kind)}</bdi>}
        {shownWords(words.slice(from - start, to - start))}
      </span>,
    );
    at = to;
  }
  if (at < end) pieces.push(shownWords(words.slice(at - start)));
  return pieces;
}

interface AsideProps {
  readonly words: string;
  readonly isAside: boolean;
  readonly onAside: () => void;
}

function Aside({ words, isAside, onAside }: AsideProps) {
  const t = useWords();
  return (
    <button
      type="button"
      className="review-act"
      aria-label={t(isAside ? 'review:textHere' : 'review:asideHere', { words })}
      title={t(isAside ? 'review:textShort' : 'review:asideShort')}
      aria-keyshortcuts={ariaKey('X')}
      // Words that are selected stay selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAside}
    >
      {isAside ? <RotateCcw className="icon" aria-hidden /> : <EyeOff className="icon" aria-hidden />}
    </button>
  );
}

interface SplitProps {
  readonly body: PageText;
  readonly line: number;
  /** Whether the words are in no document yet. */
  readonly begins: boolean;
  readonly onSplit: (line: number) => void;
}

function Split({ body, line, begins, onSplit }: SplitProps) {
  const t = useWords();
  const words = shortWords(lineText(body, line));
  const name = t(begins ? 'review:beginHere' : 'review:splitHere', { words });
  return (
    <button
      type="button"
      className="review-act review-split"
      aria-label={name}
      title={t(begins ? 'review:beginShort' : 'review:splitShort')}
      disabled={isBlank(body, line)}
      onClick={() => onSplit(line)}
    >
      {begins ? <FilePlus2 className="icon" aria-hidden /> : <Scissors className="icon" aria-hidden />}
    </button>
  );
}
