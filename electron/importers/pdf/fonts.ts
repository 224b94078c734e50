// fonts.ts - what is to be known of a PDF's font: its weight, which way it runs, how large its letters are.

export interface Font {
  readonly name: string;
  readonly isBold: boolean;
}

/** A font as it is drawn with. */
export interface DrawnFont extends Font {
  readonly isVertical: boolean;
  /** Of its unit, in heights of letters. */
  readonly scale: number;
  /** How high its letters are, in heights of letters. */
  readonly tall: number;
}

export const NO_FONT: DrawnFont = { name: '', isBold: false, isVertical: false, scale: 0.001, tall: 1 };

/** What pdf.js tells of it. */
export interface FontFacts {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly bbox?: readonly number[];
}

/** LaTeX's own bold fonts have names that do not say so in words. */
const BOLD = /bold|black|heavy|demi|(^|[+-])(cmb|cmssbx|sfb|ecb|lmb|ptmb|phvb)/i;

export function drawnFontOf(facts: FontFacts | null): DrawnFont {
  if (!facts) return NO_FONT;
  const name = facts.name ?? '';
  return {
    name,
    isBold: facts.bold === true || facts.black === true || BOLD.test(name),
    isVertical: facts.vertical === true,
    scale: facts.fontMatrix?.[0] || 0.001,
    tall: facts.isType3Font === true ? drawnHeight(facts) : 1,
  };
}

/** A font that is drawn letter by letter may have any unit. */
function drawnHeight({ bbox, fontMatrix }: FontFacts): number {
  const height = Math.abs(((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * (fontMatrix?.[3] ?? 0.001));
  return height > 0 ? height : 1;
}
