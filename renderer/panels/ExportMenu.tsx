// ExportMenu.tsx - the files that can be made of the project.

import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useActions, useWords } from '../context.ts';
import type { ExportKind } from '../state/exportActions.ts';

const KINDS: readonly ExportKind[] = ['w3c', 'csv', 'csvSpreadsheet', 'json', 'pack'];

export function ExportMenu() {
  const t = useWords();
  const { exportAs } = useActions();
  return (
    <MenuTrigger>
      <Button className="outlined">
        {t('work:export')}
        <ChevronDown className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu wide" aria-label={t('work:export')} onAction={(kind) => void exportAs(kind as ExportKind)}>
          {KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} textValue={t(`exports:${kind}`)}>
              <span className="item-name">{t(`exports:${kind}`)}</span>
              <span className="hint">{t(`exports:${kind}Hint`)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
