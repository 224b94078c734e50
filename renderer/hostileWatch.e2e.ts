// hostileWatch.e2e.ts - watches a page while hostile words are put into it: what ran, was asked for, went elsewhere, opened, or was left behind.

import type { Page } from '@playwright/test';

/** Put behind a payload, so that it is known again on the screen: "q17q". */
export const token = (index: number): string => `q${index}q`;

interface InPage {
  baseline?: { globals: string[]; prototypes: string; elements: number; title: string };
  violations: string[];
}
type Watched = typeof globalThis & { watchedHere: InPage };

export interface Watch {
  /** Everything that should not have happened so far, one line each. */
  findings(): Promise<string[]>;
  /** Notes which payloads are on the screen now. */
  look(): Promise<void>;
  /** Loads the page again and goes on watching. */
  reload(): Promise<void>;
  /** Notes which payloads are in a text that was on the screen. */
  note(text: string): void;
  /** How many have been on the screen. */
  seen(): number;
  forget(): void;
}

/** Elements that words may not make. The window has none of them, or only those it began with. */
const MADE =
  'script, iframe, frame, object, embed, base, link, meta, portal, fencedframe, applet, marquee, video, audio, math, template, noscript, animate, foreignObject, use, image, form[action], a[href]:not(.skip-link), [ping], [srcset], [srcdoc], [src], [xlink\\:href]';

/** ms that the page may take to answer; a payload that keeps it from answering is a finding. */
const ANSWER = 90_000;

/** @throws Error when the page has not answered in time, which says what else was found until then. */
export async function answered<T>(asked: Promise<T>, what: () => string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The page does not answer any more. ${what()}`)), ANSWER);
  });
  // What comes too late is nobody's.
  asked.catch(() => {});
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** Begins to watch; the window must have been drawn. */
export async function watch(page: Page): Promise<Watch> {
  const own = new URL(page.url());
  const outside: string[] = [];
  /** Not findings by themselves; they tell why a page is not there. */
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message.slice(0, 200)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const known = url.origin === own.origin && /^\/($|assets\/|call\/|session$|events$|icon\.svg$|favicon\.ico$)/.test(url.pathname);
    if (!known && url.protocol !== 'data:') outside.push(`request: ${request.url()}`);
  });
  let reloading = false;
  page.on('framenavigated', (frame) => {
    if (!reloading) outside.push(`navigation: ${frame.url()}`);
  });
  page.on('dialog', (dialog) => {
    outside.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => outside.push(`download: ${download.suggestedFilename()}`));
  page.context().on('page', (other) => outside.push(`window: ${other.url()}`));
  const begin = () =>
    page.evaluate((made) => {
      const here: InPage = { violations: [] };
      (globalThis as Watched).watchedHere = here;
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        here.violations.push(`${violatedDirective} ${blockedURI}`),
      );
      const prototypes = [Object, Array, String, Function, Element].map((one) => Reflect.ownKeys(one.prototype).map(String).join()).join(';');
      const elements = document.querySelectorAll(made).length;
      here.baseline = { globals: Reflect.ownKeys(globalThis).map(String), prototypes, elements, title: document.title };
    }, MADE);
  await begin();

  const asked = <T>(answer: Promise<T>): Promise<T> => answered(answer, () => [...outside, ...errors].join('; '));
  const shown = new Set<string>();
  return {
    look: async () => {
      const tokens = await asked(page.evaluate(() => document.body.textContent?.match(/q\d+q/g) ?? []));
      for (const one of tokens) shown.add(one);
    },
    reload: async () => {
      reloading = true;
      await page.reload({ timeout: ANSWER });
      await page
        .getByRole('banner')
        .waitFor()
        .catch(() => {
          throw new Error(`The page was not drawn again. ${[...outside, ...errors].join('; ')}`);
        });
      reloading = false;
      await begin();
    },
    note: (text) => {
      for (const [one] of text.matchAll(/q\d+q/g)) shown.add(one);
    },
    seen: () => shown.size,
    forget: () => shown.clear(),
    findings: async () => {
      const inside = await asked(
        page.evaluate((made) => {
          const { baseline, violations } = (globalThis as Partial<Watched>).watchedHere ?? { violations: [] };
          const found = violations.map((one) => `refused by the policy: ${one}`);
          if (!baseline) return [...found, 'the page is another one'];
          // React-aria's and React's own names may come later; a payload's name is "owned".
          const added = Reflect.ownKeys(globalThis)
            .map(String)
            .filter((one) => !baseline.globals.includes(one) && !/^(Symbol\(|__react|_?react)/i.test(one));
          for (const one of added) found.push(`global: ${one}`);
          const prototypes = [Object, Array, String, Function, Element].map((one) => Reflect.ownKeys(one.prototype).map(String).join()).join(';');
          if (prototypes !== baseline.prototypes) found.push('a prototype was changed');
          // The window's own bundle brings style sheets and modules of languages as it needs them.
          const extra = Array.from(document.querySelectorAll(made)).filter(
            (one) => !(one.matches('link, script, meta') && (one as HTMLElement).closest('head')) && !(one instanceof HTMLTemplateElement),
          );
          for (const one of extra) found.push(`element: ${one.outerHTML.slice(0, 120)}`);
          for (const one of document.head.querySelectorAll('script, link, base, meta[http-equiv]')) {
            const address = one.getAttribute('src') ?? one.getAttribute('href') ?? '';
            if (one.matches('base, meta') || !new URL(address, location.href).href.startsWith(`${location.origin}/`))
              found.push(`in the head: ${one.outerHTML}`);
          }
          for (const one of document.querySelectorAll('*'))
            if (one.getAttributeNames().some((name) => name.startsWith('on'))) found.push(`handler: ${one.outerHTML.slice(0, 120)}`);
          return found;
        }, MADE),
      );
      return [...new Set([...outside, ...inside])];
    },
  };
}
