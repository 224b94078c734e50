// hostileArguments.ts - made-up requests: names of methods and inputs, from nearly right to nothing like it.

import fc from 'fast-check';
import { type MethodName, methodNames } from '../../../shared/contract.ts';
import { inputSchemas, type JsonSchema } from './schemaAllows.ts';

/** Where something is that a page must never reach. */
export const PATHS: readonly string[] = [
  '../../secret.txt',
  '..\\..\\secret.txt',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\x',
  'file:///etc/passwd',
  '%2e%2e/%2e%2e/secret.txt',
  '/proc/self/environ',
  '~/.ssh/id_rsa',
  'originals/../../secret.txt',
  'secret.txt\0.txt',
  '/dev/zero',
];

const UUID = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';

/** Words that some part of a program takes for more than words. */
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...PATHS),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', '%s%n%x', '${7*7}', '=1+1', UUID, '\ud800', '\0', 'x'.repeat(200_000)),
);

const CYCLE: unknown[] = [];
CYCLE.push({ around: CYCLE });

/** Anything that the structured clone carries. */
const anything = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true }),
  },
  { weight: 3, arbitrary: words },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(NaN, Infinity, -0, 2 ** 53, -1, 1.5, undefined, null, CYCLE, /x/u, new Error('x'), new ArrayBuffer(9)),
  },
);

/** One of each kind of pattern that the contract has. */
const PATTERNED: readonly string[] = [UUID, 'claim', 'c', '1', '#112233', '2026-01-01T00:00:00Z'];

function fittingWords({ pattern, minLength = 0, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.constantFrom(...PATTERNED.filter((one) => new RegExp(pattern, 'u').test(one)));
  return words.map((one) => one.slice(0, maxLength ?? one.length).padEnd(minLength, '.'));
}

/** A value that the schema allows, as far as it says so. */
function fitting(schema: JsonSchema, definitions = schema.$defs ?? {}, depth = 0): fc.Arbitrary<unknown> {
  const inner = (one: JsonSchema): fc.Arbitrary<unknown> => fitting(one, definitions, depth + 1);
  if (schema.$ref !== undefined) return depth > 6 ? fc.constant(null) : inner(definitions[schema.$ref.replace('#/$defs/', '')] ?? {});
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(inner));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'string') return fittingWords(schema);
  if (type === 'integer') return fc.integer({ min: Math.max(schema.minimum ?? -9, -9), max: Math.min(schema.maximum ?? 99, 99) });
  if (type === 'number') return fc.double({ min: schema.minimum ?? -9, max: schema.maximum ?? 99, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(inner(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, 2) });
  if (!schema.properties && schema.additionalProperties && typeof schema.additionalProperties === 'object')
    return fc.dictionary(
      schema.propertyNames ? fitting(schema.propertyNames, definitions, depth + 1).map(String) : words,
      inner(schema.additionalProperties),
      {
        maxKeys: 2,
      },
    );
  const properties = Object.entries(schema.properties ?? {}).map(([key, one]): [string, fc.Arbitrary<unknown>] => [key, inner(one)]);
  return fc.record(Object.fromEntries(properties), { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
}

/** Every place in a value, as the keys that lead there; the value itself is the empty list. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key]))];
}

/** The value with something else at a place; undefined takes the place away. */
export function replaced(value: unknown, place: readonly string[], by: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((part: unknown, index) => (`${index}` === key ? replaced(part, rest, by) : part));
  const entries = Object.entries(value as object).map(([own, part]): [string, unknown] => [own, own === key ? replaced(part, rest, by) : part]);
  return Object.fromEntries(rest.length === 0 && by === undefined ? entries.filter(([own]) => own !== key) : entries);
}

/** An input that fits, with one place spoiled, or with a field more that means something to JavaScript. */
const spoiled = (schema: JsonSchema): fc.Arbitrary<unknown> =>
  fc
    .tuple(fitting(schema), fc.nat(), anything, fc.constantFrom('__proto__', 'constructor', 'toJSON', 'then', 'path', 'folder'))
    .map(([value, at, by, key]) => {
      const places = placesIn(value);
      const place = places[at % places.length] ?? [];
      if (at % 5 !== 0 || typeof value !== 'object' || value === null) return replaced(value, place, by);
      return Object.defineProperty({ ...value }, key, { value: by, enumerable: true });
    });

/** Where a request comes from: our own page, or what only looks like it. */
export const SENDERS = ['own', 'otherWindow', 'frame', 'otherOrigin', 'opaqueOrigin', 'gone'] as const;

export interface HostileRequest {
  readonly from: (typeof SENDERS)[number];
  readonly name: unknown;
  readonly input: unknown;
}

const inputFor = (name: MethodName): fc.Arbitrary<unknown> => {
  const schema = inputSchemas.get(name) ?? {};
  return fc.oneof({ weight: 2, arbitrary: fitting(schema) }, { weight: 4, arbitrary: spoiled(schema) }, { weight: 2, arbitrary: anything });
};

export const hostileRequests: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant('own' as const) }, { weight: 1, arbitrary: fc.constantFrom(...SENDERS) }),
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...methodNames).chain((name) => inputFor(name).map((input): [unknown, unknown] => [name, input])) },
      { weight: 1, arbitrary: fc.tuple(anything, anything) },
    ),
  )
  .map(([from, [name, input]]) => ({ from, name, input }));
