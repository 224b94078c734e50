// rtfLists.ts - the markers of a Rich Text file's lists where the program that made it wrote none beside their items: counted as it describes them.

import { formattedNumber } from './numberFormat.ts';

interface Level {
  format: string;
  start: number;
  /** What is shown, its length first; a character below nine stands for the number of that level. */
  shown: string;
}

interface List {
  id: number;
  readonly levels: Level[];
}

interface Override {
  list: number;
  number: number;
}

const LEVELS = 9;
const MOST = 5_000;

const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  255: 'none',
};

export class RtfLists {
  readonly #lists: List[] = [];
  readonly #overrides: Override[] = [];
  readonly #counts = new Map<number, (number | undefined)[]>();

  /** A word in the table of lists, or in that of their uses. */
  describe(word: string, number: number | undefined): void {
    const list = this.#lists.at(-1);
    const level = list?.levels.at(-1);
    const use = this.#overrides.at(-1);
    switch (word) {
      case 'list':
        if (this.#lists.length < MOST) this.#lists.push({ id: 0, levels: [] });
        break;
      case 'listlevel':
        if (list && list.levels.length < LEVELS) list.levels.push({ format: 'decimal', start: 1, shown: '' });
        break;
      case 'levelnfc':
      case 'levelnfcn':
        if (level) level.format = formats[number ?? 0] ?? 'decimal';
        break;
      case 'levelstartat':
        if (level && !use) level.start = number ?? 1;
        break;
      case 'listoverride':
        if (this.#overrides.length < MOST) this.#overrides.push({ list: 0, number: 0 });
        break;
      case 'listid':
        if (use) use.list = number ?? 0;
        else if (list) list.id = number ?? 0;
        break;
      case 'ls':
        if (use) use.number = number ?? 0;
        break;
      default:
    }
  }

  /** What a level shows, piece by piece. */
  show(text: string): void {
    const level = this.#lists.at(-1)?.levels.at(-1);
    if (level && level.shown.length < 100) level.shown += text;
  }

  /** The marker of the next item; null when the list is not described. */
  next(use: number, at: number): string | null {
    const id = this.#overrides.find(({ number }) => number === use)?.list;
    const levels = this.#lists.find((one) => one.id === id)?.levels;
    if (id === undefined || !levels?.[at]) return null;
    const counts = this.#counts.get(id) ?? [];
    this.#counts.set(id, counts);
    const before = counts[at];
    counts[at] = before === undefined ? levels[at].start : before + 1;
    counts.length = at + 1;
    const { shown } = levels[at];
    return Array.from(shown.slice(1, 1 + shown.charCodeAt(0)), (character) => {
      const level = character.charCodeAt(0);
      return level < LEVELS ? formattedNumber(levels[level]?.format ?? 'decimal', counts[level] ?? levels[level]?.start ?? 1) : character;
    }).join('');
  }
}
