// captionShape.ts - what the words of a stretch say for or against it being a caption.

import type { WordClass } from './commonWords.ts';
import { bare } from './pageWords.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const CREDIT_LABEL = /^[([]?(?:photo(?:graph(?:ie|e)?|s)?|fotos?|pictures?|images?|bild(?:er)?|cr[ée]dit|фото):$/iu;
/** "(Staff photo)", "(courtesy of the mill)" */
const IN_BRACKETS = /^[([](?:photo|foto|picture|image|bild|courtesy|staff|file|archiv|архив|фото)/iu;
/** "(AP Photo/Ana Pellor)", "REUTERS/Ana Pellor", "PHOTO ANA PELLOR" */
const LOUD = /^(?:[([]\p{Lu}{2,}|\p{L}{2,}\/\p{Lu}|(?:PHOTO|FOTO)$|©|\p{Lu}{4,}$|\p{Lu}{3,}-\p{Lu})/u;
/** "Photo : Agence Médiane", "Crédit photo : Y. Brazec", "Archivo municipal" */
const NAMED = /^(?:photo|foto|cr[ée]dits?|archiv(?:o|es?|io)?|archives|архив)$/iu;
/** Whether a credit begins with a token, which ends no sentence then. */
export function isCreditLabel(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  // French writes a space before the colon.
  const label = text === ':' ? `${tokens[at - 1]?.text ?? ''}:` : text;
  return (
    CREDIT_LABEL.test(label) ||
    IN_BRACKETS.test(text) ||
    LOUD.test(text) ||
    (at > 0 && /[.!?]$/u.test(tokens[at - 1]?.text ?? '') && NAMED.test(text))
  );
}

const OWNER = "(?:(?:\\p{Lu}[\\p{L}.’'/-]*|de|von|van|dpa) ?){1,5}";
/** Whose picture it is, at the end of a caption: "Photo: Ana Pellor/AP", "(Reuters)", "© AFP". */
export const CREDIT = new RegExp(
  `(?:${[
    `(?:\\b(?:[Cc]r[ée]dit )?(?:[Pp]hoto(?:graph(?:ie|e)?|s)?|[Ff]otos?|[Pp]ictures?|[Ii]mages?|[Bb]ild(?:er)?|[Cc]r[ée]dit|[Aa]rchiv\\p{L}*)|[Фф]ото) ?[:：/] ?${OWNER}`,
    `©\\s?${OWNER}`,
    `(?:PHOTOS?|FOTOS?) (?:\\p{Lu}[\\p{Lu}.’'/-]* ?){1,5}`,
    // "REUTERS/Ana Pellor"
    `(?<=[.!?…)”»"] )\\p{L}{2,}/(?:\\p{Lu}[\\p{L}.’'-]* ?){1,3}`,
    `[([](?:Reuters|AP|AFP|dpa|EFE|EPA|Getty|ANSA|архив|[Aa]rchiv\\p{L}*|[Ff]ile)(?:[ /][^)\\]]{0,40})?[)\\]]`,
    `[([](?=[^)\\]]*(?:[Pp]hoto|[Ff]oto|[Pp]icture|[Ii]mage|[Bb]ild|[Cc]ourtesy|[Фф]ото))[^()[\\]]{4,50}[)\\]]`,
  ].join('|')})$`,
  'u',
);
/** What goes before a title, which is no caption. */
export const TITLED =
  /(?:films?|movie|book|books|novel|play|song|album|series|article|report|essay|poem|magazine|newspaper|paper|story|buch|roman|lied|serie|artikel|bericht|zeitung|zeitschrift|stück|libro|película|novela|canción|obra|serie|artículo|diario|revista|livre|roman|chanson|pièce|article|journal|filme|livro|книг\p{L}*|button|menu|option|botón|menú|opción|tecla|pestaña|bouton|touche|onglet|taste|schaltfläche|menü|пункт\p{L}*|кнопк\p{L}*|меню|вкладк\p{L}*|раздел\p{L}*|клавиш\p{L}*|фильм\p{L}*|роман\p{L}*|песн\p{L}*|газет\p{L}*|журнал\p{L}*)$/iu;

/** What stands before a form of a verb that tells of what a noun is like: "the flooded bakery". */
const BEFORE_NOUN: ReadonlySet<WordClass | null> = new Set(['determiner', 'preposition', 'adjective']);

/** Whether a quotation that ends in it also begins in it. */
export const isBalanced = (caption: string): boolean =>
  [/[“„«]/gu, /[”»]/gu].map((one) => caption.match(one)?.length ?? 0).every((count, _, all) => count === all[0]) &&
  (caption.split('"').length & 1) === 1;

/** What the words of a caption say for or against it: it seldom tells what was, or what somebody said. */
export function shapeOf(tokens: readonly Token[], skipped: number, known: Vocabulary): number {
  let isHelped = false;
  let before: WordClass | null = null;
  let weight = tokens.length > 17 ? -1 : tokens.length < 11 ? 0.4 : 0;
  for (const [index, token] of tokens.entries()) {
    const word = bare(index === 0 ? token.text.slice(skipped) : token.text);
    // "May" is a name there.
    const does = index > 0 && /^\p{Lu}/u.test(word) ? null : known.classOf(word);
    if (does === 'auxiliary') weight -= 1.3;
    else if (does === 'pronoun') weight -= 1;
    else if (index > 0 && does === 'joining' && word.length > 2) weight -= 1.8;
    else if (does === 'verb' && !BEFORE_NOUN.has(before)) weight -= known.isPast(word) ? 1.6 : isHelped ? 1 : 0;
    else if (does === 'adverb') weight -= 0.8;
    if (token.text.endsWith(',')) weight -= 0.5;
    if (TITLED.test(word)) weight -= 1.5;
    before = does;
    isHelped ||= does === 'auxiliary';
  }
  return weight;
}
