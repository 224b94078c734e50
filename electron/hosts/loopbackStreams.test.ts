// loopbackStreams.test.ts - what goes on for a while with the loopback server: slow senders, events, and its end.

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asJson, LoopbackTrial, portOf } from '../../fixtures/loopbackTrial.ts';
import type { Loopback } from './loopback.ts';

const trial = new LoopbackTrial();
const { ask, raw, start, tokenFrom } = trial;
beforeAll(() => trial.begin());
afterAll(() => trial.end());

describe('slow senders', () => {
  it.each([
    {
      name: 'a body that never comes',
      bytes: () =>
        `POST /call/app.state HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer TOKEN\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    },
    { name: 'headers that never end', bytes: () => 'GET / HTTP/1.1\r\nHost: HOST\r\nX-Slow: ' },
  ])('$name is cut off', async ({ bytes }) => {
    const impatient = await start({ slowAfterMs: 200 });
    const at = portOf(impatient);
    const sent = bytes()
      .replace('HOST', `127.0.0.1:${at}`)
      .replace('TOKEN', await tokenFrom(impatient));
    const heard = await raw(sent, at);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  });
});

/** Lines of the event stream as they come. */
async function listen(loopback: Loopback, bearer: string): Promise<{ lines: string[]; leave: () => void; ended: Promise<void> }> {
  const lines: string[] = [];
  const stop = new AbortController();
  const response = await fetch(new URL('/events', loopback.address), { headers: { authorization: `Bearer ${bearer}` }, signal: stop.signal });
  expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) lines.push(...decoder.decode(chunk).split('\n').slice(0, -1));
  })().catch(() => {});
  return { lines, leave: () => stop.abort(), ended };
}

describe('events', () => {
  it('reach every page that listens, with a heartbeat in between, and end with a goodbye', async () => {
    const loopback = await start({ heartbeatMs: 30 });
    const bearer = await tokenFrom(loopback);
    const [one, two] = await Promise.all([listen(loopback, bearer), listen(loopback, bearer)]);
    loopback.emit({ type: 'project' });
    await vi.waitFor(() => expect(two.lines).toContain('{"type":"project"}'));
    await vi.waitFor(() => expect(one.lines.filter((line) => line === '').length).toBeGreaterThan(2));
    await loopback.close();
    await Promise.all([one.ended, two.ended]);
    expect(one.lines.at(-1)).toBe('{"type":"goodbye"}');
  });
});

describe('ending', () => {
  it('tells after the waiting time that nobody came', async () => {
    const onIdle = vi.fn();
    await start({ patience: { firstMs: 50, returnMs: 50 }, onIdle });
    await sleep(25);
    expect(onIdle).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onIdle).toHaveBeenCalledOnce());
  });

  it('stays while a page listens and while it reloads, and ends when it does not come back', async () => {
    const onIdle = vi.fn();
    const loopback = await start({ patience: { firstMs: 10_000, returnMs: 250 }, onIdle });
    const bearer = await tokenFrom(loopback);
    const before = await listen(loopback, bearer);
    expect(loopback.connected()).toBe(true);
    await sleep(400);
    before.leave();
    await sleep(60);
    const after = await listen(loopback, bearer);
    await sleep(400);
    expect(onIdle).not.toHaveBeenCalled();
    after.leave();
    await vi.waitFor(() => expect(onIdle).toHaveBeenCalledOnce());
    expect(loopback.connected()).toBe(false);
  });

  it('waits for a call that has begun before it closes', async () => {
    const slow = Promise.withResolvers<void>();
    const services = { ...trial.app.services, 'project.read': () => slow.promise.then(() => trial.app.services['project.read']({})) };
    const loopback = await start({ services });
    const bearer = await tokenFrom(loopback);
    const answered = ask(
      { method: 'POST', path: '/call/project.read', headers: { ...asJson, authorization: `Bearer ${bearer}` }, body: '{}' },
      portOf(loopback),
    );
    await sleep(50);
    let closed = false;
    const closing = loopback.close().then(() => (closed = true));
    await sleep(50);
    expect(closed).toBe(false);
    slow.resolve();
    expect(JSON.parse((await answered).text)).toMatchObject({ error: { code: 'no-project' } });
    await closing;
  });

  it('says in one sentence that a port is taken', async () => {
    await expect(start({ port: trial.port })).rejects.toThrow(`Port ${trial.port} is used by another program. Name another one, or none.`);
  });
});
