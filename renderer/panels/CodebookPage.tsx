// CodebookPage.tsx - the codebook in the place of the text: all codes on the left, the form of the chosen one on the right.

import { ChevronDown } from 'lucide-react';
import { useEffect } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isThere } from '../../shared/model/codebookPlan.ts';
import { useActions, useData, useRun, useWords } from '../context.ts';
import { isReadOnly } from '../state/selectors.ts';
import { CodeForm } from './CodeForm.tsx';
import { CodeTree } from './CodeTree.tsx';

export function CodebookPage() {
  const t = useWords();
  const run = useRun();
  const { showDialog, showVersions, exportCodebook, importCodebook, filterBy, showView, readUsage } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  const chosen = useData((state) => state.chosenCode);
  const older = useData((state) => state.codeUsage?.older ?? 0);
  const readOnly = useData(isReadOnly);
  const revision = useData((state) => state.project?.revision ?? 0);
  useEffect(() => void readUsage(revision), [revision, readUsage]);
  if (!codebook) return null;
  const showOlder = async (): Promise<void> => {
    filterBy({ scope: 'project', only: ['earlier'] });
    await showView('read');
    run('filterList');
  };
  return (
    <main id="text" className="codebook" aria-label={t('codebook:title')}>
      <div className="codebook-side">
        <header className="codebook-head">
          <h2>{t('codebook:title')}</h2>
          <button type="button" className="plain" onClick={() => void showVersions()} title={t('codebook:history')}>
            {t('codebook:version', { version: codebook.version })}
          </button>
        </header>
        <CodeTree />
        <footer className="codebook-foot">
          <button type="button" className="outlined" disabled={readOnly} onClick={() => showDialog({ kind: 'newCode', under: null })}>
            {t('codebook:newTag')}
          </button>
          <button type="button" className="plain" disabled={readOnly} onClick={() => void importCodebook()}>
            {t('codebook:import')}
          </button>
          <MenuTrigger>
            <Button className="plain">
              {t('codebook:export')}
              <ChevronDown className="icon" aria-hidden />
            </Button>
            <Popover className="popover" placement="top start">
              <Menu
                className="menu wide"
                aria-label={t('codebook:export')}
                onAction={(format) => void exportCodebook(format === 'qdc' ? 'qdc' : 'json')}
              >
                <MenuItem id="json" textValue={t('codebook:exportJson')}>
                  <span className="item-name">{t('codebook:exportJson')}</span>
                  <span className="hint">{t('codebook:exportJsonHint')}</span>
                </MenuItem>
                <MenuItem id="qdc" textValue={t('codebook:exportQdc')}>
                  <span className="item-name">{t('codebook:exportQdc')}</span>
                  <span className="hint">{t('codebook:exportQdcHint')}</span>
                </MenuItem>
              </Menu>
            </Popover>
          </MenuTrigger>
          {older > 0 && (
            <button type="button" className="link" onClick={() => void showOlder()}>
              {t('codebook:older', { count: older })}
            </button>
          )}
        </footer>
      </div>
      <div className="codebook-form">
        {chosen && isThere(codebook, chosen) ? (
          <CodeForm key={`${chosen.tag}/${chosen.subtype ?? ''}`} code={chosen} />
        ) : (
          <p className="pane-hint">{t('codebook:none')}</p>
        )}
      </div>
    </main>
  );
}
