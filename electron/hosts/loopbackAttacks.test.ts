// loopbackAttacks.test.ts - attacks on the loopback server that come in numbers, over real sockets: made-up paths, floods, slow senders, forged upgrades, other accounts.
//
// Single wrong requests, one by one, are in loopbackRefusals.test.ts.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anApp } from '../../fixtures/build.ts';
import { LoopbackTrial, portOf, SECRET } from '../../fixtures/loopbackTrial.ts';
import { rootFolder } from './ownFiles.ts';

const trial = new LoopbackTrial();
const { raw, start } = trial;
beforeAll(() => trial.begin());
afterAll(() => trial.end());

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
const get = (target: string, headers = '', at = trial.port) =>
  raw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\n${headers}Connection: close\r\n\r\n`, at);

describe('paths', () => {
  const ups = [
    '..',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '%u002e%u002e',
    '..%00',
    '..;',
    '...',
    '..%20',
    '..%09',
    '\u2025',
    '．．',
  ];
  const slashes = ['/', '%2f', '%2F', '%252f', '%5c', '\\', '%255c', '%c0%af', '//', '/./', '∕'];
  const targets = ups.flatMap((up) =>
    slashes.flatMap((slash) =>
      ['/', '/assets/', '/assets/..', slash].flatMap((begin) => [1, 2].map((times) => `${begin}${`${up}${slash}`.repeat(times)}secret.txt`)),
    ),
  );

  it(`lead nowhere, in ${targets.length} ways of writing them`, async () => {
    const answers = new Map<number, number>();
    for (let at = 0; at < targets.length; at += 50) {
      const some = targets.slice(at, at + 50);
      const heard = await Promise.all(some.map((target) => get(Buffer.from(target, 'utf8').toString('latin1'))));
      for (const [index, answer] of heard.entries()) {
        expect(answer, some[index]).not.toContain(SECRET);
        expect([400, 404], some[index]).toContain(statusOf(answer));
        answers.set(statusOf(answer), (answers.get(statusOf(answer)) ?? 0) + 1);
      }
    }
    expect(answers.get(404)).toBeGreaterThan(targets.length / 2);
    expect(statusOf(await get('/assets/main.js'))).toBe(200);
  });
});

describe('names of the host', () => {
  const own = () => `127.0.0.1:${trial.port}`;
  const hosts = (): string[] => [
    ...['localhost', '[::1]', '0.0.0.0', '127.1', '2130706433', '0x7f.0.0.1', '127.0.0.1.nip.example', 'evil.example'].map(
      (name) => `${name}:${trial.port}`,
    ),
    ...['', ' ', own().toUpperCase().replace('127', '0127'), `${own()},evil.example`, `evil.example@${own()}`, `${own()}#`, `${own()}/`, `${own()}.`],
    ...[`x${own()}`, `${own()}0`, `http://${own()}`, 'null', '*', `127.0.0.1:0${trial.port}`, `\u0661${own()}`],
  ];

  it('other than the server’s own are sent away, also with the token', async () => {
    for (const host of hosts()) {
      const head = `POST /call/app.state HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${trial.token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`;
      const answer = await raw(Buffer.from(head, 'utf8').toString('latin1'));
      expect([400, 421], host).toContain(statusOf(answer));
      expect(answer, host).not.toContain('projectsFolder');
    }
    expect(statusOf(await raw('GET / HTTP/1.0\r\n\r\n'))).toBe(421);
  });
});

describe('connections of other kinds', () => {
  const upgrade = (origin: string, bearer: string, target = '/events') =>
    `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${trial.port}\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${origin}${bearer}\r\n`;

  it('are no way in for a page from elsewhere: sockets, streams, tunnels', async () => {
    const bearer = `Authorization: Bearer ${trial.token}\r\n`;
    expect(statusOf(await raw(upgrade('Origin: https://evil.example\r\n', bearer)))).toBe(403);
    expect(statusOf(await raw(upgrade('Origin: null\r\n', bearer)))).toBe(403);
    expect(statusOf(await raw(upgrade('', '')))).toBe(401);
    expect(statusOf(await get('/events', `Origin: https://evil.example\r\n${bearer}`))).toBe(403);
    expect(statusOf(await get('/events', 'Accept: text/event-stream\r\nSec-Fetch-Site: cross-site\r\n'))).toBe(403);
    expect(await raw(`CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${trial.port}\r\n\r\n`)).not.toMatch(/^HTTP\/1\.1 2/);
    expect(statusOf(await raw(`TRACE / HTTP/1.1\r\nHost: 127.0.0.1:${trial.port}\r\nConnection: close\r\n\r\n`))).toBe(405);
  });

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
    ['chunks of an odd kind', 'Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n'],
    ['a length that is none', 'Content-Length: -2\r\n'],
    ['a folded line', 'X-A: 1\r\n Authorization: Bearer x\r\n'],
    ['a name with a space', 'Content-Length : 2\r\n'],
  ])('cannot hide one request in another: %s', async (_name, headers) => {
    const inner = `GET /call/app.state HTTP/1.1\r\nHost: 127.0.0.1:${trial.port}\r\n\r\n`;
    const answer = await raw(
      `POST /call/app.state HTTP/1.1\r\nHost: 127.0.0.1:${trial.port}\r\nContent-Type: application/json\r\n${headers}Connection: close\r\n\r\n{}${inner}`,
    );
    expect(statusOf(answer)).toBe(400);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

describe('floods', () => {
  it('of headers are cut off', async () => {
    const many = Array.from({ length: 5_000 }, (_none, index) => `X-${index}: 1\r\n`).join('');
    expect(statusOf(await get('/', many))).toBe(431);
    expect(statusOf(await get('/', `X-Long: ${'x'.repeat(200_000)}\r\n`))).toBe(431);
    expect(statusOf(await get(`/${'x'.repeat(200_000)}`))).toBe(431);
    expect(statusOf(await get('/'))).toBe(200);
  });

  it('of bodies without a token are answered unread', async () => {
    const head = `POST /call/documents.import HTTP/1.1\r\nHost: 127.0.0.1:${trial.port}\r\nContent-Type: application/json\r\nContent-Length: 190000000\r\n\r\n`;
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendMuch(head, 2_000_000)));
    for (const answer of answers) expect(statusOf(answer)).toBe(401);
  });

  it('of slow senders are cut off, and meanwhile others are answered and work is saved', async () => {
    const impatient = await start({ slowAfterMs: 1_500 });
    const at = portOf(impatient);
    const slow = await Promise.all(Array.from({ length: 100 }, (_none, index) => dripping(at, index)));
    expect(statusOf(await get('/', '', at))).toBe(200);
    const { folder: project } = await trial.app.services['projects.create']({ title: 'In the flood' });
    await trial.app.services['documents.paste']({ text: 'Kept all the same.' });
    expect(readFileSync(path.join(project, 'journal.jsonl'), 'utf8')).toContain('Kept all the same.');
    // Each ends by the server's doing: nobody here hangs up.
    const ends = await Promise.all(slow.map((one) => one.ended));
    expect(ends.filter((heard) => heard !== '' && statusOf(heard) !== 408)).toEqual([]);
  });

  it('of connections leave files to open for everything else', async () => {
    const crowded = await start();
    const at = portOf(crowded);
    const sockets = Array.from({ length: 300 }, () => connect(at, '127.0.0.1'));
    let gone = 0;
    for (const socket of sockets) socket.on('error', () => {}).on('close', () => (gone += 1));
    await vi.waitFor(() => expect(gone).toBeGreaterThanOrEqual(100), { timeout: 10_000 });
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(async () => expect(statusOf(await get('/', '', at))).toBe(200), { timeout: 10_000 });
  });
});

