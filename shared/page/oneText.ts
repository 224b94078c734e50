// oneText.ts - a page with one text: what stands above its headline and below its end is the site's, whatever words it uses.
//
// Known furniture shows where: lines between it and the edge of the page. Sentences are set aside only where they stand alone among
// such lines and are little beside the text.

import { range } from './articleLines.ts';
import { besideDate, midBoxes, overHeadline } from './aroundText.ts';
import { behind } from './behind.ts';
import { containers } from './containers.ts';
import { headDate, textBelow } from './headDate.ts';
import { headlineAmongFurniture } from './headlines.ts';
import { writer } from './writer.ts';
import type { TextRun } from './textRun.ts';
import { isSentence, textOf, textRun } from './textRun.ts';
import { siteSentences } from './siteSentences.ts';
import { sharedWith, subjectOf } from './subject.ts';
import { boxEdges, boxSentences, closedTeasers, footBlock, headMatter, headZone, repeated, teasers } from './zones.ts';
import { isBody } from './lines.ts';
import type { Page } from './page.ts';
import type { Lines } from './pageLines.ts';
import { wordyRoles } from './pageLines.ts';

const NEAR = 4;
/** A subject and a heading or two may stand between sentences. */
const FAR = 8;
/** So many lines over a headline that are a site's show that what stands between them is too. */
const FEWEST_SIGNS = 3;
/** Sentences of a site over a headline are less than this share of the text. */
const SMALL_SHARE = 0.5;

const isFree = ({ kinds }: Lines, index: number): boolean => kinds[index] === null;
interface Core extends TextRun {
  readonly words: number;
  readonly sentences: readonly number[];
}

function coreOf(page: Lines): Core | null {
  const run = withBeginning(page, textRun(page));
  const sentences = page.lines.flatMap((_, index) => (isSentence(page, index) ? [index] : []));
  const words = sentences.reduce((sum, index) => sum + (run && index >= run.first && index <= run.last ? (page.lines[index]?.words ?? 0) : 0), 0);
  return run === null || sentences.length < 2 ? null : { ...run, words, sentences };
}

/** Sentences a little above what weighs most begin the text; behind furniture only with its words. */
function withBeginning(page: Lines, run: TextRun | null): TextRun | null {
  if (run === null) return null;
  let { first } = run;
  let subject: ReadonlySet<string> | null = null;
  for (let index = first - 1; index >= 0 && first - index <= FAR && page.kinds[index] !== 'menu'; index -= 1) {
    if (!isSentence(page, index)) continue;
    const between = range(index + 1, first - 1).filter((at) => !isSentence(page, at));
    const isApart = between.length >= FEWEST_SIGNS && between.some((at) => (page.stamps[at] ?? null) !== null);
    if (isApart) {
      subject ??= subjectOf(textOf(page, run.first, run.last));
      if (sharedWith(subjectOf(page.lines[index]?.text ?? ''), subject) === 0) break;
    }
    if (page.kinds.slice(index, first).some((kind) => kind !== null)) {
      subject ??= subjectOf(textOf(page, run.first, run.last));
      if (sharedWith(subjectOf(page.lines[index]?.text ?? ''), subject) < 2) break;
    }
    first = index;
  }
  return { ...run, first };
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** The line that the page itself calls its headline, or the main heading; else what stands over a date as a headline does. */
function headlineOf(page: Lines, core: Core, stated: string): number {
  const { lines } = page;
  const wanted = letters(stated);
  const isStated = (index: number): boolean => {
    const own = letters(lines[index]?.text ?? '');
    return own.length > 12 && wanted !== '' && (wanted.startsWith(own) || wanted.endsWith(own));
  };
  const above = Array.from({ length: core.first }, (_, index) => index).filter((index) => isFree(page, index));
  const named = above.findLast(isStated) ?? above.findLast((index) => lines[index]?.heading === 1);
  if (named !== undefined) return named;
  return headlineAmongFurniture(page, core.first);
}

/** What stands above the last furniture over the headline, and beside it in one block. */
function above(page: Lines, core: Core, headline: number): void {
  const { lines, kinds, stamps } = page;
  if (headline <= 0) return;
  let known = kinds.findLastIndex((kind, index) => index < headline && kind !== null && kind !== 'dateline' && kind !== 'caption');
  while (known !== -1 && known + 1 < headline && lines[known + 1]?.gap === false && lines[headline]?.gap === true) known += 1;
  // What stands above the name of the page itself, said before, and between both.
  const again = lines.findLastIndex(({ text }, index) => index < headline && text === lines[headline]?.text);
  if (again !== -1) known = Math.max(known, headline - 1);
  const signs = range(0, headline - 1).filter((index) => kinds[index] !== null || (page.roles[index] ?? 'section') !== 'section').length;
  const stray = core.sentences.filter((index) => index < headline);
  const words = stray.reduce((sum, index) => sum + (lines[index]?.words ?? 0), 0);
  const isSites = stray.length > 0 && signs >= FEWEST_SIGNS && words <= core.words * SMALL_SHARE;
  const dated = stamps.findIndex((stamp, index) => stamp !== null && index < headline && isFree(page, index));
  // Behind the first sentence only a whole date is the text's.
  const later =
    headDate(page, headline)?.isBelow === true ||
    stamps.slice(headline, core.first + NEAR).some((stamp, by) => stamp !== null && (headline + by <= core.first || stamp.date !== null));
  // Above the only date stands what belongs to it.
  if (dated !== -1 && !later) known = kinds.findLastIndex((kind, index) => index < dated && kind === 'menu');
  for (let index = 0; index <= known; index += 1) {
    const line = lines[index];
    if (line === undefined || !isFree(page, index) || line.heading === 1) continue;
    // The text's own date may stand over its headline; where it stands below, this is the day on which the page was shown.
    const isText = isBody(line) && !wordyRoles.has(page.roles[index] ?? 'menu');
    if (stamps[index] !== null ? later : !isText || isSites) kinds[index] = 'menu';
  }
}

/** On a page with one text and with furniture. */
export function oneText(page: Lines, { origin, metadata }: Pick<Page, 'origin' | 'metadata'>, site: string | null): void {
  const run = textRun(page);
  if (run !== null) siteSentences(page, run, site);
  const core = coreOf(page);
  if (core === null) return;
  headZone(page, core.first);
  const headline = headlineOf(page, core, metadata.headline ?? '');
  containers(page, origin, headline);
  above(page, core, headline);
  const text = headline < 0 ? core.first : textBelow(page, headline);
  if (headline >= 0) {
    headMatter(page, headline, Math.max(core.first, text));
    overHeadline(page, headline);
    besideDate(page, headline, Math.max(core.first, text));
  }
  repeated(page, core.first);
  teasers(page, core.first);
  closedTeasers(page, core.first);
  boxEdges(page);
  boxSentences(page);
  midBoxes(page, { ...core, first: Math.min(core.first, text) });
  behind(page, core);
  writer(page);
  footBlock(page);
}
