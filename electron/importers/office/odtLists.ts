// odtLists.ts - the marker before an item of an OpenDocument list or a numbered heading, counted as Writer counts.

import { formattedNumber } from './numberFormat.ts';
import type { OdtStyles } from './odtStyles.ts';
import { bulletOf } from './symbols.ts';
import { childNamed, isElement, type XmlElement } from './xmlTree.ts';

const LONGEST_MARKER = 100;
const DEEPEST = 10;
const formats: Readonly<Record<string, string>> = { '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

/** A list's levels, from 0, and how far each has been counted. */
export class OdtCounter {
  readonly #levels: (XmlElement | undefined)[] = [];
  readonly #counts: (number | undefined)[] = [];

  readonly #fonts: ReadonlyMap<string, string>;

  constructor(style: XmlElement | undefined, fonts: ReadonlyMap<string, string>) {
    this.#fonts = fonts;
    for (const level of style?.children ?? []) {
      const at = isElement(level) ? Number(level.attributes['text:level']) - 1 : -1;
      if (isElement(level) && at >= 0 && at < DEEPEST) this.#levels[at] = level;
    }
  }

  isOrdered(level: number): boolean {
    return this.#levels[level]?.name.endsWith('-number') === true;
  }

  /** The marker of the next item at a level, which is counted by that. */
  next(level: number, start: number | undefined): string {
    const definition = this.#levels[level];
    const before = this.#counts[level];
    this.#counts[level] = start ?? (before === undefined ? this.#startOf(level) : before + 1);
    this.#counts.length = Math.min(level + 1, DEEPEST);
    if (!definition) return '';
    const { 'style:num-prefix': prefix = '', 'style:num-suffix': suffix = '', 'text:bullet-char': bullet } = definition.attributes;
    if (bullet !== undefined) return bulletOf(this.#fontOf(definition), bullet.slice(0, LONGEST_MARKER));
    if ((definition.attributes['style:num-format'] ?? '') === '') return `${prefix}${suffix}`.slice(0, LONGEST_MARKER).trim();
    const pattern = definition.attributes['loext:num-list-format'];
    if (pattern !== undefined)
      return pattern
        .slice(0, LONGEST_MARKER)
        .replaceAll(/%(\d{1,2})%/g, (_, number: string) => this.#shown(Number(number) - 1))
        .trim();
    const shown = Math.min(Number(definition.attributes['text:display-levels'] ?? 1) || 1, level + 1);
    const numbers = Array.from({ length: shown }, (_, index) => this.#shown(level - shown + 1 + index)).filter((one) => one !== '');
    return `${prefix}${numbers.join('.')}${suffix}`.slice(0, LONGEST_MARKER).trim();
  }

  #fontOf(level: XmlElement): string {
    const text = childNamed(level, 'style:text-properties')?.attributes;
    return this.#fonts.get(text?.['style:font-name'] ?? '') ?? (text?.['fo:font-family'] ?? '').replaceAll(/['"]/g, '');
  }

  #startOf(level: number): number {
    return Number(this.#levels[level]?.attributes['text:start-value'] ?? 1) || 1;
  }

  #shown(level: number): string {
    const format = this.#levels[level]?.attributes['style:num-format'] ?? '';
    return format === '' ? '' : formattedNumber(formats[format] ?? 'decimal', this.#counts[level] ?? this.#startOf(level));
  }
}

/** The counters of a document's lists: one for each, but where a list goes on with another. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #byId = new Map<string, OdtCounter>();
  readonly #lastOfStyle = new Map<string, OdtCounter>();
  readonly outline: OdtCounter;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
    this.outline = new OdtCounter(styles.outline, styles.fonts);
  }

  /** @param paragraphList the list style that the paragraphs of the list state, where the list states none. */
  counterOf(list: XmlElement, paragraphList: string | undefined): OdtCounter {
    const { 'text:style-name': own, 'text:continue-list': other, 'text:continue-numbering': goesOn, 'xml:id': id } = list.attributes;
    const style = own ?? paragraphList ?? '';
    const earlier = other !== undefined ? this.#byId.get(other) : goesOn === 'true' ? this.#lastOfStyle.get(style) : undefined;
    const counter = earlier ?? new OdtCounter(this.#styles.lists.get(style), this.#styles.fonts);
    if (id !== undefined) this.#byId.set(id, counter);
    this.#lastOfStyle.set(style, counter);
    return counter;
  }
}
