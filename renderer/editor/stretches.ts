// stretches.ts - a document's annotations as stretches with levels, found by section and by offset.

import type { Annotation } from '../../shared/model/annotation.ts';
import { levelsOf, type Stretch } from '../../shared/text/segments.ts';
import type { Positions } from './positions.ts';

/** Nearer the letters when equally long: loaded language, sourcing, claim, attribution. */
const RANKS: Readonly<Record<string, number>> = { loaded: 0, sourcing: 1, claim: 2, attribution: 3 };

export interface Marked {
  readonly annotation: Annotation;
  /** 1 to 3, or 0 when there is no room to draw it. */
  readonly level: number;
}

/** What annotations cover, ready to be given levels. */
export function stretchesOf(annotations: readonly Annotation[]): Stretch[] {
  return annotations.flatMap((annotation) =>
    annotation.segments.map((segment): Stretch => ({ id: annotation.id, start: segment.start, end: segment.end, rank: RANKS[annotation.tag] ?? 4 })),
  );
}

export class Stretches {
  readonly byId: ReadonlyMap<string, Marked>;
  readonly #bySection: ReadonlyMap<number, readonly Stretch[]>;
  readonly #positions: Positions;

  constructor(annotations: readonly Annotation[], positions: Positions) {
    this.#positions = positions;
    const all = stretchesOf(annotations);
    const levels = levelsOf(all);
    this.byId = new Map(annotations.map((annotation) => [annotation.id, { annotation, level: levels.get(annotation.id) ?? 0 }]));
    const bySection = new Map<number, Stretch[]>();
    for (const stretch of all) {
      const last = positions.sectionAt(stretch.end - 1);
      for (let section = positions.sectionAt(stretch.start); section <= last; section += 1) {
        const own = bySection.get(section);
        if (own) own.push(stretch);
        else bySection.set(section, [stretch]);
      }
    }
    this.#bySection = bySection;
  }

  /** Stretches that touch a section, whole. */
  in(section: number): readonly Stretch[] {
    return this.#bySection.get(section) ?? [];
  }

  /** Ids of the annotations at an offset (its character, or the one before at a stretch's end), shortest first. */
  at(offset: number): string[] {
    const length = (stretch: Stretch) => stretch.end - stretch.start;
    return this.in(this.#positions.sectionAt(offset))
      .filter((one) => one.start <= offset && offset <= one.end)
      .sort((a, b) => length(a) - length(b) || a.rank - b.rank)
      .map((one) => one.id);
  }

  /** Annotations that start in a section. */
  startingIn(section: number): Marked[] {
    const { start, end } = this.#positions.extentOf(section);
    const found = new Set<string>();
    for (const stretch of this.in(section)) {
      const first = this.byId.get(stretch.id)?.annotation.segments[0]?.start ?? -1;
      if (first >= start && first <= end) found.add(stretch.id);
    }
    return [...found].flatMap((id) => this.byId.get(id) ?? []);
  }
}
