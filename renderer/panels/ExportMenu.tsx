// ExportMenu.tsx - the files that can be made of the project.

import { ChevronDown, Square, SquareCheck } from 'lucide-react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useState } from 'react';
import { useActions, useWords } from '../context.ts';
import type { ExportKind } from '../state/exportActions.ts';

/** The entry that is a switch. */
const NAMES = 'removeNames';
const KINDS: readonly ExportKind[] = ['w3c', 'csv', 'csvSpreadsheet', 'xlsx', 'json', 'pack'];

export function ExportMenu() {
  const t = useWords();
  const { exportAs } = useActions();
  // Asked anew each time the window is opened: names that are left out unasked would be missed.
  const [removeNames, setRemoveNames] = useState(false);
  return (
    <MenuTrigger>
      <Button className="outlined">
        {t('work:export')}
        <ChevronDown className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu wide"
          aria-label={t('work:export')}
          onAction={(kind) => void (kind !== NAMES && exportAs(kind as ExportKind, removeNames))}
        >
          <MenuSection
            aria-label={t('exports:who')}
            selectionMode="multiple"
            shouldCloseOnSelect={false}
            selectedKeys={removeNames ? [NAMES] : []}
            onSelectionChange={(keys) => setRemoveNames(keys === 'all' || keys.has(NAMES))}
          >
            <MenuItem id={NAMES} textValue={t('exports:removeNames')} className="menu-switch">
              <span className="item-name">
                {removeNames ? <SquareCheck className="icon" aria-hidden /> : <Square className="icon" aria-hidden />}
                {t('exports:removeNames')}
              </span>
              <span className="hint">{t('exports:removeNamesHint')}</span>
            </MenuItem>
          </MenuSection>
          <MenuSection aria-label={t('exports:formats')}>
            {KINDS.map((kind) => (
              <MenuItem key={kind} id={kind} textValue={t(`exports:${kind}`)}>
                <span className="item-name">{t(`exports:${kind}`)}</span>
                <span className="hint">{t(`exports:${kind}Hint`)}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
