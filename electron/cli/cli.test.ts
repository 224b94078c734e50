// cli.test.ts - what the commands print and how they end, as a script meets them.

import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../fixtures/build.ts';
import { commands } from './commands.ts';
import { linesOf } from './lines.ts';
import { usageOf } from './usage.ts';

const cli = path.join(import.meta.dirname, '..', 'cli.ts');
const TEXT = 'The ferry burned. \u{1f6a2} The minister said nothing.\n';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(words: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...words], { stdio: ['pipe', 'pipe', 'pipe'], timeout: 30_000 });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const rows = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const codeIn = (row: Record<string, unknown> | undefined): unknown => (row?.['error'] as { code?: unknown } | undefined)?.code;

/** A project with one document. */
async function aProject() {
  const root = await temporaryFolder(onTestFinished);
  const folder = path.join(root, 'project');
  await writeFile(path.join(root, 'page.txt'), TEXT);
  await run(['new', folder]);
  const { out } = await run(['import', folder, path.join(root, 'page.txt'), '--json']);
  return { root, folder, documentId: String(rows(out)[0]?.['documentId']) };
}

describe('a file in an encoding that is not clear', () => {
  it('is refused with a proposal and a preview, and read in what is then named', async () => {
    const { root, folder } = await aProject();
    const file = path.join(root, 'russian.txt');
    await writeFile(file, Buffer.from('cfebeef2e8ede020e7e0eaf0fbf2e0', 'hex'));
    const refused = await run(['import', folder, file, '--json']);
    const error = { code: 'encoding-uncertain', message: expect.any(String), proposal: 'windows-1251', preview: 'Плотина закрыта' };
    expect([refused.code, rows(refused.out)]).toEqual([1, [{ file, error }]]);
    const { code, out } = await run(['import', folder, file, '--encoding', error.proposal, '--json']);
    expect([code, rows(out)[0]?.['characters']]).toEqual([0, error.preview.length]);
  }, 60_000);
});

