// wordNumbering.ts - the marker that Word shows before a list's item or a numbered heading: counted as Word counts.

import type { ListMarker } from './blockWriter.ts';
import { bulletOf } from './symbols.ts';
import { formattedNumber } from './numberFormat.ts';
import { valueOf, type WordStyles } from './wordStyles.ts';
import { childNamed, childrenNamed, type XmlElement, type XmlPart } from './xmlTree.ts';

interface Numbering {
  /** Lists that count together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, XmlElement>;
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

const LONGEST_MARKER = 100;

function levelsOf(element: XmlElement | undefined): Map<number, XmlElement> {
  const all = childrenNamed(element, 'w:lvl').map((level): [number, XmlElement] => [Number(level.attributes['w:ilvl']), level]);
  return new Map(all.filter(([level]) => level >= 0 && level < LEVELS));
}

export class WordNumbering {
  readonly #numberings = new Map<string, Numbering>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();
  readonly #styles: WordStyles;

  constructor(part: XmlPart | null, styles: WordStyles) {
    this.#styles = styles;
    const abstracts = new Map(childrenNamed(part?.root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]));
    const byStyle = new Map([...abstracts.values()].map((one) => [valueOf(one, 'w:styleLink'), one]));
    for (const num of childrenNamed(part?.root, 'w:num')) {
      const id = valueOf(num, 'w:abstractNumId') ?? '';
      const own = abstracts.get(id);
      const linked = valueOf(own, 'w:numStyleLink');
      const levels = levelsOf(linked === undefined ? own : (byStyle.get(linked) ?? own));
      const starts = new Map<number, number>();
      for (const change of childrenNamed(num, 'w:lvlOverride')) {
        const level = Number(change.attributes['w:ilvl']);
        for (const [at, element] of levelsOf(change)) levels.set(at, element);
        const start = valueOf(change, 'w:startOverride');
        if (start !== undefined) starts.set(level, Number(start));
      }
      this.#numberings.set(num.attributes['w:numId'] ?? '', { abstract: id, levels, starts });
    }
  }

  /** The marker of the next paragraph, which is counted by that; null when it has none. */
  next(properties: XmlElement | undefined): ListMarker | null {
    const chain = this.#styles.paragraphProperties(properties).map((one) => childNamed(one, 'w:numPr'));
    const numId = chain.map((one) => valueOf(one, 'w:numId')).find((one) => one !== undefined);
    const numbering = numId === undefined ? undefined : this.#numberings.get(numId);
    if (numId === undefined || !numbering) return null;
    const stated = chain.map((one) => valueOf(one, 'w:ilvl')).find((one) => one !== undefined);
    const styleId = valueOf(properties, 'w:pStyle');
    const linked = [...numbering.levels].find(([, level]) => styleId !== undefined && valueOf(level, 'w:pStyle') === styleId)?.[0];
    const level = Number(stated ?? linked ?? 0);
    if (!Number.isInteger(level) || level < 0 || level >= LEVELS) return null;
    const definition = numbering.levels.get(level);
    const format = formatOf(definition);
    this.#count(numId, numbering, level);
    const [moved, own] = [childNamed(childNamed(definition, 'w:pPr'), 'w:ind')?.attributes, childNamed(properties, 'w:ind')?.attributes];
    const indent = Number(own?.['w:left'] ?? own?.['w:start'] ?? moved?.['w:left'] ?? moved?.['w:start'] ?? 0);
    const isBullet = format === 'bullet';
    const text = isBullet
      ? bulletOf(fontOf(definition), (valueOf(definition, 'w:lvlText') ?? '').slice(0, LONGEST_MARKER))
      : this.#numbered(numbering, level);
    // Programs that have no paragraphs within items write further ones as items without a marker.
    return { level, text, isOrdered: !isBullet && format !== 'none', indent, continues: text === '' };
  }

  #count(numId: string, numbering: Numbering, level: number): void {
    const counts = this.#counts.get(numbering.abstract) ?? [];
    this.#counts.set(numbering.abstract, counts);
    const start = startOf(numbering, level);
    const key = `${numId} ${level}`;
    const isRestart = numbering.starts.has(level) && !this.#restarted.has(key);
    if (isRestart) this.#restarted.add(key);
    const before = counts[level];
    counts[level] = isRestart || before === undefined ? start : before + 1;
    for (let above = 0; above < level; above += 1) counts[above] ??= startOf(numbering, above);
    for (let below = level + 1; below < LEVELS; below += 1) {
      const restart = valueOf(numbering.levels.get(below), 'w:lvlRestart');
      if (restart === undefined || (restart !== '0' && level < Number(restart))) counts[below] = undefined;
    }
  }

  #numbered(numbering: Numbering, level: number): string {
    const counts = this.#counts.get(numbering.abstract) ?? [];
    const definition = numbering.levels.get(level);
    const isLegal = childNamed(definition, 'w:isLgl') !== undefined;
    return (valueOf(definition, 'w:lvlText') ?? '')
      .slice(0, LONGEST_MARKER)
      .replaceAll(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formattedNumber(isLegal ? 'decimal' : formatOf(numbering.levels.get(at)), counts[at] ?? startOf(numbering, at));
      })
      .trim();
  }
}

const fontOf = (level: XmlElement | undefined): string => {
  const fonts = childNamed(childNamed(level, 'w:rPr'), 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
};

const formatOf = (level: XmlElement | undefined): string => valueOf(level, 'w:numFmt') ?? 'decimal';

function startOf(numbering: Numbering, level: number): number {
  const start = numbering.starts.get(level) ?? Number(valueOf(numbering.levels.get(level), 'w:start') ?? 1);
  return Number.isInteger(start) ? start : 1;
}
