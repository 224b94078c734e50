// markdown.ts - a Markdown file as a page: its text exactly as it is written, and what its marks say as structure.

import type { Page } from '../../../shared/page/page.ts';
import { frontMatterOf } from '../office/frontMatter.ts';
import { markdownStructure } from '../office/markdownStructure.ts';
import type { Source } from './reader.ts';
import { readText } from './text.ts';

/** Of a longer text, or one that is all marks, only the words are taken, not what the marks say: 4 MB of them take eight seconds and 450 MB. */
const MOST_CHARACTERS = 4_000_000;
const MOST_MARKS = 4_000;
const MOST_LINES = 5_000;
const DEEPEST = 100;

/** Whether a stretch without an empty line has more marks or lines than anybody writes, or a line begins with that many. */
function isAllMarks(text: string): boolean {
  let [marks, lines] = [0, 0];
  for (const line of text.split('\n')) {
    if ((/^[\s>*+-]*/.exec(line)?.[0].length ?? 0) > DEEPEST && line.trim() !== '') return true;
    marks = line.trim() === '' ? 0 : marks + (line.match(/[[\]*_`<&]/g)?.length ?? 0);
    lines = line.trim() === '' ? 0 : lines + 1;
    if (marks > MOST_MARKS || lines > MOST_LINES) return true;
  }
  return false;
}

const isLong = (text: string): boolean => text.length > MOST_CHARACTERS;

/** @throws AppError as readText does. */
export async function readMarkdown(source: Source): Promise<Page[]> {
  const pages = await readText(source);
  return pages.map((page) => {
    const { end, metadata } = frontMatterOf(page.text);
    const structure = structureOf(page.text, end, source.progress);
    const hints = end > 0 ? [{ start: 0, end, kind: 'other' }] : [];
    const warnings = structure
      ? page.warnings
      : [
          ...page.warnings,
          {
            code: 'structure-unread',
            message: `The text is whole, but it ${isLong(page.text) ? 'is too long' : 'has too many marks'} for its marks to be read: headings, lists, quotations, tables, notes and emphasis stand in it as they are written.`,
            ...(isLong(page.text) ? { values: { variant: 'long' } } : {}),
          },
        ];
    return { ...page, mediaType: 'text/markdown', structure: structure ?? [], hints, metadata, warnings };
  });
}

/** null when the text or a block of it is too long, or nests deeper than can be followed. */
function structureOf(text: string, from: number, progress: Source['progress']) {
  if (isLong(text) || isAllMarks(text)) return null;
  try {
    return markdownStructure(text, from, progress);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
