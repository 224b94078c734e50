// furniture.ts - which lines are the page's and not the text's. A line is set aside only where several signs agree: a false one is worse than none.

import { boxes } from './boxes.ts';
import { orderOf, withOrder } from './dateOrder.ts';
import { edges } from './edges.ts';
import { hinted } from './hinted.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { isOnCookies } from './cookies.ts';
import { menusOf } from './menus.ts';
import { saysWho } from './names.ts';
import { outside } from './outside.ts';
import type { Page } from './page.ts';
import type { Lines } from './pageLines.ts';
import { fill, textEdges } from './pageLines.ts';
import type { SetAsideKind } from './reading.ts';
import { refrainsOf } from './refrains.ts';
import { regions } from './regions.ts';
import { withSplitDates } from './splitDates.ts';
import { beginsAsStamp, readStamp } from './stamp.ts';
import { runningHeads } from './runningHeads.ts';
import type { Role } from './wording.ts';
import { isDomain } from './zones.ts';
import { plainLine } from './plainWords.ts';
import { asksToSubscribe, roleOf } from './wording.ts';

const kindOfRole: Partial<Record<Role, SetAsideKind>> = {
  share: 'share',
  'share?': 'share',
  related: 'related',
  aside: 'related',
  crumb: 'menu',
  pager: 'menu',
  way: 'menu',
  menu: 'menu',
  language: 'menu',
};
const kindOf = (role: Role): SetAsideKind => kindOfRole[role] ?? 'other';

/** Signs that count outside of the running text, and only together. */
const weakRoles: ReadonlySet<Role> = new Set<Role>([
  'related',
  'comments',
  'newsletter',
  'ad',
  'cookie',
  'share?',
  'author',
  'pager',
  'note',
  'time',
]);

const boxRoles: ReadonlySet<Role> = new Set<Role>(['related', 'comments', 'newsletter', 'author', 'aside']);

/** Headlines stand below, not the text of a chapter. */
function followsList(page: Lines, head: number): boolean {
  const [one, two] = [page.lines[head + 1], page.lines[head + 2]];
  return one !== undefined && isTitle(one) && (two === undefined || isTitle(two) || two.bullet);
}

/** Lines set together without bullets, every one of which is a word of the site: "Share", "Facebook", "Twitter". */
function boxed(page: Lines): boolean {
  const agreed = agreedBlocks(page);
  const known = (index: number): boolean => {
    const role = page.roles[index] ?? null;
    return role !== null && role !== 'section' && role !== 'language' && page.lines[index]?.bullet === false;
  };
  return page.lines.some((line, index) => !line.gap && agreed[index] === true && known(index) && known(index - 1));
}

/** Whether lines say so many different things that a site says, none of them over a sentence as the heading of one: no text has them all. */
function isVaried({ lines, roles }: Lines): boolean {
  const isHeading = (index: number): boolean => lines[index + 1] !== undefined && isBody(lines[index + 1] as Line);
  const loose = roles.filter((role, index) => role !== null && role !== 'section' && role !== 'language' && !isHeading(index));
  const kinds = new Set(loose).size;
  return kinds >= FEWEST_KINDS || (kinds === FEWEST_KINDS - 1 && loose.length >= MANY_LINES);
}
const FEWEST_KINDS = 4;
const MANY_LINES = 7;

/** What is sure of itself, and from it whether the page has furniture at all. */
function sureLines(page: Lines): void {
  const { lines, roles, stamps, refrains } = page;
  for (const menu of menusOf(lines, roles, (index) => stamps[index] !== null || refrains.feet[index] === true || refrains.heads[index] === true))
    fill(page, menu.from, menu.to, 'menu');
  for (const index of runningHeads(page)) page.kinds[index] ??= 'other';
  shareLists(page);
  const [first, last] = textEdges(page);
  const weak = new Set<Role>();
  let sure = page.kinds.some((kind) => kind !== null) || refrains.isSite ? 2 : 0;
  for (const [index, role] of roles.entries()) {
    const outside = index < first || index > last;
    if (stamps[index]?.site) sure += 2;
    if (role === 'share') page.kinds[index] = 'share';
    else if (role === 'crumb' && outside) page.kinds[index] = 'menu';
    else if (role === 'copyright' && outside && lines[index]?.text.includes('©')) page.kinds[index] = 'other';
    else if (role !== null && (role === 'tags' || role === 'aside' || (outside && weakRoles.has(role)))) weak.add(role);
    else continue;
    if (page.kinds[index] !== null) sure += 2;
    else if (role === 'note') sure += 1;
  }
  if (roles.filter((role) => role === 'ad').length > 1) weak.add('ad');
  if (roles.some((role, index) => role === 'related' && index + 1 < lines.length && followsList(page, index))) weak.add('related');
  const skip = lines[0] !== undefined && roles[0] === 'way' && lines[0].words > 1;
  // A newsletter's box in two lines, a head of comments above the form: two together are no headings of a text.
  const pair = roles.some((role, index) => index > first && role !== null && boxRoles.has(role) && boxRoles.has(roles[index + 1] ?? 'section'));
  const bylines = stamps.filter((stamp) => stamp !== null && !stamp.site && stamp.by !== null).length;
  page.furnished =
    sure +
      weak.size +
      (pair ? 2 : 0) +
      (skip ? 1 : 0) +
      (isVaried(page) ? 2 : 0) +
      (boxed(page) ? 1 : 0) +
      (bylines > 2 ? 1 : 0) +
      (doubled(page) > 1 ? 1 : 0) +
      (isDomain(lines[0]) ? 1 : 0) >=
    2;
}

