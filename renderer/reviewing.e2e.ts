// reviewing.e2e.ts - the dialog in which files are looked through before they are added, for end-to-end tests, and what lies on the disk afterwards.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../electron/tools/e2eDriver.ts';
import type { programToStart } from '../electron/tools/e2eProgram.ts';
import { button, documents, sheet } from './window.e2e.ts';

export const fixture = (name: string) => path.join(root, 'fixtures', name);
/** A page with seven articles. */
export const archive = fixture('pages/review/archive.txt');
export const ARTICLES = [
  'Regional office condemns the closing of the weir',
  'Barge owners use the lock to raise their prices',
  'Minister deplores the night at the weir',
  'The keeper tells what happened that night',
  'Statement of the three bridges on the flood',
  'Engineers found the gate in order in April',
  'Council visits the meadows after the flood',
] as const;

export const cli = (...words: string[]): string =>
  execFileSync(process.execPath, [path.join(root, 'electron', 'cli.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' });
export const linesOf = <T>(printed: string): T[] =>
  printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

interface OnDisk {
  readonly text: string;
  readonly document: {
    readonly title: string;
    readonly characters: number;
    readonly setAside: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
    readonly metadata: Readonly<Record<string, string>>;
    readonly notes: readonly unknown[];
  };
}

/** The file of each document of a project with its text, in their order. */
export const onDisk = (folder: string): OnDisk[] =>
  linesOf<{ documentId: string }>(cli('documents', folder, '--json')).map(
    ({ documentId }) => JSON.parse(cli('call', folder, 'documents.read', JSON.stringify({ documentId }))) as OnDisk,
  );

/** What tests find in the page of the program, whichever runs. */
export function reviewIn(app: ReturnType<typeof programToStart>) {
  const review = () => app.page.getByRole('dialog', { name: 'Review before adding' });
  const border = (title: string) => review().getByRole('separator', { name: `Border above: ${title}`, exact: true });
  const open = async (...files: string[]): Promise<void> => {
    await app.willChoose(files);
    await button(app.page, /^(Open files|Abrir archivos|فتح ملفات)/)
      .first()
      .click();
  };
  return {
    ...{ review, border, open },
    openArchive: async (): Promise<void> => {
      await open(archive);
      await expect(border(ARTICLES[6])).toBeAttached();
    },
    act: (name: string | RegExp) => review().getByRole('button', { name, exact: typeof name === 'string' }),
    field: (name: string) => review().getByRole('textbox', { name }),
    head: (title: string) => review().getByRole('group', { name: title, exact: true }).getByRole('button').first(),
    documents: () => documents(app.page),
    text: () => sheet(app.page),
    /** The folder of the only project. */
    projectFolder: () => path.join(app.home, 'projects', readdirSync(path.join(app.home, 'projects'))[0] ?? ''),
  };
}
