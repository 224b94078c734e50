// phrases.ts - short phrases about annotations and changes, for screen readers, tooltips and messages.

import { shownWords } from '../../shared/text/unseen.ts';
import type { ProjectState } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import { changePhraseKeys, changePhraseValues } from '../../shared/model/changePhrase.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { described, listed, translate } from '../i18n.ts';

const LONGEST = 60;

/** The words of an annotation in one short line. */
export function shortQuote(annotation: Annotation): string {
  return shortened(wordsOf(annotation));
}

export function shortened(words: string, longest = LONGEST): string {
  const line = shownWords(words).replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  return `${line.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** The words at the edge that was moved: short, because it is said at every key. */
export function edgeWords(read: string, edge: 'start' | 'end'): string {
  const words = shownWords(read).replace(/\s+/gu, ' ');
  if (words.length <= LONGEST) return words;
  if (edge === 'start') return shortened(words);
  const tail = words.slice(-LONGEST);
  return `…${tail.slice(tail.indexOf(' ') + 1)}`;
}

/** "1 attribution, 2 claims": what an annotation shares words with; '' when with nothing. */
export function overlapPhrase(codebook: ProjectState['codebook'], annotation: Annotation, all: readonly Annotation[]): string {
  const { start, end } = extentOf(annotation);
  const sums = new Map<string, number>();
  for (const one of all) {
    if (one.id === annotation.id) continue;
    const other = extentOf(one);
    if (other.start < end && other.end > start) sums.set(one.tag, (sums.get(one.tag) ?? 0) + 1);
  }
  if (sums.size === 0) return '';
  const parts = [...sums].map(([tag, count]) => countOfTag(codebook, tag, count));
  return translate('announce:overlaps', { list: listed(parts) });
}

/** What says how many there are, and how many more lie in what is set aside. */
export const andAside = (counted: string, aside: number): string =>
  aside === 0 ? counted : described([counted, translate('inspector:totalAside', { count: aside })]);

/** "2 claims"; tags that a project made up keep their own name. */
export function countOfTag(codebook: ProjectState['codebook'], tagId: string, count: number): string {
  const name = findTag(codebook, tagId)?.name ?? tagId;
  return translate([`tags:count.${tagId}`, 'tags:count.other'], { count, name: name.toLocaleLowerCase() });
}

type ChangeName = NonNullable<ProjectState['undo']>['name'];

/** What a change did, as in "tag as claim". */
export function changeName(name: ChangeName, codebook: ProjectState['codebook']): string {
  return translate(
    changePhraseKeys(name).map((key) => `changes:${key}`),
    changePhraseValues(name, codebook),
  );
}
