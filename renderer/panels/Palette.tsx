// Palette.tsx - every command by name, or by what else people call it: write a few letters, choose with the arrows, Enter does it.

import { useState } from 'react';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components';
import { useActions, useApp, useData, useRun, useWords } from '../context.ts';
import type { Command } from '../state/command.ts';
import { commands, keysOf } from '../state/commands.ts';
import { commandKeywords, commandWords } from './commandWords.ts';
import { Key } from './Key.tsx';

/** Frames to wait at most for the focus to come back from the dialog. */
const PATIENCE = 30;

/** The selected words are the text's again only once the dialog is gone and has given the focus back. */
function whenFocusIsBack(work: () => void, patience = PATIENCE): void {
  const isBack = document.querySelector('.palette') === null && document.activeElement !== document.body;
  requestAnimationFrame(() => (isBack || patience === 0 ? work() : whenFocusIsBack(work, patience - 1)));
}

export function Palette() {
  const t = useWords();
  const run = useRun();
  const { store } = useApp();
  const { showDialog } = useActions();
  const { contains } = useFilter({ sensitivity: 'base' });
  const tags = useData((state) => state.project?.codebook.tags);
  const [words, setWords] = useState('');
  const possible = commands.filter((one) => one.id !== 'commandPalette' && one.enabled(store.getState()));
  const wordsOf = (id: string): string => commandWords(t, id, tags);
  /** Those with all these words, in any order; first those that have them in their name. */
  const fitting = (given: string): readonly Command[] => {
    const wanted = given.trim().split(/\s+/u);
    const having = (textOf: (id: string) => string) => possible.filter(({ id }) => wanted.every((one) => contains(textOf(id), one)));
    return [...new Set([...having(wordsOf), ...having((id) => `${wordsOf(id)} ${commandKeywords(t, id)}`)])];
  };
  const act = (id: string): void => {
    if (store.getState().dialog?.kind !== 'palette') return;
    showDialog(null);
    whenFocusIsBack(() => run(id));
  };
  /** A quick Enter is before the list has moved to the first command that fits. */
  const actFirst = (given: string): void => {
    const [first] = fitting(given);
    if (first && given !== '') act(first.id);
  };
  return (
    <ModalOverlay className="sheet-overlay top" isOpen isDismissable onOpenChange={(open) => !open && showDialog(null)}>
      <Modal className="sheet-modal palette">
        <Dialog className="sheet-dialog" aria-label={t('dialogs:paletteTitle')}>
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField aria-label={t('dialogs:paletteSearch')} className="palette-search" onSubmit={actFirst}>
              {/* The dialog is for this field. */}
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
              <Input autoFocus placeholder={t('dialogs:paletteSearch')} />
            </SearchField>
            <ListBox
              className="menu palette-list"
              aria-label={t('dialogs:paletteTitle')}
              items={fitting(words)}
              selectionMode="none"
              renderEmptyState={() => <p className="pane-hint">{t('dialogs:paletteNone')}</p>}
              onAction={(id) => act(String(id))}
            >
              {(one) => (
                <ListBoxItem id={one.id} textValue={wordsOf(one.id)}>
                  <span>{wordsOf(one.id)}</span>
                  <FirstKey command={one} />
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function FirstKey({ command }: { readonly command: Command }) {
  const [key] = useData((state) => keysOf(command, state.settings.keys));
  return key === undefined ? null : <Key name={key} />;
}
