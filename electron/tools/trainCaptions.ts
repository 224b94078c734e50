// trainCaptions.ts - learns how captions look that have grown into sentences, and tells how well it works on a site that it has not seen:
// `node electron/tools/trainCaptions.ts [--pages N] [--plain FOLDER] [--write]`.
//
// --pages: pages with captions, and as many without, of each site and language. --plain: texts that hold no captions, such as manuals
// and news (*.txt, one language in each, blank lines between paragraphs); with them the pairs of words are counted anew too.
// --write: writes what is learnt from all sites into shared/page/.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fit, type Row } from './captions/logistic.ts';
import { cleanPagesOf, pagesOf, plainPages, plainTexts, sites } from './captions/pages.ts';
import { PairCounts } from './captions/pairs.ts';
import { programWith, type Tables } from './captions/programWith.ts';
import { rowsOf } from './captions/rows.ts';
import { pairsFile, weightsFile } from './captions/tableFiles.ts';
import { type Score, type Trial, tryOn, type Wrong } from './captions/trial.ts';

/** What is found where there is nothing is worse than what is missed, the more so on pages made to look like it. */
const CLEAN_WEIGHT = 3;
const PLAIN_WEIGHT = 1.5;
const RIDGE = 2;
/** As often a pair of words in the articles counts, which are few, as one in the plain texts. */
const ARTICLE_WEIGHT = 10;

const { values } = parseArgs({ options: { pages: { type: 'string', default: '40' }, plain: { type: 'string' }, write: { type: 'boolean' } } });
const count = Number(values.pages);
if (!Number.isInteger(count) || count < 1) throw new Error('--pages takes a whole number from 1.');
const plain = values.plain === undefined ? [] : plainTexts(values.plain);

/** The files of what some sites and the plain texts teach. */
async function learn(names: readonly string[]): Promise<Tables> {
  const corpora = names.flatMap((name) => sites[name] ?? []);
  const pairs = new PairCounts();
  if (plain.length > 0) {
    for (const { articles } of corpora)
      pairs.add(
        articles.flatMap(({ sentences }) => sentences),
        ARTICLE_WEIGHT,
      );
    for (const text of plain) pairs.add(text, 1);
  }
  const counted: Tables = plain.length > 0 ? { 'wordPairs.ts': pairsFile(pairs.tables()) } : {};
  const program = await programWith(counted);
  const rows: Row[] = corpora.flatMap((corpus) => [
    ...pagesOf(corpus, count).flatMap((page) => rowsOf(page, 1, program)),
    ...cleanPagesOf(corpus, count).flatMap((page) => rowsOf(page, CLEAN_WEIGHT, program)),
  ]);
  for (const page of plainPages(plain)) rows.push(...rowsOf(page, PLAIN_WEIGHT, program));
  console.log(`From ${names.join(', ')}: ${rows.length} stretches, ${rows.filter(({ isTrue }) => isTrue).length} of them captions.`);
  return { ...counted, 'captionWeights.ts': weightsFile(fit(rows, RIDGE)) };
}

const scored = ({ of, found, ownOf, ownFound }: Score): string => `${found} of ${of} found, ${ownFound} of ${ownOf} of those with their own words`;

function print(name: string, { places, languages }: Trial): void {
  const line = (what: string, told: string): void => console.log(`  ${what.padEnd(38)} ${told}`);
  const sum = (of: keyof Score | keyof Wrong): number => [...languages.values()].reduce((total, one) => total + one[of], 0);
  const told = (one: Score & Wrong, clean: number): string =>
    `${scored(one)}; ${one.inexact} inexact, ${one.false} false, ${one.falseOnClean} on ${clean} clean pages`;
  console.log(`\n${name}, unseen:`);
  for (const [place, score] of [...places].toSorted()) line(place, scored(score));
  for (const [language, score] of languages) line(language, told(score, count));
  const all = { of: sum('of'), found: sum('found'), ownOf: sum('ownOf'), ownFound: sum('ownFound') };
  line('all', told({ ...all, inexact: sum('inexact'), false: sum('false'), falseOnClean: sum('falseOnClean') }, count * languages.size));
}

if (plain.length === 0) console.log('The pairs of words are those that the program has, which were counted in these sites too.');
const names = Object.keys(sites);
for (const name of names) {
  const tables = await learn(names.filter((other) => other !== name));
  print(name, tryOn(sites[name] ?? [], count, await programWith(tables)));
}
if (values.write === true)
  for (const [file, text] of Object.entries(await learn(names)))
    writeFileSync(path.join(import.meta.dirname, '..', '..', 'shared', 'page', file), text);
