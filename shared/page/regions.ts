// regions.ts - what stands under a head: related pages, readers' comments, an author's life, a newsletter's box.

import { headlineAmongFurniture } from './headlines.ts';
import { isBody, isTitle } from './lines.ts';
import type { Lines } from './pageLines.ts';
import { fill, textEdges } from './pageLines.ts';
import { asksToSubscribe, isSourceHead } from './wording.ts';

/** What is left from a line on: whether only headlines with at most a sentence each, and how many of those sentences. */
interface Rest {
  readonly isList: boolean;
  readonly sentences: number;
}

/** For each line what is left from it on; one more for the end. */
function restsOf(page: Lines): Rest[] {
  const rests: Rest[] = [];
  let [bodies, titles, text, bodyBehind] = [0, 0, false, false];
  rests[page.lines.length] = { isList: true, sentences: 0 };
  for (let index = page.lines.length - 1; index >= 0; index -= 1) {
    const line = page.lines[index];
    if (line !== undefined && page.kinds[index] === null) {
      const body = isBody(line);
      if ((body && bodyBehind) || page.stamps[index]?.site || isSourceHead(line)) text = true;
      bodyBehind = body;
      if (body) bodies += 1;
      else titles += 1;
    }
    rests[index] = { isList: !text && titles >= bodies, sentences: bodies };
  }
  return rests;
}

/** Whether the sentences behind a list are the text that goes on: the list is set apart from them, or the foot of the text follows. */
function goesOn(page: Lines, head: number): boolean {
  const { lines, roles, stamps } = page;
  const [one, two] = [lines[head + 1], lines[head + 2]];
  if (one === undefined || one.bullet || !one.gap || two?.gap === false) return true;
  const last = lines.findLastIndex((line, index) => index > head && page.kinds[index] === null && isBody(line));
  return lines.some((_, index) => index > last && (roles[index] === 'tags' || roles[index] === 'comments' || stamps[index]?.site === true));
}

const WORK = /,.*[,(]\s?(?:1[5-9]|20)\d\d\)?\.?$/u;

/** Whether works with their years stand below a head, as below a text: "A. Korr, The Sea, 1999". */
function isLiterature({ lines }: Lines, head: number): boolean {
  const [one, two] = [lines[head + 1], lines[head + 2]];
  return one !== undefined && two !== undefined && WORK.test(one.text) && WORK.test(two.text);
}

/** The last line of what a head of related pages stands over: its items, or all to the end where only such follow. */
function endOfRelated(page: Lines, head: number, rests: readonly Rest[]): number {
  if (isLiterature(page, head)) return head - 1;
  const { isList, sentences } = rests[head + 1] ?? { isList: true, sentences: 0 };
  if (isList && (sentences === 0 || (sentences > 1 && !goesOn(page, head)))) return page.lines.length - 1;
  let to = head;
  for (let index = head + 1; index < page.lines.length; index += 1) {
    const line = page.lines[index];
    const stamp = page.stamps[index] ?? null;
    if (line === undefined || stamp?.site) break;
    if (!line.bullet && !line.linked && stamp === null && !(isTitle(line) && !line.gap)) break;
    to = index;
  }
  return to;
}

/** The last line of what readers wrote below the head of comments; the head itself where nothing shows that they did. */
function endOfComments(page: Lines, head: number): number {
  const { lines, stamps, roles } = page;
  const [, last] = textEdges(page);
  let end = lines.length - 1;
  for (let index = head + 1; index < lines.length; index += 1)
    if (roles[index] === 'related' || roles[index] === 'copyright' || (page.kinds[index] === 'menu' && index > last)) {
      end = index - 1;
      break;
    }
  const signs = lines
    .slice(head + 1, end + 1)
    .filter(
      (line, index) =>
        /(?:says|said|dice|dit|sagt|пишет|говорит|يقول|گفت|说)\s*[:：]$/iu.test(line.text) ||
        /^(?:reply|responder|répondre|antworten|ответить|رد|پاسخ|回复)$/iu.test(line.text) ||
        (stamps[head + 1 + index] !== null && !stamps[head + 1 + index]?.site),
    );
  return signs.length > 0 && lines.slice(head + 1, end + 1).length <= signs.length * 8 ? end : head;
}

/** Whether no sentence stands so near below a line that it may be the text that goes on. */
const endsText = ({ lines, kinds, roles }: Lines, index: number): boolean =>
  !lines
    .slice(index + 1, index + NEXT)
    .some((line, by) => isBody(line) && line.words > 5 && kinds[index + 1 + by] === null && (roles[index + 1 + by] ?? null) === null);
const NEXT = 4;

/** A paragraph behind another, with no button below: an author may ask for support in such words too. */
function isLastWord({ lines, kinds }: Lines, index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  const isParagraph = line !== undefined && isBody(line) && line.gap && next?.gap !== false;
  return isParagraph && before !== undefined && isBody(before) && kinds[index - 1] === null && !asksToSubscribe(next?.text ?? '');
}

/** So many heads of comments are looked at: a page has one, an archive one for each article. */
const MOST_TRIES = 20;

/** What stands under a head: related pages, comments, an author's life, a newsletter's box at the end. */
export function regions(page: Lines): void {
  const { lines, roles } = page;
  const [first] = textEdges(page);
  const rests = restsOf(page);
  // Different numbers of comments are those of different articles: behind one the next begins.
  const counts = lines.filter((line, index) => roles[index] === 'comments' && line.words <= 4 && /\d/u.test(line.text)).map((line) => line.text);
  const counted = new Set(counts).size > 1;
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  let tries = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const role = roles[index];
    if (role === 'related' && (page.kinds[index] === null || page.kinds[index] === 'related')) {
      // Above a text such words may be an entry of a menu: its headline is in no list.
      const headline = index < first ? headlineAmongFurniture(page, first) : -1;
      const to = headline > index ? Math.min(headline - 1, endOfRelated(page, index, rests)) : endOfRelated(page, index, rests);
      if (to > index) fill(page, index, to, 'related');
      index = Math.max(index, to);
    } else if (
      role === 'comments' &&
      index > first &&
      tries < MOST_TRIES &&
      !counted &&
      times.get(lines[index]?.text ?? '') === 1 &&
      !page.refrains.feet[index]
    ) {
      tries += 1;
      const to = endOfComments(page, index);
      if (to > index) fill(page, index, to, 'other');
      index = to;
    } else if (role === 'author' && index > first && lines[index + 1] !== undefined) fill(page, index, index + 1, 'other');
    else if (role === 'newsletter' && index > first && rests[index + 1]?.isList && endsText(page, index) && !isLastWord(page, index))
      fill(page, index, lines.length - 1, 'related');
  }
}
