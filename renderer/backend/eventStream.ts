// eventStream.ts - the host's events over one long request: one JSON value a line, a blank line as a sign of life.

import type { HostEvent } from '../../shared/contract.ts';
import type { Connection } from './transport.ts';

/** So long without a sign of life, ms, and the stream counts as broken. */
const SILENCE_MS = 35_000;
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 8_000;

interface Follower {
  readonly headers: Record<string, string>;
  readonly onEvent: (event: HostEvent) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** Follows the events for as long as the page lives; connects again, ever more slowly, when the stream breaks. */
export function followEvents(follower: Follower): void {
  void follow(follower);
}

async function follow({ headers, onEvent, onConnection }: Follower): Promise<void> {
  let wait = FIRST_WAIT_MS;
  let broken = false;
  for (;;) {
    const attempt = new AbortController();
    try {
      const response = await fetch('/events', { headers, signal: attempt.signal });
      if (response.status === 401) return onConnection('gone');
      if (!response.ok || !response.body) throw new Error(`events answered ${response.status}`);
      onConnection('open');
      // What happened in between was missed: the state has to be read again.
      if (broken) onEvent({ type: 'project' });
      wait = FIRST_WAIT_MS;
      for await (const line of linesOf(response.body, attempt)) {
        const event = JSON.parse(line) as HostEvent;
        onEvent(event);
        if (event.type === 'goodbye') return;
      }
    } catch {
      attempt.abort();
    }
    broken = true;
    onConnection('lost');
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

/** The lines that hold something. Ends the request when it is silent for too long. */
async function* linesOf(body: ReadableStream<Uint8Array>, attempt: AbortController): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const silence = setTimeout(() => attempt.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield line;
  }
}
