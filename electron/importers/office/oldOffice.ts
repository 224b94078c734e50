// oldOffice.ts - what the container of older Office programs holds: an old document, or a newer one behind a password.

import { AppError } from '../../../shared/errors.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @throws AppError 'file-encrypted' or 'file-other-format' when the file is such a container. */
export function refuseOldOffice(bytes: Uint8Array): void {
  if (!signature.every((byte, index) => bytes[index] === byte)) return;
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new AppError('file-encrypted', 'The file is protected by a password. Nothing was changed; save it without one in Word and open that.');
  throw new AppError(
    'file-other-format',
    'This is an older Word or Office file (.doc), which is not read. Nothing was changed; save it as .docx and open that.',
    { kind: 'an older Word or Office file' },
  );
}
