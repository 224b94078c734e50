// formats.test.ts - the files in fixtures/formats and fixtures/office as their programs made them: all that is read of each, beside what is expected.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { readPages } from '../readPages.ts';

const fixtures = path.join(import.meta.dirname, '..', '..', '..', 'fixtures');
const isRead = (name: string) => !/\.mjs$|^expected$/.test(name);

/** What a person would look at: the text as it is, and everything that is said of it. */
function described({ name, mediaType, encoding, text, structure, hints, notes, metadata, warnings }: Page): string {
  const words = (one: { readonly start: number; readonly end: number }) => JSON.stringify(text.slice(one.start, one.end));
  const lines = [
    `# ${name}`,
    `${mediaType} ${encoding ?? '-'} ${JSON.stringify(metadata)}`,
    ...structure.map(
      (one) =>
        `${one.kind}${one.level ?? ''}${one.number === undefined ? '' : ` ${one.number}`} ${words(one)}${one.address ? ` ${one.address}` : ''}`,
    ),
    ...hints.map((one) => `set aside: ${one.kind} ${words(one)}`),
    ...notes.map((one) => `note: ${one.author ?? '-'} on ${words(one)}: ${JSON.stringify(one.text)}`),
    ...warnings.map(({ code, values }) => `warning: ${code} ${JSON.stringify(values ?? {})}`),
  ];
  return `${lines.join('\n')}\n\n${text}\n`;
}

async function read(file: string, encoding?: string): Promise<string> {
  try {
    const pages = await readPages({ name: path.basename(file), bytes: await readFile(file), options: { encoding } });
    return pages.map(described).join('\n');
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const { proposal } = thrown.values;
    const asked = `${thrown.code} ${JSON.stringify(thrown.values)}\n`;
    return typeof proposal === 'string' && proposal !== '' ? `${asked}\n${await read(file, proposal)}` : asked;
  }
}

describe.each(['formats', 'office'])('the files in fixtures/%s', async (folder) => {
  const names = (await readdir(path.join(fixtures, folder))).filter(isRead).sort();

  it.each(names)('are read as expected: %s', async (name) => {
    await expect(await read(path.join(fixtures, folder, name))).toMatchFileSnapshot(path.join(fixtures, folder, 'expected', `${name}.txt`));
  });

  it('are each expected, and nothing else is', async () => {
    const expected = await readdir(path.join(fixtures, folder, 'expected'));
    expect(expected.sort()).toEqual(names.map((name) => `${name}.txt`).sort());
  });
});
