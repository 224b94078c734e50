// breaking.ts - the line of a site's newest news, which stands over every page.

import { oneOf } from './plainWords.ts';
import { breakingWords, liveWords } from './siteWords.ts';

const BREAKING = new RegExp(`^(?:${oneOf(breakingWords)})`, 'iu');
const LIVE = new RegExp(`^(?:${oneOf(liveWords)})`, 'iu');
/** Whether a line begins as news of the moment do, which sites show over every page: "Breaking Storm warning", "LiveStorm warning". */
export function isBreaking(text: string): boolean {
  const next = (pattern: RegExp): string | null => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? null : text.slice(found.length);
  };
  // The words may be set without a space before a capital; "Lively" and "Live music" are others.
  const [breaking, live] = [next(BREAKING), next(LIVE)];
  return (breaking !== null && !/^[\p{Ll}\p{M}]/u.test(breaking)) || (live !== null && /^(?:\s?[:|•]|\p{Lu}\p{Ll})/u.test(live));
}
