// schemaAllows.ts - whether a method's input is what its schema allows: a second opinion, beside the schema library's own.
//
// Reads the JSON Schema of the contract with some sixty lines of its own, so that a hole in the door is seen by
// something that the door does not use.

import { z } from 'zod';
import { contract, type MethodName, methodNames } from '../../../shared/contract.ts';

/** The parts of JSON Schema that the contract's inputs use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The input of each method as JSON Schema. */
export const inputSchemas: ReadonlyMap<MethodName, JsonSchema> = new Map(
  methodNames.map((name) => [name, z.toJSONSchema(contract[name].input, { io: 'input' }) as JsonSchema]),
);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

function isOfType(value: unknown, type: JsonSchema['type']): boolean {
  const own = typeOf(value);
  if (own === 'number' && !Number.isFinite(value)) return false;
  const wanted = typeof type === 'string' ? [type] : type;
  return !wanted || wanted.includes(own) || (own === 'integer' && wanted.includes('number'));
}

/** @param definitions of the whole schema, for `$ref`. */
export function allows(schema: JsonSchema, value: unknown, definitions = schema.$defs ?? {}): boolean {
  const inner = (one: JsonSchema, part: unknown): boolean => allows(one, part, definitions);
  if (schema.$ref !== undefined) return inner(definitions[schema.$ref.replace('#/$defs/', '')] ?? { const: {} }, value);
  if (schema.anyOf && !schema.anyOf.some((one) => inner(one, value))) return false;
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (!isOfType(value, schema.type)) return false;
  if (typeof value === 'string') return stringFits(schema, value);
  if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Infinity } = schema;
    return value.length >= minItems && value.length <= maxItems && Array.from(value).every((one) => !items || inner(items, one));
  }
  return typeof value !== 'object' || value === null || objectFits(schema, value, inner);
}

function stringFits({ minLength = 0, maxLength = Infinity, pattern }: JsonSchema, value: string): boolean {
  return value.length >= minLength && value.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));
}

function objectFits(schema: JsonSchema, value: object, inner: (schema: JsonSchema, part: unknown) => boolean): boolean {
  const own = new Map(Object.entries(value).filter(([, part]) => part !== undefined));
  if (schema.required?.some((key) => !own.has(key))) return false;
  return Array.from(own).every(([key, part]) => {
    const known = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    if (known) return inner(known, part);
    if (schema.propertyNames && !inner(schema.propertyNames, key)) return false;
    return typeof schema.additionalProperties !== 'object' || inner(schema.additionalProperties, part);
  });
}
