// painted.ts - how long something takes until it is on the screen; the same clock for both sides.

/** Ends when the next frame has been drawn: a message that is posted in it comes after its painting. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void afterThisPaint().then(resolve));
  });
}

/**
 * Milliseconds from `work` until the frame in which `isThere` first holds has been drawn. The work begins at the start of a
 * frame, as early as a key could be heard, so that neither side waits for the screen before it has begun.
 */
export async function paintedAfter(work: () => void, isThere: () => boolean): Promise<number> {
  await nextPaint();
  const begun = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const now = performance.now();
      work();
      resolve(now);
    });
  });
  await afterThisPaint();
  while (!isThere()) {
    if (performance.now() - begun > 60_000) throw new Error('it was never painted');
    await nextPaint();
  }
  return performance.now() - begun;
}

/** Called within a frame: ends when that frame has been drawn. */
function afterThisPaint(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

/** When the next frame begins, ms. */
export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
