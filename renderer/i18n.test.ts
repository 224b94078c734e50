// i18n.test.ts - names in sentences keep to themselves where two directions meet, and lists are joined as the language does it.

import { afterEach, describe as group, expect, it } from 'vitest';
import { described, i18n, isolated, listed, speak, translate } from './i18n.ts';

afterEach(() => speak('en'));

group('a name in a sentence', () => {
  it('is left as it is where nothing can be drawn at the wrong end', () => {
    expect(translate('correct:done', { title: 'Night shift, 12' })).toBe('“Night shift, 12” was corrected.');
    expect(isolated('12')).toBe('12');
  });

  it('is isolated in a sentence of the other direction, whichever of them is which', async () => {
    expect(translate('correct:done', { title: '، قال 12' })).toBe('“\u2068، قال 12\u2069” was corrected.');
    await speak('ar');
    expect(translate('correct:done', { title: 'Night shift, 12' })).toContain('\u2068Night shift, 12\u2069');
    // Plain numbers are no names.
    expect(translate('correct:follow', { count: 12 })).not.toContain('\u2068');
  });

  it('names what nobody sees, also isolates that are not ours, and puts what was isolated into a longer sentence', async () => {
    expect(isolated('\u2068weir\u2069 \u202eend')).toBe('‹FSI›weir‹PDI› ‹RLO›end');
    expect(isolated('\u2068weir\u2069')).toBe('‹FSI›weir‹PDI›');
    expect(isolated('ב\u2069 ב\u2068')).toBe('\u2068ב‹PDI› ב‹FSI›\u2069');
    const inner = isolated('בית');
    expect(isolated(inner)).toBe(inner);
    expect(isolated(`2 ${inner}`)).toBe(`\u20682 ${inner}\u2069`);
    await speak('ar');
    expect(listed([`2 ${isolated('claims')}`])).not.toContain('‹');
  });

  it('is stored without signs that cannot be seen', async () => {
    await speak('ar');
    expect(translate('first:untitled', { date: '3/4/2026' })).not.toMatch(/[\u2068\u2069]/);
  });
});

group('lists', () => {
  it.each([
    ['en', 'a, b, c', 'Claim, figure'],
    ['es', 'a, b, c', 'Claim, figure'],
    ['ar', '\u2068a\u2069، و\u2068b\u2069، و\u2068c\u2069', '\u2068Claim\u2069، \u2068figure\u2069'],
  ])('are joined as %s does it', async (language, list, words) => {
    await speak(language);
    expect(i18n.language).toBe(language);
    expect(listed(['a', 'b', 'c'])).toBe(list);
    expect(described(['Claim', undefined, '', 'figure'])).toBe(words);
  });
});
