// BulkCard.tsx - the card of several selected annotations: each of its choices is one step for all of them.

import { Trash2, X } from 'lucide-react';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import type { ListedAnnotation } from '../state/listFilter.ts';
import { pickedRows } from '../state/listing.ts';
import { andAside, countOfTag } from '../state/phrases.ts';
import { asideIds, isReadOnly } from '../state/selectors.ts';
import { BulkDetail } from './BulkDetail.tsx';
import { Choice } from './Choice.tsx';
import { Picker } from './Picker.tsx';
import { WordsAndButton } from './WordsAndButton.tsx';
import { listed } from '../i18n.ts';

const CONFIDENCES = ['sure', 'unsure'] as const;
const VOICES = ['writer', 'quoted', 'page'] as const;
const SEVERAL = 'several';
const NO_KIND = 'none';

export function BulkCard() {
  const t = useWords();
  const { places, store } = useApp();
  const { changeMany, removePicked, pickSeveral } = useActions();
  const rows = useData(pickedRows);
  const codebook = useData((state) => state.project?.codebook);
  const aside = useData(asideIds);
  const readOnly = useData(isReadOnly);
  if (!codebook) return null;
  const ids = rows.map((one) => one.id);
  const inText = aside.size === 0 ? rows : rows.filter((one) => !aside.has(one.id));
  const inAside = rows.length - inText.length;
  const deletes = andAside(t('list:bulkDelete', { count: inText.length }), inAside);
  const tagId = common(rows, (one) => one.tag);
  const tag = tagId === undefined ? undefined : findTag(codebook, tagId);
  const kind = common(rows, (one) => one.subtype ?? NO_KIND);
  const backToList = (): void => places.list?.focus();
  return (
    <section className="card bulk" aria-label={t('list:bulk')}>
      <header>
        <h2>{andAside(t('list:bulkTitle', { count: inText.length }), inAside)}</h2>
        <span className="push">
          <button
            type="button"
            className="plain"
            aria-label={deletes}
            title={deletes}
            disabled={readOnly}
            onClick={() => void removePicked().then(backToList)}
          >
            <Trash2 className="icon" aria-hidden />
          </button>
          <button
            type="button"
            className="plain"
            aria-label={t('list:bulkClose')}
            title={t('list:bulkClose')}
            onClick={() => {
              const { selectedId } = store.getState();
              pickSeveral(new Set(selectedId === null ? [] : [selectedId]), selectedId);
              backToList();
            }}
          >
            <X className="icon" aria-hidden />
          </button>
        </span>
      </header>
      <p className="label">{listed(countsByTag(inText).map(([id, count]) => countOfTag(codebook, id, count)))}</p>
      <div className="pairs">
        <span className="label">{t('inspector:tag')}</span>
        <Picker
          label={t('inspector:tag')}
          disabled={readOnly}
          value={tagId ?? SEVERAL}
          options={[
            ...(tagId === undefined ? [{ id: SEVERAL, name: t('list:severalTags') }] : []),
            ...codebook.tags.filter((one) => !one.retired || one.id === tagId).map((one) => ({ id: one.id, name: one.name, hint: one.definition })),
          ]}
          onChange={(value) => value !== SEVERAL && void changeMany(ids, { tag: value })}
        />
        {tag && (
          <>
            <span className="label">{t('inspector:subtype')}</span>
            <Picker
              label={t('inspector:subtype')}
              disabled={readOnly}
              value={kind ?? SEVERAL}
              options={[
                ...(kind === undefined ? [{ id: SEVERAL, name: t('list:severalKinds') }] : []),
                { id: NO_KIND, name: t('inspector:noSubtype') },
                ...tag.subtypes
                  .filter((one) => !one.retired || one.id === kind)
                  .map((one) => ({ id: one.id, name: one.name.toLocaleLowerCase(), hint: one.definition })),
              ]}
              onChange={(value) => value !== SEVERAL && void changeMany(ids, { subtype: value === NO_KIND ? null : value })}
            />
          </>
        )}
        <span className="label" id="bulk-voice">
          {t('inspector:voice')}
        </span>
        <Choice
          labelledBy="bulk-voice"
          disabled={readOnly}
          value={common(rows, (one) => one.annotation.voice) ?? null}
          options={VOICES.map((one) => ({ id: one, name: t(`inspector:${one}`) }))}
          onChange={(voice) => void changeMany(ids, { voice })}
        />
        <span className="label" id="bulk-confidence">
          {t('inspector:confidence')}
        </span>
        <Choice
          labelledBy="bulk-confidence"
          disabled={readOnly}
          value={common(rows, (one) => one.annotation.confidence) ?? null}
          options={CONFIDENCES.map((one) => ({ id: one, name: t(`inspector:${one}`) }))}
          onChange={(confidence) => void changeMany(ids, { confidence })}
        />
        {tag && tag.attributes.length > 0 && <BulkDetail key={tag.id} tag={tag} rows={rows} disabled={readOnly} />}
        <span className="label">{t('inspector:note')}</span>
        <WordsAndButton
          label={t('list:addNote')}
          placeholder={t('list:addNotePlaceholder')}
          button={t('list:add')}
          disabled={readOnly}
          onDone={(words) => void changeMany(ids, { noteBelow: words })}
        />
      </div>
    </section>
  );
}

/** What is the same of all rows; undefined when it differs. */
function common<T>(rows: readonly ListedAnnotation[], of: (one: ListedAnnotation) => T): T | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const value = of(first);
  return rows.every((one) => of(one) === value) ? value : undefined;
}

function countsByTag(rows: readonly ListedAnnotation[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const { tag } of rows) sums.set(tag, (sums.get(tag) ?? 0) + 1);
  return [...sums];
}
