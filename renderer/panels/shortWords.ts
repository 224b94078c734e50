// shortWords.ts - a line as it is named to people: its first words.

import { shownWords } from '../../shared/text/unseen.ts';
const MOST = 60;

export function shortWords(line: string): string {
  const words = shownWords(line).replaceAll(/\s+/gu, ' ').trim();
  if (words.length <= MOST) return words;
  const cut = words.lastIndexOf(' ', MOST);
  return `${words.slice(0, cut > 20 ? cut : MOST).replace(/[\ud800-\udbff]$/, '')}…`;
}
