// wording.ts - what the words of a single line say it might be. A proposal only: furniture.ts looks at what stands around it.

import { type Entries, entriesIn } from './joinedEntries.ts';
import * as consent from './consentWords.ts';
import * as words from './furnitureWords.ts';
import type { Line } from './lines.ts';
import { beginning, oneOf, plainLine, setOf } from './plainWords.ts';
import { networksNamed, shareOf } from './shareLines.ts';
import * as site from './siteWords.ts';

export type Role =
  | 'share'
  | 'share?'
  | 'way'
  | 'more'
  | 'related'
  | 'aside'
  | 'comments'
  | 'tags'
  | 'time'
  | 'crumb'
  | 'cookie'
  | 'ad'
  | 'newsletter'
  | 'copyright'
  | 'author'
  | 'pager'
  | 'menu'
  | 'section'
  | 'language'
  | 'note';

/** Longer lines are text, but for a note about cookies. */
const LONGEST = 160;
const LONGEST_NOTE = 700;

const whole: readonly (readonly [ReadonlySet<string>, Role])[] = [
  [setOf(words.shareLines), 'share?'],
  [setOf(words.adLines), 'ad'],
  [setOf(consent.cookieLines), 'cookie'],
  [setOf(words.commentLines), 'comments'],
  [setOf(words.relatedHeads), 'related'],
  [setOf(words.authorHeads), 'author'],
  [setOf(words.moreLines), 'more'],
  [setOf(words.wayLines), 'way'],
  [setOf(words.languageNames), 'language'],
  [setOf(words.menuWords), 'menu'],
  [setOf(words.sectionWords), 'section'],
];
const roleOfWhole = new Map<string, Role>();
for (const [set, role] of whole) for (const one of set) if (!roleOfWhole.has(one)) roleOfWhole.set(one, role);