/** The bullets under "Share this:", when one of them names a network. */
function shareLists(page: Lines): void {
  const { lines, roles } = page;
  const isShare = (index: number): boolean => roles[index] === 'share?' || roles[index] === 'share';
  for (const [index, line] of lines.entries()) {
    if (!isShare(index) || line.bullet || lines[index + 1]?.bullet !== true) continue;
    let to = index;
    while (lines[to + 1]?.bullet === true && lines[to + 1]?.gap === false && (lines[to + 1]?.words ?? 9) <= 4) to += 1;
    if (lines.slice(index + 1, to + 1).some((_, by) => isShare(index + 1 + by))) fill(page, index, to, 'share');
  }
}

/** How often behind the text a headline stands twice, as the name of a picture and as a link. */
function doubled(page: Lines): number {
  const [, last] = textEdges(page);
  return page.lines.filter((line, index) => index > last && isTitle(line) && line.words >= 3 && page.lines[index - 1]?.text === line.text).length;
}

/** Said outside of the running text only. */
const outsideRoles: ReadonlySet<Role> = new Set<Role>(['way', 'pager', 'copyright', 'cookie', 'menu', 'crumb', 'time']);
/** An article of a journal has them too. */
const isKeywords = (line: Line): boolean => /^key ?words/iu.test(line.text);
/** In capitals; or it loads advertisements. */
const isLoud = ({ text }: Line): boolean => text === text.toUpperCase() || /[_.(]/u.test(text);
/** What an essay on advertising may have for a heading. */
const isSubject = (line: Line): boolean => /(?:ing|s)$/iu.test(line.text);

/** For each line whether all lines set together with it, without an empty line between, are furniture or look like it. */
function agreedBlocks(page: Lines): boolean[] {
  const agreed: boolean[] = [];
  for (let from = 0; from < page.lines.length; ) {
    let to = from;
    while (to + 1 < page.lines.length && page.lines[to + 1]?.gap === false) to += 1;
    let all = true;
    for (let at = from; at <= to && all; at += 1) all = page.kinds[at] !== null || page.roles[at] !== null || page.stamps[at] !== null;
    for (let at = from; at <= to; at += 1) agreed.push(all);
    from = to + 1;
  }
  return agreed;
}

const FEWEST_LINES = 20;

/** Set apart from the lines around it, neither of which asks for anything in a word or two. */
function isParagraph({ lines, roles }: Lines, index: number): boolean {
  const asks = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && !isBody(line) && (roles[at] === 'newsletter' || roles[at] === 'cookie' || asksToSubscribe(line.text));
  };
  return lines[index]?.gap === true && lines[index + 1]?.gap !== false && !asks(index - 1) && !asks(index + 1);
}

