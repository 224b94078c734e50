// ReviewDraft.tsx - one document that the page is to become: in short, and with everything that may be done to it while it is looked at.

import { Check, CopyCheck, CornerDownRight, FoldVertical, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '../../shared/contract.ts';
import { countedCharacters } from '../../shared/model/documentEntry.ts';
import { useActions, useWords } from '../context.ts';
import { sentenceOf } from '../errorWords.ts';
import { ariaKey, pressedName } from '../state/keys.ts';
import { dateInWords } from '../state/metadata.ts';
import { duplicateAsWarning, duplicatesOf, isWrongDate } from '../state/review.ts';
import { becomeTextOf, describe, drop, merge, rename } from '../state/reviewEdits.ts';
import type { Draft, ReviewPage } from '../state/reviewPage.ts';
import { Key } from './Key.tsx';
import { ReviewField } from './ReviewField.tsx';
import { shownWords } from '../../shared/text/unseen.ts';
import { isolated } from '../i18n.ts';

interface ReviewDraftProps {
  readonly page: ReviewPage;
  readonly draft: Draft;
  readonly index: number;
}

export function ReviewDraft({ page, draft, index }: ReviewDraftProps) {
  const t = useWords();
  const { chooseDraft } = useActions();
  const isChosen = page.chosen === draft.id;
  const act = useDraftActions(page, draft, index);
  const duplicates = duplicatesOf(page, draft);
  const pressed = (event: React.KeyboardEvent): void => {
    const key = pressedName(event.nativeEvent);
    const next = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: page.drafts.length - 1 }[key];
    const to = next === undefined ? undefined : page.drafts[next];
    const done = { M: act.mergeBelow, 'Shift+M': act.mergeAbove, Delete: act.drop, Backspace: act.drop, F2: act.write, B: act.showBorder }[key];
    if (to) chooseDraft(to.id, 'draft');
    else if (done) done();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={`review-draft${draft.dropped ? ' dropped' : ''}`}
      data-chosen={isChosen ? '' : undefined}
      role="group"
      aria-label={shownWords(draft.title)}
    >
      <button
        type="button"
        className="review-draft-head"
        data-draft={draft.id}
        aria-current={isChosen}
        aria-keyshortcuts="M Shift+M Delete F2 B"
        onClick={() => chooseDraft(draft.id, 'draft')}
        onKeyDown={pressed}
      >
        <span className="review-number">{index + 1}</span>
        <span className="review-draft-title" dir="auto">
          {shownWords(draft.title)}
        </span>
        <Facts draft={draft} setAside={page.setAside} short={isChosen} />
      </button>
      {duplicates.map((one) => (
        <div key={`${one.kind} ${one.title}`} className="review-note">
          <CopyCheck className="icon" aria-hidden />
          <div>
            <p>{sentenceOf(duplicateAsWarning(one))}</p>
            {one.kind === 'near' && one.documentId !== null && (
              <button
                type="button"
                className="outlined"
                aria-pressed={draft.newTextOf === one.documentId}
                aria-label={`${t('correct:replaceInstead')}: ${one.title}`}
                onClick={() => act.replace(one)}
              >
                {draft.newTextOf === one.documentId && <Check className="icon" aria-hidden />}
                {t('correct:replaceInstead')}
              </button>
            )}
            {draft.newTextOf !== null && draft.newTextOf === one.documentId && <p className="hint">{t('review:replacesHint')}</p>}
          </div>
        </div>
      ))}
      {isChosen && (
        <>
          <Fields draft={draft} />
          <div className="review-draft-actions">
            {index > 0 && (
              <Act icon={<FoldVertical className="icon" aria-hidden />} words={t('review:mergeAbove')} keyName="Shift+M" act={act.mergeAbove} />
            )}
            {index < page.drafts.length - 1 && (
              <Act icon={<FoldVertical className="icon" aria-hidden />} words={t('review:mergeBelow')} keyName="M" act={act.mergeBelow} />
            )}
            <Act icon={<CornerDownRight className="icon" aria-hidden />} words={t('review:showBorder')} keyName="B" act={act.showBorder} />
            <Act
              icon={draft.dropped ? <Undo2 className="icon" aria-hidden /> : <Trash2 className="icon" aria-hidden />}
              words={t(draft.dropped ? 'review:takeBack' : 'review:drop')}
              keyName="Delete"
              act={act.drop}
            />
          </div>
        </>
      )}
    </div>
  );
}

