// PrintHead.tsx - the top of the first sheet: title and origin, lines to fill in, the task, and the four tags explained.

import { useTranslation } from 'react-i18next';
import { useData, useWords } from '../context.ts';
import { isolated } from '../i18n.ts';
import { factsOf, metadataOf } from '../state/metadata.ts';
import { openEntry } from '../state/selectors.ts';
import type { PrintChoice } from '../state/state.ts';
import { Letter } from './Letter.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

interface PrintHeadProps {
  readonly choice: PrintChoice;
  readonly count: number;
  readonly text: string;
}

export function PrintHead({ choice, count, text }: PrintHeadProps) {
  const t = useWords();
  const { i18n } = useTranslation();
  const project = useData((state) => state.project);
  const entry = useData(openEntry);
  if (!project || !entry) return null;
  // A text that begins with its title says it itself, on numbered lines.
  const isSaid = text.trimStart().startsWith(entry.title.trim());
  const facts = factsOf(metadataOf(entry.metadata), t, i18n.language);
  const { contentNote } = metadataOf(entry.metadata);
  const number = project.documents.findIndex((one) => one.id === entry.id) + 1;
  return (
    <>
      <header className="paper-head">
        <div>
          {!isSaid && <h1 dir="auto">{shownWords(entry.title)}</h1>}
          {facts.length > 0 && <p dir="auto">{facts.map(isolated).join(' · ')}</p>}
          {contentNote !== undefined && <p dir="auto">{shownWords(contentNote)}</p>}
          <p>{t('print:origin', { number, count: project.documents.length, project: project.project.title })}</p>
        </div>
        {choice.marked ? (
          <p>{t('print:marked', { count })}</p>
        ) : (
          <div className="fill-in">
            <span>{t('print:name')}</span>
            <span />
            <span>{t('print:classDate')}</span>
            <span />
          </div>
        )}
      </header>
      {!choice.marked && choice.legend && <p className="paper-task">{t('print:task')}</p>}
      {choice.legend && (
        <ul className="paper-legend">
          {project.codebook.tags.map((tag) => (
            <li key={tag.id}>
              <b>
                <Letter letter={tag.letter} />
                <bdi>{shownWords(tag.name)}</bdi>
              </b>
              <span className="swatch" data-tag={tag.letter} />
              <i dir="auto">{shownWords(t(`print:ask.${tag.id}`, { defaultValue: tag.definition }))}</i>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
