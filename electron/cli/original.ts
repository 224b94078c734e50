// original.ts - the command that shows where a stretch of a document stands in the file that it came from.

import type { OriginalPlace } from '../../shared/contract.ts';
import { read, UsageError } from './arguments.ts';
import { say, sayJson } from './output.ts';
import { withReading } from './project.ts';
import { apart } from '../../shared/text/unseen.ts';

/** @returns 0 whether the words are the same there or not: the answer says which. */
export async function original(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, {}, 4);
  const [folder = '', documentId = '', from = '', to = ''] = positions;
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) throw new UsageError('Start and end are whole numbers.');
  const [start, end] = [Number(from), Number(to)];
  return withReading(folder, async ({ services }) => {
    const found = await services['documents.original']({ documentId, start, end });
    if (options.json) sayJson({ documentId, start, end, ...found, file: found.file.name, sha256: found.file.sha256 });
    else {
      for (const place of found.places) say(`${[found.file.name, ...stepsTo(place)].map(apart).join(', ')}: ${apart(JSON.stringify(place.quote))}`);
      say(found.same ? 'The words are the same there.' : notSame(found));
    }
    return 0;
  });
}

function stepsTo({ part, page, line, element, source }: OriginalPlace): string[] {
  return [
    ...(part === null ? [] : [part]),
    ...(page === null ? [] : [`page ${page}`]),
    ...(line === null ? [] : [`line ${line}`]),
    ...(source === null ? [] : [`characters ${source.start}-${source.end}`]),
    ...(element === null ? [] : [element]),
  ];
}

function notSame({ words, difference }: { words: string | null; difference: { was: string; is: string } | null }): string {
  if (words === null) return 'These words are not in the file: they came with a correction.';
  return `The words differ: ${apart(JSON.stringify(difference?.was ?? ''))} there, ${apart(JSON.stringify(difference?.is ?? ''))} here.`;
}
