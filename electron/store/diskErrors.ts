// diskErrors.ts - what the operating system refused, as a sentence a person can act on.

import { constants } from 'node:os';
import { AppError, type ErrorCode } from '../../shared/errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ESTALE', 'ENXIO', 'ENODEV']);
const LOCKED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The errno name of a thrown thing ('ENOSPC'), or ''. */
export function errnoOf(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return '';
  // Node has no name for a quota that is used up.
  const isQuota = 'errno' in thrown && thrown.errno === -constants.errno.EDQUOT && thrown.code.startsWith('Unknown');
  return isQuota ? 'EDQUOT' : thrown.code;
}

function reasonOf(errno: string): string {
  if (FULL.has(errno)) return 'the disk is full';
  if (errno === 'EROFS') return 'the disk is read-only';
  if (LOCKED.has(errno)) return 'the system does not allow writing there';
  if (errno === 'EMFILE' || errno === 'ENFILE') return 'too many files are open';
  if (errno === 'EBUSY') return 'another program is using the file';
  if (MISSING.has(errno)) return 'the folder is not there any more';
  return `the disk reported an error (${errno || 'unknown'})`;
}

/** Which of the sentences about disks is meant; the general one names the error. */
function variantOf(errno: string): { variant?: string } {
  if (errno === 'EROFS') return { variant: 'read-only' };
  if (LOCKED.has(errno)) return { variant: 'not-allowed' };
  if (errno === 'EMFILE' || errno === 'ENFILE') return { variant: 'files-open' };
  if (errno === 'EBUSY') return { variant: 'busy' };
  if (MISSING.has(errno)) return { variant: 'gone' };
  return {};
}

/** An AppError for a write that failed: the old state stays, and saving again may work. */
export function saveFailed(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const errno = errnoOf(thrown);
  const code: ErrorCode = FULL.has(errno) ? 'disk-full' : MISSING.has(errno) ? 'project-missing' : 'disk-failed';
  return new AppError(code, `This was not saved: ${reasonOf(errno)}. Everything saved before is kept; try again when that is mended.`, {
    ...variantOf(errno),
    errno,
  });
}

/** An AppError for a file that could not be read. */
export function readFailed(thrown: unknown, name: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const errno = errnoOf(thrown);
  if (MISSING.has(errno)) return new AppError('file-missing', `${name} is not there. Nothing was changed.`, { name });
  return new AppError('file-unreadable', `${name} could not be read: ${readReason(errno)}. Nothing was changed.`, {
    ...variantOf(errno),
    name,
    errno,
  });
}

function readReason(errno: string): string {
  if (LOCKED.has(errno)) return 'the system does not allow it';
  return reasonOf(errno);
}
