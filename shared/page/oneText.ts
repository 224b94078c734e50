// oneText.ts - a page with one text: what stands above its headline and below its end is the site's, whatever words it uses.
//
// Known furniture shows where: lines between it and the edge of the page. Sentences are set aside only where they stand alone among
// such lines and are little beside the text.

import { containers } from './containers.ts';
import { headlineAmongFurniture } from './headlines.ts';
import { writer } from './writer.ts';
import { boxEdges, footBlock, headMatter, headZone, repeated, teasers } from './zones.ts';
import { isBody, isTitle } from './lines.ts';
import type { Page } from './page.ts';
import type { Lines } from './pageLines.ts';
import { wordyRoles } from './pageLines.ts';
import type { SetAsideKind } from './reading.ts';
import type { Role } from './wording.ts';
import { isSourceHead } from './wording.ts';

/** A sentence so long, or with another so near, belongs to a text. */
const LONG_SENTENCE = 25;
const NEAR = 4;
/** Sentences of a site at an edge: so many words, or so great a share of the text. */
const FEW_WORDS = 60;
const SMALL_SHARE = 0.2;

const isFree = ({ kinds }: Lines, index: number): boolean => kinds[index] === null;
const isSentence = (page: Lines, index: number): boolean => {
  const line = page.lines[index];
  return line !== undefined && isFree(page, index) && isBody(line) && page.stamps[index] === null && !wordyRoles.has(page.roles[index] ?? 'menu');
};

export interface Core {
  /** The first line of running text that does not stand alone. */
  readonly first: number;
  readonly words: number;
  readonly sentences: readonly number[];
}

function coreOf(page: Lines): Core | null {
  const sentences = page.lines.flatMap((_, index) => (isSentence(page, index) ? [index] : []));
  const words = sentences.reduce((sum, index) => sum + (page.lines[index]?.words ?? 0), 0);
  const first = sentences.findIndex(
    (index, by) => (page.lines[index]?.words ?? 0) >= LONG_SENTENCE || (sentences[by + 1] ?? Infinity) - index <= NEAR,
  );
  return sentences.length < 2 || first === -1 ? null : { first: sentences[first] ?? 0, words, sentences };
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
  const menus = kinds.filter((kind, index) => index < headline && kind === 'menu').length;
  const stray = core.sentences.filter((index) => index < headline);
  const words = stray.reduce((sum, index) => sum + (lines[index]?.words ?? 0), 0);
  const isSites = stray.length > 0 && menus >= 3 && words <= Math.min(FEW_WORDS, core.words * SMALL_SHARE);
  const dated = stamps.findIndex((stamp, index) => stamp !== null && index < headline && isFree(page, index));
  const later = stamps.slice(headline, core.first + NEAR).some((stamp) => stamp !== null);
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

/** Behind these a text has ended. */
const lastRoles: ReadonlySet<Role> = new Set<Role>(['copyright', 'tags', 'comments', 'author', 'related', 'share', 'share?', 'newsletter', 'pager']);
/** These stand in the middle of a text too: the next sentence must be far away. */
const weakRoles: ReadonlySet<Role> = new Set<Role>(['related', 'share', 'share?', 'newsletter', 'pager']);
const FAR = 4;
/** So much of the text stands above its end. */
const MOST_ABOVE = 0.6;

const kindBehind = (before: SetAsideKind | null): SetAsideKind => (before === 'related' || before === 'menu' ? before : 'other');

/** Over a single headline in the middle of a text. */
const READ = /^(?:see|read|lire|à lire|lesen|lea|lee|leer|leia|leggi|lees|czytaj|zobacz|чита|смотри|اقرأ|إقرأ|baca|simak|oku|قراءة|קרא|阅读)/iu;

/** Whether what stands under a head of related pages is their headlines with a sentence each, two of them at least. */
const announces = ({ lines, roles }: Lines, head: number, sentences: readonly number[]): boolean =>
  roles[head] === 'related' &&
  !READ.test(lines[head]?.text ?? '') &&
  sentences.length > 1 &&
  sentences.every((index) => {
    const [title, line] = [lines[index - 1], lines[index]];
    return (
      title !== undefined &&
      line !== undefined &&
      isTitle(title) &&
      (index - 1 === head + 1 || roles[index - 1] === null) &&
      line.words <= LONG_SENTENCE
    );
  });

/** Whether all that is left from a line on is the site's: single sentences between many short lines. */
function isFoot(page: Lines, core: Core, from: number): boolean {
  const { lines, roles, stamps } = page;
  const own = core.sentences.filter((index) => index > from);
  if (own.length === 0) return true;
  const words = own.reduce((sum, index) => sum + (lines[index]?.words ?? 0), 0);
  const text = core.words - words;
  if (words > Math.max(FEW_WORDS, text * SMALL_SHARE) || words > text / 2) return false;
  if (lines.length - from - own.length < own.length * 2) return false;
  if (own.some((index) => own.includes(index + 1))) return false;
  // How many comments there are is said below a text; "Comments" alone may head a part of it.
  const counted = roles[from] !== 'comments' || /\d/u.test(lines[from]?.text ?? '');
  const weak = weakRoles.has(roles[from] ?? 'menu') || !counted;
  if (weak ? (own[0] ?? 0) - from <= FAR && !announces(page, from, own) : roles[from] === 'tags' && (own[0] ?? 0) - from <= 2) return false;
  return !lines.some((line, index) => index > from && (isSourceHead(line) || (stamps[index]?.site === true && isFree(page, index))));
}

/** What stands behind the end of the text. */
function below(page: Lines, core: Core): void {
  const { lines, roles, kinds } = page;
  let seen = 0;
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  for (let index = 0; index < lines.length; index += 1) {
    if (isSentence(page, index)) seen += lines[index]?.words ?? 0;
    const role = roles[index] ?? null;
    if (
      index < core.first ||
      seen < core.words * MOST_ABOVE ||
      role === null ||
      !lastRoles.has(role) ||
      (times.get(lines[index]?.text ?? '') ?? 0) > 1
    )
      continue;
    if (kinds[index] === null && role !== 'copyright' && role !== 'comments' && role !== 'author') continue;
    if (!isFoot(page, core, index)) continue;
    for (let at = index; at < lines.length; at += 1) kinds[at] ??= kindBehind(kinds[at - 1] ?? null);
    return;
  }
}

/** On a page with one text and with furniture. */
export function oneText(page: Lines, { origin, metadata }: Pick<Page, 'origin' | 'metadata'>): void {
  const core = coreOf(page);
  if (core === null) return;
  headZone(page, core.first);
  const headline = headlineOf(page, core, metadata.headline ?? '');
  containers(page, origin, headline);
  above(page, core, headline);
  if (headline >= 0) headMatter(page, headline, core.first);
  repeated(page, core.first);
  teasers(page, core.first);
  boxEdges(page);
  below(page, core);
  writer(page);
  footBlock(page);
}
