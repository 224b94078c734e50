// ReviewQuestions.tsx - how tracked changes are read, with the first words that differ, and whether comments become notes.

import { Check } from 'lucide-react';
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { useActions, useWords } from '../context.ts';
import { asksForChanges } from '../state/review.ts';
import type { ReviewPage } from '../state/reviewPage.ts';

const READINGS = ['accepted', 'original'] as const;

export function ReviewQuestions({ page, busy }: { readonly page: ReviewPage; readonly busy: boolean }) {
  const t = useWords();
  const { readChanges, takeNotes } = useActions();
  const { changes, difference, notes, proposed } = page;
  return (
    <div className="review-questions">
      {asksForChanges(page) && (
        <RadioGroup
          className="radios"
          value={changes}
          isDisabled={busy}
          onChange={(value) => void readChanges(value === 'original' ? 'original' : 'accepted')}
        >
          <Label>{t('review:changes')}</Label>
          {READINGS.map((one) => (
            <Radio key={one} value={one} className="radio">
              <span className="review-reading">
                {t(`review:reading.${one}`)}
                {difference && (
                  <span className="hint" dir="auto">
                    {difference[one] === '' ? t('review:noWords') : difference[one]}
                  </span>
                )}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
      {proposed.notes > 0 && (
        <Checkbox className="tick" isSelected={notes} onChange={takeNotes}>
          <span className="tick-box">{notes && <Check className="icon" aria-hidden />}</span>
          {t('review:notes', { count: proposed.notes })}
        </Checkbox>
      )}
    </div>
  );
}
