// tableFiles.test.ts - the files in which it is kept what was learnt of captions.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALWAYS, WEIGHTS } from '../../../shared/page/captionWeights.ts';
import { WORD_PAIRS } from '../../../shared/page/wordPairs.ts';
import { pairsFile, weightsFile } from './tableFiles.ts';

const kept = (name: string): string => readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'shared', 'page', name), 'utf8');
const numbers = (table: string): number[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ').map(Number));

describe('what was learnt of captions', () => {
  it('is written as the program keeps it', () => {
    expect(weightsFile({ always: ALWAYS, weights: new Map(Object.entries(WEIGHTS)) })).toBe(kept('captionWeights.ts'));
    expect(pairsFile(new Map(Object.entries(WORD_PAIRS).map(([language, table]) => [language, numbers(table)])))).toBe(kept('wordPairs.ts'));
  });

  it('leaves out what weighs next to nothing, and keeps long words from speaking for a caption', () => {
    const weights = new Map([
      ['joined compound', 0.4],
      ['no verb', 0.14],
      ['title', -0.16],
    ]);
    expect(weightsFile({ always: -1.23, weights })).toMatch(/ALWAYS = -1\.2;\n.*= \{\n {2}'joined compound': -2\.5,\n {2}title: -0\.2,\n\};\n$/su);
  });
});
