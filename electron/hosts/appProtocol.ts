// appProtocol.ts - answers app://pressmark/...: the built page's files and nothing else.
//
// The page is never loaded by file://, which would give it the whole disk. Only GET, only our host, only
// files below the page's folder. Pure of Electron: electronWindow.ts hands `answer` to protocol.handle.

import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { pageHeaders } from './csp.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://pressmark`;
export const FIRST_PAGE = `${ORIGIN}/index.html`;

/** What the scheme is to Chromium: like https, with no service worker and no way around the policy. */
export const SCHEME_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * A file of the page: its bytes and content type, or null when there is no such file.
 * @param pathname as it stands in the address, still percent-encoded; '/' is the first page.
 */
export async function readPageFile(folder: string, pathname: string): Promise<{ bytes: Uint8Array; type: string } | null> {
  const names = pathNames(pathname === '/' ? '/index.html' : pathname);
  const type = TYPES[path.extname(names?.at(-1) ?? '').toLowerCase()];
  if (!names || !type) return null;
  try {
    // A link that leads out of the folder is as bad as "..".
    const whole = await realpath(folder);
    const file = await realpath(path.join(whole, ...names));
    if (!file.startsWith(whole + path.sep)) return null;
    return { bytes: await readFile(file), type };
  } catch {
    return null;
  }
}

/** The names between the slashes, decoded; null when one of them could lead elsewhere. */
function pathNames(pathname: string): string[] | null {
  try {
    const names = pathname.split('/').slice(1).map(decodeURIComponent);
    return names.every((name) => name !== '' && !name.startsWith('.') && !/[/\\:\u0000]/.test(name)) ? names : null;
  } catch {
    return null;
  }
}

/** The answer to a request for `app://...`. Never rejects. */
export async function answer(request: { readonly method: string; readonly url: string }, folder: string): Promise<Response> {
  const headers = pageHeaders('none');
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } });
  const url = URL.parse(request.url);
  const file = url && url.protocol === `${SCHEME}:` && url.host === 'pressmark' ? await readPageFile(folder, url.pathname) : null;
  if (!file) return new Response(null, { status: 404, headers });
  return new Response(request.method === 'HEAD' ? null : Buffer.from(file.bytes), {
    status: 200,
    headers: { ...headers, 'content-type': file.type },
  });
}
