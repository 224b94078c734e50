// AnnotationCard.tsx - the selected annotation: its tag and kind, its words, its place, and what was said about it.

import { Trash2, X } from 'lucide-react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf, wordsOf } from '../../shared/model/extent.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { kindPath, nestedSubtypes } from '../state/codes.ts';
import { overlapPhrase } from '../state/phrases.ts';
import { asideIds, isReadOnly, isSimple, orphanIds, overlapping, paragraphAt, paragraphOf, pressmarkOf } from '../state/selectors.ts';
import { AttributeForm } from './AttributeForm.tsx';
import { ChainField } from './ChainField.tsx';
import { Choice } from './Choice.tsx';
import { Letter } from './Letter.tsx';
import { Links } from './Links.tsx';
import { NoteField } from './NoteField.tsx';
import { Picker } from './Picker.tsx';
import { RoleFields } from './RoleFields.tsx';
import { described } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

const NO_KIND = 'none';
const CONFIDENCES = ['sure', 'unsure'] as const;
const VOICES = ['writer', 'quoted', 'page'] as const;

export function AnnotationCard({ annotation }: { readonly annotation: Annotation }) {
  const t = useWords();
  const { keep, panels } = useApp();
  const { change, remove, select } = useActions();
  const project = useData((state) => state.project);
  const open = useData((state) => state.open);
  const isAside = useData((state) => asideIds(state).has(annotation.id));
  const others = useData((state) => overlapping(state, annotation));
  const isOrphan = useData((state) => orphanIds(state).has(annotation.id));
  const readOnly = useData(isReadOnly);
  const simple = useData(isSimple);
  if (!project || !open) return null;
  const { id, tag: tagId, subtype, confidence, voice, annotatorId, documentId } = annotation;
  const { codebook, annotators } = project;
  const tag = findTag(codebook, tagId);
  const kinds = tag ? nestedSubtypes(tag).filter((one) => !one.subtype.retired || one.subtype.id === subtype) : [];
  const alias = annotators.find((one) => one.id === annotatorId)?.alias ?? '';
  const paragraph = isOrphan ? paragraphAt(open, extentOf(annotation).start) : paragraphOf(open, annotation);
  const pressmark = pressmarkOf(project, documentId);
  const overlaps = overlapPhrase(codebook, annotation, others).replace(/^, /, '');

  const deleteIt = async (): Promise<void> => {
    await remove(id);
    // The button that had the focus is gone.
    if (document.activeElement === document.body) panels.focusText();
  };
  return (
    <section className="card" data-tag={tag?.letter} aria-label={t('inspector:card')}>
      <header>
        <Letter letter={tag?.letter ?? ''} kind={isOrphan ? 'orphan' : undefined} />
        <span className="pickers">
          <Picker
            label={t('inspector:tag')}
            strong
            disabled={readOnly}
            value={tagId}
            options={codebook.tags
              .filter((one) => !one.retired || one.id === tagId)
              .map((one) => ({ id: one.id, name: one.name, hint: one.definition }))}
            onChange={(value) => void change(id, { tag: value, subtype: null })}
          />
          {!simple && (
            <Picker
              label={t('inspector:subtype')}
              disabled={readOnly}
              value={subtype ?? NO_KIND}
              options={[
                { id: NO_KIND, name: t('inspector:noSubtype') },
                ...kinds.map((one) => ({ id: one.subtype.id, name: kindPath(one), hint: one.subtype.definition })),
              ]}
              onChange={(value) => void change(id, { subtype: value === NO_KIND ? null : value })}
            />
          )}
        </span>
        <span className="push">
          <button
            type="button"
            className="plain"
            aria-label={t('inspector:delete')}
            title={t('inspector:delete')}
            disabled={readOnly}
            onClick={() => void deleteIt()}
          >
            <Trash2 className="icon" aria-hidden />
          </button>
          <button
            type="button"
            className="plain"
            aria-label={t('inspector:closeCard')}
            title={t('inspector:closeCard')}
            onClick={() => {
              select(null);
              panels.focusText();
            }}
          >
            <X className="icon" aria-hidden />
          </button>
        </span>
      </header>
      <blockquote className="cite" dir="auto">
        {shownWords(wordsOf(annotation))}
      </blockquote>
      <p className="where label">
        <span>
          {described([
            paragraph === null ? t('inspector:placeAside', { pressmark }) : t('inspector:place', { pressmark, paragraph }),
            ...(annotators.length > 1 ? [t('inspector:by', { alias })] : []),
          ])}
        </span>
        <span>{overlaps}</span>
      </p>
      {isOrphan && <p className="orphan-hint">{t('inspector:orphanCard')}</p>}
      {isAside && <p className="orphan-hint">{t('inspector:asideCard')}</p>}
      {!simple && (
        <>
          <RoleFields annotation={annotation} disabled={readOnly || isOrphan} />
          <ChainField annotation={annotation} disabled={readOnly} />
          <AttributeForm annotation={annotation} disabled={readOnly} />
        </>
      )}
      <div className="pairs">
        <span className="label" id="voice-label">
          {t('inspector:voice')}
        </span>
        <Choice
          labelledBy="voice-label"
          disabled={readOnly}
          value={voice}
          options={VOICES.map((one) => ({ id: one, name: t(`inspector:${one}`) }))}
          onChange={(value) => void change(id, { voice: value })}
        />
        <span className="label" id="confidence-label">
          {t('inspector:confidence')}
        </span>
        <Choice
          labelledBy="confidence-label"
          disabled={readOnly}
          value={confidence}
          options={CONFIDENCES.map((one) => ({ id: one, name: t(`inspector:${one}`) }))}
          onChange={(value) => void change(id, { confidence: value })}
        />
      </div>
      <NoteField annotation={annotation} disabled={readOnly} fieldRef={keep.note} />
      <Links annotationId={id} />
    </section>
  );
}
