// losses.ts - what a trial that ends a program again and again has lost of what was acknowledged.

import type { check } from './commands.ts';
import { count } from './part.ts';

/** A long trial says how far it is. */
export const PROGRESS = 50;

export interface Losses {
  kills: number;
  changes: number;
  lost: number;
  unreadable: number;
  questions: number;
}

export const noLosses = (): Losses => ({ kills: 0, changes: 0, lost: 0, unreadable: 0, questions: 0 });
export const words = ({ changes, lost, unreadable, questions }: Losses): string =>
  `${count(changes)} acknowledged changes: ${lost} lost, ${unreadable} unreadable, ${questions} repair questions`;
export const nothingLost = ({ lost, unreadable, questions }: Losses): boolean => lost + unreadable + questions === 0;

/** Counts what is missing of a project that was found afterwards. @param last the newest acknowledged change. @returns what is wrong, in words. */
export function missing(found: Awaited<ReturnType<typeof check>>, last: number, losses: Losses): string[] {
  if (found.state !== 'whole') {
    losses.unreadable += 1;
    return [...found.problems];
  }
  if (found.revision >= last) return [];
  losses.lost += 1;
  return [`change ${last} is not there, the newest is ${found.revision}`];
}
