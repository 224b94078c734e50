// files.ts - files that come in and go out, and the dialogs of the host for them.

import { z } from 'zod';
import { method, nothing } from './method.ts';

/** A file to read: either bytes the page was given, or a grant from one of the host's dialogs. */
export const FileInput = z.union([z.object({ name: z.string().min(1).max(1000), base64: z.string() }), z.object({ grant: z.string() })]);
export type FileInput = z.infer<typeof FileInput>;

/** A file that a person chose in a dialog of the host: its name, of a folder's file its path in it, and whether it is a packed project. */
export const GrantedFile = z.object({ grant: z.string(), name: z.string(), project: z.boolean() });
export type GrantedFile = z.infer<typeof GrantedFile>;

/** A file made for the person to keep; the host saves it or the page downloads it. */
export const MadeFile = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });
export type MadeFile = z.infer<typeof MadeFile>;

export const ExportFormat = z.enum(['w3c', 'csv', 'xlsx', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const fileMethods = {
  /** With `removeNames` nobody who annotated is named in it, nor is when (electron/services/withoutNames.ts). */
  'exports.make': method(z.object({ format: ExportFormat, spreadsheet: z.boolean().optional(), removeNames: z.boolean().optional() }), MadeFile),

  /** Electron's own dialogs. Where `dialogs` is false they answer 'not-available'. */
  'files.chooseTexts': method(nothing, z.object({ files: z.array(GrantedFile) })),
  /** The files of a folder and below, as `import --recursive` finds them. */
  'files.chooseFolder': method(nothing, z.object({ files: z.array(GrantedFile) })),
  'files.chooseProject': method(nothing, z.object({ grant: z.string().nullable() })),
  /** Asks where to, then writes the whole file or nothing. False when the person cancelled. */
  'files.save': method(z.object({ file: MadeFile }), z.object({ saved: z.boolean() })),
  /** The window as it prints now (the page lays the document out first), saved as a PDF. */
  'files.savePdf': method(z.object({ name: z.string() }), z.object({ saved: z.boolean() })),
};
