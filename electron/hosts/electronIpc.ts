// electronIpc.ts - the IPC door: the page's requests in, the host's events out.
//
// A request counts only from the main frame of our own window at our own origin; dispatch.ts checks the rest.
// Events wait until the page has asked for `app.state`: what is sent before the page listens would be lost.

import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { HostEvent, Services } from '../../shared/contract.ts';
import { AppError, type Result } from '../../shared/errors.ts';
import { CALL, EVENT } from './channels.ts';
import { dispatch } from './dispatch.ts';
import { isOwnFrame } from './security.ts';

const STRANGER = new AppError('not-available', "The request did not come from Pressmark's own window. Nothing was changed.", { variant: 'stranger' });

export class Door {
  readonly #contents: () => WebContents | null;
  readonly #held: HostEvent[] = [];
  readonly #running = new Set<Promise<unknown>>();
  #listening = false;

  /** @param contents the page of our window; null while there is none. */
  constructor(contents: () => WebContents | null) {
    this.#contents = contents;
  }

  /** Answers requests from now on. @param report told of defects of the program. */
  open(services: Services, report: (thrown: unknown) => void): void {
    ipcMain.handle(CALL, (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
      if (!this.#isOwn(event)) return Promise.resolve({ ok: false, error: STRANGER.toFailure() });
      const answer = dispatch(services, name, input, report).finally(() => this.#running.delete(answer));
      this.#running.add(answer);
      if (name === 'app.state') void answer.then(() => setImmediate(() => this.#release()));
      return answer;
    });
  }

  /** Tells the page. While it is not listening, what is told of the project is dropped (it will ask anyway) and the rest waits. */
  send(event: HostEvent): void {
    const contents = this.#contents();
    if (this.#listening && contents) contents.send(EVENT, event);
    else if (event.type !== 'project' && event.type !== 'changed') this.#held.push(event);
  }

  /** The page is being loaded (again): its listeners are gone. */
  pageLoads(): void {
    this.#listening = false;
  }

  /** Resolves when every request so far has been answered. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  #isOwn(event: IpcMainInvokeEvent): boolean {
    return event.sender === this.#contents() && isOwnFrame(event.senderFrame);
  }

  #release(): void {
    this.#listening = true;
    for (const event of this.#held.splice(0)) this.send(event);
  }
}