/** Lines whose own words say what they are, once the page is known to have furniture. */
function saidLines(page: Lines): void {
  const { lines, roles, kinds, stamps } = page;
  const [first, last] = textEdges(page);
  const ads = roles.filter((role) => role === 'ad').length;
  const agreed = agreedBlocks(page);
  const several = roles.filter((role) => role === 'more').length > 1;
  const isDense = lines.length > FEWEST_LINES && !lines.some(({ gap }, index) => gap && index > 0);
  for (const [index, line] of lines.entries()) {
    const role = roles[index] ?? null;
    if (kinds[index] !== null || role === null) continue;
    const outside = index < first || index > last;
    const neighbour = (by: number): boolean => (kinds[index + by] ?? roles[index + by] ?? null) !== null || stamps[index + by]?.site === true;
    const beside = neighbour(-1) || neighbour(1);
    const short = plainLine(line.text).length < 6;
    // A paragraph between paragraphs is the text's, whatever it begins with.
    if (isBody(line) && !outside && isParagraph(page, index) && role !== 'aside' && role !== 'tags' && role !== 'note') continue;
    const said =
      role === 'note' ||
      (role === 'tags' || role === 'aside'
        ? outside || !isKeywords(line)
        : role === 'more'
          ? (!short && (line.words > 1 || several)) || (outside && agreed[index] === true)
          : role === 'ad'
            ? (outside && agreed[index]) || ads > 1 || ((line.gap || isDense || isLoud(line)) && !isSubject(line))
            : role === 'share?'
              ? (agreed[index] && beside) || (outside && line.words > 1)
              : role === 'comments' || role === 'newsletter'
                ? (agreed[index] && (outside || beside)) ||
                  (role === 'comments' && index > last && (roles[index - 1] === role || roles[index + 1] === role)) ||
                  (!isBody(line) && (role === 'newsletter' ? line.words > 3 : /\d/u.test(line.text)))
                : outsideRoles.has(role) &&
                  outside &&
                  ((role === 'cookie' && beside) ||
                    role === 'pager' ||
                    role === 'time' ||
                    (role === 'way' && line.words > 2) ||
                    /[←→«»‹›]/u.test(line.text) ||
                    (agreed[index] === true && (beside || (role === 'way' && line.words > 1)))));
    if (said) kinds[index] = kindOf(role);
  }
}

/** What stands in the middle of articles too: what follows is the article's. */
const inArticle: ReadonlySet<Role> = new Set<Role>(['ad', 'aside', 'more', 'share', 'share?', 'tags']);

/** Names of the site beside its menus, and short lines left between lines that are set aside. */
function between(page: Lines): void {
  const { lines, kinds } = page;
  const times = new Map<string, number>();
  for (const line of lines) if (line.words <= 8) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  const isName = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && kinds[index] === null && page.stamps[index] === null && isTitle(line) && line.words <= 8;
  };
  // From the end, so that a name that stands twice in a row is known by the line below both.
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    const often = line !== undefined && (times.get(line.text) ?? 0) >= 2 && line.heading === 0 && !line.bullet;
    const alone = line?.gap === true || index === 0 || kinds[index - 1] !== null || lines[index - 1]?.text === line?.text;
    if (often && alone && isName(index) && (kinds[index + 1] === 'menu' || (page.roles[index + 1] === 'copyright' && next?.gap === false)))
      kinds[index] = 'menu';
  }
  const [first, last] = textEdges(page);
  for (let from = 0; from < lines.length; ) {
    if (kinds[from] !== null) {
      from += 1;
      continue;
    }
    let to = from;
    while (to + 1 < lines.length && kinds[to + 1] === null) to += 1;
    const inside = from > 0 && to < lines.length - 1 && to - from < 3;
    const short = lines
      .slice(from, to + 1)
      .every((line, by) => isTitle(line) && line.ends === 'none' && line.words <= 8 && line.heading === 0 && page.stamps[from + by] === null);
    const after = kinds[to + 1];
    const headFollows = lines.slice(to + 1, first).some((line, by) => kinds[to + 1 + by] === null && isTitle(line));
    if (
      short &&
      ((inside && from > last && last >= 0 && !inArticle.has(page.roles[from - 1] ?? 'menu')) ||
        ((inside || from === 0) && to - from < 2 && to < first && headFollows && after === 'menu'))
    )
      fill(page, from, to, kinds[from - 1] ?? 'menu');
    from = to + 1;
  }
}

/** What the lines are, before it is asked whether they make several articles. */
export function furnitureOf(
  lines: readonly Line[],
  { hints, structure, metadata: { language } }: Pick<Page, 'hints' | 'structure' | 'metadata'>,
): Lines {
  const order = orderOf(lines, language);
  const own = lines.map((line) => readStamp(line.text));
  const stamps = withSplitDates(lines, withOrder(lines, own, order));
  const said = lines.map((line, index) => (stamps[index] === null ? roleOf(line) : null));
  const roles = said.map((role, index) => (role === 'cookie' && isOnCookies(lines, said, index) ? null : role));
  const isKnown = (text: string): boolean => saysWho(text) || beginsAsStamp(text);
  const refrains = refrainsOf(
    lines,
    (index) => (roles[index] !== null && roles[index] !== 'section') || stamps[index] !== null || isKnown(lines[index]?.text ?? ''),
  );
  const page: Lines = { lines, roles, stamps, refrains, order, kinds: lines.map(() => null), furnished: false };
  hinted(page, hints);
  sureLines(page);
  if (page.furnished) {
    boxes(page);
    outside(page, structure);
    saidLines(page);
    regions(page);
    // Readers' comments and lists of other pages are no running text any more: what stands before them is behind the text now.
    saidLines(page);
    between(page);
    edges(page);
  }
  return page;
}