/** Sends the head and so much of a body, as far as it is taken. */
function sendMuch(head: string, bytes: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(trial.port, '127.0.0.1', () => {
      socket.write(head);
      socket.end(Buffer.alloc(bytes, 'x'));
    });
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

/** A sender that gives a letter at a time, of its head or of its body, and never ends. */
async function dripping(at: number, index: number): Promise<{ socket: Socket; ended: Promise<string> }> {
  const socket = connect(at, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  const body = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
  socket.write(index % 2 === 0 ? `GET / HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\nX-Slow: ` : body);
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
  const drip = setInterval(() => socket.write('x'), 100);
  const ended = new Promise<string>((resolve) =>
    socket.on('close', () => {
      clearInterval(drip);
      resolve(heard);
    }),
  );
  return { socket, ended };
}

describe.runIf(process.platform !== 'win32')('other accounts of this computer', () => {
  const home = () => path.join(trial.folder, 'accounts');
  const open = (one: string) => statSync(one).mode & 0o077;

  it('cannot look into the folders that the program makes', async () => {
    const mask = process.umask(0o022);
    // Everybody may come as far as here.
    await chmod(trial.folder, 0o755);
    await mkdir(home());
    try {
      const own = await anApp(home(), { host: 'browser' });
      const { folder: project } = await own.services['projects.create']({ title: 'Private' });
      await own.close();
      for (const one of [path.join(home(), 'data'), path.join(home(), 'projects')]) {
        expect(open(one), one).toBe(0);
        expect((await readdir(one)).length).toBeGreaterThan(0);
      }
      expect((await stat(project)).isDirectory()).toBe(true);
    } finally {
      process.umask(mask);
    }
  });

  it.runIf(process.platform === 'linux')('find no code and no token in what the system tells of the program', async () => {
    const env = { ...process.env, PRESSMARK_DATA: path.join(home(), 'data'), PRESSMARK_PROJECTS: path.join(home(), 'projects') };
    const words = [path.join(rootFolder(), 'electron', 'web.ts'), '--no-window'];
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      let said = '';
      child.stdout.on('data', (chunk) => (said += String(chunk)));
      const code = await vi.waitFor(() => /#code=(\S+)/.exec(said)?.[1] ?? Promise.reject(new Error('no address yet')), {
        timeout: 60_000,
        interval: 100,
      });
      for (const name of ['cmdline', 'environ', 'comm']) expect(readFileSync(`/proc/${child.pid}/${name}`, 'latin1'), name).not.toContain(code);
      // What the port is, everybody may know: /proc/net/tcp tells it.
      const address = new URL(/http:\S+/.exec(said)?.[0] ?? '');
      expect(
        statusOf(
          await raw(
            `POST /call/app.state HTTP/1.1\r\nHost: ${address.host}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
            Number(address.port),
          ),
        ),
      ).toBe(401);
    } finally {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
  });

  it.runIf(process.getuid?.() === 0)('cannot read them either when they try', async () => {
    const tries = [`cat ${home()}/data/*`, `ls ${home()}/projects`, `cat ${home()}/projects/*/project.json`].map(async (command) => {
      // "nobody" of Debian and most others.
      const child = spawn('/bin/sh', ['-c', command], { uid: 65_534, gid: 65_534, cwd: '/', stdio: ['ignore', 'pipe', 'ignore'] });
      let read = '';
      child.stdout.on('data', (chunk) => (read += String(chunk)));
      const [exit] = (await once(child, 'close')) as [number];
      return { exit: exit === 0, read };
    });
    for (const one of await Promise.all(tries)) expect(one).toEqual({ exit: false, read: '' });
  });
});
