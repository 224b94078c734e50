// hosts.test.ts - the hosts open the same door: one table of calls gives equal answers through all of them.
//
// Electron's IPC and the loopback server run with one program for all rows, the command line with a fresh one for each
// row; the first rows are also played through real processes. Who may not ask at all is electronIpc.test.ts and loopbackRefusals.test.ts.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { how } from '../../fixtures/build.ts';
import { contract, type MethodName, methodNames } from '../../shared/contract.ts';
import type { Failure, Result } from '../../shared/errors.ts';
import { commands } from '../cli/commands.ts';
import { createApp, type LocalApp } from '../services/createApp.ts';
import { openProject } from '../store/openProject.ts';
import { callTable, ROWS_AS_PROCESSES, ROWS_OF_ONE_PROGRAM } from './callTable.ts';
import { Door } from './electronIpc.ts';
import { startLoopback } from './loopback.ts';
import { lessonFolder, rootFolder } from './ownFiles.ts';
import { type Played, type Player, play, projectIn } from './playCalls.ts';
import { version } from './version.ts';

const { handlers, said } = vi.hoisted(() => ({
  handlers: new Map<string, (event: unknown, name: unknown, input: unknown) => Promise<unknown>>(),
  said: { out: '', error: '' },
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, name: unknown, input: unknown) => Promise<unknown>) => handlers.set(channel, handler),
  },
}));
vi.mock('../cli/output.ts', () => ({
  say: (line: string) => void (said.out += `${line}\n`),
  sayExactly: (text: string) => void (said.out += text),
  sayJson: (value: unknown) => void (said.out += `${JSON.stringify(value)}\n`),
  sayError: (line: string) => void (said.error += `${line}\n`),
}));

const defects: unknown[] = [];

/** A program that lives for the whole play, as Electron and the browser host do. */
async function program(host: 'electron' | 'browser', folder: string): Promise<LocalApp> {
  return createApp({
    host,
    version: version(),
    dataFolder: path.join(folder, 'data'),
    projectsFolder: path.join(folder, 'projects'),
    lessonFolder: lessonFolder(),
    dialogs: null,
    now: how.now,
    newId: how.newId,
    emit: () => {},
  });
}

/** The command line names its project each time; so after a row that went elsewhere the others come back to it. */
async function comeBack(app: LocalApp, folder: string): Promise<void> {
  if (app.session.current?.folder === projectIn(folder)) return;
  await app.session.close();
  app.adopt(await openProject({ folder: projectIn(folder), mode: 'write', waitMs: 0, ...how }));
}

/** Through the IPC handler, from the main frame of our own window; values are cloned both ways, as Electron does. */
async function throughIpc(folder: string, home = true): Promise<Player> {
  const app = await program('electron', folder);
  const contents = { send: () => {} };
  const event = { sender: contents, senderFrame: { url: 'app://pressmark/index.html', origin: 'app://pressmark', parent: null } };
  new Door(() => contents as never).open(app.services, (thrown) => defects.push(thrown));
  const handler = handlers.get('pressmark:call');
  if (!handler) throw new Error('the door is not open');
  return {
    folder,
    call: async (method, input) => {
      if (home) await comeBack(app, folder);
      return structuredClone(await handler(event, method, structuredClone(input)));
    },
    end: () => app.close(),
  };
}

/** Through real HTTP, with a token traded for the code of the address. */
async function throughHttp(folder: string, home = true): Promise<Player> {
  const app = await program('browser', folder);
  const options = { services: app.services, rendererFolder: folder, onIdle: () => {}, report: (thrown: unknown) => defects.push(thrown) };
  const server = await startLoopback(options);
  const post = async (target: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    return (await fetch(new URL(target, server.address), sent)).json();
  };
  const { token } = (await post('/session', { code: new URL(server.url()).hash.replace('#code=', '') })) as { token: string };
  return {
    folder,
    call: async (method, input) => {
      if (home) await comeBack(app, folder);
      return post(`/call/${method}`, input, { authorization: `Bearer ${token}` });
    },
    end: async () => {
      await server.close();
      await app.close();
    },
  };
}

/** What a command printed and how it ended, as a Result; the two must agree. */
function resultOf(code: number, out: string, error: string): unknown {
  const value = JSON.parse(out) as { error?: Failure };
  if (code === 0) return { ok: true, value };
  expect({ code, error }).toEqual({ code: 1, error: `${value.error?.message}\n` });
  return { ok: false, error: value.error };
}

