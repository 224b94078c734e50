// annotateLines.test.ts - what lines for `annotate` and `change` may say, and how they are understood.

import { describe, expect, it } from 'vitest';
import { codeThrown } from '../../fixtures/codeOf.ts';
import { annotateLine, changeLine } from './annotateLines.ts';

const stretches = [
  { start: 0, end: 5 },
  { start: 9, end: 12 },
];
describe('a line', () => {
  it('takes stretches, roles in three forms, attributes and a parent', () => {
    const line = {
      documentId: 'd',
      segments: stretches,
      tag: 'attribution',
      attributes: { polarity: 'denied', own: [1] },
      parent: 'p',
      roles: [
        { role: 'speaker', segments: stretches },
        { role: 'cue', start: 6, end: 8 },
        { role: 'content', spans: stretches },
      ],
    };
    expect(annotateLine(line)).toMatchObject({
      spans: stretches,
      attributes: { polarity: 'denied', own: [1] },
      parent: 'p',
      roles: [
        { role: 'speaker', spans: stretches },
        { role: 'cue', spans: [{ start: 6, end: 8 }] },
        { role: 'content', spans: stretches },
      ],
    });
    const { documentId: _, ...set } = line;
    expect(changeLine({ id: 'a', set }).set).toMatchObject({ spans: stretches, parent: 'p' });
  });

  it('takes a place said in both ways, as `annotations` prints it', () => {
    const backwards = stretches.toReversed();
    expect(annotateLine({ documentId: 'd', tag: 'claim', start: 0, end: 12, segments: backwards }).spans).toEqual(backwards);
    expect(codeThrown(() => changeLine({ id: 'a', set: { start: 0, end: 5, segments: stretches } }))).toBe('invalid-input');
  });

  it('takes what `annotations` has printed for a role, also for a lost one', () => {
    const segment = { start: 0, end: 5, exact: 'words', prefix: '', suffix: '' };
    const roles = [
      { role: 'speaker', segments: [segment] },
      { role: 'content', segments: [segment], lost: true },
    ];
    expect(changeLine({ id: 'a', set: { roles } }).set?.roles).toEqual([
      { role: 'speaker', spans: [{ start: 0, end: 5 }] },
      { role: 'content', lost: true },
    ]);
  });

  it.each([
    { name: 'no place', line: { documentId: 'd', tag: 'claim' } },
    { name: 'half a place', line: { documentId: 'd', tag: 'claim', start: 3 } },
    { name: 'no stretches', line: { documentId: 'd', tag: 'claim', segments: [] } },
    { name: 'two places that differ', line: { documentId: 'd', tag: 'claim', start: 0, end: 5, segments: stretches } },
    { name: 'half a place beside stretches', line: { documentId: 'd', tag: 'claim', start: 0, segments: stretches } },
    { name: 'a role without words', line: { documentId: 'd', tag: 'claim', start: 0, end: 1, roles: [{ role: 'cue' }] } },
    { name: 'a role that is none', line: { documentId: 'd', tag: 'claim', start: 0, end: 1, roles: [{ role: 'chorus', start: 0, end: 1 }] } },
    { name: 'a parent that is a number', line: { documentId: 'd', tag: 'claim', start: 0, end: 1, parent: 7 } },
  ])('is refused with $name', ({ line }) => {
    expect(codeThrown(() => annotateLine(line))).toBe('invalid-input');
  });
});
