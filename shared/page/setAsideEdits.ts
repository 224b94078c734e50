// setAsideEdits.ts - setting stretches of a text aside by hand, and taking them back. Spans stay sorted and never overlap.

import type { SetAside } from '../model/project.ts';
import type { Span } from '../model/span.ts';

/** Without these stretches: what lies partly in one keeps the rest. */
export function restored(spans: readonly SetAside[], back: readonly Span[]): SetAside[] {
  return back.reduce<SetAside[]>(
    (left, { start, end }) =>
      left.flatMap((one) => {
        if (one.end <= start || one.start >= end) return [one];
        const before = { ...one, end: start };
        const after = { ...one, start: end };
        return [before, after].filter((part) => part.start < part.end);
      }),
    [...spans],
  );
}

/** With these stretches; where something else was set aside before, the new kind counts. Neighbours of one kind that touch are one. */
export function putAside(spans: readonly SetAside[], added: readonly SetAside[]): SetAside[] {
  const all = added.reduce<SetAside[]>((sum, one) => [...restored(sum, [one]), one], [...spans]).sort((a, b) => a.start - b.start);
  const joined: SetAside[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last && last.kind === one.kind && last.end === one.start) joined[joined.length - 1] = { ...last, end: one.end };
    else joined.push(one);
  }
  return joined;
}
