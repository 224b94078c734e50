// matchQuote.ts - the peer that our anchoring is measured against: Hypothesis' match-quote approach.
//
// Written here from its published description (github.com/hypothesis/client, src/annotator/anchoring/match-quote.ts): exact
// occurrences of the quote, else approximate ones with at most min(256, half its length) errors; the best by quote 50,
// prefix 20, suffix 20, position 2. The matching is by the package that it uses, approx-string-match.

import searchApproximately from 'approx-string-match';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function occurrences(text: string, words: string, mostErrors: number): Found[] {
  const exact: Found[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : searchApproximately(text, words, mostErrors);
}

function agreement(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [best] = occurrences(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}

/** Where `quote` is in `text`, by its own words, those around it and its old place; null when nothing is near enough. */
export function matchQuote(
  text: string,
  quote: { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number },
): { start: number; end: number } | null {
  const { exact, prefix, suffix, start } = quote;
  if (exact === '') return null;
  const score = (match: Found) =>
    50 * (1 - match.errors / exact.length) +
    20 * (prefix === '' ? 1 : agreement(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)) +
    20 * (suffix === '' ? 1 : agreement(text.slice(match.end, match.end + suffix.length), suffix)) +
    2 * (1 - Math.abs(match.start - start) / text.length);
  let best: { match: Found; score: number } | null = null;
  for (const match of occurrences(text, exact, Math.min(256, exact.length / 2))) {
    const own = score(match);
    if (!best || own > best.score) best = { match, score: own };
  }
  return best && { start: best.match.start, end: best.match.end };
}
