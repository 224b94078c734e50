// CodeActions.tsx - what can be done with a code. What touches annotations, or hides the code, is shown before it happens.

import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { moveBy, retire } from '../../shared/model/codebookEdits.ts';
import { deleteCode, makeTag } from '../../shared/model/codebookMoves.ts';
import type { CodeRef } from '../../shared/model/codeNames.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { codePath } from '../state/codes.ts';
import { isReadOnly } from '../state/selectors.ts';

interface CodeActionsProps {
  readonly code: CodeRef;
  /** Whether annotations have exactly this code. */
  readonly used: boolean;
}

export function CodeActions({ code, used }: CodeActionsProps) {
  const t = useWords();
  const { store } = useApp();
  const { showDialog, takeCodes, proposeCodes, saveCode } = useActions();
  const readOnly = useData(isReadOnly);
  const codebook = useData((state) => state.project?.codebook);
  if (!codebook) return null;
  const tag = codebook.tags.find((one) => one.id === code.tag);
  const retired = (code.subtype === null ? tag : tag?.subtypes.find((one) => one.id === code.subtype))?.retired === true;
  const name = codePath(codebook, code);

  const act = async (what: string): Promise<void> => {
    if (!(await saveCode())) return;
    const now = store.getState().project?.codebook ?? codebook;
    switch (what) {
      case 'new':
        return showDialog({ kind: 'newCode', under: code });
      case 'up':
      case 'down':
        return void takeCodes(moveBy(now, code, what === 'up' ? -1 : 1).codebook);
      case 'into':
        return showDialog({ kind: 'moveCode', code });
      case 'merge':
        return showDialog({ kind: 'mergeCode', code });
      case 'split':
        return showDialog({ kind: 'splitCode', code });
      case 'out': {
        const made = makeTag(now, code);
        return proposeCodes(t('codebook:stepOut', { code: name }), made, made.moves[0]?.to ?? null);
      }
      case 'retire':
        return proposeCodes(t(retired ? 'codebook:stepRestore' : 'codebook:stepRetire', { code: name }), retire(now, code, !retired));
      case 'delete':
        return proposeCodes(t('codebook:stepDelete', { code: name }), deleteCode(now, code));
      default:
    }
  };
  return (
    <div className="code-actions">
      <button
        type="button"
        className="plain"
        disabled={readOnly}
        aria-label={t('codebook:up')}
        title={t('codebook:up')}
        onClick={() => void act('up')}
      >
        <ArrowUp className="icon" aria-hidden />
      </button>
      <button
        type="button"
        className="plain"
        disabled={readOnly}
        aria-label={t('codebook:down')}
        title={t('codebook:down')}
        onClick={() => void act('down')}
      >
        <ArrowDown className="icon" aria-hidden />
      </button>
      <button type="button" className="outlined" disabled={readOnly} onClick={() => void act('new')}>
        {t('codebook:newSubtype')}
      </button>
      <MenuTrigger>
        <Button className="outlined" isDisabled={readOnly}>
          {t('codebook:actions')}
          <ChevronDown className="icon" aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('codebook:actions')} disabledKeys={used ? [] : ['split']} onAction={(what) => void act(String(what))}>
            <MenuItem id="into">{t('codebook:moveInto')}</MenuItem>
            {code.subtype !== null && <MenuItem id="out">{t('codebook:moveOut')}</MenuItem>}
            <MenuItem id="merge">{t('codebook:merge')}</MenuItem>
            <MenuItem id="split">{t('codebook:split')}</MenuItem>
            <Separator />
            <MenuItem id="retire">{t(retired ? 'codebook:restore' : 'codebook:retire')}</MenuItem>
            <MenuItem id="delete">{t('codebook:delete')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
