// defaultCodebook.test.ts - the shipped codes are the same codes in every language, and are named in it.

import { expect, it } from 'vitest';
import { toQdc } from '../formats/toQdc.ts';
import { Codebook, codeLanguages, defaultCodebook } from './codebook.ts';
import { checkCodebook } from './codebookRules.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const english = defaultCodebook(ID);
const others = codeLanguages.filter((one) => one !== 'en');

/** A codebook without its words. */
const bones = ({ tags }: Codebook) =>
  tags.map(({ name: _name, definition: _definition, subtypes, ...rest }) => ({ ...rest, subtypes: subtypes.map(({ id, key }) => [id, key]) }));
const wordsOf = ({ tags }: Codebook) =>
  tags.flatMap((tag) => [tag.name, tag.definition, ...tag.subtypes.flatMap((one) => [one.name, one.definition, one.example])]);
const guidsOf = (codebook: Codebook) => [...toQdc(codebook).xml.matchAll(/guid="([^"]*)"/g)].map((one) => one[1]);

it('is English where nothing is said', () => {
  expect(english.tags.map((tag) => tag.name)).toEqual(['Claim', 'Attribution', 'Loaded language', 'Sourcing']);
});

it.each(others)('in %s has the ids, keys, attributes and GUIDs of the English one, and none of its words', (language) => {
  const codebook = defaultCodebook(ID, language);
  expect(() => checkCodebook(Codebook.parse(codebook))).not.toThrow();
  expect(bones(codebook)).toEqual(bones(english));
  expect(guidsOf(codebook)).toEqual(guidsOf(english));
  const same = new Set(wordsOf(english));
  expect(wordsOf(codebook).filter((one) => one === '' || same.has(one))).toEqual([]);
});
