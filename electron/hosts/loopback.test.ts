// loopback.test.ts - every way to speak to the loopback server that must be refused, and the few that must not.

import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../services/createApp.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from './loopback.ts';
import { lessonFolder } from './ownFiles.ts';

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

let folder = '';
let app: Awaited<ReturnType<typeof createApp>>;
let server: Loopback;
let port = 0;
let token = '';
const running: Loopback[] = [];

async function start(options: Partial<LoopbackOptions> = {}): Promise<Loopback> {
  const started = await startLoopback({ services: app.services, rendererFolder: path.join(folder, 'page'), onIdle: () => {}, ...options });
  running.push(started);
  return started;
}

const portOf = (loopback: Loopback) => Number(new URL(loopback.address).port);
const codeOf = (url: string) => new URL(url).hash.replace('#code=', '');
const json = (value: unknown) => JSON.stringify(value);

/** Sends exactly these headers and this path, which a browser or `fetch` would put right. */
function ask({ method = 'GET', path: target = '/', headers = {}, body }: Asked, at = port): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: at, method, path: target, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const asJson = { 'content-type': 'application/json' };
const withToken = () => ({ ...asJson, authorization: `Bearer ${token}` });
const aCall = (more: Asked = {}): Asked => ({
  method: 'POST',
  path: '/call/app.state',
  body: '{}',
  ...more,
  headers: { ...withToken(), ...more.headers },
});

async function tokenFrom(loopback: Loopback): Promise<string> {
  const { text } = await ask({ method: 'POST', path: '/session', headers: asJson, body: json({ code: codeOf(loopback.url()) }) }, portOf(loopback));
  return String(JSON.parse(text).token);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pressmark-loopback-'));
  await mkdir(path.join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'page', 'index.html'), '<!doctype html><title>Pressmark</title>');
  await writeFile(path.join(folder, 'page', 'assets', 'main.js'), 'export {};');
  await writeFile(path.join(folder, 'page', '.hidden.txt'), 'hidden');
  await writeFile(path.join(folder, 'secret.txt'), 'a secret beside the page');
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'page', 'link.txt'));
  app = await createApp({
    host: 'browser',
    version: '0.0.0',
    dataFolder: path.join(folder, 'data'),
    projectsFolder: path.join(folder, 'projects'),
    lessonFolder: lessonFolder(),
    dialogs: null,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    emit: (event) => server.emit(event),
  });
  server = await start({ bodyLimit: 20_000, filesLimit: 60_000 });
  port = portOf(server);
  token = await tokenFrom(server);
});

