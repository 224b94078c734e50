// containers.ts - a page whose markup holds its one text in one place: what stands outside of that, and boxes of links within it.
//
// Read from where each line came from (the path of its element), so that it holds for markup without `article` and `main`.

import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Page } from './page.ts';
import type { Lines } from './pageLines.ts';
import { wordyRoles } from './pageLines.ts';
import type { Role } from './wording.ts';
import { isSourceHead } from './wording.ts';

/** So great a share of the running text lies in the place. */
const MOST_OF_TEXT = 0.8;
const FEWEST_SENTENCES = 3;
/** A box in a text is short. */
const MOST_IN_BOX = 60;
const LONGEST_SENTENCE = 30;
/** Above which share of its words a box is one of links. */
const LINKED = 0.5;
const LONGEST_LABEL = 4;

const BOX = /^(?:div|section|aside|center|amp-[\w-]+|td)(?::|$)/u;
const boxRoles: ReadonlySet<Role> = new Set<Role>(['newsletter', 'related', 'more', 'ad', 'aside', 'menu', 'share', 'share?']);

type Path = readonly string[];

/** For each line the path of the element in which it begins. */
function pathsOf(lines: readonly Line[], origin: Page['origin']): (Path | null)[] {
  const known = new Map<string, Path>();
  let next = 0;
  return lines.map((line) => {
    while ((origin[next]?.end ?? Infinity) <= line.start) next += 1;
    const element = (origin[next]?.start ?? Infinity) < line.end ? (origin[next]?.element ?? null) : null;
    if (element === null || !element.includes(' > ')) return null;
    const path = known.get(element) ?? element.split(' > ');
    known.set(element, path);
    return path;
  });
}

/** How deep the place lies in which most of the sentences stand, and its path. */
function placeOf(sentences: readonly (readonly [Path, number])[]): Path {
  const all = sentences.reduce((sum, [, words]) => sum + words, 0);
  let within = sentences;
  const place: string[] = [];
  for (;;) {
    const words = new Map<string, number>();
    for (const [path, count] of within) words.set(path[place.length] ?? '', (words.get(path[place.length] ?? '') ?? 0) + count);
    const [step, count] = [...words].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
    if (step === '' || count < all * MOST_OF_TEXT) return place;
    within = within.filter(([path]) => path[place.length] === step);
    place.push(step);
  }
}

/** On a page with one text and with furniture. @param headline its line; -1 where it is not known. */
export function containers(page: Lines, origin: Page['origin'], headline: number): void {
  const { lines, kinds, roles } = page;
  const paths = pathsOf(lines, origin);
  const isText = (index: number): boolean => kinds[index] === null && isBody(lines[index] as Line) && !wordyRoles.has(roles[index] ?? 'menu');
  const sentences = lines.flatMap((line, index) => {
    const path = paths[index];
    return path && isText(index) ? [[path, line.words] as const] : [];
  });
  if (sentences.length < FEWEST_SENTENCES) return;
  const place = placeOf(sentences);
  const depth = place.length;
  const isIn = (index: number): boolean => place.every((step, by) => paths[index]?.[by] === step);
  const inside = lines.flatMap((_, index) => (isIn(index) ? [index] : []));
  const [from, to] = [inside[0] ?? 0, inside.at(-1) ?? -1];
  if (depth < 2) return;
  if (headline >= 0) head(page, paths, Math.min(headline, from));
  const texts = inside.filter(isText);
  const plain = texts.filter((index) => !BOX.test(paths[index]?.[depth] ?? ''));
  if (plain.length >= texts.length * 0.7) {
    const behind = inside.filter((index) => index > (texts[0] ?? to));
    boxes(page, behind, (index) => paths[index]?.[depth] ?? '', texts.at(-1) ?? to);
  }
  if (depth > 2) foot(page, to);
}

/** Above the headline, but for a label right over it. */
function head({ lines, kinds, stamps }: Lines, paths: readonly (Path | null)[], headline: number): void {
  const parent = (index: number): string => (paths[index] ?? []).slice(0, (paths[headline]?.length ?? 1) - 1).join('>');
  for (let index = 0; index < headline; index += 1) {
    const line = lines[index];
    if (line === undefined || kinds[index] !== null || isBody(line) || line.heading === 1 || stamps[index] !== null) continue;
    const isLabel = index === headline - 1 && line.words <= LONGEST_LABEL && parent(index) === parent(headline);
    if (!isLabel) kinds[index] = 'menu';
  }
}

/** Behind the place of the text. Sentences only where furniture stands before them. */
function foot({ lines, kinds, roles }: Lines, last: number): void {
  let known = false;
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isSourceHead(line)) return;
    known ||= kinds[index] !== null || (roles[index] ?? null) !== null;
    if (known || !isBody(line)) kinds[index] ??= 'other';
  }
}

/** Elements beside the paragraphs of a text that hold links, or say that they are the site's. */
function boxes({ lines, kinds, roles }: Lines, inside: readonly number[], boxOf: (index: number) => string, last: number): void {
  for (const own of Map.groupBy(inside, boxOf).values()) {
    const [first] = own;
    if (first === undefined || !BOX.test(boxOf(first))) continue;
    const free = own.filter((index) => kinds[index] === null);
    const words = (of: readonly number[]): number => of.reduce((sum, index) => sum + (lines[index]?.words ?? 0), 0);
    if (free.length === 0 || words(own) > MOST_IN_BOX || lines[first - 1]?.ends === 'colon') continue;
    const sentences = free.filter((index) => isBody(lines[index] as Line));
    const said = own.some((index) => boxRoles.has(roles[index] ?? 'section'));
    const linked = words(own.filter((index) => lines[index]?.linked)) >= words(own) * LINKED;
    const isBrief = sentences.length <= 2 && sentences.every((index) => (lines[index]?.words ?? 0) <= LONGEST_SENTENCE);
    if ((said && isBrief && first <= last) || (linked && sentences.length === 0)) for (const index of free) kinds[index] = 'related';
  }
}
