// FindStatus.tsx - how many places were found, and what can be done with them.

import { ChevronDown, CircleAlert } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import type { Find } from '../state/find.ts';
import { isReadOnly } from '../state/selectors.ts';
import { Key } from './Key.tsx';
import { Letter } from './Letter.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

const NONE: readonly never[] = [];

export function FindStatus() {
  const t = useWords();
  const find = useData((state) => state.find);
  const failure = find.failure;
  return (
    <div className="find-status">
      <p id="find-status" role="status" className={failure === null ? 'label' : 'label failed'}>
        {failure !== null && <CircleAlert className="icon" aria-hidden />}
        <span>{failure ?? countSentence(find, t)}</span>
      </p>
      {find.chosen.size > 0 && <span className="label">{t('find:chosen', { count: find.chosen.size })}</span>}
      <TagResults />
    </div>
  );
}

function countSentence({ query, searching, total, documents, results }: Find, t: ReturnType<typeof useWords>): string {
  if (query === '') return t('find:hint');
  if (searching) return t('find:searching');
  if (total === 0) return t('find:none');
  const counted = t('find:results', { count: total, documents: t('find:documents', { count: documents }) });
  return results.length < total ? t('find:some', { results: counted, count: results.length }) : counted;
}

function TagResults() {
  const t = useWords();
  const { tagResults } = useActions();
  const tags = useData((state) => state.project?.codebook.tags ?? NONE);
  const count = useData(({ find }) => (find.chosen.size > 0 ? find.chosen.size : find.current === null ? 0 : 1));
  const readOnly = useData(isReadOnly);
  const offered = tags.filter((tag) => tag.retired !== true);
  return (
    <MenuTrigger>
      <Button className="outlined" isDisabled={count === 0 || readOnly}>
        {count > 0 ? t('find:tagCount', { count }) : t('find:tagResults')}
        <ChevronDown className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu className="menu" aria-label={t('find:tagResults')}>
          {offered.map((tag) => (
            <SubmenuTrigger key={tag.id}>
              <MenuItem id={tag.id} textValue={tag.name}>
                <Letter letter={tag.letter} kind="small" />
                <span className="item-name" dir="auto">
                  {shownWords(tag.name)}
                </span>
                <Key name={tag.key} />
              </MenuItem>
              <Popover className="popover">
                <Menu
                  className="menu"
                  aria-label={shownWords(tag.name)}
                  onAction={(kind) => void tagResults(tag.id, kind === '' ? null : String(kind))}
                >
                  <MenuItem id="" textValue={t('find:noKind')}>
                    <span className="item-name">{t('find:noKind')}</span>
                  </MenuItem>
                  {tag.subtypes
                    .filter((one) => one.retired !== true)
                    .map((one) => (
                      <MenuItem key={one.id} id={one.id} textValue={one.name}>
                        <span className="item-name" dir="auto">
                          {shownWords(one.name)}
                        </span>
                      </MenuItem>
                    ))}
                </Menu>
              </Popover>
            </SubmenuTrigger>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
