// pdfLibrary.ts - loads pdf.js for its words alone: in the thread that asks, without canvas, files, network or programs of the PDF.

import type { getDocument, PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../shared/errors.ts';
import { CharacterMaps } from './characterMaps.ts';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<Library> | null = null;

/**
 * pdf.js takes Node for a place to draw in and looks for a canvas there. While it loads, the process does not look like Node's;
 * so it never opens a file either.
 */
async function load(): Promise<Library> {
  const { process: own } = globalThis;
  globalThis.process = Object.create(own, { [Symbol.toStringTag]: { value: 'thread' } });
  try {
    // Its "worker" is then found in this very thread.
    // @ts-expect-error It has no types, and nothing is taken from it.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    globalThis.process = own;
  }
}

export const loadPdfjs = (): Promise<Library> => (loading ??= load());

const settings = {
  // Else the outline of each letter is made.
  disableFontFace: false,
  // Their names.
  fontExtraProperties: true,
  useSystemFonts: false,
  // No address: a name by which they are asked for.
  cMapUrl: 'cmaps/',
  BinaryDataFactory: CharacterMaps,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
  verbosity: 0,
} satisfies Parameters<typeof getDocument>[0];

const refusals: Readonly<Record<string, () => AppError>> = {
  PasswordException: () =>
    new AppError(
      'file-encrypted',
      'The PDF is protected with a password and cannot be read. Nothing was changed; save a copy of it without the password.',
      {
        variant: 'pdf',
      },
    ),
};

/** @param reason what pdf.js says, as the value `reason`. */
export const damagedPdf = (reason: string): AppError =>
  new AppError(
    'file-damaged',
    'The PDF is damaged or incomplete and cannot be read. Nothing was changed; fetch it again, or open it in another program and print it as a new PDF.',
    {
      variant: 'pdf',
      reason,
    },
  );

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** @throws AppError 'file-encrypted', 'file-damaged'. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const library = await loadPdfjs();
  // pdf.js takes the bytes for its own and empties what it was given.
  const task: PDFDocumentLoadingTask = library.getDocument({ ...settings, data: Uint8Array.from(bytes) });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (thrown) {
    await task.destroy().catch(() => {});
    const { name, message } = thrown instanceof Error ? thrown : { name: '', message: String(thrown) };
    throw refusals[name]?.() ?? damagedPdf(message);
  }
}
