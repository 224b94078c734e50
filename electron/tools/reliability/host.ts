// host.ts - the app as a browser has it: `serve` as a process of its own, called by its contract over the loopback.

import type { ChildProcess } from 'node:child_process';
import type { CheckedInput, MethodName, Output } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/errors.ts';
import { started } from './commands.ts';

export interface Host {
  readonly child: ChildProcess;
  /** What it has said on standard error. */
  said(): string;
  /** What a method answers, a failure as data. */
  call<M extends MethodName>(method: M, input: CheckedInput<M>): Promise<Result<Output<M>>>;
  /** Ends it as a person would; resolves once the project is let go of. */
  end(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts the app on a project and connects to it. */
export async function startHost(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Host> {
  const child = started(['serve', folder], env);
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<URL>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const found = /http:\/\/\S+(?=\n)/.exec(printed)?.[0];
      if (found) resolve(new URL(found));
    });
    child.once('exit', () => reject(new Error(`the host ended: ${said}`)));
  });
  const code = new URLSearchParams(address.hash.slice(1)).get('code');
  const headers = { 'content-type': 'application/json', origin: address.origin };
  const session = await fetch(`${address.origin}/session`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  const { token } = (await session.json()) as { token: string };
  return {
    child,
    said: () => said,
    call: async (method, input) => {
      const response = await fetch(`${address.origin}/call/${method}`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      return (await response.json()) as never;
    },
    end: () => {
      child.kill('SIGINT');
      return gone;
    },
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
