// grants.test.ts - every file of a large folder keeps its token, and no other token leads anywhere.

import { expect, it } from 'vitest';
import { how } from '../../fixtures/build.ts';
import { codeThrown } from '../../fixtures/codeOf.ts';
import { Grants } from './grants.ts';

it('knows each of the files of one import, also of a very large one', () => {
  const grants = new Grants(how.newId);
  const tokens = Array.from({ length: 100_000 }, (_, index) => grants.grant(`/texts/${index}.txt`));
  expect(grants.path(tokens[0] ?? '')).toBe('/texts/0.txt');
  expect(grants.nameOf(tokens.at(-1) ?? '')).toBe('99999.txt');
  expect(codeThrown(() => grants.path('/texts/0.txt'))).toBe('grant-unknown');
});
