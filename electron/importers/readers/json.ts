// json.ts - JSON: an array of objects, one object a line, or one object; every object is a page.

import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { decodeText } from '../decodeText.ts';
import { type JsonText, textsIn } from '../table/jsonTexts.ts';
import { type Cell, piecesOf, rowPages, type Table } from '../table/rowPages.ts';
import type { Source } from './reader.ts';

/** What stands for one character inside of a string. */
const WRITTEN = /\\r\\n|\\u[\da-f]{4}|\\./gi;

/** @throws AppError 'file-damaged', 'file-other-format' for annotations and projects, and as decodeText and rowPages do. */
export async function readJson({ name, bytes, options }: Source): Promise<Page[]> {
  const { text, encoding } = decodeText(bytes, options.encoding);
  const values = valuesIn(text, /\.(jsonl|ndjson)$/i.test(name));
  if (values.length === 1) refuseOurOwn(values[0]?.value);
  const objects = values.flatMap(({ value, start, end }) => objectsIn(text, value, start, end));
  const names = [...new Set(objects.flatMap((one) => one.map(({ name: key }) => key)))];
  const rows = objects.map((found, index) => {
    const byName = new Map(found.map((one) => [one.name, one]));
    return { number: index + 1, cells: names.map((key) => cellOf(text, key, byName.get(key))) };
  });
  return rowPages(name, 'application/json', [{ names, rows, label: null, encoding } satisfies Table]);
}

function cellOf(source: string, name: string, found: JsonText | undefined): Cell | undefined {
  if (!found) return undefined;
  return { text: found.text, element: `field ${name}`, part: null, pieces: () => piecesOf(source, found.start, found.end, WRITTEN) };
}

interface Value {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** The whole, or its lines where each is a value of its own. */
function valuesIn(text: string, isLines: boolean): Value[] {
  try {
    if (!isLines) return [{ value: JSON.parse(text), start: 0, end: text.length }];
  } catch (thrown) {
    if (!/^\s*\{.*\}\s*\n\s*\{/.test(text.slice(0, 1_000_000))) throw notJson(thrown);
  }
  const values: Value[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    try {
      if (line.trim() !== '') values.push({ value: JSON.parse(line), start, end });
    } catch (thrown) {
      throw notJson(thrown);
    }
    start = end + 1;
  }
  return values;
}

function notJson(thrown: unknown): AppError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError(
    'file-damaged',
    `The file is not whole JSON (${reason.slice(0, 200)}). Nothing was changed; get it again, or name it .txt to read it as it is.`,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws AppError 'file-other-format' with what to do instead. */
function refuseOurOwn(value: unknown): void {
  if (!isObject(value)) return;
  const { kind } = value;
  if (kind === 'pressmark-export' || kind === 'pressmark-project')
    throw new AppError(
      'file-other-format',
      'This is a Pressmark project, not a text. Nothing was changed; open it with "Open project" (on the command line: unpack).',
      { kind: 'a Pressmark project' },
    );
  if (kind === 'pressmark-codebook')
    throw new AppError('file-other-format', 'This is a Pressmark codebook, not a text. Nothing was changed; open it in the codebook.', {
      kind: 'a codebook',
    });
  if (JSON.stringify(value['@context'] ?? '').includes('w3.org/ns/anno'))
    throw new AppError(
      'file-other-format',
      'These are annotations (W3C Web Annotation), not a text. Nothing was changed; open the text or the project that they belong to.',
      { kind: 'a file of annotations' },
    );
}

/** The objects in a value - itself, the members of an array, or the largest array of objects one level down - each as its texts. */
function objectsIn(text: string, value: unknown, start: number, end: number): JsonText[][] {
  if (Array.isArray(value)) return textsIn(text, start, end, 1, value.length);
  if (!isObject(value)) throw notRows();
  const inside = Object.entries(value).flatMap(([key, one]) => (Array.isArray(one) && one.every(isObject) ? [{ key, count: one.length }] : []));
  const largest = inside.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0];
  if (!largest) return textsIn(text, start, end, 0, 1);
  return textsIn(text, start, end, 2, largest.count, largest.key);
}

const notRows = (): AppError =>
  new AppError('file-no-text', 'The file holds no list of texts and no fields with text. Nothing was changed; name it .txt to read it as it is.');
