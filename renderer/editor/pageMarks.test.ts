// pageMarks.test.ts - which lines count as set aside as a whole, and which stretches lie in which section.

import { describe, expect, it } from 'vitest';
import { PageMarks } from './pageMarks.ts';
import { Positions } from './positions.ts';

const TEXT = 'Home\nSport\n\nWeather\n\nThe weir was A gate closed before dawn.\n\nShare this\n';
const span = (words: string, kind: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, kind });
const positions = new Positions(TEXT);

describe('what is set aside', () => {
  it('joins lines of one kind over the blank ones between them', () => {
    const marks = new PageMarks(TEXT, positions, [span('Home\nSport\n\nWeather', 'menu'), span('Share this', 'share')], []);
    expect([0, 1, 2, 3, 4, 5, 7].map((block) => marks.runAt(block)?.kind)).toEqual(['menu', 'menu', 'menu', 'menu', undefined, undefined, 'share']);
    expect(marks.runAt(2)).toEqual({ kind: 'menu', first: 0, last: 3, lines: 3 });
  });

  it('keeps lines of two kinds apart, and lines with text between them', () => {
    const marks = new PageMarks(TEXT, positions, [span('Home', 'menu'), span('Sport', 'share'), span('Weather', 'share')], []);
    expect(marks.runAt(0)).toEqual({ kind: 'menu', first: 0, last: 0, lines: 1 });
    expect(marks.runAt(1)).toEqual({ kind: 'share', first: 1, last: 3, lines: 2 });
    const apart = new PageMarks(TEXT, positions, [span('Home', 'menu'), span('Weather', 'menu')], []);
    expect(apart.runAt(1)).toBeUndefined();
    expect(apart.runAt(0)?.last).toBe(0);
  });

  it('is within a line where that has words of the text, and the whole line where only blanks are left', () => {
    const marks = new PageMarks(TEXT, positions, [span('A gate ', 'caption'), span('hare this', 'share')], []);
    expect(marks.runAt(5)).toBeUndefined();
    expect(marks.inlineIn(0)).toEqual([span('A gate ', 'caption'), span('hare this', 'share')]);
    const whole = new PageMarks('  Home  \n', new Positions('  Home  \n'), [{ start: 2, end: 6, kind: 'menu' }], []);
    expect(whole.runAt(0)?.kind).toBe('menu');
    const halves = new PageMarks(
      'Home Sport',
      new Positions('Home Sport'),
      [
        { start: 0, end: 4, kind: 'menu' },
        { start: 5, end: 10, kind: 'menu' },
      ],
      [],
    );
    expect(halves.runAt(0)?.lines).toBe(1);
  });

  it('lies in every section that it reaches into', () => {
    const long = Array.from({ length: 40 }, (_, index) => `Line ${index}`).join('\n');
    const many = new Positions(long);
    const marks = new PageMarks(long, many, [{ start: 0, end: long.length, kind: 'menu' }], [{ start: 3, end: long.length, kind: 'article' }]);
    expect(many.sections).toBeGreaterThan(2);
    for (let section = 0; section < many.sections; section += 1) expect(marks.structureIn(section)).toHaveLength(1);
    expect(marks.runAt(39)).toEqual({ kind: 'menu', first: 0, last: 39, lines: 40 });
  });
});
