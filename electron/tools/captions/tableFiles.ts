// tableFiles.ts - what is learnt of captions, as the files of shared/page that hold it.

import type { Fitted } from './logistic.ts';

/** Smaller weights are left out. */
const LEAST = 0.15;
/** In the made pages no long word happens to be two, in others many are: what speaks against a caption counts at least so much. */
const AT_MOST: Readonly<Record<string, number>> = { 'joined compound': -2.5 };

const rounded = (weight: number): string => String(Math.round(10 * weight) / 10);

export function weightsFile({ always, weights }: Fitted): string {
  const lines = [...weights]
    .map(([sign, weight]) => ({ sign, weight: Math.min(weight, AT_MOST[sign] ?? weight) }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .map(({ sign, weight }) => `  ${/^\w+$/u.test(sign) ? sign : `'${sign}'`}: ${rounded(weight)},\n`);
  return `// captionWeights.ts - what each sign of a caption within a sentence weighs: from logistic regression over the stretches of some hundred
// invented pages in six languages, with captions and without, and of manuals. A sign that is not listed weighs nothing.
//
// electron/tools/trainCaptions.ts makes it from fixtures/captions/, and tells how well it does on pages of a site that it has not seen.

/** What the sum begins with. */
export const ALWAYS = ${rounded(always)};

export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('')}};
`;
}

/** @param tables by language, each a line for the first word */
export function pairsFile(tables: ReadonlyMap<string, readonly (readonly number[])[]>): string {
  const lines = [...tables].map(([language, table]) => `  ${language}: \`\n${table.map((line) => `    ${line.join(' ')}\n`).join('')}  \`,\n`);
  return `// wordPairs.ts - how words follow each other in some languages, by what they do: what was counted in news and manuals.
//
// A row for each kind of the first word, in it the second, in the order of WORD_KINDS: ten times the logarithm of how much likelier the
// second is there than elsewhere. electron/tools/trainCaptions.ts counts them in the articles of fixtures/captions/ and in plain texts.

export const WORD_PAIRS: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
}
