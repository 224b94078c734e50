// eachOf.ts - the same work on many files, several at a time: a disk flushes several together nearly as fast as one.

/** What Node's own threads for files can do at a time. */
const AT_ONCE = 4;

/** Ends when no work is under way any more. @throws what the first work that failed threw; what had not begun by then is left. */
export async function eachOf<T>(all: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all].reverse();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (waiting.length > 0 && failures.length === 0) await work(waiting.pop() as T).catch((thrown: unknown) => void failures.push(thrown));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failures.length > 0) throw failures[0];
}
