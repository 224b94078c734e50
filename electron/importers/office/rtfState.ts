// rtfState.ts - what holds at a place in a Rich Text file, as its groups hand it down, and the words that change it.

import type { RtfLink } from './rtfModel.ts';

export interface RtfState {
  /** What a group's text is: the document's, a value's (by name), a font's, a style's, or nothing. */
  destination: string;
  font: number;
  /** How many characters stand in for one that is given by its number. */
  fallback: number;
  isStrong: boolean;
  isEmphasis: boolean;
  isHidden: boolean;
  isRaised: boolean;
  isRevised: boolean;
  isDeleted: boolean;
  link: RtfLink | null;
  style: number;
  outline: number | undefined;
  left: number;
  right: number;
  firstLine: number;
  level: number;
  /** The list that paragraphs are items of; 0 for none. */
  list: number;
  isInTable: boolean;
}

const plain = { isStrong: false, isEmphasis: false, isHidden: false, isRaised: false };
const paragraph = { style: 0, outline: undefined, left: 0, right: 0, firstLine: 0, level: 0, list: 0, isInTable: false };

export const initialState: RtfState = {
  destination: 'text',
  font: -1,
  fallback: 1,
  ...plain,
  isRevised: false,
  isDeleted: false,
  link: null,
  ...paragraph,
};

/** Whether what stands there was deleted or inserted while changes were tracked. */
export const changeOf = ({ isDeleted, isRevised }: RtfState): 'deleted' | 'inserted' | null =>
  isDeleted ? 'deleted' : isRevised ? 'inserted' : null;

/** Takes a word about letters or the paragraph; false when it is neither. */
export const takeFormat = (state: RtfState, word: string, number: number | undefined, defaultFont: number): boolean =>
  takeLetters(state, word, number, defaultFont) || takeParagraph(state, word, number);

function takeLetters(state: RtfState, word: string, number: number | undefined, defaultFont: number): boolean {
  const isOn = number !== 0;
  switch (word) {
    case 'b':
      state.isStrong = isOn;
      return true;
    case 'i':
      state.isEmphasis = isOn;
      return true;
    case 'v':
      state.isHidden = isOn;
      return true;
    case 'super':
      state.isRaised = isOn;
      return true;
    case 'nosupersub':
      state.isRaised = false;
      return true;
    case 'revised':
      state.isRevised = isOn;
      return true;
    case 'deleted':
      state.isDeleted = isOn;
      return true;
    case 'f':
      state.font = number ?? defaultFont;
      return true;
    case 'uc':
      state.fallback = Math.min(Math.max(number ?? 1, 0), 100);
      return true;
    case 'plain':
      Object.assign(state, plain, { font: defaultFont });
      return true;
    default:
      return false;
  }
}

function takeParagraph(state: RtfState, word: string, number: number | undefined): boolean {
  switch (word) {
    case 'pard':
      Object.assign(state, paragraph);
      return true;
    case 's':
      state.style = number ?? 0;
      return true;
    case 'outlinelevel':
      state.outline = number;
      return true;
    case 'li':
    case 'lin':
      state.left = number ?? 0;
      return true;
    case 'ri':
    case 'rin':
      state.right = number ?? 0;
      return true;
    case 'fi':
      state.firstLine = number ?? 0;
      return true;
    case 'ilvl':
      state.level = Math.min(Math.max(number ?? 0, 0), 8);
      return true;
    case 'ls':
      state.list = number ?? 0;
      return true;
    case 'intbl':
      state.isInTable = number !== 0;
      return true;
    default:
      return false;
  }
}