const ASIDE = new RegExp(`^(?:(?:${oneOf(words.relatedHeads)})\\s*[:：.|]|(?:${oneOf(site.asideWords)})\\s*[:：|])\\s*\\S`, 'iu');
const TAGS = new RegExp(`^(?:${oneOf(words.tagBeginnings)})`, 'iu');
const CRUMBS = new RegExp(`^(?:${oneOf(words.crumbBeginnings)})`, 'iu');
const NEWSLETTER = beginning(words.newsletterBeginnings);
const NEWSLETTER_NAME = new RegExp(`(?:^|[\\s])(?:${oneOf(words.newsletterEndings)})[.!:]?$`, 'iu');
const COOKIE = new RegExp(`(?:${oneOf(consent.cookieWords)})`, 'iu');
const COOKIE_ACT = new RegExp(`(?:${oneOf(consent.cookieActs)})`, 'iu');
const ADDRESS = new RegExp(`(?:${oneOf(words.mailWords)})`, 'iu');
/** Whether a line holds the word for mail, or for a newsletter. */
export const speaksOfMail = (text: string): boolean => MAIL.test(text);
const MAIL = new RegExp(`(?:${oneOf([...words.mailWords, ...words.newsletterEndings])})`, 'iu');
const UNPUBLISHED = new RegExp(`(?:${oneOf(words.unpublishedWords)})`, 'iu');
/** A caption that is glued into a sentence names its owner. */
const OWNED_WITHIN = /^\p{Lu}.*\p{Ll}{2} .*\p{L} © ?\p{Lu}[\p{L} .’'-]*\p{L} \p{Ll}.*[.!?…]$/u;
const RIGHTS = new RegExp(`(?:${oneOf(words.copyrightWords)})`, 'iu');
const COMMENTS = new RegExp(
  `^(?:\\d[\\d.,]*\\s*(?:${oneOf(words.commentWords)})|(?:${oneOf(words.commentWords)})\\s*[(:：（]?\\s*\\d[\\d.,]*\\s*[)）]?)(?![\\p{L}\\p{M}])(?<rest>.*)$`,
  'iu',
);
/** "One thought on ‘The dam at night’": so blogs head what readers wrote. */
const THOUGHTS =
  /^(?:\d+|one|two|three|un|una|eine?|один) (?:thoughts?|responses?|comments?|repl(?:y|ies)|comentarios?|pensamientos?|réflexions?|commentaires?|gedanken?|kommentare?|pensamentos?|мысль|комментари\p{L}+) (?:on|to|en|sobre|sur|zu|em|о|к|на) [“"«‘„]/iu;
const CRUMB_SIGN = /\s*(?:>|»|›|→|::|\s\/\s|\\)\s*/u;
/** "Page 3 of 7" anywhere in a line. */
export const PAGE_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${oneOf(words.pageWords)})\\s*(?<number>\\d{1,4})(?:\\s*(?:of|de|di|sur|von|из|من|از|/)\\s*\\d{1,4})?(?:\\s*页)?(?![\\p{L}\\p{N}])`,
  'iu',
);
const PAGE_OF = new RegExp(
  `^(?:\\p{L}+\\.?\\s)?(?:${oneOf(words.pageWords)})\\s*\\d+\\s*(?:(?:of|de|di|sur|von|из|من|از|/)\\s*\\d+)?\\s*(?:页)?$`,
  'iu',
);
/** "1 2 3 ... 10 Next", "Page 2 of 7": numbers that go up, and words that lead on. */
function isPager(text: string): boolean {
  if (PAGE_OF.test(text)) return true;
  const parts = text
    .replace(/[«»‹›←→|·,[\]<>]+/gu, ' ')
    .split(/\s*(?:…|\.{2,})\s*|\s+/u)
    .filter((part) => part !== '');
  const numbers = parts.filter((part) => /^\d{1,4}$/u.test(part)).map(Number);
  const rest = parts.filter((part) => !/^\d{1,4}$/u.test(part)).join(' ');
  const up = numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));
  return (
    numbers.length >= 2 &&
    up &&
    (rest === '' ? numbers.length >= 3 && numbers[0] === 1 : phrasesIn(rest).length > 0 || oneOfPages.has(rest.toLowerCase()))
  );
}
const oneOfPages = setOf(words.pageWords);

/** "4 min read", "Temps de lecture : 2 min". */
const READING_TIME = new RegExp(
  `^(?:(?:${oneOf(words.readingWords)})\\s*[:：]?\\s*)?(?:\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?|[<~]\\s?\\d{1,3})\\s*-?\\s*(?:${oneOf(words.minuteWords)})\\.?(?:\\s*(?:${oneOf(words.readingWords)}))?$`,
  'iu',
);
const READING = new RegExp(`(?:${oneOf(words.readingWords)})`, 'iu');

/** "More from Lotte Maren": heads a list. */
const MORE_FROM = beginning(site.moreFromWords);
const MOST_COUNTED = 6;
/** "4.1K views edited 09:12": how many saw it, and at most when. */
const COUNTED = new RegExp(
  `^\\d[\\d.,]*\\s?(?:[KkMm]|тыс\\.?)?\\s*(?:${oneOf([...words.countWords.filter((word) => word.length > 3), ...site.followerWords])})(?:\\s+\\p{L}{4,10})?(?:\\s*\\d{1,2}:\\d{2})?$`,
  'iu',
);
const BUILT = beginning(site.builtBeginnings);
const NOTE = new RegExp(`(?:${oneOf(site.noteWords)})`, 'iu');
/** Somebody's words are told in them. */
const SPEECH = /["“”«»„「」]/u;
/** The name of a newspaper stands in quotation marks too. */
const QUOTED_NAME = /[«"“„「](?:\p{Lu}|\p{Lo})\S*(?:[ -]\S+){0,2}[»"”“」]/gu;
const INBOX = new RegExp(`(?:${oneOf(site.inboxWords)})`, 'iu');
const MOST_TO_INBOX = 30;
const subscribe = setOf(site.subscribeWords);
/** Whether a line is the button of a box that asks to subscribe. */
export const asksToSubscribe = (text: string): boolean => text.length < 30 && subscribe.has(plainLine(text));
/** "https://mail.example/salt 1/2" at the foot of a printed page, and where it was printed from. */
const PRINTED = /^(?:https?:\/\/\S+\s+\d{1,3}\/\d{1,3}|[\p{L} ]{4,30}:?\s+https?:\/\/\S+|\d{1,5} captures)$/iu;
/** "（责任编辑：王明）" */
const EDITED = new RegExp(`^[（(\\[](?:${oneOf(site.editorWords)})[^（(）)\\]]{0,30}[）)\\]]?$`, 'u');
/** A note of a site has no more words. */
const LONGEST_SITE_NOTE = 60;

/** A paragraph one sentence of which asks to follow on networks, or to have a newsletter. */
function asksForMore(text: string): boolean {
  if (SPEECH.test(text)) return false;
  const asks = text.split(/(?<=[.!?])\s+/u).filter((sentence) => NEWSLETTER.test(sentence));
  return asks.some((sentence) => speaksOfMail(sentence)) || (asks.length > 0 && networksNamed(text) >= 2);
}

/** What a page loads its advertisements with, copied as text. */
const LOADER = /^(?:google_ad_|\(?adsbygoogle|window\.(?:dataLayer|_)|googletag\.|document\.write\()/u;
/** Remarks in a program are its text. */
const CODE = /^(?:\/\/|\/\*|<!--|--\s|;;|#\s?(?=copyright|\(c\)))/iu;

/** What the words of the line may mean; null when nothing. */
export function roleOf(line: Line): Role | null {
  const { text } = line;
  if (text.length <= LONGEST_NOTE && line.words <= 90 && COOKIE.test(text) && COOKIE_ACT.test(text)) return 'cookie';
  if (
    text.length <= LONGEST_NOTE &&
    line.words <= LONGEST_SITE_NOTE &&
    (NOTE.test(text) ? !SPEECH.test(text.replace(QUOTED_NAME, '')) : PRINTED.test(text) || EDITED.test(text))
  )
    return 'note';
  if (line.ends === 'stop' && line.words <= MOST_TO_INBOX && asksForMore(text)) return 'note';
  if (text.length <= 240 && line.words <= MOST_TO_INBOX && INBOX.test(text) && !SPEECH.test(text)) return 'newsletter';
  if (LOADER.test(text)) return 'ad';
  if (text.length > LONGEST || CODE.test(text)) return null;
  const known = roleOfWhole.get(plainLine(text));
  if (known !== undefined) return known;
  const share = shareOf(text);
  if (share !== null) return share;
  if (
    line.words <= 30 &&
    (/^(?:©|\(c\)\s*\d{4}|copyright\b)/iu.test(text) || (line.words <= 20 && (text.includes('©') ? !OWNED_WITHIN.test(text) : RIGHTS.test(text))))
  )
    return 'copyright';
  if (line.words <= 8 && line.ends !== 'stop' && BUILT.test(text)) return 'copyright';
  if (line.words <= 30 && ADDRESS.test(text) && UNPUBLISHED.test(text)) return 'comments';
  if (line.words <= 25 && line.ends !== 'stop' && ASIDE.test(text)) return 'aside';
  // "Labels with numbers were tied to the sacks." is a sentence.
  const tagged = line.words <= 25 ? TAGS.exec(text)?.[0] : undefined;
  if (tagged !== undefined && (line.ends !== 'stop' || !/^\p{L}+$/u.test(tagged))) return 'tags';
  if (line.words <= 25 && CRUMBS.test(text)) return 'crumb';
  if (line.words <= 18 && NEWSLETTER.test(text)) return 'newsletter';
  if (line.words <= 4 && NEWSLETTER_NAME.test(text)) return 'newsletter';
  if (line.words <= 12 && COMMENTS.test(text)) return 'comments';
  if (line.words <= 8 && line.ends === 'none' && MORE_FROM.test(text)) return 'related';
  if (line.words <= MOST_COUNTED && /^\d/u.test(text) && COUNTED.test(text)) return 'note';
  if (line.words <= 30 && THOUGHTS.test(text)) return 'comments';
  if (text.length <= 60 && /\d/u.test(text) && isPager(text)) return 'pager';
  if (text.length <= 60 && /\d/u.test(text) && (READING.test(text) || /\d\s?[-–]\s?\d/u.test(text)) && READING_TIME.test(text.replace(/\.$/u, '')))
    return 'time';
  return crumbOf(text) ?? (line.ends === 'none' && line.words >= 2 && line.words <= MOST_JOINED ? joinedOf(text) : null);
}

/** Buttons set beside each other are few. */
const MOST_JOINED = 12;
const buttons = setOf([...words.shareFillers.filter((word) => word.length > 4), ...words.networks]);
const entryRole = (entry: string): Role | null => {
  // "de" is a word; the code of a language is written DE.
  if (entry.length <= 4 && /^\p{Ll}{1,2}$/u.test(entry)) return null;
  const plain = plainLine(entry);
  return roleOfWhole.get(plain) ?? (buttons.has(plain) ? 'share?' : null);
};

const allEntries = [...roleOfWhole.keys(), ...buttons].sort();
/** Whether any entry begins with these letters, the marks around them left out. */
function mayBeginEntry(word: string): boolean {
  const plain = plainLine(word);
  let [low, high] = [0, allEntries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((allEntries[middle] ?? '') < plain) low = middle + 1;
    else high = middle;
  }
  return allEntries[low]?.startsWith(plain) ?? false;
}

/** How many and how long: nothing that is chosen. */
const AMOUNTS = new RegExp(
  `\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?\\s?-?(?:${oneOf(words.minuteWords)})\\.?(?:\\s(?:${oneOf(words.readingWords)}))?(?![\\p{L}\\p{M}])|(?:${oneOf(words.countWords)})\\s?[:：]?\\s?\\d+|\\d[\\d.,]*\\s(?:${oneOf(words.countWords)})(?![\\p{L}\\p{M}])`,
  'giu',
);
/** Whether a line holds nothing but buttons and amounts: "2 min read Listen Gift this article", "23 4 Share". */
export function isButtons(text: string): boolean {
  if (text.length > 160) return false;
  const rest = text.replace(AMOUNTS, ' ').replace(/(?<!\p{L})\p{Lu}[+-]?(?!\p{L})/gu, ' ');
  const { roles, unknown } = entriesOf(rest);
  return unknown === 0 && (roles.length > 0 ? roles.some((role) => role !== 'section') : /\d/u.test(text) && !/\p{L}|\d[:.]\d\d(?!\d)/u.test(rest));
}

/** What of a line are entries of menus and buttons, joined or not. */
export const entriesOf = (text: string): Entries => entriesIn(text, entryRole, mayBeginEntry);

/** What no menu of sections holds: it leads on, or passes on. */
const buttonRoles: ReadonlySet<Role> = new Set<Role>(['way', 'share', 'share?', 'comments', 'more', 'cookie']);

/** "ShareCopy link", "Print this page   Close window": nothing but buttons, joined by a copy or not. */
function joinedOf(text: string): Role | null {
  const { roles, unknown, seams } = entriesOf(text);
  if (roles.length < 2 || unknown > 0 || (seams === 0 && !roles.every((role) => buttonRoles.has(role)))) return null;
  const passesOn = roles.some((role) => role === 'share' || role === 'share?');
  // No sentence joins words so.
  return seams > 0 ? (passesOn ? 'share' : 'menu') : passesOn ? 'share?' : 'way';
}

/** A way in so many steps is one whatever they are called. */
const FEWEST_STEPS = 3;
const LONGEST_STEP = 40;
const STEP = /\p{L}\s*[>»›]\s*\p{L}[^>»›]*[>»›]/u;

/** "Home > News > Politics": the first part is an entry of a menu. */
function crumbOf(text: string): Role | null {
  const steps = text.split(CRUMB_SIGN);
  // An address of the site's may stand for them: "Home/News/Cities".
  const parts = steps.length > 1 ? steps : text.split('/');
  if (steps.length < 2 && parts.length < FEWEST_STEPS) return null;
  if (parts.length >= FEWEST_STEPS && STEP.test(text) && parts.every((part) => part.length <= LONGEST_STEP)) return 'crumb';
  const first = roleOfWhole.get(plainLine(parts[0] ?? ''));
  return first === 'menu' || (first === 'section' && parts.length > 2) ? 'crumb' : null;
}

/** "Home | News | Contact" on one line: the roles of its parts; empty when it is no such line. */
export function partsOf(text: string): (Role | null)[] {
  const parts = text.split(/\s*[|·•/]\s*|\s*\][\s|]*\[\s*|\s{2,}/u).filter((part) => part !== '');
  return parts.length < 3 || text.length > 400 ? [] : parts.map((part) => roleOfWhole.get(plainLine(part)) ?? null);
}

const sources = setOf(words.sourceHeads);
/** The head of notes or sources: what follows is text. */
export const isSourceHead = (line: Line): boolean => line.text.length <= 40 && sources.has(plainLine(line.text.replace(/\[[^\]]{2,20}\]$/u, '')));

/** "Home News Sport Contact": the roles of the entries when the line holds nothing else; else empty. */
export function phrasesIn(text: string): Role[] {
  if (text.length > 200) return [];
  const all = plainLine(text).split(' ');
  const roles: Role[] = [];
  for (let at = 0; at < all.length; ) {
    let taken = 0;
    for (let length = Math.min(4, all.length - at); length > 0 && taken === 0; length -= 1) {
      const role = roleOfWhole.get(all.slice(at, at + length).join(' '));
      if (role !== undefined) {
        roles.push(role);
        taken = length;
      }
    }
    if (taken === 0) return [];
    at += taken;
  }
  return roles;
}
