// nearCodes.test.ts - which names count as nearly the same.

import { describe, expect, it } from 'vitest';
import { defaultCodebook } from './codebook.ts';
import { areNear, nearCodes } from './nearCodes.ts';

describe('names that are nearly the same', () => {
  it.each([
    ['Figure', 'figures', true],
    ['Scare quotes', 'scare-quote', true],
    ['Café', 'CAFE', true],
    ['policies', 'Policy', true],
    ['boxes', 'box', true],
    ['exaggeration', 'exagerration', true],
    ['judgement', 'judgment', true],
    ['label', 'lable', true],
    ['war', 'car', false],
    ['state', 'status', false],
    ['threat', 'treat', true],
    ['cause', 'clause', true],
    ['bias', 'basis', false],
    ['direct', 'indirect', false],
    ['', 'a', false],
    ['港', '港口', false],
  ])('%j and %j: %s', (left, right, near) => {
    expect([areNear(left, right), areNear(right, left)]).toEqual([near, near]);
  });

  it('are found among tags, subtypes and ids', () => {
    const codebook = defaultCodebook('00000000-0000-4000-8000-000000000001');
    expect(nearCodes(codebook, 'Documents')).toEqual([
      { tag: 'attribution', subtype: 'document' },
      { tag: 'sourcing', subtype: 'document' },
    ]);
    expect(nearCodes(codebook, 'loaded')).toEqual([{ tag: 'loaded', subtype: null }]);
    expect(nearCodes(codebook, 'harbour')).toEqual([]);
  });
});
