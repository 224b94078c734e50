// windowState.ts - where the window was and how large, kept from one start to the next.
//
// Kept beside the settings, in the person's data folder. A window is never put where no screen is now.

import path from 'node:path';
import type { Low } from 'lowdb';
import { z } from 'zod';
import { openAppData } from '../store/appData.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WindowState = z.looseObject({
  formatVersion: z.literal(1),
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});
type WindowState = z.infer<typeof WindowState>;

export const SMALLEST = { width: 480, height: 400 };
const USUAL = { width: 1366, height: 860 };
/** So much of the upper edge must be on a screen that it can be dragged by it. */
const GRIP = { width: 120, height: 32 };

export function openWindowState(dataFolder: string): Promise<Low<WindowState>> {
  return openAppData<WindowState>(path.join(dataFolder, 'window.json'), WindowState, {
    formatVersion: 1,
    bounds: null,
    maximized: false,
    fullScreen: false,
  });
}

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

function canBeGrasped(bounds: Rectangle, area: Rectangle): boolean {
  const across = overlap(bounds.x, bounds.width, area.x, area.width);
  return across >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
}

/**
 * The bounds for a new window, in device-independent pixels; without x and y where the system should choose the place.
 * @param areas the work areas of all screens, the main one first; at least one.
 */
export function placeWindow(bounds: Rectangle | null, areas: readonly Rectangle[]): { x?: number; y?: number; width: number; height: number } {
  const area = bounds ? areas.find((one) => canBeGrasped(bounds, one)) : undefined;
  const within = area ?? areas[0] ?? { x: 0, y: 0, ...USUAL };
  const { width, height } = bounds ?? USUAL;
  const size = { width: Math.max(SMALLEST.width, Math.min(width, within.width)), height: Math.max(SMALLEST.height, Math.min(height, within.height)) };
  return bounds && area ? { x: bounds.x, y: bounds.y, ...size } : size;
}