afterAll(async () => {
  await Promise.all(running.map((one) => one.close()));
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what is let in', () => {
  it('answers a call that carries the token', async () => {
    const { status, text } = await ask(aCall());
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ ok: true, value: { host: 'browser', dialogs: false, project: null } });
  });

  it('answers the page of this very server', async () => {
    const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' };
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

const own = () => `127.0.0.1:${port}`;
const big = (size: number) => json({ text: 'x'.repeat(size) });

const refused: { name: string; asked: () => Asked; status: number }[] = [
  { name: 'another host name', asked: () => aCall({ headers: { host: `evil.example:${port}` } }), status: 421 },
  { name: 'the name localhost', asked: () => aCall({ headers: { host: `localhost:${port}` } }), status: 421 },
  { name: 'the host without its port', asked: () => ({ headers: { host: '127.0.0.1' } }), status: 421 },
  { name: 'another port', asked: () => ({ headers: { host: `127.0.0.1:${port + 1}` } }), status: 421 },
  { name: 'a host that only begins right', asked: () => ({ headers: { host: `${own()}.evil.example` } }), status: 421 },
  { name: 'the page asked for by another name', asked: () => ({ headers: { host: 'evil.example' } }), status: 421 },
  { name: 'another origin', asked: () => aCall({ headers: { origin: 'https://evil.example' } }), status: 403 },
  { name: 'an origin of no place', asked: () => aCall({ headers: { origin: 'null' } }), status: 403 },
  { name: 'our address by https', asked: () => aCall({ headers: { origin: `https://${own()}` } }), status: 403 },
  { name: 'a neighbouring port as origin', asked: () => aCall({ headers: { origin: `http://127.0.0.1:${port + 1}` } }), status: 403 },
  { name: 'a request of another site', asked: () => aCall({ headers: { 'sec-fetch-site': 'cross-site' } }), status: 403 },
  { name: 'a request of a neighbouring port', asked: () => aCall({ headers: { 'sec-fetch-site': 'same-site' } }), status: 403 },
  {
    name: 'a picture asked for by another site',
    asked: () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' } }),
    status: 403,
  },
  {
    name: 'a frame in another site',
    asked: () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } }),
    status: 403,
  },
  { name: 'no token', asked: () => ({ method: 'POST', path: '/call/app.state', headers: asJson, body: '{}' }), status: 401 },
  { name: 'a wrong token', asked: () => aCall({ headers: { authorization: `Bearer ${'A'.repeat(43)}` } }), status: 401 },
  { name: 'half of the token', asked: () => aCall({ headers: { authorization: `Bearer ${token.slice(0, 20)}` } }), status: 401 },
  { name: 'the token and more', asked: () => aCall({ headers: { authorization: `Bearer ${token}x` } }), status: 401 },
  { name: 'the token in another scheme', asked: () => aCall({ headers: { authorization: `Basic ${token}` } }), status: 401 },
  {
    name: 'the token in the address',
    asked: () => ({ method: 'POST', path: `/call/app.state?token=${token}`, headers: asJson, body: '{}' }),
    status: 401,
  },
  { name: 'events without the token', asked: () => ({ path: '/events' }), status: 401 },
  { name: 'plain text', asked: () => aCall({ headers: { 'content-type': 'text/plain' } }), status: 415 },
  { name: 'a form', asked: () => aCall({ headers: { 'content-type': 'application/x-www-form-urlencoded' } }), status: 415 },
  { name: 'another character set', asked: () => aCall({ headers: { 'content-type': 'application/json; charset=utf-16' } }), status: 415 },
  { name: 'a type that only contains JSON', asked: () => aCall({ headers: { 'content-type': 'text/plain; application/json' } }), status: 415 },
  { name: 'a compressed body', asked: () => aCall({ headers: { 'content-encoding': 'gzip' } }), status: 415 },
  {
    name: 'a session in plain text',
    asked: () => ({ method: 'POST', path: '/session', headers: { 'content-type': 'text/plain' }, body: json({ code: 'x' }) }),
    status: 415,
  },
  { name: 'a call by GET', asked: () => ({ path: '/call/app.state', headers: withToken() }), status: 405 },
  { name: 'a call by PUT', asked: () => aCall({ method: 'PUT' }), status: 405 },
  { name: 'asking what is allowed', asked: () => aCall({ method: 'OPTIONS' }), status: 405 },
  { name: 'a session by GET', asked: () => ({ path: '/session' }), status: 405 },
  { name: 'events by POST', asked: () => aCall({ path: '/events' }), status: 405 },
  { name: 'a page by POST', asked: () => aCall({ path: '/' }), status: 405 },
  { name: 'a page by DELETE', asked: () => ({ method: 'DELETE', path: '/index.html' }), status: 405 },
  ...[
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%5csecret.txt',
    '/%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..;/secret.txt',
    '//etc/passwd',
    '//evil.example/index.html',
    '/%2fetc%2fpasswd',
    '/C:/secret.txt',
    'http://evil.example/index.html',
    '/index.html%00.txt',
    '/%00',
    '/%zz',
    '/%c0%ae%c0%ae/secret.txt',
    '/link.txt',
    '/.hidden.txt',
    '/assets',
    '/assets/',
    '/nothing.html',
    '/index.html/',
    '/secret.txt',
    '/sessions',
    '/call',
  ].map((target) => ({ name: `the path ${target}`, asked: (): Asked => ({ path: target }), status: 404 })),
  ...[
    'nope',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'app.state/',
    '../app.state',
    'app.state%00',
    'App.State',
    'app%2Estate',
    '',
  ].map((name) => ({
    name: `the method "${name}"`,
    asked: () => aCall({ path: `/call/${name}` }),
    status: 404,
  })),
  { name: 'a body that is too long', asked: () => aCall({ path: '/call/documents.paste', body: big(20_000) }), status: 413 },
  {
    name: 'a body that is too long and does not say so',
    asked: () => aCall({ path: '/call/documents.paste', body: big(30_000), headers: { 'transfer-encoding': 'chunked' } }),
    status: 413,
  },
  { name: 'files that are too long', asked: () => aCall({ path: '/call/documents.import', body: big(60_000) }), status: 413 },
  { name: 'a session that is too long', asked: () => ({ method: 'POST', path: '/session', headers: asJson, body: big(10_000) }), status: 413 },
  { name: 'a body that is no JSON', asked: () => aCall({ body: '{"a":' }), status: 400 },
  { name: 'a body that is no UTF-8', asked: () => aCall({ body: Buffer.from([0x22, 0xff, 0x22]) }), status: 400 },
  { name: 'an empty body', asked: () => aCall({ body: '' }), status: 400 },
  { name: 'a session without a code', asked: () => ({ method: 'POST', path: '/session', headers: asJson, body: '{}' }), status: 401 },
  {
    name: 'a session with a code of another kind',
    asked: () => ({ method: 'POST', path: '/session', headers: asJson, body: json({ code: { length: 43 } }) }),
    status: 401,
  },
];

