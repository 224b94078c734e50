// window.ts - the whole window on the loopback host: what one key costs with a text of 1 MB and 10,000 annotations, beside 100.
//
// Both projects are as dense where the work is done. A step is measured from the key or the click, as the page hears it, to the
// frame that shows what came of it: the way to the disk and back is in it. Rounds alternate, so that a noisy machine
// disturbs both alike.

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { importPlainText } from '../../importers/plainText.ts';
import { createAnnotations } from '../../services/annotations.ts';
import { addTexts } from '../../services/newDocuments.ts';
import { Recent } from '../../services/recent.ts';
import { createProject } from '../../store/createProject.ts';
import { openProject } from '../../store/openProject.ts';
import { textOf } from '../reliability/work.ts';
import { startHost, type StartedHost, temporaryHome } from '../e2eHosts.ts';
import { median } from './benchPage.ts';
import type { Figure } from './figure.ts';

const CHARACTERS = 1_000_000;
const MANY = 10_000;
const FEW = 100;
const ROUNDS = 12;
/** Rounds before the first that counts: nothing is compiled yet. */
const WARM = 3;
const MOST_RATIO = 1.5;
/** ms after which a step that shows nothing ends, so that the figure tells it. */
const MOST_MS = 10_000;
/** ms in which a step's followers (the list, counts, what is read out) have come to rest. */
const REST = 150;
const TAGS = ['claim', 'attribution', 'loaded', 'sourcing'];

const how = { program: 'a measurement', now: () => new Date().toISOString(), newId: () => randomUUID() };

/** One step: what it does, once what it needs is prepared. */
interface Step {
  readonly name: string;
  readonly prepare?: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

const steps: readonly Step[] = [
  {
    name: 'tag one',
    prepare: async (page) => {
      await page.locator('.sheet').focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(`Control+Shift+${key}`);
    },
    act: (page) => page.keyboard.press('2'),
  },
  { name: 'give it a kind', act: (page) => page.keyboard.press('d') },
  { name: 'select the next one', act: (page) => page.keyboard.press('n') },
  {
    name: 'select one by a click',
    act: (page) => page.locator('.margin-line .badge:not(.current)').nth(1).click(),
  },
  {
    name: 'select one in the list',
    prepare: (page) => page.locator('.rows .row[data-selected]').focus(),
    act: (page) => page.keyboard.press('ArrowDown'),
  },
  { name: 'give it another tag', act: async (page) => page.keyboard.press((await page.locator('.card [data-tag="L"]').count()) > 0 ? '4' : '3') },
  {
    name: 'delete it',
    prepare: (page) => page.locator('.sheet').focus(),
    act: (page) => page.keyboard.press('Delete'),
  },
  { name: 'undo', act: (page) => page.keyboard.press('Control+z') },
];

/** A project with so many annotations within the first characters, as the newest of the recent ones of `home`. */
async function makeProject(home: string, annotations: number, within: number): Promise<void> {
  const folder = path.join(home, 'projects', 'bench');
  await mkdir(path.dirname(folder), { recursive: true });
  await createProject({ folder, title: 'Bench', alias: 'A', ...how });
  const store = await openProject({ folder, mode: 'write', waitMs: 0, ...how });
  const bytes = Buffer.from(textOf(CHARACTERS));
  const text = await importPlainText('text.txt', bytes);
  const { ids } = await addTexts(store, [{ ...text, name: 'text.txt', bytes }], { key: 'import', values: {} });
  const wanted = Array.from({ length: annotations }, (_, number) => {
    const start = Math.floor((number * (within - 300)) / annotations);
    const length = 8 + ((number * 37) % 150);
    return { documentId: ids[0] ?? '', spans: [{ start, end: start + length }], tag: TAGS[number % TAGS.length] ?? '' };
  });
  await createAnnotations(store, wanted);
  const data = path.join(home, 'data');
  await mkdir(data, { recursive: true });
  await (await Recent.open(data)).note(store, how.now());
  await store.close();
}

interface Opened {
  readonly app: StartedHost;
  readonly session: CDPSession;
  /** ms of each step in each round that counts: of scripts, and until it is painted. */
  readonly scripts: Map<string, number[]>;
  readonly painted: Map<string, number[]>;
  close(): Promise<void>;
}

async function openWith(annotations: number, within: number): Promise<Opened> {
  const place = temporaryHome();
  await makeProject(place.home, annotations, within);
  const app = await startHost('browser', place.home);
  await app.page.getByRole('button', { name: /^Bench/ }).click();
  await app.page.locator('.rows .row').first().waitFor();
  const session = await app.page.context().newCDPSession(app.page);
  // Time of the thread itself, so that other programs do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    app,
    session,
    scripts: new Map(steps.map((one) => [one.name, []])),
    painted: new Map(steps.map((one) => [one.name, []])),
    close: async () => {
      await app.close();
      place.remove();
    },
  };
}

/** ms that the page has spent in scripts. */
async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find((one) => one.name === 'ScriptDuration')?.value ?? Number.NaN);
}

/**
 * Run in the page: waits for the next key or click, and then until what the window shows of annotations has become something
 * else and is painted. `measured` then holds the ms.
 */
const WATCH = `(() => {
  const shown = () => ['.list-total', '.row[data-selected]', '.card .cite', '.document .counts']
    .map((selector) => document.querySelector(selector))
    .map((element) => element?.getAttribute('data-key') + ' ' + element?.textContent)
    .join('|');
  const before = shown();
  const begun = new Promise((resolve) => {
    for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, (event) => resolve(event.timeStamp), { capture: true, once: true });
  });
  const afterPaint = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  globalThis.measured = begun.then(async (from) => {
    do await afterPaint();
    while (shown() === before && performance.now() - from < ${MOST_MS});
    return performance.now() - from;
  });
})()`;

async function measure({ app: { page }, session, scripts, painted }: Opened, step: Step, counts: boolean): Promise<void> {
  await step.prepare?.(page);
  await page.waitForTimeout(REST);
  await page.evaluate(WATCH);
  const before = await scriptMs(session);
  await step.act(page);
  const ms = await page.evaluate(() => (globalThis as unknown as { measured: Promise<number> }).measured);
  await page.waitForTimeout(REST);
  const after = await scriptMs(session);
  if (!counts) return;
  scripts.get(step.name)?.push(after - before);
  painted.get(step.name)?.push(ms);
}

/** @returns for each step what it takes from the key to the frame, and in scripts. */
export async function benchWindow(rounds = ROUNDS): Promise<Figure[]> {
  const many = await openWith(MANY, CHARACTERS);
  const few = await openWith(FEW, (CHARACTERS * FEW) / MANY);
  try {
    for (let round = -WARM; round < rounds; round += 1) {
      for (const step of steps) for (const one of [many, few]) await measure(one, step, round >= 0);
    }
  } finally {
    await many.close();
    await few.close();
  }
  const mid = (of: Map<string, number[]>, name: string) => median(of.get(name) ?? []);
  return steps.flatMap(({ name }): Figure[] => {
    const [large, small] = [mid(many.painted, name), mid(few.painted, name)];
    return [
      compared(`window: ${name}, of 10,000 to of 100, key to paint`, large, small, null),
      compared('the same, in scripts', mid(many.scripts, name), mid(few.scripts, name), MOST_RATIO),
    ];
  });
}

const compared = (name: string, ours: number, theirs: number, most: number | null): Figure => ({
  name,
  ours,
  theirs,
  unit: 'ms',
  ratio: ours / theirs,
  required: most === null ? null : `at most ${most}`,
  ok: most === null || ours / theirs <= most,
});
