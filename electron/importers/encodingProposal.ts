// encodingProposal.ts - the question which encoding a file is in: what it may be, with some of its words to look at.
//
// A detector names encodings; only one in which every byte means something is proposed. A file that is UTF-8 but for a few
// bytes is named as what it is: read in any other encoding it would open, and be wrong.

import { AppError } from '../../shared/errors.ts';
import { beginningOf } from '../../shared/text/codePoints.ts';
import { detectedAll } from './windows1252.ts';

/** Names of the detector that the Encoding Standard has under other names. */
const STANDARD: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  macroman: 'macintosh',
  'mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
};

/** Characters that are shown, and how many of them may stand in front of the first that is not ASCII. */
const SHOWN = 240;
const BEFORE = 80;
/** A file is called UTF-8 when it has so many characters of more than one byte for each that is broken. */
const SOUND_FOR_EACH_BROKEN = 3;

/** The name that decoders know; null when they know none. */
export function standardName(detected: string): string | null {
  const wide = /^utf-16-?(le|be)$/.exec(detected)?.[1];
  try {
    return new TextDecoder(STANDARD[detected] ?? (wide ? `utf-16${wide}` : detected)).encoding;
  } catch {
    return null;
  }
}

/** Some of the text from near its first character that is not ASCII, since the others look alike in most encodings. */
export function previewOf(text: string, at = Math.max(text.search(/[^\t\n\r -~]/), 0)): string {
  const line = text.lastIndexOf('\n', at) + 1;
  const start = at - line <= BEFORE ? line : text.lastIndexOf(' ', at - BEFORE / 2) + 1;
  return beginningOf(text.slice(start), SHOWN).trim();
}

/** For a sentence: on one line. */
function shortened(preview: string): string {
  const line = preview.replace(/\s+/g, ' ');
  return line.length > 80 ? `${beginningOf(line, 79)}…` : line;
}

/** How many places of a file that is otherwise UTF-8 are broken, and the first line with one; null when it is something else. */
function brokenUtf8(bytes: Uint8Array): { count: number; line: number; preview: string } | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const written =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\xef\xbf\xbd/g)?.length ?? 0;
  const sound = (text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0) + written;
  const count = lost - written;
  if (count < 1 || sound < SOUND_FOR_EACH_BROKEN * count || sound < 2) return null;
  const first = text.indexOf('\ufffd');
  return { count, line: text.slice(0, first).split('\n').length, preview: previewOf(text, first) };
}

/**
 * The failure that asks for the encoding: in its values the proposed one (empty when there is none) and some of the text as it
 * would then be read.
 * @param likely goes before what the detector says.
 */
export async function uncertain(bytes: Uint8Array, decode: (bytes: Uint8Array, label: string) => string | null, likely?: string): Promise<AppError> {
  const broken = likely === undefined ? brokenUtf8(bytes) : null;
  if (broken) {
    const { count, line, preview } = broken;
    const where = count === 1 ? `one place (line ${line})` : `${count} places (the first in line ${line})`;
    return new AppError(
      'encoding-uncertain',
      `The file is UTF-8 but for ${where}, so it is damaged or cut off. Nothing was changed; mend it or get it again, or name another encoding if it is in one.`,
      { variant: 'nearly-utf-8', count, line, proposal: '', preview },
    );
  }
  const names = new Set([...(likely === undefined ? [] : [likely]), ...(await detectedAll(bytes))].map(standardName));
  for (const name of names) {
    const text = name === null || name === 'utf-8' ? null : decode(bytes, name);
    if (name === null || text === null || text.includes('\0')) continue;
    const preview = previewOf(text);
    return new AppError(
      'encoding-uncertain',
      `It is not clear how the characters of this file are encoded. It may be ${name}; then it reads: “${shortened(preview)}”. Name the encoding to open it; nothing was changed.`,
      { variant: 'guess', proposal: name, preview },
    );
  }
  return new AppError(
    'encoding-uncertain',
    'It is not clear how the characters of this file are encoded. Name the encoding to open it; nothing was changed.',
    { proposal: '', preview: '' },
  );
}
