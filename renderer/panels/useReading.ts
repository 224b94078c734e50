// useReading.ts - puts the reader's choices (colours, typeface, size, line height) on the page.

import { useLayoutEffect, useSyncExternalStore } from 'react';
import { useData } from '../context.ts';

const PX_PER_REM = 16;
/** Lines nearer than this carry two levels of marks instead of three. */
const CLOSE = 1.8;
const more = matchMedia('(prefers-contrast: more)');
const dark = matchMedia('(prefers-color-scheme: dark)');

export function useReading(): void {
  const theme = useData((state) => state.settings.theme);
  const font = useData((state) => state.settings.font);
  const textSize = useData((state) => state.settings.textSize);
  const leading = useData((state) => state.settings.leading);
  const motion = useData((state) => state.settings.motion);
  const system = useSyncExternalStore(watchSystem, systemTheme);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    const shown = theme === 'system' ? system : theme;
    if (shown === null) delete dataset['theme'];
    else dataset['theme'] = shown;
    if (motion === 'reduced') dataset['motion'] = 'reduced';
    else delete dataset['motion'];
    style.setProperty('--font-text', `var(--font-${font})`);
    style.setProperty('--text-size', `${textSize / PX_PER_REM}rem`);
    style.setProperty('--text-leading', String(leading));
    style.setProperty('--mark-lift', `${markLift(textSize, leading)}px`);
    if (leading < CLOSE) dataset['lines'] = 'close';
    else delete dataset['lines'];
  }, [theme, system, font, textSize, leading, motion]);
}

/**
 * How far marks go up towards the letters, px, so that two levels end above the letters of the next line.
 * By measure of the typefaces: marks begin 0.42 of the size below the foot line, tall letters reach 0.75 above theirs.
 */
function markLift(textSize: number, leading: number): number {
  const needed = 0.42 * textSize + 7.5;
  const room = (leading - 0.75) * textSize;
  return Math.round(Math.max(0, Math.min(needed - room, 0.22 * textSize)) * 10) / 10;
}

/** What the system asks for beyond light and dark, which the style sheet follows by itself. */
const systemTheme = (): 'contrast' | 'contrast-dark' | null => (more.matches ? (dark.matches ? 'contrast-dark' : 'contrast') : null);

function watchSystem(changed: () => void): () => void {
  for (const query of [more, dark]) query.addEventListener('change', changed);
  return () => {
    for (const query of [more, dark]) query.removeEventListener('change', changed);
  };
}
