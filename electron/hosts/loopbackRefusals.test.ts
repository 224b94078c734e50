// loopbackRefusals.test.ts - every way to speak to the loopback server that must be refused, one by one.
//
// Attacks that come in numbers are in loopbackAttacks.test.ts.

import { connect } from 'node:net';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asJson, type Asked, json, LoopbackTrial, SECRET } from '../../fixtures/loopbackTrial.ts';

const trial = new LoopbackTrial();
const { aCall, ask, raw } = trial;
beforeAll(() => trial.begin({ bodyLimit: 20_000, filesLimit: 60_000 }));
afterAll(() => trial.end());

const own = () => `127.0.0.1:${trial.port}`;
const big = (size: number) => json({ text: 'x'.repeat(size) });

const refused: { name: string; asked: () => Asked; status: number }[] = [
  { name: 'another host name', asked: () => aCall({ headers: { host: `evil.example:${trial.port}` } }), status: 421 },
  { name: 'the name localhost', asked: () => aCall({ headers: { host: `localhost:${trial.port}` } }), status: 421 },
  { name: 'the host without its port', asked: () => ({ headers: { host: '127.0.0.1' } }), status: 421 },
  { name: 'another port', asked: () => ({ headers: { host: `127.0.0.1:${trial.port + 1}` } }), status: 421 },
  { name: 'a host that only begins right', asked: () => ({ headers: { host: `${own()}.evil.example` } }), status: 421 },
  { name: 'the page asked for by another name', asked: () => ({ headers: { host: 'evil.example' } }), status: 421 },
  { name: 'another origin', asked: () => aCall({ headers: { origin: 'https://evil.example' } }), status: 403 },
  { name: 'an origin of no place', asked: () => aCall({ headers: { origin: 'null' } }), status: 403 },
  { name: 'our address by https', asked: () => aCall({ headers: { origin: `https://${own()}` } }), status: 403 },
  { name: 'a neighbouring port as origin', asked: () => aCall({ headers: { origin: `http://127.0.0.1:${trial.port + 1}` } }), status: 403 },
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
  { name: 'half of the token', asked: () => aCall({ headers: { authorization: `Bearer ${trial.token.slice(0, 20)}` } }), status: 401 },
  { name: 'the token and more', asked: () => aCall({ headers: { authorization: `Bearer ${trial.token}x` } }), status: 401 },
  { name: 'the token in another scheme', asked: () => aCall({ headers: { authorization: `Basic ${trial.token}` } }), status: 401 },
  {
    name: 'the token in the address',
    asked: () => ({ method: 'POST', path: `/call/app.state?token=${trial.token}`, headers: asJson, body: '{}' }),
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
  { name: 'a call by GET', asked: () => aCall({ method: 'GET', body: '' }), status: 405 },
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
    expect(answered.text).not.toContain(SECRET);
    expect(answered.headers['x-content-type-options']).toBe('nosniff');
    expect(answered.headers['access-control-allow-origin']).toBeUndefined();
    if (asked().method !== 'HEAD') expect(JSON.parse(answered.text)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\.$/) } });
    if (status === 405) expect(answered.headers.allow).toBeTruthy();
  });

  it.each(['documents.import', 'texts.correctFromFile'])('lets files be longer than other calls: %s', async (name) => {
    expect((await ask(aCall({ path: `/call/${name}`, body: big(30_000) }))).status).toBe(200);
  });

  it('hears two Host headers as none of ours', async () => {
    const answered = await raw(`GET / HTTP/1.1\r\nHost: ${own()}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    expect(answered).toMatch(/^HTTP\/1\.1 4(00|21) /);
    expect(answered).not.toContain('<title>');
  });

  it('cannot be reached from another computer', async () => {
    const other =
      Object.values(os.networkInterfaces())
        .flatMap((list) => list ?? [])
        .find((one) => !one.internal && one.family === 'IPv4')?.address ?? '127.0.0.2';
    await expect(new Promise((resolve, reject) => connect(trial.port, other, () => resolve('connected')).on('error', reject))).rejects.toThrow();
  });
});
