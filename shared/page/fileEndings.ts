// fileEndings.ts - the endings that files to read usually have: what dialogs offer first. What a file is, its content says.

export const textEndings: readonly string[] = [
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'docm', 'odt', 'fodt', 'rtf', 'epub'],
  ...['csv', 'tsv', 'xlsx', 'json', 'jsonl', 'ndjson', 'zip'],
];

/** Endings of a packed project. A .json file may be one, too: its beginning says. */
export const projectEndings: readonly string[] = ['pressmark', 'json'];

/** So many bytes at the beginning say whether a .json file is a project. */
export const HEAD_BYTES = 4096;

/** Whether a file is a project to open and no text. @param head how it begins. */
export const isProjectFile = (name: string, head: string): boolean =>
  /\.pressmark$/i.test(name) || (/\.json$/i.test(name) && /"kind"\s*:\s*"pressmark-(export|project)"/.test(head));
