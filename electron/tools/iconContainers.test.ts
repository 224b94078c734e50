// iconContainers.test.ts - the icon files that are committed hold the pictures that are committed.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { icns, ico } from './iconContainers.ts';

const folder = path.join(import.meta.dirname, '..', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const pictures = sizes.map((size) => ({ size, png: readFileSync(path.join(folder, `${size}x${size}.png`)) }));

it.each(pictures)('draws $size pixels as it says', ({ size, png }) => {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it('packs the Windows icon with every size up to 256', () => {
  const file = readFileSync(path.join(folder, 'icon.ico'));
  expect(ico(pictures).equals(file)).toBe(true);
  expect(file.readUInt16LE(4)).toBe(7);
  for (let index = 0; index < 7; index += 1) {
    const at = file.readUInt32LE(6 + 16 * index + 12);
    expect(file.subarray(at, at + 8).equals(pictures[index]?.png.subarray(0, 8) ?? Buffer.alloc(0))).toBe(true);
    expect(file.readUInt32BE(at + 16)).toBe(sizes[index]);
  }
});

it('packs the macOS icon, whose lengths add up', () => {
  const file = readFileSync(path.join(folder, 'icon.icns'));
  expect(icns(pictures).equals(file)).toBe(true);
  expect(file.subarray(0, 4).toString()).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const types: string[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) types.push(file.subarray(at, at + 4).toString());
  expect(types).toEqual(['icp4', 'icp5', 'ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10']);
});