describe('lines on standard input', () => {
  it('end at line feeds only, and may be of any writer', async () => {
    const { folder, documentId } = await aProject();
    const line = (note: string) => `{"documentId":"${documentId}","start":0,"end":3,"tag":"claim","note":"${note}"}`;
    const input = Buffer.concat([
      Buffer.from(`\ufeff${line('marked')}\r\n\n  \r\n${line('a\u2028b\u2029c')}\n`),
      Buffer.from(line('\xff'), 'latin1'),
      Buffer.from(`\n[]\n${line('last, without an end')}`),
    ]);
    const { code, out } = await run(['annotate', folder, '--json'], input);
    expect(code).toBe(1);
    const answers = rows(out);
    expect(answers.map((one) => one['note'] ?? codeIn(one))).toEqual([
      'marked',
      'a\u2028b\u2029c',
      'invalid-input',
      'invalid-input',
      'last, without an end',
    ]);
    expect(answers[2]).toEqual({ error: { code: 'invalid-input', message: 'The line is not UTF-8. Nothing was changed.' } });
  }, 60_000);

  it('of annotations and links are made by nobody without a name, nor with one that is too long', async () => {
    const { folder } = await aProject();
    for (const command of ['annotate', 'link']) {
      for (const alias of [' ', 'A'.repeat(101)]) {
        const { code, out } = await run([command, folder, '--annotator', alias, '--json']);
        expect([code, codeIn(rows(out)[0])], command).toEqual([1, 'annotator-unknown']);
      }
    }
  });

  it('tell a failed link by its code and sentence alone', async () => {
    const { folder, documentId } = await aProject();
    const made = await run(['annotate', folder, '--json'], `{"documentId":"${documentId}","start":0,"end":3,"tag":"claim"}`);
    const id = String(rows(made.out)[0]?.['id']);
    const { code, out } = await run(['link', folder, '--json'], JSON.stringify({ from: id, to: id, kind: 'relays' }));
    expect([code, rows(out)]).toEqual([1, [{ error: { code: 'link-to-itself', message: expect.any(String) } }]]);
  }, 60_000);

  it('are put together whatever pieces they come in', async () => {
    const bytes = Buffer.from('one\r\n\ntw\u00f6\nthree');
    for (let size = 1; size <= bytes.length; size += 1) {
      const pieces = (async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      })();
      const lines: (string | undefined)[] = [];
      for await (const line of linesOf(pieces)) lines.push(line?.toString());
      expect(lines).toEqual(['one\r', '', 'tw\u00f6', 'three']);
    }
  });

  it('to change something say what: to set or to delete, not both and not nothing', async () => {
    const { folder, documentId } = await aProject();
    const made = await run(['annotate', folder, '--json'], JSON.stringify({ documentId, start: 0, end: 3, tag: 'claim' }));
    const id = rows(made.out)[0]?.['id'];
    const lines = [{ id }, { id, set: {} }, { id, set: { note: 'x' }, delete: true }, { id, delete: false }, { id, set: { tag: null } }];
    const { code, out } = await run(['change', folder, '--json'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(code).toBe(1);
    expect(rows(out).map((one) => codeIn(one))).toEqual(lines.map(() => 'invalid-input'));
    expect(out).not.toContain('Invalid input. Nothing');
    expect(rows((await run(['check', folder, '--json'])).out)[0]).toMatchObject({ state: 'whole', revision: 2, annotations: 1 });
  }, 60_000);
});

describe('a failure', () => {
  it('is code and message, and nothing else', async () => {
    const { folder, root } = await aProject();
    const line = JSON.stringify({ documentId: 'nope', start: 0, end: 3, tag: 'claim' });
    for (const words of [
      ['annotate', folder, '--json'],
      ['annotations', folder, '--document', 'nope', '--json'],
      ['import', folder, path.join(root, 'missing.txt'), '--json'],
      ['call', folder, 'documents.read', '{"documentId":"00000000-0000-4000-8000-000000000000"}'],
      ['annotate', folder, '--annotator', 'x'.repeat(101), '--json'],
    ]) {
      const { code, out, error } = await run(words, line);
      expect(code).toBe(1);
      expect(rows(out)).toHaveLength(1);
      expect(Object.keys(rows(out)[0]?.['error'] ?? {})).toEqual(['code', 'message']);
      expect(error.trim().split('\n')).toHaveLength(1);
    }
  }, 60_000);

  it('to save is told for every file that was to be imported', async () => {
    const { folder, root } = await aProject();
    await rename(path.join(folder, 'originals'), path.join(folder, 'elsewhere'));
    await writeFile(path.join(folder, 'originals'), 'in the way');
    const files = ['page.txt', 'missing.txt'].map((name) => path.join(root, name));
    const { code, out } = await run(['import', folder, ...files, '--json']);
    expect([code, rows(out).map((one) => [one['file'], codeIn(one) !== undefined])]).toEqual([1, files.map((file) => [file, true])]);
  }, 60_000);

  it('is wrong usage where a revision is no whole number', async () => {
    const { folder } = await aProject();
    for (const revision of ['', '0x1', '1e1', ' 1', '1.5']) expect((await run(['check', folder, '--revision', revision])).code).toBe(2);
    expect((await run(['check', folder, '--revision', '1'])).code).toBe(0);
    expect((await run(['check', folder, '--revision', '2'])).code).toBe(10);
  }, 60_000);
});

describe('a file of several documents', () => {
  it('names the one that a remark is of', async () => {
    const { folder, root } = await aProject();
    const table = path.join(root, 'table.csv');
    const before = path.join(root, 'before.txt');
    await writeFile(before, 'The same words.');
    await writeFile(table, 'title,text\nOne,Other words.\nTwo,The same words.\n');
    await run(['import', folder, before]);
    expect((await run(['import', folder, table])).error).toBe(`${table}, “Two”: The same text is here already, as “before”.\n`);
  });
});

describe('wrong usage', () => {
  it('is answered with how this command alone is called', async () => {
    const { code, error } = await run(['redo', 'here', '--no-such-option']);
    expect([code, error.split('\n')]).toEqual([
      2,
      [
        expect.stringMatching(/^Unknown option '--no-such-option'\.?$/),
        'Usage: npm run -s cli --',
        '  undo <folder> / redo <folder>',
        '"help" prints all commands.',
        '',
      ],
    ]);
    for (const name of Object.keys(commands)) {
      const [first, second, ...others] = usageOf(name).split('\n');
      expect([first, others.at(-1)]).toEqual(['Usage: npm run -s cli --', '"help" prints all commands.']);
      expect(second).toMatch(new RegExp(`\\b${name} <`));
      expect(others.slice(0, -1).filter((line) => !line.startsWith('   '))).toEqual([]);
    }
  });

  it('of a word that is no command names those that there are', async () => {
    const { code, error } = await run(['frobnicate']);
    expect([code, error.trim()]).toEqual([
      2,
      expect.stringMatching(/^There is no command "frobnicate"\. The commands are new, .*"help" explains them\.$/),
    ]);
  });
});

describe('a folder', () => {
  it('is not imported as a file, and it is said what takes the files in it', async () => {
    const { folder, root } = await aProject();
    expect((await run(['import', folder, root])).error).toContain('is a folder, not a file. Nothing was changed; --recursive takes the files in it.');
  });
});

describe('files', () => {
  it('of the project itself are never replaced by an export', async () => {
    const { folder } = await aProject();
    const before = await readFile(path.join(folder, 'project.json'));
    for (const name of ['project.json', path.join('history', 'x.csv')]) {
      const { code, out } = await run(['export', folder, '--format', 'csv', '--out', path.join(folder, name), '--force', '--json']);
      expect([code, codeIn(rows(out)[0])]).toEqual([1, 'file-exists']);
    }
    expect(await readFile(path.join(folder, 'project.json'))).toEqual(before);
    expect((await run(['export', folder, '--format', 'csv', '--out', path.join(folder, 'table.csv')])).code).toBe(0);
  }, 60_000);

  it('are no part of the project either where it is reached by a link', async () => {
    const { root, folder, documentId } = await aProject();
    const link = path.join(root, 'link');
    await symlink(folder, link);
    for (const name of [`links/${documentId}.json`, 'documents/new.json']) {
      await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
      const { code, out } = await run(['export', folder, '--format', 'json', '--out', path.join(link, name), '--json']);
      expect([code, codeIn(rows(out)[0])], name).toEqual([1, 'file-exists']);
      expect(existsSync(path.join(folder, name)), name).toBe(false);
    }
    expect((await run(['export', folder, '--format', 'json', '--out', path.join(link, 'mine.json')])).code).toBe(0);
    expect((await run(['check', folder])).code).toBe(0);
  });

  it('as a workbook hold the rows of the table, and open again as texts', async () => {
    const { folder, documentId } = await aProject();
    const note = '=1+1 is no formula, and stays as it was written';
    const line = JSON.stringify({ documentId, start: 0, end: 3, tag: 'claim', note });
    expect((await run(['annotate', folder, '--json'], `${line}\n`)).code).toBe(0);
    const file = path.join(folder, 'table.xlsx');
    expect((await run(['export', folder, '--format', 'xlsx', '--out', file])).code).toBe(0);
    const { code, out } = await run(['import', folder, file, '--json']);
    expect(code).toBe(0);
    const [made] = rows(out) as { documentId: string }[];
    expect((await run(['text', folder, made?.documentId ?? ''])).out).toContain(note);
  }, 60_000);

  it('that are pipes are refused without waiting for their other end', async () => {
    const root = await temporaryFolder(onTestFinished);
    await promisify(execFile)('mkfifo', [path.join(root, 'fifo.pressmark')]);
    const { code, out } = await run(['unpack', path.join(root, 'fifo.pressmark'), path.join(root, 'into'), '--json']);
    expect([code, codeIn(rows(out)[0])]).toEqual([1, 'file-not-regular']);
  }, 60_000);
});
