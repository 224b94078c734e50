// importing.ts - what it takes to bring files in by the command line, beside a command that only opens the project.
//
// Each import is a process of its own, the start of Node and the flush of every document included.

import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pdfOf } from '../makePdf.ts';
import { cli, done, environment } from '../reliability/commands.ts';
import type { Figure } from './figure.ts';

const PAGE_CHARACTERS = 1_000_000;
const PAGE_MS = 1_000;
const PDF_PAGES = 200;
const PDF_MS = 10_000;
const FILES = 1_000;
const FILES_MS = 30_000;
const FILE_CHARACTERS = 5_000;
/** So much more memory may ten times the files take. */
const FLAT = 1.25;

interface Taken {
  readonly ms: number;
  /** The most memory it held, bytes; null where the system does not tell. */
  readonly bytes: number | null;
}

/** Runs one command of the command line to its end. @throws Error with what it said when it fails. */
function timed(words: readonly string[]): Promise<Taken> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    let kilobytes = 0;
    const child = execFile(process.execPath, [cli, ...words], { maxBuffer: 1e9, env: environment }, (error, _stdout, stderr) => {
      clearInterval(watch);
      if (error) reject(new Error(stderr));
      else resolve({ ms: performance.now() - begun, bytes: kilobytes > 0 ? kilobytes * 1024 : null });
    });
    // The system keeps the highest figure itself: it only has to be asked before the end.
    const watch = setInterval(() => {
      void readFile(`/proc/${child.pid}/status`, 'utf8').then(
        (status) => (kilobytes = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? kilobytes)),
        () => {},
      );
    }, 20);
  });
}

const WORDS =
  'the of a on in said that weir harbour ferry officials council according to twelve were injured gate closed minister agency called it residents night water while two witnesses who asked not be named after report company denied claim'.split(
    ' ',
  );

/** Paragraphs of sentences that are all different, the same in every run. */
function textOf(characters: number, seed = 1): string[] {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const sentence = (): string => {
    const words = Array.from({ length: 8 + below(18) }, () => WORDS[below(WORDS.length)] ?? '').join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const all: string[] = [];
  for (let length = 0; length < characters; length += all.at(-1)?.length ?? characters)
    all.push(Array.from({ length: 2 + below(4) }, sentence).join(' '));
  return all;
}

const menu = `<ul>${Array.from({ length: 20 }, (_, index) => `<li><a href="/s/${index}">Section ${index}</a></li>`).join('')}</ul>`;
const paragraphs = (characters: number, seed?: number): string =>
  textOf(characters, seed)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
const pageOf = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${menu}${body}</body></html>`;

const oneArticle = (): string => pageOf('The weir', `<h1>Weir at Osk closed</h1><p class="date">3 March 2024</p>${paragraphs(PAGE_CHARACTERS)}`);

function manyArticles(): string {
  const articles: string[] = [];
  for (let length = 0; length < PAGE_CHARACTERS; length += articles.at(-1)?.length ?? PAGE_CHARACTERS) {
    const number = articles.length + 1;
    const head = `<h2><a href="/a/${number}">Osk keeps weir number ${number} closed</a></h2><p class="date">March ${1 + (number % 28)}, 2024</p>`;
    articles.push(`<article>${head}${paragraphs(3_500, number)}<p>Share this: <a href="#">Mail</a> <a href="#">Print</a></p></article>`);
  }
  return pageOf('Archive', articles.join('\n'));
}

/** Lines of about seventy characters, forty on a page. */
function pdf(): Uint8Array {
  const lines =
    textOf(PDF_PAGES * 40 * 70)
      .join(' ')
      .match(/.{1,70}(?: |$)/g) ?? [];
  return pdfOf({
    pages: Array.from({ length: PDF_PAGES }, (_, page) => ({
      content: `BT /F 9 Tf 12 TL 30 560 Td ${lines
        .slice(page * 40, page * 40 + 40)
        .map((line) => `(${line.trim()}) Tj T*`)
        .join(' ')} ET`,
    })),
  });
}

/** Puts `count` texts into a folder. @returns it. */
async function folderOf(root: string, count: number): Promise<string> {
  const folder = path.join(root, `texts-${count}`);
  await mkdir(folder);
  for (let index = 0; index < count; index += 1)
    await writeFile(path.join(folder, `text-${index}.txt`), textOf(FILE_CHARACTERS, index + 1).join('\n'));
  return folder;
}

/** @param quick a tenth of the files. */
export async function benchImporting(quick: boolean): Promise<Figure[]> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'pressmark-importing-'));
  try {
    let projects = 0;
    const fresh = async (): Promise<string> => {
      const folder = path.join(root, `project-${(projects += 1)}`);
      await done(['new', folder, '--title', 'Importing']);
      return folder;
    };
    const take = async (...words: string[]): Promise<Taken> => timed(['import', await fresh(), ...words, '--json']);
    /** The second of two, when Node has compiled what it needs. */
    const warm = async (...words: string[]): Promise<Taken> => {
      await take(...words);
      return take(...words);
    };
    const file = async (name: string, bytes: string | Uint8Array): Promise<string> => {
      await writeFile(path.join(root, name), bytes);
      return path.join(root, name);
    };
    const project = await fresh();
    await timed(['documents', project]);
    const start = (await timed(['documents', project])).ms;
    const within = (name: string, { ms }: Taken, most: number | null): Figure => ({
      name,
      ours: ms,
      theirs: start,
      unit: 'ms',
      ratio: ms / start,
      required: most === null ? null : `at most ${most} ms`,
      ok: most === null || ms <= most,
    });
    const one = await file('one.html', oneArticle());
    const many = await file('many.html', manyArticles());
    const report = await file('report.pdf', pdf());
    const count = quick ? FILES / 10 : FILES;
    const [few, all] = [await folderOf(root, count / 10), await folderOf(root, count)];
    const figures = [
      within('import a page of 1 MB, beside listing an empty project', await warm(one), PAGE_MS),
      within('a page of 1 MB with many articles', await warm(many), PAGE_MS),
      within('the same, each article a document', await warm(many, '--split'), null),
      within(`a PDF of ${PDF_PAGES} pages`, await warm(report), PDF_MS),
    ];
    const fewTaken = await take(few, '--recursive');
    const allTaken = await take(all, '--recursive');
    figures.push(within(`${count} texts`, allTaken, FILES_MS));
    if (fewTaken.bytes !== null && allTaken.bytes !== null) {
      const ratio = allTaken.bytes / fewTaken.bytes;
      const [ours, theirs] = [allTaken.bytes / 1e6, fewTaken.bytes / 1e6];
      figures.push({
        name: `memory for ${count} texts, beside a tenth of them`,
        ours,
        theirs,
        unit: 'MB',
        ratio,
        required: `at most ${FLAT}`,
        ok: ratio <= FLAT,
      });
    }
    return figures;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
