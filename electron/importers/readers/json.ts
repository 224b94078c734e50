// json.ts - JSON: an array of objects, wherever it lies, objects by their keys, one object a line, or one object; every object is a page.

import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { decodeText } from '../decodeText.ts';
import { encodingWarning } from '../encodingWarning.ts';
import { isTextName } from '../table/columns.ts';
import { type JsonText, textsIn } from '../table/jsonTexts.ts';
import { type Cell, piecesOf, rowPages, type Table, warning } from '../table/rowPages.ts';
import type { Source } from './reader.ts';

/** What stands for one character inside of a string. */
const WRITTEN = /\\r\\n|\\u[\da-f]{4}|\\./gi;

/** @throws AppError 'file-damaged', 'file-other-format' for annotations and projects, and as decodeText and rowPages do. */
export async function readJson({ name, bytes, options }: Source): Promise<Page[]> {
  const { text, encoding, worthTelling } = await decodeText(bytes, options.encoding);
  const { values, damaged } = valuesIn(text, /\.(jsonl|ndjson)$/i.test(name));
  if (values.length === 1) refuseOurOwn(values[0]?.value);
  const objects = values.flatMap(({ value, start, end }) => objectsIn(text, value, start, end));
  const names = [...new Set(objects.flatMap((one) => one.map(({ name: key }) => key)))];
  const rows = objects.map((found, index) => {
    const byName = new Map<string, JsonText[]>();
    for (const one of found) {
      const same = byName.get(one.name);
      if (same) same.push(one);
      else byName.set(one.name, [one]);
    }
    return { number: index + 1, cells: names.map((key) => cellOf(text, key, byName.get(key) ?? [])) };
  });
  const remarks = [...encodingWarning(worthTelling, encoding), ...linesDamaged(damaged)];
  return rowPages(name, 'application/json', [{ names, rows, label: null, encoding, remarks } satisfies Table]);
}

/** Between the texts of a list. */
const BETWEEN = '\n\n';

function cellOf(source: string, name: string, found: readonly JsonText[]): Cell | undefined {
  // A key that is written twice means the last; a list has several texts under one.
  const [first, ...others] = found.some(({ isListed }) => isListed) ? found : found.slice(-1);
  if (!first) return undefined;
  const text = [first, ...others].map((one) => one.text).join(BETWEEN);
  return { text, element: `field ${name}`, part: null, pieces: () => piecesOfAll(source, [first, ...others]) };
}

function piecesOfAll(source: string, texts: readonly JsonText[]) {
  let from = 0;
  return texts.flatMap(({ start, end }) => {
    const pieces = piecesOf(source, start, end, WRITTEN).map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
    from = (pieces.at(-1)?.end ?? from) + BETWEEN.length;
    return pieces;
  });
}

interface Value {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** The whole, or its lines where each is a value of its own; lines that are none are told while more are sound. */
function valuesIn(text: string, isLines: boolean): { values: Value[]; damaged: number[] } {
  try {
    if (!isLines) return { values: [{ value: JSON.parse(text), start: 0, end: text.length }], damaged: [] };
  } catch (thrown) {
    if (!/^\s*\{.*\}\s*\n\s*\{/.test(text.slice(0, 1_000_000))) throw notJson(thrown);
  }
  const values: Value[] = [];
  const damaged: number[] = [];
  let [start, reason] = [0, null as unknown];
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length;
    try {
      if (line.trim() !== '') values.push({ value: JSON.parse(line), start, end });
    } catch (thrown) {
      reason ??= thrown;
      damaged.push(index + 1);
    }
    start = end + 1;
  }
  if (damaged.length > values.length) throw notJson(reason);
  return { values, damaged };
}

const MOST_NAMED = 20;

function linesDamaged(lines: readonly number[]) {
  if (lines.length === 0) return [];
  const named = `${lines.slice(0, MOST_NAMED).join(', ')}${lines.length > MOST_NAMED ? ', …' : ''}`;
  const message =
    lines.length === 1
      ? `Line ${named} is not whole JSON and was left out.`
      : `${lines.length} lines are not whole JSON and were left out: ${named}.`;
  return [warning('lines-damaged', message, { count: lines.length, lines: named })];
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

/** How far down a list of objects is looked for. */
const DEEPEST = 4;

/** The objects in a value - itself, or the members of the largest list of objects in it - each as its texts. */
function objectsIn(text: string, value: unknown, start: number, end: number): JsonText[][] {
  if (Array.isArray(value)) return textsIn(text, start, end, [], value.length);
  if (!isObject(value)) throw notRows();
  const hasText = Object.entries(value).some(([key, one]) => typeof one === 'string' && one.trim() !== '' && isTextName(key));
  const largest = hasText ? undefined : listsIn(value, []).sort((a, b) => b.count - a.count)[0];
  return largest ? textsIn(text, start, end, largest.path, largest.count) : textsIn(text, start, end, null, 1);
}

/** Lists of objects in an object, and objects whose members are alike, by the keys that lead to them. */
function listsIn(value: Record<string, unknown>, path: readonly string[]): { path: readonly string[]; count: number }[] {
  const members = Object.values(value);
  const [first] = members;
  const isMap = members.length > 1 && isObject(first) && members.every((one) => isObject(one) && Object.keys(one).some((key) => key in first));
  const own = isMap ? [{ path, count: members.length }] : [];
  const inside = Object.entries(value).flatMap(([key, one]) => {
    if (Array.isArray(one)) return one.length > 0 && one.every(isObject) ? [{ path: [...path, key], count: one.length }] : [];
    return isObject(one) && path.length < DEEPEST ? listsIn(one, [...path, key]) : [];
  });
  return [...inside, ...own];
}

const notRows = (): AppError =>
  new AppError('file-no-text', 'The file holds no list of texts and no fields with text. Nothing was changed; name it .txt to read it as it is.');
