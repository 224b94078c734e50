// DifferenceList.tsx - what differs between two versions of the codebook, in words.

import type { CodeDifference } from '../../shared/contract.ts';
import { codeKey } from '../../shared/model/codeNames.ts';
import { useWords } from '../context.ts';
import { listed } from '../i18n.ts';

const MOST = 30;

export function DifferenceList({ differences }: { readonly differences: readonly CodeDifference[] }) {
  const t = useWords();
  if (differences.length === 0) return null;
  const more = differences.length - MOST;
  return (
    <ul className="differences">
      {differences.slice(0, MOST).map((one) => {
        const fields = listed(one.fields.map((field) => t([`codebook:fields.${field}`, field])));
        const words = t(`codebook:difference.${one.kind}`, { code: one.name, was: one.was ?? '', fields });
        return (
          <li key={`${codeKey(one)} ${one.kind}`}>
            {one.kind !== 'changed' && fields !== '' ? `${words} (${t('codebook:difference.changed', { code: one.name, fields })})` : words}
          </li>
        );
      })}
      {more > 0 && <li>{t('print:more', { count: more })}</li>}
    </ul>
  );
}
