// NameDialog.tsx - asks for one name: of a new project, of this project, or of a document.

import { useState } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import type { Dialog } from '../state/dialogs.ts';
import { Sheet } from './Sheet.tsx';
import { UnseenHere } from './UnseenHere.tsx';

type Named = Extract<Dialog, { kind: 'newProject' | 'renameProject' | 'renameDocument' }>;

/** Characters; as the contract has it. */
const LONGEST = { newProject: 200, renameProject: 200, renameDocument: 500 };
const TITLES = { newProject: 'dialogs:newTitle', renameProject: 'dialogs:renameProject', renameDocument: 'dialogs:renameDocument' };

export function NameDialog({ dialog }: { readonly dialog: Named }) {
  const t = useWords();
  const { store } = useApp();
  const { showDialog, createProject, renameProject, renameDocument } = useActions();
  const folder = useData((state) => state.app?.projectsFolder ?? '');
  const before = (): string => {
    const { project } = store.getState();
    if (dialog.kind === 'newProject') return '';
    if (dialog.kind === 'renameProject') return project?.project.title ?? '';
    return project?.documents.find((one) => one.id === dialog.documentId)?.title ?? '';
  };
  const [first] = useState(before);
  const [name, setName] = useState(first);
  const given = name.trim();
  const finish = (): void => {
    if (given === '') return;
    showDialog(null);
    if (dialog.kind === 'newProject') void createProject(given);
    else if (given === first) return;
    else if (dialog.kind === 'renameProject') void renameProject(given);
    else void renameDocument(dialog.documentId, given);
  };
  const isDocument = dialog.kind === 'renameDocument';
  return (
    <Sheet title={t(TITLES[dialog.kind])} onClose={() => showDialog(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <div className="field">
          <label htmlFor="name">{t(isDocument ? 'dialogs:documentName' : 'dialogs:projectName')}</label>
          <input
            id="name"
            type="text"
            // The dialog is for this field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            dir="auto"
            maxLength={LONGEST[dialog.kind]}
            value={name}
            aria-describedby="name-unseen"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setName(event.target.value)}
          />
          <UnseenHere id="name-unseen" words={name} />
          {dialog.kind === 'newProject' && <span className="hint">{t('dialogs:newHint', { folder })}</span>}
        </div>
        <div className="sheet-actions">
          <button type="button" className="outlined" onClick={() => showDialog(null)}>
            {t('common:cancel')}
          </button>
          <button type="submit" className="primary" disabled={given === ''}>
            {t(dialog.kind === 'newProject' ? 'dialogs:newCreate' : 'common:rename')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
