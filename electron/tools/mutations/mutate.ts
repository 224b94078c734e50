// mutate.ts - breaks files the ways that files break, and a few that somebody may choose: bits, cuts, splices, repetitions.

import { zipSync } from 'fflate';
import { below as belowOf } from '../random.ts';
import type { Specimen } from './specimens.ts';

type Way = (bytes: Uint8Array, below: Below, other: Uint8Array) => Uint8Array;
/** A whole number from 0 to below `most`. */
type Below = (most: number) => number;

const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const cut = (bytes: Uint8Array, below: Below) => below(bytes.length + 1);
/** Numbers that lengths and counts are compared with. */
const EDGES = [0x00, 0x7f, 0x80, 0xff];
/** What readers act on. */
const TOKENS = [
  '<',
  '>',
  '</',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '&a;',
  '&#x110000;',
  '{',
  '}',
  '[',
  '"',
  '\\u',
  '\\bin9999999 ',
  '{\\rtf1',
  '\u0000',
  '\ufeff',
  '(',
  'endobj',
  'stream',
  'xref',
  '\n--',
  '=\r\n',
  '../',
  '<table>',
  '<svg>',
  '<template>',
];

const ways: readonly Way[] = [
  (bytes, below) => {
    const broken = Uint8Array.from(bytes);
    for (let count = 1 + below(8); count > 0 && broken.length > 0; count -= 1) {
      const at = below(broken.length);
      broken[at] = (broken[at] ?? 0) ^ (1 << below(8));
    }
    return broken;
  },
  (bytes, below) => {
    const broken = Uint8Array.from(bytes);
    if (broken.length > 0) broken.fill(EDGES[below(EDGES.length)] ?? 0, ...between(broken, below, 8));
    return broken;
  },
  (bytes, below) => bytes.subarray(0, cut(bytes, below)),
  (bytes, below) => bytes.subarray(cut(bytes, below)),
  (bytes, below) => {
    const [start, end] = between(bytes, below, bytes.length);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, below, other) => {
    const at = cut(bytes, below);
    const [start, end] = between(other, below, 4_000);
    return join(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(below(2) === 0 ? at : Math.min(bytes.length, at + end - start)));
  },
  (bytes, below) => {
    const [start, end] = between(bytes, below, 400);
    const times = 1 + below(below(10) === 0 ? 20_000 : 200);
    const most = Math.min(times, Math.floor(2_000_000 / Math.max(1, end - start)));
    return join(bytes.subarray(0, start), ...Array.from({ length: most }, () => bytes.subarray(start, end)), bytes.subarray(end));
  },
  (bytes, below) => {
    const at = cut(bytes, below);
    const token = Buffer.from(TOKENS[below(TOKENS.length)] ?? '');
    const times = 1 + below(below(10) === 0 ? 100_000 : 20);
    return join(bytes.subarray(0, at), ...Array.from({ length: times }, () => token), bytes.subarray(at));
  },
];

function between(bytes: Uint8Array, below: Below, longest: number): [number, number] {
  const start = below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + below(longest + 1))];
}

/** The specimen broken in one to three ways; of an archive half of the time one of its parts, packed again as if it were whole. */
export function mutated({ bytes, parts }: Specimen, other: Specimen, random: () => number): Uint8Array {
  const below: Below = (most) => belowOf(random, most);
  const broken = (whole: Uint8Array): Uint8Array => {
    let result = whole;
    for (let count = 1 + below(3); count > 0; count -= 1) result = ways[below(ways.length)]?.(result, below, other.bytes) ?? result;
    return result;
  };
  const names = Object.keys(parts ?? {});
  const name = names[below(names.length)];
  if (!parts || name === undefined || below(2) === 0) return broken(bytes);
  return zipSync({ ...parts, [name]: broken(parts[name] ?? new Uint8Array()) }, { level: 1 });
}
