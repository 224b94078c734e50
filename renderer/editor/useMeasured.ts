// useMeasured.ts - places that are measured in the sheet after it is painted, and again whenever it gets another shape.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Measures again when a dependency changes, and when the sheet gets another size (window, text size, fonts). */
export function useMeasured<T>(measure: () => T, nothing: T, dependencies: readonly unknown[], sheet: HTMLElement): T {
  const [measured, setMeasured] = useState<T>(nothing);
  const latest = useRef(measure);
  useLayoutEffect(() => {
    latest.current = measure;
  });
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => setMeasured(latest.current()), dependencies);
  useEffect(() => {
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setMeasured(latest.current()));
    };
    const observer = new ResizeObserver(again);
    observer.observe(sheet);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [sheet]);
  return measured;
}
