// hostileProgram.e2e.ts - the program that hostile words are put into, watched, with a project for them and ways to bring them all into sight.
//
// HOSTILE_PAYLOADS says how many; all are put in by each of the ways, many at once.

import { expect, type Page, test } from '@playwright/test';
import { type StartedHost, startHost, temporaryHome } from '../electron/tools/e2eHosts.ts';
import { payloads } from '../electron/tools/hostile/payloads.ts';
import { answered, token, type Watch, watch } from './hostileWatch.e2e.ts';
import { button } from './window.e2e.ts';

export const all = payloads(Number(process.env['HOSTILE_PAYLOADS'] ?? 120));
/** With its mark behind it. */
export const marked = all.map((one, index) => `${one} ${token(index)}`);
/** Ends whatever a payload may have begun. */
export const CLOSED = `--></style></script></textarea></title></noscript></template></xmp></svg></math></select></table></iframe></object></video></audio></button></details></marquee></form></a></noframes></noembed>"'>`;

export function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, index) => items.slice(index * size, (index + 1) * size));
}

/** For every test of the file that calls it; each of the tests alone, so that two are tried at the same time. @returns the program of the test of now. */
export function hostileProgram(): () => HostileProgram {
  test.describe.configure({ mode: 'parallel' });
  let place: ReturnType<typeof temporaryHome>;
  let app: StartedHost;
  let now: HostileProgram;
  test.beforeEach(async () => {
    test.setTimeout(Math.max(120_000, all.length * 220));
    place = temporaryHome();
    // A high window shows more at once.
    app = await startHost('browser', place.home, { reducedMotion: 'reduce', viewport: { width: 1366, height: 3_000 } });
    const { page } = app;
    page.setDefaultTimeout(90_000);
    await button(page, 'Sample lesson').waitFor();
    await callOf(page)('projects.create', { title: `Hostile ${all[3]}`.slice(0, 200) });
    await page.reload();
    await button(page, 'Paste text').first().waitFor();
    now = programOf(app, place.home, await watch(page));
  });
  test.afterEach(async () => {
    const findings = await now.watched.findings().catch(String);
    // A page that a payload holds up does not close by itself.
    await answered(app.close(), () => 'It was closed.').catch(() => app.kill());
    place.remove();
    expect(findings).toEqual([]);
  });
  return () => now;
}

/** Asks the host as the page does. */
const callOf =
  (page: Page) =>
  async <T>(method: string, input: object): Promise<T> => {
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
  };

type HostileProgram = ReturnType<typeof programOf>;

function programOf(app: StartedHost, home: string, watched: Watch) {
  const { page } = app;
  const call = callOf(page);
  /** Scrolls through a part of the window from its top to its end, and looks at all of it. */
  const scrollThrough = async (selector: string): Promise<void> => {
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
  };
  /** Only the rows in sight are in the page. */
  const openNth = async (index: number): Promise<void> => {
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
  };
  /** Waits until so many documents are in the project: not all their rows are in the page. */
  const allAdded = (count: number): Promise<void> =>
    expect.poll(async () => (await call<{ documents: unknown[] }>('project.read', {})).documents.length, { timeout: 300_000 }).toBe(count);
  /** What the import had to tell names the files. */
  const closeReport = async (): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await watched.look();
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  return {
    ...{ app, page, home, watched, call, scrollThrough, openNth, allAdded, closeReport },
    seenEnough: (share: number) => expect(watched.seen()).toBeGreaterThanOrEqual(Math.floor(all.length * share)),
  };
}
