// project.ts - a packed project with hostile words in every field that has room for words, as somebody might hand it on.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { metadataKeys } from '../../../shared/model/project.ts';
import { createApp } from '../../services/createApp.ts';

/** Documents in it; the payloads are shared out among them. */
const DOCUMENTS = 40;

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
const short = (text: string, longest: number): string => clean(text).trim().slice(0, longest).toWellFormed() || 'x';

/** As the name of a code, which may not have controls and line ends. */
const named = (text: string): string => short(text.replace(/[\p{Cc}\u2028\u2029]/gu, ' '), 80);

/**
 * Writes the project to `file`, with each of `words` in one field at least: texts and titles, notes, values of attributes,
 * what is known about a text, names of codes and of annotators, notes of links.
 */
export async function packHostileProject(words: readonly string[], file: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pressmark-hostile-'));
  const app = await createApp({
    ...{ host: 'cli', version: '0.0.0', dataFolder: path.join(folder, 'data'), projectsFolder: path.join(folder, 'projects') },
    ...{ lessonFolder: folder, dialogs: null, now: () => new Date().toISOString(), newId: randomUUID, emit: () => {} },
  });
  const { services } = app;
  let at = 0;
  const next = (): string => {
    at += 1;
    return words[(at - 1) % words.length] ?? '';
  };
  try {
    const { annotatorId } = await services['projects.create']({ title: short(words[3] ?? '', 200) });
    await services['annotators.rename']({ annotatorId, alias: short(words[0] ?? '', 100) });
    const { codebook } = await services['project.read']({});
    const [first, ...others] = codebook.tags;
    if (first) {
      const attributes = Array.from({ length: 10 }, (_none, index) => ({
        id: `said${index}`,
        name: short(next(), 200),
        values: [short(next(), 90), 'y'],
      }));
      const subtypes = first.subtypes.map((one) => ({
        ...one,
        name: `${named(next())} ${one.key}`,
        definition: clean(next()),
        example: clean(next()),
      }));
      const tag = { ...first, name: named(next()), definition: clean(next()), attributes: [...first.attributes, ...attributes], subtypes };
      await services['codebook.change']({
        codebook: {
          ...codebook,
          name: clean(next()),
          tags: [tag, ...others.map((one) => ({ ...one, name: named(next()), definition: clean(next()), example: clean(next()) }))],
        },
      });
    }
    const each = Math.ceil(words.length / DOCUMENTS);
    for (let number = 0; number < DOCUMENTS; number += 1) {
      const own = words.slice(number * each, (number + 1) * each).map(clean);
      const text = own.map((one) => `Here: ${one.replaceAll('\n', ' ')}`).join('\n');
      if (text === '') break;
      const { documentId } = await services['documents.paste']({ text, title: short(own[0] ?? '', 200) });
      const metadata = Object.fromEntries(metadataKeys.filter((key) => key !== 'direction').map((key) => [key, short(next(), 500)]));
      await services['documents.setMetadata']({ documentId, metadata });
      const starts = Array.from(text.matchAll(/^Here/gm), ({ index }) => index);
      const annotations = own.map((note, index) => {
        const start = starts[index] ?? 0;
        return { documentId, spans: [{ start, end: start + 4 }], tag: 'claim', note, attributes: { value: note, [note.slice(0, 30) || 'x']: note } };
      });
      const { ids } = await services['annotations.create']({ annotations });
      const [from, to] = ids;
      if (from && to) await services['links.create']({ from, to, kind: 'repeats', note: clean(next()) });
    }
    await writeFile(file, Buffer.from((await services['projects.pack']({})).base64, 'base64'));
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
