// NotConnected.tsx - what a page shows that no running Pressmark knows.

import { useWords } from '../context.ts';

export function NotConnected({ reason }: { readonly reason: string }) {
  const t = useWords();
  return (
    <main className="alone">
      <h1>{t('common:notConnected')}</h1>
      <p>{reason}</p>
    </main>
  );
}
