// UnseenHere.tsx - below a field: which signs that nobody sees its words hold. No mark can be drawn within a field.

import { useMemo } from 'react';
import { useWords } from '../context.ts';
import { listed, signName } from '../i18n.ts';
import { unseenIn } from '../../shared/text/unseen.ts';

/** More of them are not counted. */
const MOST = 1_000;

interface UnseenHereProps {
  readonly words: string;
  /** By which the field names it as its description. */
  readonly id?: string | undefined;
}

export function UnseenHere({ words, id }: UnseenHereProps) {
  const t = useWords();
  const counts = useMemo(() => Map.groupBy(unseenIn(words, MOST), (one) => one.name), [words]);
  if (counts.size === 0) return null;
  const all = Array.from(counts, ([sign, { length }]) =>
    t(length === 1 ? 'unseen:one' : 'unseen:several', { name: signName(sign), sign, number: length }),
  );
  return (
    <span id={id} className="hint unseen-here" role="status">
      {t('unseen:here', { list: listed(all) })}
    </span>
  );
}
