// ReviewScreen.tsx - what files would become, on one screen, before anything is added: documents on the left, the page on the right.

import { useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { pressedName } from '../state/keys.ts';
import type { Review } from '../state/review.ts';
import { Choice } from './Choice.tsx';
import { ReviewFiles } from './ReviewFiles.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewText } from './ReviewText.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

const UNDO = new Set(['Mod+Z']);
const REDO = new Set(['Mod+Shift+Z', 'Mod+Y']);

export function ReviewScreen({ review }: { readonly review: Review }) {
  const t = useWords();
  const { leaveReview, stayInReview, stepReview, acceptReview } = useActions();
  const screen = useRef<HTMLElement>(null);
  const page = review.pages[review.at];
  const [part, showPart] = usePart(review);
  useFocus(screen, review, part);
  const pressed = (event: React.KeyboardEvent): void => {
    const key = pressedName(event.nativeEvent);
    if (event.defaultPrevented) return;
    if (UNDO.has(key)) stepReview('undo');
    else if (REDO.has(key)) stepReview('redo');
    else if (key === 'F6') otherPart(screen.current, showPart);
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
              <p dir="auto">{shownWords(page.proposed.name)}</p>
              <div className="review-parts">
                <Choice
                  label={t('review:which')}
                  required
                  value={part}
                  options={PARTS.map((id) => ({ id, name: t(`review:part.${id}`) }))}
                  onChange={(next) => showPart(next ?? part)}
                />
              </div>
            </header>
            <div className="review-body" data-part={part} aria-busy={review.busy}>
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

type Part = 'documents' | 'page';
const PARTS: readonly Part[] = ['documents', 'page'];

/** Which part a narrow window shows: the one that was asked for, until the focus goes to the other. */
function usePart({ focus }: Review): readonly [Part, (part: Part) => void] {
  const number = focus?.number ?? 0;
  const [asked, setAsked] = useState<{ readonly part: Part; readonly number: number } | null>(null);
  const wanted: Part = focus?.at === 'border' || focus?.at === 'end' ? 'page' : 'documents';
  return [asked?.number === number ? asked.part : wanted, (part) => setAsked({ part, number })];
}

/** Puts the focus where the last step wants it, and the document that is looked at into view. */
function useFocus(screen: React.RefObject<HTMLElement | null>, { focus, at }: Review, part: Part): void {
  const hasText = useData((state) => (state.review?.pages[at]?.body ?? null) !== null);
  const showBorder = useRef<() => void>(() => {});
  useEffect(() => {
    if (!focus || !screen.current) return;
    const find = (selector: string) => screen.current?.querySelector<HTMLElement>(selector);
    const isBorder = focus.at === 'border' || focus.at === 'end';
    const border = () => find(`[data-border="${focus.draft} ${focus.at === 'end' ? 'end' : 'start'}"]`);
    showBorder.current = () => border()?.scrollIntoView({ block: isBorder ? 'nearest' : 'start' });
    showBorder.current();
    const own = focus.at === 'accept' ? find('.review-accept') : isBorder ? border() : find(`[data-${focus.at}="${focus.draft}"]`);
    own?.focus({ preventScroll: isBorder });
  }, [focus, screen]);
  // The text comes after the wish to see a place in it, and in a narrow window it is not always there.
  useEffect(() => {
    if (hasText) showBorder.current();
  }, [hasText]);
  useEffect(() => {
    if (part === 'page') showBorder.current();
  }, [part]);
}

/** From the documents to the text, from there to the buttons below, and round. */
function otherPart(screen: HTMLElement | null, showPart: (part: Part) => void): void {
  const parts = ['.review-side', '.review-page', '.review-foot'].map((one) => screen?.querySelector(one));
  const next = (parts.findIndex((one) => one?.contains(document.activeElement)) + 1) % parts.length;
  const part = PARTS[next];
  if (part) showPart(part);
  requestAnimationFrame(() => {
    const wanted = parts[next]?.querySelector<HTMLElement>('[data-draft][aria-current="true"], [role="separator"][data-chosen], .review-accept');
    (wanted ?? parts[next]?.querySelector<HTMLElement>('button, [tabindex="0"]'))?.focus();
  });
}
