// Revisions.tsx - the texts that a document has had: compared word by word, and gone back to.

import { useEffect, useMemo, useState } from 'react';
import type { RevisionEntry } from '../../shared/contract.ts';
import { type DiffPart, wordDiff } from '../../shared/text/wordDiff.ts';
import { useActions, useData, useWords } from '../context.ts';
import { isReadOnly } from '../state/selectors.ts';
import { dayAndTime } from './dayAndTime.ts';
import { Picker } from './Picker.tsx';
import { Sheet } from './Sheet.tsx';
import { sentenceOf } from '../errorWords.ts';
import { shownWords } from '../../shared/text/unseen.ts';

/** So much equal text is shown beside a change, UTF-16 units. */
const AROUND = 120;
/** More changed places than this are not drawn; they are counted. */
const MOST_PARTS = 2000;

export function Revisions({ documentId }: { readonly documentId: string }) {
  const t = useWords();
  const { readRevisions, readTexts, goBackTo, showDialog, fail } = useActions();
  const title = useData((state) => state.project?.documents.find((one) => one.id === documentId)?.title ?? '');
  const readOnly = useData(isReadOnly);
  const [revisions, setRevisions] = useState<readonly RevisionEntry[]>([]);
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  const [texts, setTexts] = useState<readonly [string, string] | null>(null);

  useEffect(() => {
    readRevisions(documentId).then(
      (found) => {
        setRevisions(found);
        const current = found.find((one) => one.current);
        const before = found.find((one) => one.id === current?.previous) ?? found.find((one) => !one.current);
        if (current && before) setPair([before.id, current.id]);
      },
      (thrown: unknown) => fail(sentenceOf(thrown)),
    );
  }, [documentId, readRevisions, fail]);
  useEffect(() => {
    let stale = false;
    if (pair) void readTexts(documentId, pair).then(([one = '', other = '']) => !stale && setTexts([one, other]));
    return () => {
      stale = true;
    };
  }, [documentId, pair, readTexts]);

  const nameOf = (one: RevisionEntry): string =>
    [dayAndTime(one.created), one.file ?? (one.previous === null ? t('correct:asReceived') : t('correct:typed')), one.current ? t('correct:now') : '']
      .filter((part) => part !== '')
      .join(' · ');
  const counted = useData((state) => state.project?.documents.find((one) => one.id === documentId)?.counted);
  const options = revisions.map((one) => ({ id: one.id, name: nameOf(one) }));
  return (
    <Sheet title={t('correct:revisionsOf', { title })} className="revisions" onClose={() => showDialog(null)}>
      <ol className="revision-list">
        {revisions.toReversed().map((one) => (
          <li key={one.id} aria-current={one.current ? 'true' : undefined}>
            <span>{nameOf(one)}</span>
            <small>{t('correct:characters', { count: (one.current ? counted : undefined) ?? one.characters })}</small>
            {!one.current && !readOnly && (
              <button
                type="button"
                className="outlined"
                aria-label={t('correct:goBackTo', { when: dayAndTime(one.created) })}
                onClick={() => {
                  showDialog(null);
                  void goBackTo(documentId, one.id);
                }}
              >
                {t('correct:goBack')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {revisions.length === 1 && <p>{t('correct:onlyOne')}</p>}
      {pair && (
        <>
          <div className="revision-pair">
            <Picker label={t('correct:from')} value={pair[0]} options={options} onChange={(id) => setPair([id, pair[1]])} />
            <span aria-hidden="true">→</span>
            <Picker label={t('correct:to')} value={pair[1]} options={options} onChange={(id) => setPair([pair[0], id])} />
          </div>
          {texts && <Difference old={texts[0]} fresh={texts[1]} />}
        </>
      )}
    </Sheet>
  );
}

function Difference({ old, fresh }: { readonly old: string; readonly fresh: string }) {
  const t = useWords();
  const parts = useMemo(() => wordDiff(old, fresh), [old, fresh]);
  const changes = parts.filter((one) => one.kind !== 'same').length;
  const shown = parts.slice(0, MOST_PARTS);
  if (changes === 0) return <p>{t('correct:noDifference')}</p>;
  return (
    // The keyboard must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="difference" role="region" aria-label={t('correct:difference')} tabIndex={0} dir="auto">
      {shown.map((part, index) => (
        <Part key={`${part.kind} ${part.start}`} part={part} isFirst={index === 0} isLast={index === shown.length - 1} />
      ))}
      {parts.length > MOST_PARTS && <p>{t('correct:more', { count: parts.length - MOST_PARTS })}</p>}
    </div>
  );
}

function Part({ part, isFirst, isLast }: { readonly part: DiffPart; readonly isFirst: boolean; readonly isLast: boolean }) {
  const t = useWords();
  if (part.kind === 'out')
    return (
      <del>
        <span className="visually-hidden">{t('correct:out')}</span>
        {shownWords(part.text)}
      </del>
    );
  if (part.kind === 'in')
    return (
      <ins>
        <span className="visually-hidden">{t('correct:in')}</span>
        {shownWords(part.text)}
      </ins>
    );
  const room = (isFirst ? 0 : AROUND) + (isLast ? 0 : AROUND);
  if (part.text.length <= room) return <span>{shownWords(part.text)}</span>;
  return (
    <span>
      {isFirst ? '' : shownWords(part.text.slice(0, AROUND))}
      <span className="left-out"> … </span>
      {isLast ? '' : shownWords(part.text.slice(-AROUND))}
    </span>
  );
}
