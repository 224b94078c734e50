// leaving.ts - the program ends only after the project is folded and let go of, but never waits for ever.

const LONGEST_MS = 10_000;

/**
 * A listener for Electron's 'will-quit': the first time it holds the end back, does `close`, then calls `quit` again.
 * Everything shown as saved is on the disk before; a close that fails or takes too long therefore loses nothing.
 */
export function leaveOnce(close: () => Promise<void>, quit: () => void, longestMs = LONGEST_MS): (event: { preventDefault(): void }) => void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  return (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const { promise: tooLong, resolve } = Promise.withResolvers<void>();
    const clock = setTimeout(resolve, longestMs);
    const closed = close().catch((thrown: unknown) =>
      console.error('Closing the project failed; it will be folded when it is opened again.', thrown),
    );
    void Promise.race([closed, tooLong]).then(() => {
      clearTimeout(clock);
      state = 'closed';
      quit();
    });
  };
}
