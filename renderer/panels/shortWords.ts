// shortWords.ts - a line as it is named to people: its first words.

const MOST = 60;

export function shortWords(line: string): string {
  const words = line.replaceAll(/\s+/gu, ' ').trim();
  if (words.length <= MOST) return words;
  const cut = words.lastIndexOf(' ', MOST);
  return `${words.slice(0, cut > 20 ? cut : MOST).replace(/[\ud800-\udbff]$/, '')}…`;
}
