// refrains.test.ts - which lines are known as a site's by where they come back, whatever their words.

import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { plainPage } from './plainPage.ts';
import { refrainsOf } from './refrains.ts';

const TEXT = 'The water stood at two metres on Friday, and nobody was there to see it.';

function refrains(articles: readonly (readonly string[])[]) {
  const text = articles.map((one) => one.join('\n')).join('\n\n');
  const lines = linesOf(plainPage(text));
  const { feet, heads, isSite } = refrainsOf(lines, () => false);
  const those = (flags: readonly boolean[]): string[] => lines.filter((_, index) => flags[index]).map((line) => line.text);
  return { feet: those(feet), heads: those(heads), isSite };
}

const three = (head: readonly string[], foot: readonly string[]) =>
  ['One', 'Two', 'Three'].map((name) => [`${name} thing at the weir`, ...head, TEXT, ...foot]);

describe('lines that come back', () => {
  test('below each text are feet', () => {
    const found = refrains(three([], ['Zab | Mun | Tor']));
    expect(found).toEqual({ feet: Array(3).fill('Zab | Mun | Tor'), heads: [], isSite: true });
  });
  test('between headline and text are heads', () => expect(refrains(three(['Zab'], [])).heads).toEqual(['Zab', 'Zab', 'Zab']));
  test('who writes often is no head', () => expect(refrains(three(['Ana Pellor'], [])).heads).toEqual([]));
  test('a formula below each is no sign of a site', () => expect(refrains(three([], ['Yours truly'])).isSite).toBe(false));
  test('a section above most headlines, but not the first, is no foot', () =>
    expect(
      refrains([['Roads', 'One thing at the weir', TEXT], ...['Two', 'Three', 'Four'].map((name) => ['Water', `${name} thing at the weir`, TEXT])])
        .feet,
    ).toEqual([]));
  test('a heading that comes back above parts of a text is neither', () => {
    const found = refrains([['The weir of Karso', TEXT, 'Breach:', TEXT, TEXT, 'Breach:', TEXT, TEXT, 'Breach:', TEXT]]);
    expect([found.feet, found.heads]).toEqual([[], []]);
  });
});
