// useMeasured.ts - places that are measured in the sheet after it is painted, and again whenever it gets another shape.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Measures again when a dependency changes, and when the sheet gets another size (window, text size, fonts).
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
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => setMeasured(latest.current()), dependencies);
  useEffect(() => {
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
