// connect.ts - finds out which host opened the page and connects to it.

import { httpTransport } from './httpTransport.ts';
import { ipcTransport } from './ipcTransport.ts';
import type { Transport } from './transport.ts';

/** @throws AppError 'not-available' when the host does not know this page (any more). */
export function connect(): Promise<Transport> {
  return window.bridge ? Promise.resolve(ipcTransport(window.bridge)) : httpTransport();
}
