// FilterMore.tsx - everything that the filter can ask for, in a small window at its button; the list follows at once.

import { ListFilter } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { moreConditions } from '../state/listFilter.ts';
import { nameOf } from '../state/selectors.ts';
import { AttributeCondition } from './AttributeCondition.tsx';
import { Choice } from './Choice.tsx';
import { OnlyThose } from './OnlyThose.tsx';
import { Picker } from './Picker.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { useNarrow } from './useNarrow.ts';

const ANY = '';
const CONFIDENCES = ['sure', 'unsure', 'unsaid'] as const;
const VOICES = ['writer', 'quoted', 'page', 'unsaid'] as const;

export function FilterMore() {
  const t = useWords();
  // Beside the list, which stays in sight; in a narrow window there is no room for both.
  const narrow = useNarrow();
  const count = useData((state) => moreConditions(state.filter));
  return (
    <DialogTrigger>
      <Button className="outlined filter-more">
        <ListFilter className="icon" aria-hidden />
        <span>{t('list:more')}</span>
        {count > 0 && (
          <>
            <span className="filter-count">{count}</span>
            <span className="visually-hidden">{t('list:set')}</span>
          </>
        )}
      </Button>
      <Popover className="popover" placement={narrow ? 'bottom end' : 'start top'}>
        <Dialog className="filter-dialog">
          <Heading slot="title">{t('list:moreTitle')}</Heading>
          <Conditions />
          <SavedFilters />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Conditions() {
  const t = useWords();
  const { filterBy } = useActions();
  const filter = useData((state) => state.filter);
  const project = useData((state) => state.project);
  if (!project) return null;
  const { codebook, annotators, documents } = project;
  const words = (value: string): string => t(value === 'unsaid' ? 'list:unsaid' : `inspector:${value}`);
  const any = { id: ANY, name: t('list:any') };
  const kinds = codebook.tags.flatMap((tag) => tag.subtypes.map((one) => ({ id: `${tag.id}/${one.id}`, name: nameOf(codebook, tag.id, one.id) })));
  return (
    <div className="pairs">
      <span className="label">{t('list:kind')}</span>
      <Picker
        label={t('list:kind')}
        value={filter.subtypes[0] ?? ANY}
        options={[any, ...kinds]}
        onChange={(value) => filterBy({ subtypes: value === ANY ? [] : [value] })}
      />
      <AttributeCondition />
      <span className="label" id="filter-confidence">
        {t('list:confidence')}
      </span>
      <Choice
        labelledBy="filter-confidence"
        value={filter.confidence}
        options={CONFIDENCES.map((id) => ({ id, name: words(id) }))}
        onChange={(confidence) => filterBy({ confidence })}
      />
      <span className="label" id="filter-voice">
        {t('list:voice')}
      </span>
      <Choice
        labelledBy="filter-voice"
        value={filter.voice}
        options={VOICES.map((id) => ({ id, name: words(id) }))}
        onChange={(voice) => filterBy({ voice })}
      />
      {(['note', 'quote'] as const).map((field) => (
        <label key={field} className="pair">
          <span className="label">{t(`list:${field}`)}</span>
          <input type="text" dir="auto" value={filter[field]} onChange={(event) => filterBy({ [field]: event.target.value })} />
        </label>
      ))}
      {annotators.length > 1 && (
        <>
          <span className="label">{t('list:annotator')}</span>
          <Picker
            label={t('list:annotator')}
            value={filter.annotatorId ?? ANY}
            options={[any, ...annotators.map((one) => ({ id: one.id, name: one.alias }))]}
            onChange={(value) => filterBy({ annotatorId: value === ANY ? null : value })}
          />
        </>
      )}
      {filter.scope === 'project' && (
        <>
          <span className="label">{t('list:document')}</span>
          <Picker
            label={t('list:document')}
            value={filter.documentId ?? ANY}
            options={[any, ...documents.map((one) => ({ id: one.id, name: one.title }))]}
            onChange={(value) => filterBy({ documentId: value === ANY ? null : value })}
          />
        </>
      )}
      <OnlyThose />
    </div>
  );
}
