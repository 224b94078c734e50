// ipcTransport.ts - the transport inside the desktop window: the bridge that its preload script laid.

import type { HostEvent, MethodName } from '../../shared/contract.ts';
import type { Result } from '../../shared/errors.ts';
import { type Connection, Listeners, type Transport } from './transport.ts';

interface Bridge {
  call(name: MethodName, input: unknown): Promise<Result<unknown>>;
  onChange(listener: (event: HostEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

export function ipcTransport(bridge: Bridge): Transport {
  const connections = new Listeners<Connection>();
  bridge.onChange((event) => {
    if (event.type === 'goodbye') connections.tell('gone');
  });
  return {
    call: (name, input) => bridge.call(name, input),
    onEvent: (listener) => bridge.onChange(listener),
    onConnection: connections.add,
  };
}
