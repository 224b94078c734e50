// loopback.test.ts - the few ways to speak to the loopback server that must not be refused, and the codes that let a page in.

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asJson, codeIn, json, LoopbackTrial, portOf } from '../../fixtures/loopbackTrial.ts';

const trial = new LoopbackTrial();
const { aCall, ask, start } = trial;
beforeAll(() => trial.begin());
afterAll(() => trial.end());

describe('what is let in', () => {
  it('answers a call that carries the token', async () => {
    const { status, text } = await ask(aCall());
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ ok: true, value: { host: 'browser', dialogs: false, project: null } });
  });

  it('answers the page of this very server', async () => {
    const headers = { origin: `http://127.0.0.1:${trial.port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' };
    expect((await ask(aCall({ headers }))).status).toBe(200);
  });

  it('tells a refusal of a service as data, as every host does', async () => {
    const { status, text } = await ask(aCall({ path: '/call/changes.undo' }));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'no-project' } });
  });

  it('serves the page with every safety header', async () => {
    const { status, headers, text } = await ask({ path: '/' });
    expect(status).toBe(200);
    expect(text).toContain('<title>Pressmark</title>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('serves files below the page with their type, and only their head when asked so', async () => {
    expect(await ask({ path: '/assets/main.js?v=1' })).toMatchObject({
      status: 200,
      text: 'export {};',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    expect(await ask({ path: '/assets/main.js', method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('lets a browser open the page from the file that sends it on, and nothing but the page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await ask({ path: '/', headers })).status).toBe(200);
    expect((await ask({ path: '/assets/main.js', headers })).status).toBe(403);
    expect((await ask(aCall({ headers }))).status).toBe(403);
  });

  it('keeps no answer of a call in any cache', async () => {
    expect((await ask(aCall())).headers['cache-control']).toBe('no-store');
  });
});

describe('codes', () => {
  const exchange = (at: number, code: string) => ask({ method: 'POST', path: '/session', headers: asJson, body: json({ code }) }, at);

  it('are good once', async () => {
    const code = codeIn(trial.server.url());
    expect(code).toMatch(/^[\w-]{43}$/);
    const first = await exchange(trial.port, code);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text).token).toMatch(/^[\w-]{43}$/);
    expect((await exchange(trial.port, code)).status).toBe(401);
  });

  it('are good once even when two ask at the same moment', async () => {
    const code = codeIn(trial.server.url());
    const both = await Promise.all([exchange(trial.port, code), exchange(trial.port, code)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 401]);
  });

  it('end with their time', async () => {
    const short = await start({ codeLivesMs: 50 });
    const code = codeIn(short.url());
    await sleep(80);
    expect((await exchange(portOf(short), code)).status).toBe(401);
  });

  it('cannot be tried without end, and a flood does not spend the code', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const guarded = await start();
      const code = codeIn(guarded.url());
      const at = portOf(guarded);
      for (let attempt = 0; attempt < 20; attempt += 1) expect((await exchange(at, `wrong${attempt}`)).status).toBe(401);
      expect((await exchange(at, code)).status).toBe(429);
      vi.setSystemTime(Date.now() + 11_000);
      expect((await exchange(at, code)).status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it('make a token for one server only', async () => {
    const other = await start();
    expect((await ask(aCall(), portOf(other))).status).toBe(401);
  });
});
