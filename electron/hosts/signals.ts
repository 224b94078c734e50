// signals.ts - Ctrl+C, a closed terminal or a polite kill: end in order, so that nothing is left behind.

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `end` at the first signal; a second one ends the program at once.
 * @returns what stops listening.
 */
export function onSignals(end: () => void): () => void {
  let heard = false;
  const hear = (): void => {
    if (heard) process.exit(130);
    heard = true;
    end();
  };
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}
