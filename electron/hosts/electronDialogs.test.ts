// electronDialogs.test.ts - what the native dialogs are asked, and what a cancelled one answers.

import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { electronDialogs, type NativeDialogs } from './electronDialogs.ts';

function dialogs(scripted: Partial<NativeDialogs> = {}) {
  const native = {
    open: vi.fn<NativeDialogs['open']>(() => Promise.resolve({ canceled: true, filePaths: [] })),
    save: vi.fn<NativeDialogs['save']>(() => Promise.resolve({ canceled: true })),
    printToPDF: vi.fn<NativeDialogs['printToPDF']>(() => Promise.resolve(new Uint8Array([37, 80, 68, 70]))),
    platform: 'linux' as NodeJS.Platform,
    documents: path.resolve('documents'),
    ...scripted,
  };
  return { native, own: electronDialogs(native) };
}

it('asks for any number of texts', async () => {
  const open = vi.fn<NativeDialogs['open']>(() => Promise.resolve({ canceled: false, filePaths: ['/a.txt', '/b.md'] }));
  expect(await dialogs({ open }).own.chooseTexts()).toEqual(['/a.txt', '/b.md']);
  const [asked] = open.mock.calls[0] ?? [];
  expect(asked).toMatchObject({ properties: ['openFile', 'multiSelections'] });
  expect(asked?.filters?.[0]?.extensions).toEqual(expect.arrayContaining(['txt', 'html', 'pdf', 'docx', 'odt', 'epub', 'xlsx', 'zip', 'pressmark']));
  expect(asked?.filters?.[1]?.extensions).toEqual(['*']);
});

it('asks for one folder of texts', async () => {
  const open = vi.fn<NativeDialogs['open']>(() => Promise.resolve({ canceled: false, filePaths: ['/folder'] }));
  expect(await dialogs({ open }).own.chooseFolder()).toBe('/folder');
  expect(open.mock.calls[0]?.[0].properties).toEqual(['openDirectory']);
});

it.each([
  { platform: 'darwin' as const, properties: ['openFile', 'openDirectory'] },
  { platform: 'win32' as const, properties: ['openFile'] },
])('asks for one project on $platform', async ({ platform, properties }) => {
  const open = vi.fn<NativeDialogs['open']>(() => Promise.resolve({ canceled: false, filePaths: ['/p.pressmark'] }));
  expect(await dialogs({ open, platform }).own.chooseProject()).toBe('/p.pressmark');
  expect(open.mock.calls[0]?.[0].properties).toEqual(properties);
});

it('answers nothing when the person cancels', async () => {
  const { own } = dialogs();
  expect(await own.chooseTexts()).toEqual([]);
  expect(await own.chooseProject()).toBeNull();
  expect(await own.chooseFolder()).toBeNull();
  expect(await own.chooseSavePath('a.csv')).toBeNull();
});

it('offers the documents folder and the name alone, and asks before a file is replaced', async () => {
  const { native, own } = dialogs({
    save: vi.fn<NativeDialogs['save']>(() => Promise.resolve({ canceled: false, filePath: '/x/a.csv' })),
  });
  expect(await own.chooseSavePath('../../etc/a.csv')).toBe('/x/a.csv');
  expect(native.save).toHaveBeenCalledWith(
    expect.objectContaining({
      defaultPath: path.join(path.resolve('documents'), 'a.csv'),
      properties: expect.arrayContaining(['showOverwriteConfirmation']) as string[],
    }),
  );
});

it("prints what is marked, on the page's own paper, for screen readers too", async () => {
  const { native, own } = dialogs();
  expect(Buffer.from(await own.printToPdf()).toString()).toBe('%PDF');
  expect(native.printToPDF).toHaveBeenCalledWith(
    expect.objectContaining({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }),
  );
});
