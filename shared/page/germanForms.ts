// germanForms.ts - German words that are no nouns by how they are made: what follows a caption that has grown into a sentence.

/** "beschädigte", "kritisiert", "aufgestellt", "gefährlich", "teilweise", "folgende" */
const SMALL =
  /^(?:(?:ver|be|er|ent|zer|ge|miss).{2,}te[nmrst]?|.*iert(?:e[nmrst]?)?|(?:.{2,4})?ge.{2,}t|.*(?:lich|isch|bar|sam|los|haft)(?:e[nmrs]?|er|st)?|.*ig(?:e[nmrs]?)?|.*(?:weise|wärts)|.*end(?:e[nmrs]?)?)$/u;
const SEPARABLE =
  /^(?:zurück|zusammen|ein|aus|ab|auf|vor|bei|mit|hin|her|weg|fort|fest|nieder|entgegen|teil|weiter|wieder|statt|durch)(?:zu)?(?<verb>.{4,})$/u;

export const isGermanSmall = (word: string): boolean => SMALL.test(word);

/** A verb without the part that stands apart from it in main clauses: "zurückkehren", "kehren". */
export const separated = (word: string): string => SEPARABLE.exec(word)?.groups?.['verb'] ?? word;
