// frontMatter.ts - what stands between two lines of dashes at the top of a Markdown file: simple `key: value` lines as metadata.

import type { Metadata, MetadataKey } from '../../../shared/model/project.ts';

export interface FrontMatter {
  /** Where it ends, its last line's end included; 0 when there is none. */
  readonly end: number;
  readonly metadata: Metadata;
}

const keys: Readonly<Record<string, MetadataKey>> = {
  title: 'headline',
  headline: 'headline',
  author: 'author',
  authors: 'author',
  date: 'published',
  published: 'published',
  lang: 'language',
  language: 'language',
  dir: 'direction',
  direction: 'direction',
  url: 'url',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  section: 'section',
  category: 'section',
  agency: 'agency',
  accessed: 'accessed',
};

/** What a value of some keys must look like; another is not taken. */
const forms: Readonly<Partial<Record<MetadataKey, RegExp>>> = {
  published: /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/,
  accessed: /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/,
  language: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i,
  direction: /^(ltr|rtl)$/,
  url: /^https?:\/\/\S+$/,
};

const LONGEST = 20_000;

const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/s, '$2');

/** A value on one line; a list in brackets as its items with commas between them. */
function valueOf(written: string): string {
  const list = /^\[(.*)\]$/s.exec(written.trim())?.[1];
  return list === undefined ? bare(written) : list.split(',').map(bare).join(', ');
}

export function frontMatterOf(text: string): FrontMatter {
  const none = { end: 0, metadata: {} };
  if (!/^---[ \t]*\n/.test(text)) return none;
  const lines = text.slice(0, LONGEST).split('\n');
  const last = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  const isSimple = last > 1 && lines.slice(1, last).every((line) => /^([\w.-]+\s*:|\s|- |#|$)/.test(line));
  if (!isSimple) return none;
  const metadata: Partial<Record<MetadataKey, string>> = {};
  for (let index = 1; index < last; index += 1) {
    const [, name, written = ''] = /^([\w.-]+)\s*:(?:\s+(.*))?$/.exec(lines[index] ?? '') ?? [];
    const key = keys[name?.toLowerCase() ?? ''];
    if (!key) continue;
    const items: string[] = [];
    for (let next = index + 1; written.trim() === '' && next < last; next += 1) {
      const item = /^\s*- (.*)$/.exec(lines[next] ?? '')?.[1];
      if (item === undefined) break;
      items.push(bare(item));
    }
    const value = items.length > 0 ? items.join(', ') : valueOf(written);
    const form = forms[key];
    if (value !== '' && !/^[|>&*!{]/.test(value) && (!form || form.test(value))) metadata[key] ??= value.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T');
  }
  return { end: Math.min(lines.slice(0, last + 1).join('\n').length + 1, text.length), metadata };
}
