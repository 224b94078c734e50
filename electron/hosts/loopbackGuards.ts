// loopbackGuards.ts - what a request must be before the loopback server looks at what it asks.
//
// Any page in any browser of this computer, and any program of any user, can reach the port. So the
// Host must be ours (against DNS rebinding), the asking page must be ours, and a call needs the token.

import type { IncomingMessage } from 'node:http';
import type { Failure } from '../../shared/errors.ts';

export interface Refusal {
  readonly status: number;
  readonly error: Failure;
  /** The methods that are allowed, with 405. */
  readonly allow?: string;
}

export const refusal = (status: number, message: string, code: Failure['code'] = 'not-available'): Refusal => ({ status, error: { code, message } });

/** The browser itself opens the page (an address typed, or a file that sends it on): whoever sent it there learns nothing. */
function isOpening({ headers, method, url }: IncomingMessage): boolean {
  return method === 'GET' && url === '/' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/**
 * Whether a request comes to the right address, from our own page or from no page at all.
 * @param self host and port, as in "127.0.0.1:41234".
 */
export function refusedSender(request: IncomingMessage, self: string): Refusal | null {
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length !== 1 || hosts[0] !== self) return refusal(421, 'This address is not served here.');
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== `http://${self}`) return refusal(403, 'Another page asked for this. Nothing was done.');
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isOpening(request)) {
    return refusal(403, 'Another site asked for this. Nothing was done.');
  }
  return null;
}

export function refusedMethod(request: IncomingMessage, ...allowed: readonly string[]): Refusal | null {
  if (allowed.includes(request.method ?? '')) return null;
  return { ...refusal(405, `Only ${allowed.join(' and ')} can be used here.`), allow: allowed.join(', ') };
}

/** The token of the Authorization header; empty when there is none. */
export const bearerToken = ({ headers }: IncomingMessage): string => /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? '';

/** A page of another origin can send a form or plain text without asking first, but never this type. */
export function refusedType({ headers }: IncomingMessage): Refusal | null {
  const plain = headers['content-encoding'] === undefined || headers['content-encoding'] === 'identity';
  if (plain && /^application\/json(\s*;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return null;
  return refusal(415, 'The request is not JSON. Nothing was done.', 'invalid-input');
}

/** The body of a request was longer than allowed, or was no JSON. */
export class BodyRefused extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal) {
    super(refused.error.message);
    this.refusal = refused;
  }
}

/**
 * The body as JSON.
 *
 * What is beyond `limit` bytes is read and thrown away, so that the sender hears the answer.
 * @throws BodyRefused. Rejects with the stream's error when the sender goes away.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new BodyRefused(refusal(400, 'The request is not JSON in UTF-8. Nothing was done.', 'invalid-input'));
  }
}

function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new BodyRefused(
    refusal(413, `The request is larger than ${Math.floor(limit / 1024 / 1024)} MB. Nothing was done; send fewer files at once.`, 'file-too-large'),
  );
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    return Promise.reject(tooLarge);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The sender went away.')));
  });
}
