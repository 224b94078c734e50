// hostile.e2e.test.ts - hostile words by every way a string can come in: nothing runs, nothing is asked for, nothing opens, nothing is left behind.
//
// HOSTILE_PAYLOADS says how many; all are put in by each of the ways, many at once, and brought into sight.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type StartedHost, startHost, temporaryHome } from '../electron/tools/e2eHosts.ts';
import { payloads } from '../electron/tools/hostile/payloads.ts';
import { packHostileProject } from '../electron/tools/hostile/project.ts';
import { answered, token, type Watch, watch } from './hostileWatch.e2e.ts';

const all = payloads(Number(process.env['HOSTILE_PAYLOADS'] ?? 120));
/** With its mark behind it. */
const marked = all.map((one, index) => `${one} ${token(index)}`);
/** Ends whatever a payload may have begun. */
const CLOSED = `--></style></script></textarea></title></noscript></template></xmp></svg></math></select></table></iframe></object></video></audio></button></details></marquee></form></a></noframes></noembed>"'>`;

// Each of the ways alone, so that two are tried at the same time.
test.describe.configure({ mode: 'parallel' });

let place: ReturnType<typeof temporaryHome>;
let app: StartedHost;
let page: Page;
let watched: Watch;
test.beforeEach(async () => {
  test.setTimeout(Math.max(120_000, all.length * 220));
  place = temporaryHome();
  // A high window shows more at once.
  app = await startHost('browser', place.home, { reducedMotion: 'reduce', viewport: { width: 1366, height: 3_000 } });
  page = app.page;
  page.setDefaultTimeout(90_000);
  await button('Sample lesson').waitFor();
  await call('projects.create', { title: `Hostile ${all[3]}`.slice(0, 200) });
  await page.reload();
  await page.getByRole('button', { name: 'Paste text' }).first().waitFor();
  watched = await watch(page);
});
test.afterEach(async () => {
  const findings = await watched.findings().catch(String);
  // A page that a payload holds up does not close by itself.
  await answered(app.close(), () => 'It was closed.').catch(() => app.kill());
  place.remove();
  expect(findings).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Asks the host as the page does. */
async function call<T>(method: string, input: object): Promise<T> {
  const answer = await answered(
    page.evaluate(
      async ([name, sent]) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${sessionStorage.getItem('pressmark-token') ?? ''}` };
        return (await (await fetch(`/call/${name}`, { method: 'POST', headers, body: JSON.stringify(sent) })).json()) as {
          ok: boolean;
          value: unknown;
        };
      },
      [method, input] as const,
    ),
    () => method,
  );
  expect(answer, `${method}: ${JSON.stringify(answer).slice(0, 500)}`).toMatchObject({ ok: true });
  return answer.value as T;
}

function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, index) => items.slice(index * size, (index + 1) * size));
}

/** Scrolls through a part of the window from its top to its end, and looks at all of it. */
async function scrollThrough(selector: string): Promise<void> {
  const element = page.locator(selector).first();
  await element.waitFor();
  for (let at = 0; ; ) {
    const next = await element.evaluate(async (one, top) => {
      one.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return top + one.clientHeight < one.scrollHeight ? top + Math.max(50, one.clientHeight * 0.9) : -1;
    }, at);
    await watched.look();
    if (next === -1) return;
    at = next;
  }
}

const seenEnough = (share: number) => expect(watched.seen()).toBeGreaterThanOrEqual(Math.floor(all.length * share));
/** Only the rows in sight are in the page. */
async function openNth(index: number): Promise<void> {
  const { documents } = await call<{ documents: { id: string }[] }>('project.read', {});
  const row = page.locator(`.shelf [data-key="${documents[index]?.id ?? ''}"]`);
  // Rows are of different heights, so where one is cannot be reckoned.
  for (let step = 0; (await row.count()) === 0 && step < 2_000; step += 1) {
    await page.locator('.shelf').evaluate(async (one, at) => {
      one.scrollTo(0, (at * one.clientHeight) / 2);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }, step);
  }
  await row.click();
}
const openDocument = async (): Promise<void> => {
  await page.locator('.sheet').waitFor();
};

test('as web pages that are opened', async () => {
  const pages = batches(
    all.map((one, index) => `<p>${one}${CLOSED}</p><p>${token(index)}</p>`),
    250,
  );
  const files = pages.map((lines, index) => {
    const file = path.join(place.home, `page-${index}.html`);
    writeFileSync(file, `<!doctype html><meta charset=utf-8><title>Page ${all[index]}</title><body>${lines.join('\n')}`);
    return file;
  });
  await app.willChoose(files);
  await button('Open files').first().click();
  await allAdded(files.length);
  await closeReport();
  for (let index = 0; index < files.length; index += 1) {
    await openNth(index);
    await openDocument();
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.7);
});

/** Waits until so many documents are in the project: not all their rows are in the page. */
const allAdded = (count: number): Promise<void> =>
  expect.poll(async () => (await call<{ documents: unknown[] }>('project.read', {})).documents.length, { timeout: 300_000 }).toBe(count);

/** What the import had to tell names the files. */
async function closeReport(): Promise<void> {
  const dialog = page.getByRole('dialog');
  await watched.look();
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('as markup that is pasted, and as words', async () => {
  for (const [index, lines] of batches(all, 500).entries()) {
    const html = lines.map((one, at) => `<p>${one}${CLOSED}</p><p>${token(index * 500 + at)}</p>`).join('\n');
    await page.evaluate((markup) => {
      const data = new DataTransfer();
      data.setData('text/html', markup);
      data.setData('text/plain', 'copied words');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
    await button('Add the text').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await openDocument();
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.7);
  watched.forget();
  for (const lines of batches(marked, 1_000)) {
    await button('Paste text').first().click();
    await page.locator('#paste-text').fill(lines.map((one) => one.replaceAll('\0', '').toWellFormed()).join('\n'));
    await button('Add the text').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await openDocument();
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
});

test('as files that are dropped, and as words that are dragged here', async () => {
  const lines = batches(marked, 250).map((some, index) => ({
    name: `${all[index * 7] ?? ''}.txt`,
    text: some.map((one) => one.replaceAll('\0', '').replaceAll('\n', ' ').toWellFormed()).join('\n'),
  }));
  const drop = (given: object) =>
    page.evaluate(({ files = [], html }: { files?: { name: string; text: string }[]; html?: string }) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name, { type: 'text/plain' }));
      if (html !== undefined) data.setData('text/html', html);
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, given);
  await drop({ files: lines.map((one) => ({ ...one, text: `First line\n${one.text}` })) });
  await allAdded(lines.length);
  await closeReport();
  for (let index = 0; index < lines.length; index += 1) {
    await openNth(index);
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
  for (const some of batches(all, 700)) {
    await drop({ html: some.map((one) => `<p>words ${one}${CLOSED}</p>`).join('') });
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await watched.findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('as names of files, and as titles that are written by hand', async () => {
  const title = (one: string) => one.slice(0, 450).trim() || 'x';
  const seen = { names: 0, titles: 0 };
  for (const [index, some] of batches(all, 1_000).entries()) {
    const tokenAt = (at: number) => token(index * 1_000 + at);
    await call('projects.create', { title: `Names ${index}` });
    const files = some.map((one, at) => ({
      name: `${one.toWellFormed().slice(0, 900)} ${tokenAt(at)}.txt`,
      base64: Buffer.from(`Text ${index} ${at} of many`).toString('base64'),
    }));
    const { outcomes } = await call<{ outcomes: { documentId: string }[] }>('documents.import', { files });
    await watched.reload();
    await scrollThrough('.shelf');
    expect(await watched.findings()).toEqual([]);
    seen.names += watched.seen();
    watched.forget();
    for (const [at, { documentId }] of outcomes.entries())
      await call('documents.rename', { documentId, title: `${title(some[at] ?? '')} ${tokenAt(at)}` });
    await watched.reload();
    await scrollThrough('.shelf');
    expect(await watched.findings()).toEqual([]);
    seen.titles += watched.seen();
    watched.forget();
  }
  expect(seen.names).toBeGreaterThanOrEqual(Math.floor(all.length * 0.9));
  expect(seen.titles).toBeGreaterThanOrEqual(Math.floor(all.length * 0.99));
});

/** Signs that the name of a code may not have. */
const SIGNS = /[\p{Cc}\u2028\u2029]/gu;
/** Keys of subtypes are letters, each other ones. */
const keyAt = (at: number): string => (1_000 + at).toString(36).toUpperCase();

interface Code {
  id: string;
  name: string;
  key: string;
  definition: string;
  example: string;
}
interface Book {
  tags: (Code & { letter: string; subtypes: Code[] })[];
}

test('as names, definitions and examples of tags', async () => {
  await call('documents.paste', { text: 'A text.' });
  const { codebook } = await call<{ codebook: Book }>('project.read', {});
  for (const [index, some] of batches(all, 500).entries()) {
    const subtypes = some.map((one, at): Code => {
      const name = one.toWellFormed().replace(SIGNS, ' ').trim().slice(0, 180).toWellFormed();
      return {
        id: `kind-${index}-${at}`,
        name: `${name} ${token(index * 500 + at)}`.trim(),
        key: keyAt(at),
        definition: name,
        example: name,
      };
    });
    const tags = codebook.tags.map((tag, number) => (number === 0 ? { ...tag, attributes: [], subtypes } : tag));
    await call('codebook.change', { codebook: { ...codebook, tags } });
    await watched.reload();
    await page.getByRole('radio', { name: 'Codebook' }).click();
    const tree = page.getByRole('treegrid', { name: 'Tags and kinds' });
    await tree.getByRole('row').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('row')).toHaveCount(codebook.tags.length + some.length);
    await watched.look();
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
});

/** Opens the print-out of the open text with its table, which shows every note, and looks at it. */
async function lookAtPaper(): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector('.paper');
      document.body.dataset['paper'] = paper?.textContent ?? '';
      document.body.dataset['made'] = String(paper?.querySelectorAll('a, img, script, iframe, style, form, math, object, embed, meta, link').length);
    };
  });
  await page.keyboard.press('Control+p');
  await page.getByText('With the annotations').click();
  await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('body[data-paper]').waitFor({ timeout: 120_000 });
  const { paper = '', made } = await page.evaluate(() => {
    const { paper: words, made: count } = document.body.dataset;
    delete document.body.dataset['paper'];
    return { paper: words, made: count };
  });
  expect(made).toBe('0');
  watched.note(paper);
  await expect(page.locator('.paper-place')).toHaveCount(0);
  expect(await watched.findings()).toEqual([]);
}

test('as notes', async () => {
  for (const some of batches(marked, 700)) {
    const text = some.map((_none, index) => `Line ${index}`).join('\n');
    const { documentId } = await call<{ documentId: string }>('documents.paste', { text });
    const starts = Array.from(text.matchAll(/^Line/gm), ({ index }) => index);
    const annotations = some.map((note, index) => ({
      ...{ documentId, tag: 'loaded', note: note.toWellFormed() },
      spans: [{ start: starts[index] ?? 0, end: (starts[index] ?? 0) + 4 }],
    }));
    await call('annotations.create', { annotations });
    await watched.reload();
    const { documents } = await call<{ documents: unknown[] }>('project.read', {});
    await openNth(documents.length - 1);
    await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first().click();
    await watched.look();
    await lookAtPaper();
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.99);
});

test('as a packed project that somebody hands on, in every field', async () => {
  const file = path.join(place.home, 'gift.pressmark');
  await packHostileProject(marked, file);
  await app.willChoose([file]);
  await button('Open files').first().click();
  const rows = page.locator('.shelf').getByRole('row');
  await expect(rows.first()).toContainText('q0q', { timeout: 120_000 });
  const { documents } = await call<{ documents: unknown[] }>('project.read', {});
  for (let index = 0; index < documents.length; index += 1) {
    await openNth(index);
    await scrollThrough('.scroll');
    expect(await watched.findings()).toEqual([]);
  }
  seenEnough(0.9);
  await page.getByRole('listbox', { name: 'Annotations' }).getByRole('option').first().click();
  await watched.look();
  await lookAtPaper();
  await page.keyboard.press('Control+Shift+h');
  await scrollThrough('.history-list, .history');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Codebook' }).click();
  await page.getByRole('treegrid', { name: 'Tags and kinds' }).getByRole('row').first().click();
  await watched.look();
  expect(await watched.findings()).toEqual([]);
});
