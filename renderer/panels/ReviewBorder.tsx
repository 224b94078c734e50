// ReviewBorder.tsx - where a document begins or ends on its page: dragged with the pointer, moved with the arrows, removed with Delete.

import { GripHorizontal } from 'lucide-react';
import { useActions, useApp, useWords } from '../context.ts';
import { pressedName } from '../state/keys.ts';
import { merge, moveBorder } from '../state/reviewEdits.ts';
import { type Border, lineText, type PageText, stepFrom } from '../state/reviewPage.ts';
import { shortWords } from './shortWords.ts';
import type { Grab } from './useBorderDrag.ts';
import { focusFor, useMoved } from './useMoved.ts';
import { shownWords } from '../../shared/text/unseen.ts';

interface ReviewBorderProps {
  readonly border: Border;
  readonly body: PageText;
  readonly number: number;
  readonly chosen: boolean;
  readonly onGrab: Grab;
}

const STEPS: Readonly<Record<string, { readonly by: -1 | 1; readonly onlyOne: boolean }>> = {
  ArrowUp: { by: -1, onlyOne: false },
  ArrowDown: { by: 1, onlyOne: false },
  'Shift+ArrowUp': { by: -1, onlyOne: true },
  'Shift+ArrowDown': { by: 1, onlyOne: true },
};

export function ReviewBorder({ border, body, number, chosen, onGrab }: ReviewBorderProps) {
  const t = useWords();
  const { store } = useApp();
  const { editPage, chooseDraft, announce } = useActions();
  const say = useMoved(body);
  const { kind, draft, line } = border;
  const words = line < body.starts.length ? shortWords(lineText(body, line)) : '';
  const move = ({ by, onlyOne }: { readonly by: -1 | 1; readonly onlyOne: boolean }): void => {
    const { review } = store.getState();
    const page = review?.pages[review.at];
    const to = page ? stepFrom(page, line, by, onlyOne) : null;
    if (!page || to === null || moveBorder(border, to)(page) === page) return announce(t('review:noFurther'));
    editPage(moveBorder(border, to), say(border), focusFor(border));
  };
  const pressed = (event: React.KeyboardEvent): void => {
    const key = pressedName(event.nativeEvent);
    const step = STEPS[key];
    if (step) move(step);
    else if ((key === 'Delete' || key === 'Backspace') && kind === 'start')
      editPage(
        merge(draft.id, -1),
        (_, { drafts, chosen: id }) => t('review:merged', { title: drafts.find((one) => one.id === id)?.title ?? '' }),
        'border',
      );
    else if (key === 'Enter' || key === 'F2') chooseDraft(draft.id, key === 'F2' ? 'title' : 'draft');
    else return;
    event.preventDefault();
  };
  return (
    // A handle between two documents is a separator that can be moved.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`review-border ${kind}${draft.dropped ? ' dropped' : ''}`}
      data-border={`${draft.id} ${kind}`}
      data-before={line}
      data-chosen={chosen ? '' : undefined}
      aria-orientation="horizontal"
      aria-label={t(kind === 'start' ? 'review:border' : 'review:borderEnd', { title: draft.title })}
      aria-valuemin={1}
      aria-valuemax={body.starts.length + 1}
      aria-valuenow={line + 1}
      aria-valuetext={t('review:borderAt', { line: line + 1, words })}
      title={t('review:borderHint')}
      onPointerDown={(event) => {
        chooseDraft(draft.id);
        onGrab(border, event);
      }}
      onKeyDown={pressed}
    >
      <GripHorizontal className="icon" aria-hidden />
      {kind === 'start' && <span aria-hidden="true">{number}</span>}
      <bdi>{kind === 'start' ? shownWords(draft.title) : t('review:borderEnd', { title: draft.title })}</bdi>
      {draft.dropped && <span className="review-tag">{t('review:leftOut')}</span>}
    </div>
  );
}
