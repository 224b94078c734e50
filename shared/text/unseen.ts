// unseen.ts - signs in a text that nobody sees: they turn the reading direction, join, part or take no room at all.
//
// They stay in every text as they came. What is shown of it names them, so that words cannot look like other words, and
// so that a title or a note cannot turn the words of the interface around it.

/** As Unicode abbreviates them; others are told by their number. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'SHY',
  '\u034f': 'CGJ',
  '\u061c': 'ALM',
  '\u180e': 'MVS',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LSEP',
  '\u2029': 'PSEP',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

// Controls but tab and line feed; formatting signs; fillers; tags.
const UNSEEN =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Scripts whose spelling needs joiners; beside their letters these are seen by what they do. */
const JOINING =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u;
/** Signs that make one picture with what follows or came before. */
const PICTURE = /(\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*|\u{1f3f4}[\u{e0020}-\u{e007f}]*)$/u;

/** Characters before a sign that tell whether it belongs there. */
const LOOK_BACK = 20;

/** The signs that have names of their own. */
export const unseenSigns: readonly string[] = Object.keys(NAMES);

export interface UnseenSign {
  /** UTF-16 offset. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The signs in a text that nobody sees, but not those that belong to a spelling or a picture. At most `most` of them. */
export function unseenIn(text: string, most = Number.POSITIVE_INFINITY): UnseenSign[] {
  const found: UnseenSign[] = [];
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    if (found.length >= most) break;
    if (!belongs(text.slice(Math.max(0, index - LOOK_BACK), index), sign))
      found.push({ start: index, end: index + sign.length, name: NAMES[sign] ?? numberOf(sign) });
  }
  return found;
}

function belongs(before: string, sign: string): boolean {
  if (sign === '\u200c' || sign === '\u200d') return JOINING.test(before) || (sign === '\u200d' && PICTURE.test(before));
  return (sign.codePointAt(0) ?? 0) > 0xe0000 && PICTURE.test(before);
}

const numberOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Letters that run from the right. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The words within a line of others that is plain text: as `shownWords`, and kept together where they run from the right. */
export function apart(text: string): string {
  const shown = shownWords(text);
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** The words as they are shown outside of a text: each sign that nobody sees by its name, and without its effect. */
export function shownWords(text: string): string {
  const signs = unseenIn(text);
  if (signs.length === 0) return text;
  let at = 0;
  let shown = '';
  for (const { start, end, name } of signs) {
    shown += `${text.slice(at, start)}\u2039${name}\u203a`;
    at = end;
  }
  return shown + text.slice(at);
}
