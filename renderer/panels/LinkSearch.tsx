// LinkSearch.tsx - the other end of a link by its words, from all annotations of the project.

import { useEffect, useMemo, useState } from 'react';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import type { AnnotationRow } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { shortened } from '../state/phrases.ts';
import { nameOf, pressmarkOf } from '../state/selectors.ts';
import { Letter } from './Letter.tsx';

/** So many are shown; more words find the others. */
const MOST = 100;
const LONGEST = 160;

export function LinkSearch() {
  const t = useWords();
  const { store } = useApp();
  const { showDialog, endLinkAt, readAll, fail } = useActions();
  const project = useData((state) => state.project);
  const fromId = useData((state) => state.linking?.from.id);
  const [rows, setRows] = useState<readonly AnnotationRow[] | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    readAll().then(setRows, (thrown: unknown) => fail(sentenceOf(thrown)));
  }, [readAll, fail]);

  const found = useMemo(() => {
    if (!rows || !project) return [];
    const hidden = new Set(project.annotators.filter((one) => one.hidden).map((one) => one.alias));
    const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
    return rows.filter((row) => {
      if (row.id === fromId || hidden.has(row.annotator)) return false;
      const said = `${nameOf(project.codebook, row.tag, row.subtype)}\n${row.quote}\n${row.note ?? ''}\n${pressmarkOf(project, row.documentId)}`;
      const lower = said.toLocaleLowerCase();
      return wanted.every((word) => lower.includes(word));
    });
  }, [rows, project, words, fromId]);
  if (!project) return null;

  const choose = (id: string): void => {
    const row = found.find((one) => one.id === id);
    showDialog(null);
    if (row && store.getState().linking) endLinkAt(row);
  };
  return (
    <ModalOverlay className="sheet-overlay top" isOpen isDismissable onOpenChange={(open) => !open && showDialog(null)}>
      <Modal className="sheet-modal palette link-search">
        <Dialog className="sheet-dialog" aria-label={t('links:searchTitle')}>
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField aria-label={t('links:searchTitle')} className="palette-search">
              {/* The dialog is for this field. */}
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
              <Input autoFocus placeholder={t('links:searchWords')} />
            </SearchField>
            <ListBox
              className="menu palette-list"
              aria-label={t('links:searchTitle')}
              items={found.slice(0, MOST)}
              selectionMode="none"
              renderEmptyState={() => <p className="pane-hint">{t(rows ? 'links:searchNone' : 'common:loading')}</p>}
              onAction={(id) => choose(String(id))}
            >
              {(row) => (
                <ListBoxItem id={row.id} textValue={`${nameOf(project.codebook, row.tag, row.subtype)}: ${row.quote}`} className="link-found">
                  <Letter letter={findTag(project.codebook, row.tag)?.letter ?? ''} kind="small" />
                  <span className="quote" dir="auto">
                    {shortened(row.quote, LONGEST)}
                  </span>
                  <span className="label">{pressmarkOf(project, row.documentId)}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
          {found.length > MOST && <p className="hint">{t('links:searchMore', { count: found.length - MOST })}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