/** Through `call <folder> <method> <json>`, with a fresh program for every row. */
async function throughCommands(folder: string): Promise<Player> {
  return {
    folder,
    call: async (method, input) => {
      said.out = '';
      said.error = '';
      vi.stubEnv('PRESSMARK_DATA', path.join(folder, 'data'));
      vi.stubEnv('PRESSMARK_PROJECTS', path.join(folder, 'projects'));
      const code = await commands['call']?.([projectIn(folder), method, JSON.stringify(input)]);
      return resultOf(code ?? -1, said.out, said.error);
    },
    end: async () => void vi.unstubAllEnvs(),
  };
}

/** The same as a process for every row. */
async function throughProcesses(folder: string): Promise<Player> {
  const env = { ...process.env, PRESSMARK_DATA: path.join(folder, 'data'), PRESSMARK_PROJECTS: path.join(folder, 'projects') };
  const words = [path.join(rootFolder(), 'electron', 'cli.ts'), 'call', projectIn(folder)];
  return {
    folder,
    call: (method, input) =>
      new Promise((resolve, reject) => {
        execFile(process.execPath, [...words, method, JSON.stringify(input)], { env }, (failed, out, error) => {
          if (failed && typeof failed.code !== 'number') reject(failed);
          else resolve(resultOf(Number(failed?.code ?? 0), out, error));
        });
      }),
    end: async () => {},
  };
}

const rows = callTable.map((row, index) => ({ ...row, index }));

describe('the table of calls', () => {
  it('holds every method of the contract, with a good answer wherever the host has one', () => {
    const methods = new Set(callTable.map(({ method }) => method));
    expect(methodNames.filter((name) => !methods.has(name))).toEqual([]);
    const good = new Set(callTable.filter(({ gives }) => gives === 'ok').map(({ method }) => method));
    // Dialogs are the desktop's; and every row needs its project, so backups.test.ts deletes one.
    expect(methodNames.filter((name) => !good.has(name))).toEqual(
      methodNames.filter((name) => name.startsWith('files.') || name === 'projects.delete'),
    );
    expect(new Set(callTable.map(({ name }) => name)).size).toBe(callTable.length);
  });
});

describe('every host', () => {
  let ipc: Played[] = [];
  let http: Played[] = [];
  let line: Played[] = [];

  beforeAll(async () => {
    ipc = await play(throughIpc, callTable);
    http = await play(throughHttp, callTable);
    line = await play(throughCommands, callTable.slice(0, -ROWS_OF_ONE_PROGRAM));
  }, 240_000);

  it.each(rows)('answers alike to $name ($method): $gives', ({ index, method, gives }) => {
    const [ours, web] = [ipc[index], http[index]];
    const command = index < line.length ? line[index] : ours;
    expect(ours?.result.ok === false ? ours.result.error.code : 'ok').toBe(gives);
    expect(web?.comparable).toStrictEqual(ours?.comparable);
    expect(command?.comparable).toStrictEqual(ours?.comparable);
    if (gives === 'ok') for (const one of [ours, web, command]) expect(fits(method, one?.result)).toBe('fits');
  });

  it('meets no defect of the program on the way', () => expect(defects).toEqual([]));
});

/** Whether an answer is what the contract says of its method. */
function fits(method: string, result: Result<unknown> | undefined): string {
  const { output } = contract[method as MethodName];
  const checked = output.safeParse(result?.ok ? result.value : undefined);
  return checked.success ? 'fits' : checked.error.message;
}

it('answers alike from a process of the command line', async () => {
  const begin = callTable.slice(0, ROWS_AS_PROCESSES);
  const fromProcess = await play(throughProcesses, begin);
  const fromIpc = await play(throughIpc, begin);
  expect(fromProcess.map((one) => one.comparable)).toStrictEqual(fromIpc.map((one) => one.comparable));
}, 60_000);

describe('with no project open', () => {
  const free = new Set(['app.state', 'settings.write', ...methodNames.filter((name) => name.startsWith('projects.') && name !== 'projects.pack')]);
  const good = callTable.filter(({ method, gives }) => gives === 'ok' && !free.has(method));
  const needing = good.filter((row, index) => good.findIndex(({ method }) => method === row.method) === index);
  let ipc: Played[] = [];
  let http: Played[] = [];

  beforeAll(async () => {
    ipc = await play((folder) => throughIpc(folder, false), needing);
    http = await play((folder) => throughHttp(folder, false), needing);
  });

  it.each(needing.map((row, index) => ({ ...row, index })))('both refuse $method alike', ({ index }) => {
    expect(ipc[index]?.result).toMatchObject({ ok: false, error: { code: 'no-project' } });
    expect(http[index]?.comparable).toStrictEqual(ipc[index]?.comparable);
  });
});

afterAll(() => vi.unstubAllEnvs());
