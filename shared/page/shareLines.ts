// shareLines.ts - whether a line holds nothing but ways to pass a text on: names of networks and the words between them.

import * as words from './furnitureWords.ts';
import { oneOf } from './plainWords.ts';

const NETWORKS = new RegExp(`(?<!\\p{L})(?:${oneOf(words.networks)})(?!\\p{L})`, 'giu');
/** How many names of networks stand in a text. */
export const networksNamed = (text: string): number => (text.match(NETWORKS) ?? []).length;

const NETWORK = new RegExp(`(?:${oneOf(words.networks)})`, 'iuy');
/** Short words need an end; names are often set without a space: "ShareTweetEmail". */
const FILLER = new RegExp(
  `(?:${oneOf(words.shareFillers.filter((word) => word.length > 3))}|(?:${oneOf(words.shareFillers.filter((word) => word.length <= 3))})(?![\\p{L}\\p{M}]))`,
  'iuy',
);
const BETWEEN = /[\s|,،、·•:：/&+.\-–—()0-9]+/uy;

const PASS_ON = /share|tweet|compartir|partager|teilen|compartilh|condividi|paylaş|поделиться|شارك|مشاركة|分享|שתף/iu;

/** How the names and the words between them begin: to see quickly that a line is no share line. */
const fronts: ReadonlySet<string> = new Set(
  [...words.networks, ...words.shareFillers].flatMap((word) => [word.slice(0, 3), word.length < 3 ? word.slice(0, 2) : word.slice(0, 3)]),
);

/** How many networks a line names when it holds nothing else; 0 when it holds anything else. */
function networksIn(text: string): { networks: number; fillers: number } {
  const front = text.slice(0, 3).toLowerCase();
  if (/^\p{L}/u.test(front) && !fronts.has(front) && !fronts.has(front.slice(0, 2)) && !fronts.has(front.slice(0, 1)))
    return { networks: 0, fillers: 0 };
  let [at, networks, fillers] = [0, 0, 0];
  const take = (one: RegExp): boolean => {
    one.lastIndex = at;
    if (!one.test(text)) return false;
    at = one.lastIndex;
    return true;
  };
  while (at < text.length) {
    if (take(NETWORK)) networks += 1;
    else if (take(FILLER)) fillers += 1;
    else if (!take(BETWEEN)) return { networks: 0, fillers: 0 };
  }
  return { networks, fillers };
}

/** Of a line with which readers pass a text on: "Share on Facebook", "FacebookTwitterEmail", "Share this: Facebook | Twitter". */
export function shareOf(text: string): 'share' | 'share?' | null {
  const { networks, fillers } = networksIn(text);
  if (networks >= 3 || (networks >= 2 && fillers >= 1)) return 'share';
  // "Share 0 Tweet Email".
  if (networks === 0 && fillers >= 3 && PASS_ON.test(text)) return 'share?';
  return networks === 2 || (networks === 1 && fillers >= 1) || (networks === 1 && text.length < 24) ? 'share?' : null;
}
