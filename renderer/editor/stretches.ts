// stretches.ts - what annotations cover in an open text: their stretches and levels, found by block and by offset.
//
// Follows the list of annotations as it changes, and says of each block (a paragraph) how often its picture has become another one, so
// that painting and measuring can leave all others alone.

import type { Annotation } from '../../shared/model/annotation.ts';
import { AnnotationIndex } from '../../shared/model/annotationIndex.ts';
import { extentOf, inTextOrder } from '../../shared/model/extent.ts';
import { Levels } from '../../shared/text/levels.ts';
import type { Stretch } from '../../shared/text/segments.ts';
import type { Positions } from './positions.ts';

/** Nearer the letters when equally long: loaded language, sourcing, claim, attribution. */
const RANKS: Readonly<Record<string, number>> = { loaded: 0, sourcing: 1, claim: 2, attribution: 3 };

export interface Marked {
  readonly annotation: Annotation;
  /** 1 to 3, or 0 when there is no room to draw it. */
  readonly level: number;
}

/** A stretch with what its picture depends on. */
export interface DrawnStretch extends Stretch, Marked {}

/** What one annotation covers. */
function ownStretches({ id, tag, segments }: Annotation): Stretch[] {
  return segments.map((segment): Stretch => ({ id, start: segment.start, end: segment.end, rank: RANKS[tag] ?? 4 }));
}

/** What annotations cover, ready to be given levels. */
export const stretchesOf = (annotations: readonly Annotation[]): Stretch[] => annotations.flatMap(ownStretches);

/** So many annotations out of view may be remembered before they are forgotten. */
const SPARE = 2_000;

export class Stretches {
  readonly #positions: Positions;
  readonly #index = new AnnotationIndex();
  readonly #levels = new Levels<Annotation>((start, end) => this.#index.around({ start, end }), ownStretches);
  readonly #versions = new Map<number, number>();
  #revision = 0;
  #given: { readonly annotations: readonly Annotation[]; readonly orphanIds: ReadonlySet<string> } | null = null;

  constructor(positions: Positions) {
    this.#positions = positions;
  }

  /**
   * Takes over a list in text order; those of `orphanIds` are left out. The same list again costs nothing.
   * @returns a number that is another one whenever something has changed.
   */
  follow(annotations: readonly Annotation[], orphanIds: ReadonlySet<string>): number {
    if (this.#given?.annotations === annotations && this.#given.orphanIds === orphanIds) return this.#revision;
    this.#given = { annotations, orphanIds };
    const shown = orphanIds.size === 0 ? annotations : annotations.filter((one) => !orphanIds.has(one.id));
    const isFirst = this.#revision === 0;
    const { gone, come } = this.#index.follow(shown);
    if (!isFirst) {
      const moved = this.#levels.changed(gone, come);
      for (const one of [...gone, ...come, ...moved]) for (const block of this.#blocksOf(one)) this.#versions.set(block, this.versionOf(block) + 1);
    }
    this.#revision += 1;
    return this.#revision;
  }

  /** Another number whenever what is to be painted in the block has changed. */
  versionOf(block: number): number {
    return this.#versions.get(block) ?? 0;
  }

  /** Told which sections are in view, so that memory follows what is seen and not what exists. */
  seen(sections: Iterable<number>): void {
    if (this.#levels.known < SPARE) return;
    const near = [...sections].flatMap((section) => this.#index.around(this.#positions.extentOf(section)));
    if (this.#levels.known > SPARE + 2 * near.length) this.#levels.keepOnly(near);
  }

  get(id: string): Marked | undefined {
    const annotation = this.#index.get(id);
    return annotation && this.#marked(annotation);
  }

  /** Stretches that touch a block, whole, in text order. */
  in(block: number): DrawnStretch[] {
    const extent = this.#positions.blockExtent(block);
    return this.#index
      .around(extent)
      .sort(inTextOrder)
      .flatMap((annotation) =>
        ownStretches(annotation)
          .filter((one) => one.start < extent.end && one.end > extent.start)
          .map((one): DrawnStretch => ({ ...one, ...this.#marked(annotation) })),
      );
  }

  /** Whether an annotation has words in a block. */
  touches(id: string, block: number): boolean {
    const { start, end } = this.#positions.blockExtent(block);
    return this.#index.get(id)?.segments.some((one) => one.start < end && one.end > start) ?? false;
  }

  /** Ids of the annotations at an offset (its character, or the one before at a stretch's end), shortest first. */
  at(offset: number): string[] {
    const length = (stretch: Stretch) => stretch.end - stretch.start;
    return this.#index
      .around({ start: offset - 1, end: offset + 1 })
      .flatMap(ownStretches)
      .filter((one) => one.start <= offset && offset <= one.end)
      .sort((a, b) => length(a) - length(b) || a.rank - b.rank || a.start - b.start)
      .map((one) => one.id);
  }

  /** Annotations that start in a block. */
  startingIn(block: number): Marked[] {
    const { start, end } = this.#positions.blockExtent(block);
    return this.#index
      .around({ start, end: end + 1 })
      .filter((one) => this.#positions.lineAt(extentOf(one).start) === block)
      .map((one) => this.#marked(one));
  }

  #marked(annotation: Annotation): Marked {
    return { annotation, level: this.#levels.levelOf(annotation) };
  }

  *#blocksOf(annotation: Annotation): Generator<number> {
    for (const { start, end } of annotation.segments) {
      const last = this.#positions.lineAt(end - 1);
      for (let block = this.#positions.lineAt(start); block <= last; block += 1) yield block;
    }
  }
}
