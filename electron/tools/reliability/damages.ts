// damages.ts - the ways in which a file is found damaged: cut, zeroed, flipped, replaced, altered by another program.

/** A byte order mark, a placeholder of a sync program, a page that asks to sign in: what stands where a file was. */
const REPLACEMENTS: Readonly<Record<string, Buffer>> = {
  empty: Buffer.alloc(0),
  'only null': Buffer.from('null'),
  'only 0': Buffer.from('0'),
  'only false': Buffer.from('false'),
  'only ""': Buffer.from('""'),
  'an empty list': Buffer.from('[]'),
  'an empty object': Buffer.from('{}'),
  'a number too large': Buffer.from('1e400'),
  'a page to sign in': Buffer.from('<!doctype html><title>Sign in to your drive</title>'),
  'brackets without end': Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
};

/** Numbers that look random and are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % Math.max(1, below);
  };
}

export interface Damage {
  readonly name: string;
  readonly bytes: Buffer;
  /** The file ends earlier, and that is all: at the end of a journal this is what a crash leaves. */
  readonly cut?: boolean;
}

/** Every kind of damage for these bytes; what needs JSON only where they are an object. */
export function damagesOf(bytes: Buffer, seed = 5): Damage[] {
  const random = numbers(seed);
  const { length } = bytes;
  const half = Math.floor(length / 2);
  const places = [1, 2, length / 100, length / 20, length / 4, half, (3 * length) / 4, length - 200, length - 20, length - 2, length - 1];
  const cuts = [...places, 4_096, 8_192].map((place) => Math.floor(place)).filter((place) => place > 0 && place < length);
  const flips = Array.from({ length: 12 }, () => {
    const flipped = Buffer.from(bytes);
    const place = random(length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
    return { name: `bit flipped at ${place}`, bytes: flipped };
  });
  const zeroed = (from: number, to: number): Buffer => Buffer.concat([bytes.subarray(0, from), Buffer.alloc(to - from), bytes.subarray(to)]);
  return [
    ...cuts.map((place) => ({ name: `cut at ${place}`, bytes: bytes.subarray(0, place), cut: true })),
    ...Object.entries(REPLACEMENTS).map(([name, replaced]) => ({ name, bytes: replaced })),
    { name: 'zeros', bytes: Buffer.alloc(length) },
    { name: 'zeros at the end', bytes: zeroed(half, length) },
    { name: 'zeros at the start', bytes: zeroed(0, Math.min(512, length)) },
    { name: 'zeros in the middle', bytes: zeroed(half, Math.min(length, half + 512)) },
    { name: 'byte order mark', bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) },
    { name: 'UTF-16', bytes: Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le') },
    { name: 'a brace too many', bytes: Buffer.concat([bytes, Buffer.from('}')]) },
    { name: 'an old end', bytes: Buffer.concat([bytes, bytes.subarray(half)]) },
    { name: 'twice', bytes: Buffer.concat([bytes, Buffer.from('\n'), bytes]) },
    {
      name: 'a conflict of versions',
      bytes: Buffer.concat([Buffer.from('<<<<<<< ours\n'), bytes, Buffer.from('\n=======\n'), bytes, Buffer.from('>>>>>>> theirs\n')]),
    },
    { name: 'other quotation marks', bytes: Buffer.from(bytes.toString('utf8').replaceAll('"', "'")) },
    { name: 'a word altered', bytes: Buffer.from(bytes.toString('utf8').replace('"a note"', '"a noce"')) },
    { name: 'noise', bytes: Buffer.from(Array.from({ length: 5_000 }, () => random(256))) },
    ...flips,
    ...fieldDamages(bytes),
  ].filter((damage) => !damage.bytes.equals(bytes));
}

/** A whole file of JSON in which a field is missing, null, of another kind, or there is one too many. */
function fieldDamages(bytes: Buffer): Damage[] {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return [];
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  const whole = json as Record<string, unknown>;
  const as = (name: string, value: unknown): Damage => ({ name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
  return [
    ...Object.keys(whole).flatMap((key) => [
      as(`without ${key}`, Object.fromEntries(Object.entries(whole).filter(([other]) => other !== key))),
      as(`${key} is null`, { ...whole, [key]: null }),
      as(`${key} is of another kind`, { ...whole, [key]: typeof whole[key] === 'string' ? { a: 1 } : 'oops' }),
    ]),
    ...[9_999, 2, -1, '2', 1.5].map((version) => as(`format ${JSON.stringify(version)}`, { ...whole, formatVersion: version })),
    { name: '__proto__', bytes: Buffer.from(bytes.toString('utf8').replace('{', '{"__proto__":{"polluted":1},')) },
  ];
}
