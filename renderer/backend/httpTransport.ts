// httpTransport.ts - the transport of the browser window: requests and one long stream of events to the loopback host.
//
// The address that opened the page carries a one-time code in its fragment. It is traded for a token, which lives
// in sessionStorage so that a reload works. The stream also tells the host that somebody is still there.

import type { HostEvent, MethodName } from '../../shared/contract.ts';
import { AppError, type Result } from '../../shared/errors.ts';
import { translate } from '../i18n.ts';
import { followEvents } from './eventStream.ts';
import { type Connection, Listeners, type Transport } from './transport.ts';

const TOKEN = 'pressmark-token';
/** Browsers let requests outlive their page up to 64 kB; more would be refused. */
const KEEPALIVE_LIMIT = 60_000;

const unreachable = () => new AppError('not-available', translate('errors:not-available_unreachable'), { variant: 'unreachable' });
const ended = () => new AppError('not-available', translate('errors:not-available_ended'), { variant: 'ended' });
const used = () => new AppError('not-available', translate('errors:not-available_used'), { variant: 'used' });

/** Connects with the code of the address, or with the token of before. @throws AppError 'not-available' when neither is accepted. */
export async function httpTransport(): Promise<Transport> {
  const token = await openSession();
  const headers = { authorization: `Bearer ${token}` };
  const events = new Listeners<HostEvent>();
  const connections = new Listeners<Connection>();
  let gone = false;
  let lost = false;
  const tell = (connection: Connection): void => {
    if (gone) return;
    gone = connection === 'gone';
    lost = connection === 'lost';
    connections.tell(connection);
  };

  followEvents({
    headers,
    onEvent: (event) => {
      if (event.type === 'goodbye') tell('gone');
      events.tell(event);
    },
    onConnection: tell,
  });

  return {
    call: async (name: MethodName, input: unknown) => {
      if (gone) throw ended();
      const body = JSON.stringify(input);
      const request = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body, keepalive: body.length < KEEPALIVE_LIMIT };
      const response = await fetch(`/call/${name}`, request).catch(() => {
        tell('lost');
        throw unreachable();
      });
      // The stream of events may have outlived what kept the call from arriving, and would never say that it is open again.
      if (lost) tell('open');
      if (response.status === 401) {
        tell('gone');
        throw ended();
      }
      return (await response.json().catch(() => {
        throw unreachable();
      })) as Result<unknown>;
    },
    onEvent: events.add,
    onConnection: connections.add,
  };
}

async function openSession(): Promise<string> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  // The code is good for one exchange; it has no business in the address or the history after that.
  if (code !== null) history.replaceState(null, '', location.pathname);
  const before = sessionStorage.getItem(TOKEN);
  const token = code === null ? null : await exchange(code);
  if (token !== null) sessionStorage.setItem(TOKEN, token);
  const good = token ?? before;
  if (good === null) throw used();
  return good;
}

async function exchange(code: string): Promise<string | null> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) return null;
  const answer: unknown = await response.json();
  return typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string' ? answer.token : null;
}
