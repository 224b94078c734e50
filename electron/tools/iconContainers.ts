// iconContainers.ts - PNG pictures packed as Windows (.ico) and macOS (.icns) icons. Both are lists of PNGs with a small head.

export interface Picture {
  /** Width and height, in pixels. */
  readonly size: number;
  readonly png: Buffer;
}

/** A Windows icon of pictures up to 256 pixels. */
export function ico(pictures: readonly Picture[]): Buffer {
  const fitting = pictures.filter(({ size }) => size <= 256);
  const head = Buffer.alloc(6 + 16 * fitting.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(fitting.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of fitting.entries()) {
    const at = 6 + 16 * index;
    // 256 is written as 0: one byte holds the size.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...fitting.map(({ png }) => png)]);
}

/** Apple's four-letter types and the pixels of each; "@2x" types hold twice the pixels of their points. */
const appleTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

/** A macOS icon of the pictures whose sizes Apple has types for. */
export function icns(pictures: readonly Picture[]): Buffer {
  const entries = appleTypes.flatMap(([type, size]) => {
    const png = pictures.find((picture) => picture.size === size)?.png;
    return png ? [Buffer.concat([Buffer.from(type, 'latin1'), bigEndian(png.length + 8), png])] : [];
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian(body.length + 8), body]);
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
