// loopback.ts - the same door without Electron: an HTTP server on 127.0.0.1 for one browser window.
//
//   GET  /                the page and its files
//   POST /session         { code } -> { token }, once per code
//   POST /call/<method>   input -> Result, with "Authorization: Bearer <token>"
//   GET  /events          one HostEvent per line, for as long as the page is there
//
// Who may ask is loopbackGuards.ts and session.ts; when to end is presence.ts; what is answered is dispatch.ts.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AppError } from '../../shared/errors.ts';
import type { HostEvent, Services } from '../../shared/contract.ts';
import { readPageFile } from './appProtocol.ts';
import { pageHeaders } from './csp.ts';
import { dispatch } from './dispatch.ts';
import { BodyRefused, bearerToken, readJson, type Refusal, refusal, refusedMethod, refusedSender, refusedType } from './loopbackGuards.ts';
import { type Patience, Presence } from './presence.ts';
import { WebSession } from './session.ts';

const MB = 1024 * 1024;
/** A flood of them must not use up the files that this process may open: saving needs some. */
const MOST_CONNECTIONS = 200;
/** Methods that carry whole files in their input, and what they may carry. */
const fileMethods: ReadonlySet<string> = new Set(['documents.import', 'documents.propose', 'projects.openFile', 'texts.correctFromFile']);

export interface LoopbackOptions {
  readonly services: Services;
  readonly rendererFolder: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** How long a one-time code can be used, ms. */
  readonly codeLivesMs?: number;
  readonly patience?: Patience;
  /** How long a request may take to arrive, ms. */
  readonly slowAfterMs?: number;
  readonly heartbeatMs?: number;
  /** The largest body of a call, and of a call that carries files, in bytes. */
  readonly bodyLimit?: number;
  readonly filesLimit?: number;
  /** Nobody has been there for too long. Called once. */
  readonly onIdle: () => void;
  /** Told of failures that are defects of the program. */
  readonly report?: (thrown: unknown) => void;
}

export interface Loopback {
  /** As in "http://127.0.0.1:41234/". */
  readonly address: string;
  /** Resolves when the first page has traded its code for a token. */
  readonly pageSeen: Promise<void>;
  /** Whether a page listens now. */
  readonly connected: () => boolean;
  /** The address with a fresh one-time code in its fragment. */
  url(): string;
  /** Waits so long for a page from now on. */
  wait(patience: Patience): void;
  emit(event: HostEvent): void;
  /** Says goodbye to the page, lets calls that have begun finish, and stops listening. */
  close(): Promise<void>;
}

/** @throws AppError 'not-available' when the port is taken or not allowed. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { services, rendererFolder, slowAfterMs = 60_000, heartbeatMs = 10_000, bodyLimit = 64 * MB, filesLimit = 200 * MB } = options;
  const session = new WebSession(options.codeLivesMs ?? 10 * 60_000);
  const presence = new Presence(options.patience ?? { firstMs: 60_000, returnMs: 5_000 }, options.onIdle);
  const streams = new Set<ServerResponse>();
  const seen = Promise.withResolvers<void>();
  let self = '';

  const openSession = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refusedMethod(request, 'POST') ?? refusedType(request);
    if (refused) return refuse(response, refused);
    const body = await readJson(request, 10_000);
    const code = typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : '';
    const exchange = session.exchange(code);
    if ('token' in exchange) {
      answer(response, 200, exchange);
      seen.resolve();
    } else if (exchange.refused === 'too-many') refuse(response, refusal(429, 'Too many wrong codes were tried. Wait ten seconds.'));
    else refuse(response, refusal(401, 'This address was used already, or is too old. Start Pressmark again for a new one.'));
  };

  const call = async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    const refused = refusedMethod(request, 'POST') ?? refusedToken(request) ?? refusedType(request);
    if (refused) return refuse(response, refused);
    const input = await readJson(request, fileMethods.has(name) ? filesLimit : bodyLimit);
    const result = await dispatch(services, name, input, options.report);
    answer(response, !result.ok && result.error.code === 'unknown-method' ? 404 : 200, result);
  };

  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    const refused = refusedMethod(request, 'GET') ?? refusedToken(request);
    if (refused) return refuse(response, refused);
    response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    const leave = presence.page();
    const heartbeat = setInterval(() => response.write('\n'), heartbeatMs);
    streams.add(response);
    response.on('close', () => {
      clearInterval(heartbeat);
      streams.delete(response);
      leave();
    });
    response.write('\n');
  };

  const page = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const refused = refusedMethod(request, 'GET', 'HEAD');
    if (refused) return refuse(response, refused);
    const file = await readPageFile(rendererFolder, path);
    if (!file) return refuse(response, refusal(404, 'There is nothing at this address.'));
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length, 'cache-control': 'no-cache' });
    response.end(file.bytes);
  };

  const refusedToken = (request: IncomingMessage): Refusal | null =>
    session.accepts(bearerToken(request)) ? null : refusal(401, 'This page is not connected to Pressmark any more. Start Pressmark again.');

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries({ ...pageHeaders('self'), 'cache-control': 'no-store' })) response.setHeader(name, value);
    const refused = refusedSender(request, self);
    if (refused) return refuse(response, refused);
    response.on('close', presence.request());
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (path === '/session') await openSession(request, response);
    else if (path.startsWith('/call/')) await call(request, response, path.slice('/call/'.length));
    else if (path === '/events') listen(request, response);
    else await page(request, response, path);
  };

  const server = createServer(
    { headersTimeout: Math.min(slowAfterMs, 10_000), requestTimeout: slowAfterMs, connectionsCheckingInterval: Math.min(slowAfterMs, 2_000) },
    (request, response) => {
      handle(request, response).catch((thrown: unknown) => {
        if (thrown instanceof BodyRefused) return refuse(response, thrown.refusal);
        if (request.destroyed && !request.complete) return;
        options.report?.(thrown);
        refuse(response, refusal(500, 'Something went wrong inside the program.', 'internal'));
      });
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  self = `127.0.0.1:${await listenOn(server, options.port ?? 0)}`;
  const address = `http://${self}/`;

  const emit = (event: HostEvent): void => {
    for (const stream of streams) stream.write(`${JSON.stringify(event)}\n`);
  };
  return {
    address,
    pageSeen: seen.promise,
    connected: () => presence.connected,
    url: () => `${address}#code=${session.newCode()}`,
    wait: (patience) => presence.wait(patience),
    emit,
    close: async () => {
      presence.end();
      emit({ type: 'goodbye' });
      for (const stream of streams) stream.end();
      await closeServer(server);
    },
  };
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, { status, error, allow }: Refusal): void {
  if (allow !== undefined && !response.headersSent) response.setHeader('allow', allow);
  answer(response, status, { ok: false, error });
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (thrown: NodeJS.ErrnoException) => {
      const why = thrown.code === 'EADDRINUSE' ? 'is used by another program' : `cannot be used (${thrown.code ?? thrown.message})`;
      reject(new AppError('not-available', `Port ${port} ${why}. Name another one, or none.`, { variant: 'port', port }));
    });
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve(bound !== null && typeof bound === 'object' ? bound.port : port);
    });
  });
}

/** Waits for what has begun, ten seconds at most. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A browser keeps connections open whose answers are complete; those become idle one by one.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearInterval(idle);
  clearTimeout(impatience);
}
