// makeIcons.ts - draws the icons in every size and container from electron/icons/mark.svg and mark-small.svg.
//
// Run by hand after the mark has changed: `node electron/tools/makeIcons.ts`. The results are committed.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserProgram } from '../../fixtures/standin/browserProgram.ts';
import { icns, ico, type Picture } from './iconContainers.ts';

const folder = path.join(import.meta.dirname, '..', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Up to here the small mark is clearer. */
const SMALL = 48;

async function draw(browser: Browser, size: number): Promise<Picture> {
  const svg = await readFile(path.join(folder, size <= SMALL ? 'mark-small.svg' : 'mark.svg'), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<!doctype html><style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return { size, png };
}

const browser = await chromium.launch({ executablePath: browserProgram(), chromiumSandbox: process.getuid?.() !== 0 });
try {
  const pictures: Picture[] = [];
  for (const size of sizes) pictures.push(await draw(browser, size));
  for (const { size, png } of pictures) await writeFile(path.join(folder, `${size}x${size}.png`), png);
  await writeFile(path.join(folder, 'icon.ico'), ico(pictures));
  await writeFile(path.join(folder, 'icon.icns'), icns(pictures));
  console.log(`Drew ${pictures.length} pictures, icon.ico and icon.icns.`);
} finally {
  await browser.close();
}
