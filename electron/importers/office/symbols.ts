// symbols.ts - the characters that the fonts Symbol and Wingdings draw for codes which mean nothing elsewhere.
//
// Office files keep such a character as its code, or the code moved to U+F000. What is not known stays as it is.

/** Codes 0x20-0x7e and 0xa0-0xfe of Symbol; a blank stands for what Unicode has no character for. */
const symbolLow = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑           〉∫⌠ ⌡         ';

const wingdings: Readonly<Record<number, string>> = {
  0x21: '✏',
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

function inSymbol(code: number): string | undefined {
  const found = code >= 0xa0 ? symbolHigh[code - 0xa0] : symbolLow[code - 0x20];
  return found === ' ' && code !== 0x20 ? undefined : found;
}

/** The character that a font draws for a code (0x00-0xff, or that at U+F000); undefined where that is not known. */
export function drawnCharacter(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low > 0xff) return undefined;
  if (/^symbol$/i.test(font)) return inSymbol(low);
  return /^wingdings$/i.test(font) ? wingdings[low] : undefined;
}

/** A text with the codes at U+F000 as their font draws them. */
export const withDrawnCharacters = (font: string, text: string): string =>
  text.replaceAll(/[\uf020-\uf0ff]/g, (code) => drawnCharacter(font, code.charCodeAt(0)) ?? code);

/** A list's bullet as one character that any font has. */
export function bulletOf(font: string, text: string): string {
  const drawn = withDrawnCharacters(font, text.trim());
  const code = drawn.charCodeAt(0);
  if (code >= 0xe000 && code <= 0xf8ff) return '•';
  if (drawn === 'o' && /^courier/i.test(font)) return '◦';
  return drawn === '·' && /^symbol$/i.test(font) ? '•' : drawn;
}
