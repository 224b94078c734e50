// windows1252.ts - bytes of windows-1252 as characters, and whether a file plainly is written in it.
//
// A detector guesses from how often bytes occur, which says little about a short text. So its guess is weighed against what
// the letters look like: read in the right encoding they make words, in a wrong one signs and other alphabets stand inside them.

/** What windows-1252 has at 0x80 to 0x9f. Some releases of Node decode these bytes as Latin-1 control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Mends what TextDecoder made of windows-1252. */
export const mended1252 = (text: string): string => text.replace(/[\u0080-\u009f]/g, (character) => HIGH_1252.charAt(character.charCodeAt(0) - 0x80));

/** Bytes that windows-1252 leaves undefined. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Letters and signs that western texts really have: typographic quotes, dashes, the euro, accented letters, guillemets. */
const LIKELY_1252 = /[€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0¡£§©«®°±²³·»¼½¾¿À-ÖØ-öø-ÿ]/;

/** Two accented letters beside each other, as German, Portuguese, French, the Nordic languages and Estonian have them. */
const USUAL_PAIRS = new Set('öß üß äß çã çõ éé éâ éè çû íç ñó áí ää öö üü õõ äö öä äü öü üö õä äõ øå åø æø øæ åå þæ ðþ íð ýð óð úð óþ íæ'.split(' '));
/** A sign where only a letter can be. Apostrophe, soft hyphen, middle dot and ordinal signs do stand there. */
const SIGN_IN_WORD = /\p{L}[^\p{L}\p{M}\p{N}\s\u0021-\u007e\u00a0’‘“”«»„‹›–—…·\u00ad™®©]+\p{L}/gu;
/** A capital accented letter after a small one is how other 8-bit alphabets look when read as this one. */
const MISPLACED_CAPITAL = /[a-z\u00df-\u00ff][\u00c0-\u00d6\u00d8-\u00deŠŽŒŸ]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** True when the characters above ASCII are what western texts have, where they have them. */
function readsWestern(text: string): boolean {
  const high = count(text, /[^\0-\u007f]/g);
  const letters = count(text, /[a-z]/gi);
  const accented = count(text, /[À-ÖØ-öø-ÿŒœŠšŽžŸ]/g);
  const pairs = (text.match(/[À-ÖØ-öø-ÿ](?=([À-ÖØ-öø-ÿ]))./gs) ?? []).filter((pair) => !USUAL_PAIRS.has(pair.toLowerCase())).length;
  const odd = (text.match(/[^\0-\u007f]/g) ?? []).filter((character) => !LIKELY_1252.test(character)).length;
  const strange = count(text, MISPLACED_CAPITAL) + count(text, SIGN_IN_WORD);
  return high > 0 && accented <= letters * 0.3 && pairs <= high * 0.1 && odd <= high * 0.02 && strange <= high * 0.05;
}

const WESTERN_NAMES = new Set(['windows-1252', 'iso-8859-1', 'iso-8859-15', 'ascii']);
/** Encodings of other Latin alphabets that put other letters at the same bytes, so that their words look western too. */
const OTHER_LATIN = new Set(
  ['windows-1250', 'iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'windows-1254', 'iso-8859-9', 'windows-1257', 'iso-8859-13', 'iso-8859-16'].flatMap(
    (name) => [name, name.replace('iso-', 'iso')],
  ),
);

const LOOKED_AT = 200_000;

/** Loaded when the first file asks for it: most say themselves how they are encoded, and its tables are large. */
const detector = async () => (await import('jschardet')).default;

/** Name of the most likely encoding, in small letters; null when the detector has none. */
export async function detected(bytes: Uint8Array): Promise<string | null> {
  const guess = (await detector()).detect(Buffer.from(bytes.subarray(0, LOOKED_AT)));
  return typeof guess.encoding === 'string' ? guess.encoding.toLowerCase() : null;
}

/** Names of the likely encodings, in small letters, the most likely first; judged by the lines that are not ASCII alone. */
export async function detectedAll(bytes: Uint8Array): Promise<string[]> {
  const sample = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const telling = sample.includes('\0')
    ? sample
    : sample
        .split('\n')
        .filter((line) => /[^\0-\u007f]/.test(line))
        .join('\n');
  const found = (await detector()).detectAll(Buffer.from(telling, 'latin1')).map(({ encoding }) => encoding?.toLowerCase() ?? '');
  const names = [(await detected(Buffer.from(telling, 'latin1'))) ?? '', ...found].filter((name) => name !== '');
  // What is plainly western was not asked about.
  return [...names.filter((name) => !WESTERN_NAMES.has(name)), ...names.filter((name) => WESTERN_NAMES.has(name))];
}

/**
 * True when the bytes are windows-1252 beyond reasonable doubt.
 * @param text the bytes read as windows-1252.
 * @param other the text in the encoding that the detector proposes, null when that is not known here.
 */
export function isWindows1252(bytes: Uint8Array, text: string, guess: string | null, other: string | null): boolean {
  if (bytes.some((byte) => UNDEFINED_1252.has(byte) || (byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte)))) return false;
  if (!readsWestern(text)) return false;
  if (guess === null || WESTERN_NAMES.has(guess)) return true;
  // Of the rest, only other Latin alphabets make words of the same look. Icelandic letters are what Turkish ones are read as.
  return other === text || !(OTHER_LATIN.has(guess) || /[ðþý]/i.test(text));
}