describe('what is refused', () => {
  it.each(refused)('$name', async ({ asked, status }) => {
    const answered = await ask(asked());
    expect(answered.status).toBe(status);
    expect(answered.text).not.toContain('secret beside');
    expect(answered.headers['x-content-type-options']).toBe('nosniff');
    expect(answered.headers['access-control-allow-origin']).toBeUndefined();
    if (asked().method !== 'HEAD') expect(JSON.parse(answered.text)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\.$/) } });
    if (status === 405) expect(answered.headers.allow).toBeTruthy();
  });

  it('lets files be longer than other calls', async () => {
    expect((await ask(aCall({ path: '/call/documents.import', body: big(30_000) }))).status).toBe(200);
  });

  it('hears two Host headers as none of ours', async () => {
    const answered = await raw(port, `GET / HTTP/1.1\r\nHost: ${own()}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    expect(answered).toMatch(/^HTTP\/1\.1 4(00|21) /);
    expect(answered).not.toContain('<title>');
  });

  it('cannot be reached from another computer', async () => {
    const other =
      Object.values(os.networkInterfaces())
        .flatMap((list) => list ?? [])
        .find((one) => !one.internal && one.family === 'IPv4')?.address ?? '127.0.0.2';
    await expect(new Promise((resolve, reject) => connect(port, other, () => resolve('connected')).on('error', reject))).rejects.toThrow();
  });
});

/** Sends these bytes and gives back all that comes until the server hangs up (or after two seconds). */
function raw(at: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(at, '127.0.0.1', () => socket.write(bytes));
    const done = () => {
      socket.destroy();
      resolve(heard);
    };
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('close', done);
    socket.on('error', done);
    setTimeout(done, 2_000);
  });
}

describe('codes', () => {
  const exchange = (at: number, code: string) => ask({ method: 'POST', path: '/session', headers: asJson, body: json({ code }) }, at);

  it('are good once', async () => {
    const code = codeOf(server.url());
    expect(code).toMatch(/^[\w-]{43}$/);
    const first = await exchange(port, code);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text).token).toMatch(/^[\w-]{43}$/);
    expect((await exchange(port, code)).status).toBe(401);
  });

  it('are good once even when two ask at the same moment', async () => {
    const code = codeOf(server.url());
    const both = await Promise.all([exchange(port, code), exchange(port, code)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 401]);
  });

  it('end with their time', async () => {
    const short = await start({ codeLivesMs: 50 });
    const code = codeOf(short.url());
    await sleep(80);
    expect((await exchange(portOf(short), code)).status).toBe(401);
  });

  it('cannot be tried without end, and a flood does not spend the code', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const guarded = await start();
      const code = codeOf(guarded.url());
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
    const began = Date.now();
    const heard = await raw(
      at,
      bytes()
        .replace('HOST', `127.0.0.1:${at}`)
        .replace('TOKEN', await tokenFrom(impatient)),
    );
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - began).toBeLessThan(1_500);
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
    const services = { ...app.services, 'project.read': () => slow.promise.then(() => app.services['project.read']({})) };
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
    await expect(start({ port })).rejects.toThrow(`Port ${port} is used by another program. Name another one, or none.`);
  });
});
