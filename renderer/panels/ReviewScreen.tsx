// ReviewScreen.tsx - what files would become, on one screen, before anything is added: documents on the left, the page on the right.

import { useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { pressedName } from '../state/keys.ts';
import type { Review } from '../state/review.ts';
import { ReviewFiles } from './ReviewFiles.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewText } from './ReviewText.tsx';

const UNDO = new Set(['Mod+Z']);
const REDO = new Set(['Mod+Shift+Z', 'Mod+Y']);

export function ReviewScreen({ review }: { readonly review: Review }) {
  const t = useWords();
  const { leaveReview, stayInReview, stepReview, acceptReview } = useActions();
  const screen = useRef<HTMLElement>(null);
  const page = review.pages[review.at];
  useFocus(screen, review);
  const pressed = (event: React.KeyboardEvent): void => {
    const key = pressedName(event.nativeEvent);
    if (event.defaultPrevented) return;
    if (UNDO.has(key)) stepReview('undo');
    else if (REDO.has(key)) stepReview('redo');
    else if (key === 'F6') otherPart(screen.current);
    else if (key === 'Mod+Enter') void acceptReview();
    else return;
    event.preventDefault();
  };
  if (!page) return null;
  return (
    <ModalOverlay
      className="review-overlay"
      isOpen
      onOpenChange={(open) => {
        if (open) return;
        if (review.asking) stayInReview();
        else leaveReview();
      }}
    >
      <Modal className="review-modal">
        <Dialog className="review" ref={screen}>
          {/* Keys of the whole screen. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div className="review-all" onKeyDown={pressed}>
            <header className="review-head">
              <Heading slot="title">{t('review:title')}</Heading>
              <p dir="auto">{page.proposed.name}</p>
            </header>
            <div className="review-body" aria-busy={review.busy}>
              <div className="review-side">
                <ReviewFiles review={review} />
                <ReviewList page={page} busy={review.busy} />
              </div>
              <ReviewText key={`${review.at} ${page.changes}`} page={page} />
            </div>
            <ReviewFoot review={review} page={page} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Puts the focus where the last step wants it, and the document that is looked at into view. */
function useFocus(screen: React.RefObject<HTMLElement | null>, { focus, at }: Review): void {
  const hasText = useData((state) => (state.review?.pages[at]?.body ?? null) !== null);
  useEffect(() => {
    if (!focus || !screen.current) return;
    const find = (selector: string) => screen.current?.querySelector<HTMLElement>(selector);
    const isBorder = focus.at === 'border' || focus.at === 'end';
    const border = find(`[data-border="${focus.draft} ${focus.at === 'end' ? 'end' : 'start'}"]`);
    border?.scrollIntoView({ block: isBorder ? 'nearest' : 'start' });
    const own = focus.at === 'accept' ? find('.review-accept') : isBorder ? border : find(`[data-${focus.at}="${focus.draft}"]`);
    own?.focus({ preventScroll: isBorder });
  }, [focus, screen]);
  useEffect(() => {
    // The text came after the wish to see a place in it.
    if (hasText) screen.current?.querySelector(`[data-border="${focus?.draft ?? ''} start"]`)?.scrollIntoView({ block: 'start' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [hasText]);
}

/** From the documents to the text, from there to the buttons below, and round. */
function otherPart(screen: HTMLElement | null): void {
  const parts = ['.review-side', '.review-page', '.review-foot'].map((one) => screen?.querySelector(one));
  const here = parts.findIndex((one) => one?.contains(document.activeElement));
  const next = parts[(here + 1) % parts.length];
  const wanted = next?.querySelector<HTMLElement>('[aria-current="true"], [role="separator"][data-chosen], .review-accept');
  (wanted ?? next?.querySelector<HTMLElement>('button, [tabindex="0"]'))?.focus();
}
