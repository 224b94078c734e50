// withEdits.test.ts - a list after edits is the list that would be sorted anew, and edits that do not fit are refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model/annotation.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import { withEdits } from './withEdits.ts';

const at = (id: string, start: number, end: number, tag = 'claim'): Annotation =>
  ({ id, tag, segments: [{ start, end, exact: '', prefix: '', suffix: '' }] }) as unknown as Annotation;
const place = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }));

describe('a list with edits', () => {
  it('stays in order, whatever is added, moved, retagged and removed', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), fc.array(fc.tuple(fc.nat(30), fc.option(place)), { maxLength: 20 }), (first, steps) => {
        let list: readonly Annotation[] = first.map(([start, length], index) => at(`id-${index}`, start, start + length)).sort(inTextOrder);
        for (const [number, [which, to]] of steps.entries()) {
          const before = list[which] ?? null;
          const after = to && at(before?.id ?? `new-${number}`, to[0], to[0] + to[1], 'loaded');
          if (!before && !after) continue;
          const id = (before ?? after)?.id ?? '';
          const expected = [...list.filter((one) => one !== before), ...(after ? [after] : [])].sort(inTextOrder);
          list = withEdits(list, [{ id, before, after }], inTextOrder);
          expect(list).toEqual(expected);
        }
      }),
    );
  });

  it('refuses an edit of what is not there as it was', () => {
    const one = at('one', 3, 9);
    expect(() => withEdits([], [{ id: 'one', before: one, after: null }], inTextOrder)).toThrow('changed elsewhere');
    expect(() => withEdits([one], [{ id: 'one', before: at('one', 3, 9, 'loaded'), after: null }], inTextOrder)).toThrow('changed elsewhere');
    expect(() => withEdits([one], [{ id: 'one', before: null, after: one }], inTextOrder)).toThrow('changed elsewhere');
  });
});
