// useMeasured.ts - places that are measured in the sheet after it is painted, and again whenever it gets another shape.

import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Measures a new sheet in the frame that lays it out: asked earlier, the browser would lay out each section out of its turn. Measures
 * again when a dependency changes, and when the sheet gets another size (window, text size, fonts).
 * @param forget is called before, when lines may break at other words: nothing that was measured holds any more.
 */
export function useMeasured<T>(measure: () => T, nothing: T, dependencies: readonly unknown[], sheet: HTMLElement, forget?: () => void): T {
  const [measured, setMeasured] = useState<T>(nothing);
  const latest = useRef(measure);
  const latestForget = useRef(forget);
  useLayoutEffect(() => {
    latest.current = measure;
    latestForget.current = forget;
  });
  const laidOut = useRef<HTMLElement | null>(null);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    if (laidOut.current === sheet) setMeasured(latest.current());
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, dependencies);
  useLayoutEffect(() => {
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setMeasured(latest.current()));
    };
    const anew = () => {
      latestForget.current?.();
      again();
    };
    let width = 0;
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0;
      if (laidOut.current !== sheet) {
        laidOut.current = sheet;
        width = now;
        flushSync(() => setMeasured(latest.current()));
        return;
      }
      // While the reader scrolls only heights become known, and the lines of a paragraph stay where they are in it.
      if (now === width) return again();
      width = now;
      anew();
    });
    observer.observe(sheet);
    document.fonts.addEventListener('loadingdone', anew);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', anew);
    };
  }, [sheet]);
  return measured;
}
