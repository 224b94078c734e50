// electronIpc.test.ts - the IPC door: who is answered, what is held back until the page listens, when all is answered.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostEvent, Services } from '../../shared/contract.ts';
import { Door } from './electronIpc.ts';

type Handler = (event: unknown, name?: unknown, input?: unknown) => Promise<unknown>;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, (...given: never[]) => unknown>() }));
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: (...given: never[]) => unknown) => handlers.set(channel, handler) } }));

const ownFrame = { url: 'app://pressmark/index.html', origin: 'app://pressmark', parent: null };
const sent: HostEvent[] = [];
const contents = { send: (_channel: string, event: HostEvent) => sent.push(event) };
const slow = Promise.withResolvers<Record<string, never>>();
const services = { 'app.state': () => Promise.resolve({ version: '1' }), 'project.read': () => slow.promise } as unknown as Services;

let door: Door;
const call: Handler = (event, name, input) => (handlers.get('pressmark:call') as unknown as Handler)(event, name, input);
const tick = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  handlers.clear();
  sent.length = 0;
  door = new Door(() => contents as never);
  door.open(services, () => {});
});

describe('who is answered', () => {
  it('answers our own page', async () => {
    expect(await call({ sender: contents, senderFrame: ownFrame }, 'app.state', {})).toEqual({ ok: true, value: { version: '1' } });
  });

  it.each([
    { name: 'another window with the same page', event: { sender: {}, senderFrame: ownFrame } },
    { name: 'a frame within our page', event: { sender: contents, senderFrame: { ...ownFrame, parent: ownFrame } } },
    {
      name: 'a page from elsewhere in our window',
      event: { sender: contents, senderFrame: { url: 'https://example.org/', origin: 'https://example.org', parent: null } },
    },
    { name: 'a frame that is gone', event: { sender: contents, senderFrame: null } },
  ])('refuses $name, as data, and changes nothing', async ({ event }) => {
    expect(await call(event, 'app.state', {})).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });

  it.each([
    { name: 'an unknown name', method: 'files.read', code: 'unknown-method' },
    { name: 'a name every object has', method: 'constructor', code: 'unknown-method' },
    { name: 'no name', method: undefined, code: 'unknown-method' },
    { name: 'a name that is no word', method: ['app.state'], code: 'unknown-method' },
    { name: 'a wrong input', method: 'documents.read', input: { documentId: '../../etc' }, code: 'invalid-input' },
    { name: 'an input that is no object', method: 'documents.read', input: 'everything', code: 'invalid-input' },
  ])('refuses $name with a code', async ({ method, input, code }) => {
    expect(await call({ sender: contents, senderFrame: ownFrame }, method, input)).toMatchObject({ ok: false, error: { code } });
  });

  it('offers one channel and no other', () => {
    expect([...handlers.keys()]).toEqual(['pressmark:call']);
  });
});

describe('what the page hears', () => {
  const command: HostEvent = { type: 'command', command: 'openFiles' };

  it('holds a command until the page has asked for the state, then sends it once', async () => {
    door.send(command);
    await tick();
    expect(sent).toEqual([]);
    await call({ sender: contents, senderFrame: ownFrame }, 'app.state', {});
    await tick();
    expect(sent).toEqual([command]);
    door.send({ type: 'project' });
    expect(sent).toEqual([command, { type: 'project' }]);
  });

  it('holds again while the page is loaded a second time, but not what the page will ask for anyway', async () => {
    await call({ sender: contents, senderFrame: ownFrame }, 'app.state', {});
    await tick();
    door.pageLoads();
    door.send({ type: 'project' });
    door.send(command);
    expect(sent).toEqual([]);
    await call({ sender: contents, senderFrame: ownFrame }, 'app.state', {});
    await tick();
    expect(sent).toEqual([command]);
  });

  it('is not told anything because a stranger asked', async () => {
    door.send(command);
    await call({ sender: {}, senderFrame: ownFrame }, 'app.state', {});
    await tick();
    expect(sent).toEqual([]);
  });
});

it('knows when every request has been answered', async () => {
  const settled = vi.fn();
  const answer = call({ sender: contents, senderFrame: ownFrame }, 'project.read', {});
  void door.settled().then(settled);
  await tick();
  expect(settled).not.toHaveBeenCalled();
  slow.resolve({});
  await answer;
  await tick();
  expect(settled).toHaveBeenCalledOnce();
});
