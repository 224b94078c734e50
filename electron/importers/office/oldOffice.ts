// oldOffice.ts - what the container of older Office programs holds: an old document, or a newer one behind a password.

import { AppError } from '../../../shared/errors.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams in such a container, and what they belong to. */
const streams: readonly (readonly [string, 'spreadsheet' | 'presentation' | 'message'])[] = [
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
  ['__substg1.0_', 'message'],
];

/** @throws AppError 'file-encrypted' or 'file-other-format' when the file is such a container. */
export function refuseOldOffice(bytes: Uint8Array): void {
  if (!signature.every((byte, index) => bytes[index] === byte)) return;
  const holds = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    throw new AppError('file-encrypted', 'The file is protected by a password. Nothing was changed; save it without one in Word and open that.');
  switch (holds('WordDocument') ? undefined : streams.find(([name]) => holds(name))?.[1]) {
    case 'spreadsheet':
      throw new AppError(
        'file-other-format',
        'This is an older Excel workbook (.xls), which is not read. Nothing was changed; save it as .xlsx or .csv and open that.',
        { variant: 'spreadsheet', kind: 'an older Excel workbook' },
      );
    case 'presentation':
      throw new AppError(
        'file-other-format',
        'This is an older PowerPoint file (.ppt), and presentations are not read. Nothing was changed; save it as PDF and open that.',
        { variant: 'presentation', kind: 'an older PowerPoint file' },
      );
    case 'message':
      throw new AppError(
        'file-other-format',
        'This is a message of Outlook (.msg), which is not read. Nothing was changed; open it in a mail program and copy its text, or save it as plain text.',
        { variant: 'mail', kind: 'a message of Outlook' },
      );
    case undefined:
      throw new AppError(
        'file-other-format',
        'This is an older Word or Office file (.doc), which is not read. Nothing was changed; save it as .docx and open that.',
        { variant: 'old-word', kind: 'an older Word or Office file' },
      );
  }
}
