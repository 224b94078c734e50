// captionBeginnings.ts - where a caption within a sentence may begin: with a capital letter that no writer would set there.

import { NO_FIRST } from './captionEnds.ts';
import { TITLED } from './captionShape.ts';
import { bare, ends, LONGEST, type PageWords } from './pageWords.ts';
import type { Token } from './tokens.ts';
import { ITSELF, type Vocabulary } from './vocabulary.ts';

/** How a caption begins: grown together with a word of the sentence, or with the full stop of the one before; behind a space; as a sentence does. */
export type BeginKind = 'joined' | 'stopped' | 'spaced' | 'opening';

export interface CaptionBegin {
  readonly kind: BeginKind;
  readonly at: number;
  /** What of the sentence stands before it, '' where a sentence is over. */
  readonly before: string;
  /** The first word of the caption. */
  readonly first: string;
  /** How odd its capital letter is; asked only where a caption may end behind it. */
  readonly oddness: () => number;
}

const JOINED =
  /^(?<before>["“«„(]?\p{L}[\p{L}\p{M}'’-]*?[\p{Ll},]|["“«„(]?\p{Lu}?,|.*\d%?,?|.*[”»"],?)(?<after>["“«„(]?\p{Lu}[\p{L}\p{M}'’-]*[,.:;]?)$/u;
const STOPPED = /^(?<before>.*\p{L}{2}[.!?…]["”»’)]?)(?<after>["“«„]?\p{Lu}[\p{L}\p{M}'’-]*[,:]?)$/u;
/** What there is one of has a capital letter of its own. */
const INSTITUTION =
  /^(?:council|parliament|government|congress|senate|ministry|court|university|president|minister|church|state|union|party|committee|commission|agency|department|king|queen|prince|bishop|mayor|governor|republic|kingdom|assembly|north|south|east|west|earth|internet|estado|gobierno|parlamento|ministerio|presidente|iglesia|consejo|congreso|rey|état|gouvernement|parlement|ministère|président|église|conseil|roi|правительство|президент|министр|церковь|совет|дума|король)s?$/iu;
const MEASURE =
  /^(?:Million(?:en)?|Milliarden?|Prozent|Tonnen?|Liter|Kilo|Meter|Kilometer|Art|Reihe|Menge|Hälfte|Teil|Anfang|Ende|Mitte|Herrn?|Frau|Stadt|Dorf|Präsident|Minister|Richter|Partei|Firma|Hotel|Stück|Glas|Flasche|Euro|Kronen|Uhr|Jahre?)$/u;
/** A form of a verb within a clause; an infinitive would stand at its end. */
const VERB_SECOND = /^\p{Ll}{2,}(?:en|[^s]t)$/u;
const POLITE = /^(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)$/u;
const STOP = /[.!?…]["”»’)]*$/u;
const UPPER = /^["“„«]?\p{Lu}/u;

/** Where a caption may begin in a token, or with it; null where none does. */
export function beginningOf(tokens: readonly Token[], at: number, words: Vocabulary, page: PageWords): CaptionBegin | null {
  const token = tokens[at];
  if (token === undefined || !/\p{Lu}/u.test(token.text)) return null;
  if (token.text.length <= LONGEST) {
    const stopped = STOPPED.exec(token.text)?.groups;
    if (stopped && !/^\p{Lu}\.$/u.test(stopped['before'] ?? '')) return made('stopped', token, stopped['before'] ?? '');
    const before = page.times.get(bare(token.text)) === 1 ? joinedBefore(token.text, words) : null;
    if (before !== null) return made('joined', token, before);
  }
  const previous = tokens[at - 1];
  if (!UPPER.test(token.text)) return null;
  if (previous === undefined || STOP.test(previous.text)) return made('opening', token, '');
  // "her novel The Long Winter"
  if (ends(previous.text) || bare(previous.text) === '' || TITLED.test(bare(previous.text))) return null;
  let known: number | null = null;
  const oddness = (): number => (known ??= oddnessOf(tokens[at - 2], previous.text, bare(token.text), tokens[at + 1]?.text ?? '', words));
  return { kind: 'spaced', at: token.start, before: previous.text, first: bare(token.text), oddness };
}

const made = (kind: BeginKind, token: Token, before: string): CaptionBegin => ({
  kind,
  at: token.start + before.length,
  before,
  first: bare(token.text.slice(before.length)),
  oddness: () => 0,
});

/** What stands in a token before a word with a capital letter. */
function joinedBefore(text: string, words: Vocabulary): string | null {
  const before = /.\p{Lu}/u.test(text) ? JOINED.exec(text)?.groups?.['before'] : undefined;
  if (before === undefined || /[-’']$/u.test(before) || NO_FIRST.test(bare(text.slice(before.length)))) return null;
  const word = bare(before);
  if (word === '' || /^\d/u.test(word)) return word === '' ? null : before;
  return word.length < 3 && words.knows(word, bare(text)) !== ITSELF ? null : before;
}

/** How little a word with a capital letter can be a name or the like where it stands. */
function oddnessOf(before: Token | undefined, paused: string, word: string, following: string, words: Vocabulary): number {
  const next = bare(following);
  const last = bare(paused);
  const role = words.classOf(last);
  const isGerman = words.language === 'de';
  const isNamed = !isGerman && /^\p{Lu}/u.test(next);
  // The first word of a sentence is no name.
  const isFirst = (before === undefined || ends(before.text)) && words.isWrittenSmall(last);
  // "Security Council", "Altmere of the Sea"
  const isInName =
    !isGerman &&
    ((/^\p{Lu}/u.test(last) && !isFirst && !/[,;–—]$/u.test(paused)) || (role === 'preposition' && /^\p{Lu}.*[^.]$/u.test(before?.text ?? '')));
  let weight = 0;
  // "Sie" and "Ihr" for those who are spoken to.
  if (isGerman && POLITE.test(word)) weight = -2;
  else if (words.isWrittenSmall(word)) {
    const isSmall = words.isJoint(word);
    weight = (isSmall ? (isNamed ? 1 : 3) : isNamed ? 0.5 : INSTITUTION.test(word) ? 0.8 : 2) + (isNamed ? 0 : words.rareness);
    // "the Council", "Security Council": names of what there is one of.
    if (isInName || role === 'determiner')
      weight = isSmall ? weight - 1 : isInName || INSTITUTION.test(word) || isNamed ? 0 : Math.min(1, Math.max(0, 2 * words.rareness));
  } else if (isInName) weight = -2;
  // Two nouns beside each other are no German, but for "Tonnen Stahl".
  if (isGerman && words.classOf(word) === 'other' && words.classOf(last) === 'other' && /^\p{Lu}/u.test(last) && !MEASURE.test(last)) weight += 1.5;
  // "seit Fischer flicken": with its verb behind it a German noun begins a clause, and none begins there.
  if (
    isGerman &&
    /^\p{Ll}+$/u.test(last) &&
    !words.isOpen(last) &&
    VERB_SECOND.test(following) &&
    !words.isJoint(next) &&
    words.classOf(next) !== 'adverb'
  )
    weight += 1.5;
  // Verse begins its lines with capital letters.
  if (/[,;–—]$/u.test(paused) && words.isJoint(word)) weight -= 1;
  if (!isInName && (role === 'adverb' || role === 'pronoun' || (role === 'auxiliary' && !isGerman))) weight += 1;
  return weight;
}
