// Announcer.tsx - says to a screen reader what has just happened; nothing is seen.

import { useData } from '../context.ts';

export function Announcer() {
  const { text, number } = useData((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite">
      {/* A new element for each, so that two equal sentences are both said. */}
      <span key={number}>{text}</span>
    </div>
  );
}
