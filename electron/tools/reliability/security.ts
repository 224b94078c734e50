// security.ts - the promises that keep others out, each tried by test files of its own.

import { payloads } from '../hostile/payloads.ts';
import { count, type Part } from './part.ts';
import { ran, unitTests, windowTests } from './testRun.ts';

const PAYLOADS = { all: 7_000, quick: 40 };
/** By which a string comes in, in the tests of hostile.e2e.test.ts and hostileFields.e2e.test.ts; two of them at the same time. */
const WAYS = 'opened, pasted as markup and as words, dropped, dragged, as names of files, titles, codes, notes, and in a packed project';

export const security: readonly Part[] = [
  {
    name: 'checklist',
    promise: "all of Electron's security checklist",
    needsRoot: false,
    partOfTests: false,
    run: (trying) => unitTests(['electron/hosts/security.test.ts', 'electron/hosts/csp.test.ts'], (passed) => `20 items, ${passed} tests`, trying),
  },
  {
    name: 'ipc',
    promise: 'no request gets in that the contract does not allow, and no path comes from the page',
    needsRoot: false,
    partOfTests: false,
    run: (trying) =>
      unitTests(
        ['electron/hosts/hostile', 'electron/hosts/electronIpc.test.ts', 'shared/model/projectPath.test.ts'],
        (passed) => `10,000 made-up requests, 500 with paths in them, ${passed} tests: 0 let in, 0 thrown out`,
        trying,
      ),
  },
  {
    name: 'loopback',
    promise: 'nobody but the own page speaks to the browser host',
    needsRoot: false,
    partOfTests: false,
    run: (trying) =>
      unitTests(
        [...['', 'Refusals', 'Streams', 'Attacks'].map((of) => `electron/hosts/loopback${of}.test.ts`), 'electron/hosts/openBrowser.test.ts'],
        (passed) => `${passed} kinds of request, 1,232 forged paths, 100 slow and 300 idle connections: 0 let in`,
        trying,
      ),
  },
  {
    name: 'hostile',
    promise: 'words stay words, by whatever way they come in',
    needsRoot: false,
    partOfTests: false,
    run: (trying) => {
      const number = trying.quick ? PAYLOADS.quick : PAYLOADS.all;
      const kinds = payloads(number).length;
      const figure = (passed: number) =>
        `${count(kinds)} payloads, ${WAYS} (${passed} tests): 0 scripts, 0 requests, 0 navigations, 0 windows, 0 changed globals`;
      return windowTests(
        ['renderer/hostile.e2e.test.ts', 'renderer/hostileFields.e2e.test.ts'],
        { HOSTILE_PAYLOADS: String(number) },
        figure,
        trying,
        2,
      );
    },
  },
  {
    name: 'names',
    promise: 'an export without names names nobody',
    needsRoot: false,
    partOfTests: false,
    run: (trying) => unitTests(['electron/services/withoutNames.test.ts'], (passed) => `6 formats, ${passed} tests: 0 names, 0 times`, trying),
  },
  {
    name: 'packages',
    promise: 'packages are few, pinned, whole, and nothing built speaks to others',
    needsRoot: false,
    partOfTests: false,
    run: async ({ tell }) => {
      const runs = [await ran('node', ['electron/tools/checkLicences.ts']), await ran('node', ['electron/tools/checkNetwork.ts'])];
      for (const { error } of runs) if (error !== '') tell(error.trim());
      return { figure: runs.map(({ out }) => out.trim()).join(' '), held: runs.every(({ code }) => code === 0) };
    },
  },
];
