// pseudoWords.ts - English made to look foreign and a third longer, so that words that are not translated, and places that are
// too small for other languages, are seen at once.

const letters: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  s: 'š',
  u: 'ú',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  S: 'Š',
  U: 'Ú',
};

/** "Undo" as "[Úñdó~~]"; placeholders such as {{count}} stay. What is added can be broken into lines as words can. */
export function pseudo(words: string): string {
  const changed = words
    .split(/({{[^}]*}})/)
    .map((piece) => (piece.startsWith('{{') ? piece : piece.replace(/[a-zA-Z]/g, (letter) => letters[letter] ?? letter)));
  const more = '~'.repeat(Math.ceil(words.replaceAll(/{{[^}]*}}/g, '').length / 3)).replaceAll('~~~~~~', '~~~~~ ');
  return `[${changed.join('')}${more}]`;
}

/** All words of a part, whatever its depth. */
export function pseudoWords(part: unknown): unknown {
  if (typeof part === 'string') return pseudo(part);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudoWords(value)]));
}