function useDraftActions(page: ReviewPage, draft: Draft, index: number) {
  const t = useWords();
  const { editPage, chooseDraft } = useActions();
  const titleIn = ({ drafts, chosen }: ReviewPage): string => drafts.find(({ id }) => id === chosen)?.title ?? '';
  const join = (by: -1 | 1) => () => editPage(merge(draft.id, by), (_, after) => t('review:merged', { title: titleIn(after) }), 'draft');
  return {
    mergeAbove: index > 0 ? join(-1) : undefined,
    mergeBelow: index < page.drafts.length - 1 ? join(1) : undefined,
    drop: () =>
      editPage(drop(draft.id, !draft.dropped), () => t(draft.dropped ? 'review:takenBack' : 'review:dropped', { title: draft.title }), 'draft'),
    write: () => chooseDraft(draft.id, 'title'),
    replace: ({ documentId, title }: Duplicate) => {
      const isChosen = draft.newTextOf === documentId;
      const told = t(isChosen ? 'review:ownAgain' : 'review:replacing', { title });
      editPage(becomeTextOf(draft.id, isChosen ? null : documentId), () => told);
    },
    showBorder: () => chooseDraft(draft.id, 'border'),
  };
}

interface FactsProps {
  readonly draft: Draft;
  readonly setAside: ReviewPage['setAside'];
  readonly short: boolean;
}

/** Where it is from and how long it is; in short also what the fields say when they are there. */
function Facts({ draft: { metadata, start, end, dropped }, setAside, short }: FactsProps) {
  const t = useWords();
  const { i18n } = useTranslation();
  const { section, published, posted } = metadata;
  const count = countedCharacters({ start, end }, setAside);
  const facts = [
    dropped && t('review:leftOut'),
    !short && section,
    !short && published !== undefined && dateInWords(published, i18n.language),
    !short && posted !== undefined && t('describe:posted', { date: dateInWords(posted, i18n.language) }),
    t('review:characters', { count, number: count.toLocaleString(i18n.language) }),
  ];
  return (
    <span className="review-facts">
      {facts
        .filter((one) => typeof one === 'string')
        .map((one) => (
          <bdi key={one}>{isolated(one)}</bdi>
        ))}
    </span>
  );
}

function Fields({ draft }: { readonly draft: Draft }) {
  const t = useWords();
  const { writeOnPage } = useActions();
  const { id, title, metadata } = draft;
  return (
    <div className="review-fields">
      <ReviewField
        place={{ 'data-title': id }}
        label={t('describe:keys.headline')}
        value={title}
        required
        onWritten={(value, step) => writeOnPage(rename(id, value), step)}
      />
      <ReviewField
        label={t('describe:keys.section')}
        value={metadata.section ?? ''}
        onWritten={(value, step) => writeOnPage(describe(id, 'section', value), step)}
      />
      <ReviewField
        place={{ 'data-published': id }}
        label={t('describe:keys.published')}
        value={metadata.published ?? ''}
        isDate
        wrong={isWrongDate(draft, 'published') ? t('describe:badDate') : null}
        onWritten={(value, step) => writeOnPage(describe(id, 'published', value), step)}
      />
      <ReviewField
        place={{ 'data-posted': id }}
        label={t('describe:keys.posted')}
        value={metadata.posted ?? ''}
        isDate
        wrong={isWrongDate(draft, 'posted') ? t('describe:badDate') : null}
        onWritten={(value, step) => writeOnPage(describe(id, 'posted', value), step)}
      />
    </div>
  );
}

interface ActProps {
  readonly icon: ReactNode;
  readonly words: string;
  readonly keyName: string;
  readonly act: (() => void) | undefined;
}

function Act({ icon, words, keyName, act }: ActProps) {
  return (
    <button type="button" className="plain" aria-keyshortcuts={ariaKey(keyName)} onClick={act}>
      {icon}
      {words} <Key name={keyName} />
    </button>
  );
}
