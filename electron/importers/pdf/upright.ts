// upright.ts - the page the way round in which most of its letters stand: turned pages and sideways tables are read like any other.

import type { Glyph } from './glyphs.ts';

export interface Upright {
  /** Moved so that their lines are level. */
  readonly level: readonly Glyph[];
  /** As they stand on the page. */
  readonly turned: readonly Glyph[];
  readonly height: number;
}

/** Degrees that a line may be off. */
const NEARLY = 3;

const apart = (one: number, other: number): number => Math.abs(((((one - other) % 360) + 540) % 360) - 180);

export function upright(glyphs: readonly Glyph[], height: number): Upright {
  const letters = new Map<number, number>();
  for (const { text, angle } of glyphs) if (text.trim() !== '') letters.set(angle, (letters.get(angle) ?? 0) + 1);
  const main = [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
  const isLevel = ({ angle }: Glyph) => apart(angle, main) <= NEARLY;
  const turned = glyphs.filter((glyph) => !isLevel(glyph));
  const level = glyphs.filter(isLevel);
  if (apart(main, 0) <= NEARLY) return { level, turned, height };
  const [cos, sin] = [Math.cos((-main * Math.PI) / 180), Math.sin((-main * Math.PI) / 180)];
  const turn = (x: number, y: number): [number, number] => [x * cos - y * sin, x * sin + y * cos];
  const moved = level.map((glyph) => {
    const [[x, y], [toX, toY]] = [turn(glyph.x, glyph.y), turn(glyph.toX, glyph.toY)];
    return { ...glyph, x, y, toX, toY, angle: 0 };
  });
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { y, size } of moved) {
    top = Math.min(top, y - size);
    bottom = Math.max(bottom, y);
  }
  return { level: moved.map((glyph) => ({ ...glyph, y: glyph.y - top, toY: glyph.toY - top })), turned, height: bottom - top };
}
