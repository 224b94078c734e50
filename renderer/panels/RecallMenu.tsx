// RecallMenu.tsx - the filters that were saved for this project, to use again.

import { Bookmark } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { savedFilters } from '../state/filterActions.ts';
import { shownWords } from '../../shared/text/unseen.ts';

export function RecallMenu() {
  const t = useWords();
  const { recallFilter } = useActions();
  const saved = useData(savedFilters);
  if (saved.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="plain" aria-label={t('list:savedFilters')}>
        <Bookmark className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('list:savedFilters')} onAction={(name) => recallFilter(String(name))}>
          {saved.map(({ name }) => (
            <MenuItem key={name} id={name} textValue={name}>
              <span className="item-name" dir="auto">
                {shownWords(name)}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
