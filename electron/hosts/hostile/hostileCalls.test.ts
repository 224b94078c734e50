// hostileCalls.test.ts - ten thousand made-up requests at the IPC door: nothing gets in that the contract does not allow, and nothing is thrown out of it.

import { isProxy } from 'node:util/types';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { type MethodName, methodNames, type Services } from '../../../shared/contract.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { Door } from '../electronIpc.ts';
import { hostileRequests, type HostileRequest, SENDERS } from './hostileArguments.ts';
import { allows, inputSchemas } from './schemaAllows.ts';

const TRIALS = 10_000;

type Handler = (event: unknown, name?: unknown, input?: unknown) => Promise<unknown>;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) } }));

const contents = { send: () => {} };
const page = { url: 'app://pressmark/index.html', origin: 'app://pressmark', parent: null };
const events: Record<(typeof SENDERS)[number], object> = {
  own: { sender: contents, senderFrame: page },
  otherWindow: { sender: { ...contents }, senderFrame: page },
  frame: { sender: contents, senderFrame: { ...page, parent: page } },
  otherOrigin: { sender: contents, senderFrame: { ...page, url: 'https://example.org/', origin: 'https://example.org' } },
  opaqueOrigin: { sender: contents, senderFrame: { ...page, origin: 'null' } },
  gone: { sender: contents, senderFrame: null },
};

/** What came through the door since the last look. */
const called: [name: MethodName, input: unknown][] = [];
const defects: unknown[] = [];
const services = Object.fromEntries(
  methodNames.map((name) => [name, (input: unknown) => Promise.resolve(void called.push([name, input]))]),
) as unknown as Services;

beforeEach(() => {
  handlers.clear();
  new Door(() => contents as never).open(services, (thrown) => defects.push(thrown));
});

/** Through the door as Electron brings it: cloned. Null when it cannot even be sent. */
async function ask({ from, name, input }: HostileRequest): Promise<{ ok: boolean; error?: { code: string; message: string } } | null> {
  let sent: unknown[];
  try {
    sent = structuredClone([name, input]);
  } catch {
    return null;
  }
  return (await handlers.get('pressmark:call')?.(events[from], ...sent)) as { ok: boolean };
}

const globalsBefore = Reflect.ownKeys(globalThis).length;
const objectBefore = Reflect.ownKeys(Object.prototype).join();

it(`lets in nothing that the contract does not allow, and throws nothing out, ${TRIALS} times`, async () => {
  const seen = { accepted: 0, refused: 0, stranger: 0, methods: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(hostileRequests, async (request) => {
      called.length = 0;
      const answer = await ask(request);
      if (answer === null) return;
      if (!answer.ok) {
        expect(called).toEqual([]);
        expect(errorCodes).toContain(answer.error?.code);
        expect(answer.error?.code).not.toBe('internal');
        expect(answer.error?.message.length).toBeLessThan(2_000);
        if (request.from !== 'own') expect(answer.error?.code).toBe('not-available');
        seen[request.from === 'own' ? 'refused' : 'stranger'] += 1;
        return;
      }
      expect(request.from).toBe('own');
      expect(called).toHaveLength(1);
      const [name, input] = called[0] ?? [];
      expect(name).toBe(request.name);
      const schema = inputSchemas.get(name as MethodName);
      expect(schema && allows(schema, input), `${name} was given ${JSON.stringify(input)?.slice(0, 500)}`).toBe(true);
      expect(isPlain(input)).toBe(true);
      seen.accepted += 1;
      seen.methods.add(String(name));
    }),
    { numRuns: TRIALS },
  );
  expect(defects).toEqual([]);
  expect(Reflect.ownKeys(Object.prototype).join()).toBe(objectBefore);
  expect(Reflect.ownKeys(globalThis).length).toBe(globalsBefore);
  // The made-up requests are not all alike: many get in, many do not, and every method is asked.
  expect(seen.accepted).toBeGreaterThan(TRIALS / 20);
  expect(seen.refused).toBeGreaterThan(TRIALS / 4);
  expect(seen.stranger).toBeGreaterThan(TRIALS / 20);
  expect(methodNames.filter((name) => !seen.methods.has(name))).toEqual([]);
}, 120_000);

/** Plain data all through: no prototype but those of objects and arrays, no accessor, no proxy. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  const prototype: unknown = Object.getPrototypeOf(value);
  const known = Array.isArray(value) ? prototype === Array.prototype : prototype === Object.prototype || prototype === null;
  const parts = Object.values(Object.getOwnPropertyDescriptors(value)).map((one): unknown => ('value' in one ? one.value : Symbol('accessor')));
  return known && !isProxy(value) && parts.every(isPlain);
}
