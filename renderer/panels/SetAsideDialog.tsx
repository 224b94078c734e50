// SetAsideDialog.tsx - asks as what the selected words are set aside; the first answer takes Enter.

import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Span } from '../../shared/model/span.ts';
import { useActions, useApp, useWords } from '../context.ts';
import { type AsideKind, asideKinds } from '../state/asideActions.ts';
import { Sheet } from './Sheet.tsx';

export function SetAsideDialog({ span }: { readonly span: Span }) {
  const t = useWords();
  const { panels } = useApp();
  const { showDialog, setAside } = useActions();
  return (
    <AsideKindDialog
      onClose={() => showDialog(null)}
      onChoose={(kind) => {
        showDialog(null);
        panels.clearSelection();
        void setAside(span, kind);
      }}
    >
      <button type="button" className="link" onClick={() => showDialog({ kind: 'asideHelp', asked: span })}>
        {t('aside:why')}
      </button>
    </AsideKindDialog>
  );
}

interface AsideKindDialogProps {
  readonly onChoose: (kind: AsideKind) => void;
  readonly onClose: () => void;
  /** What stands behind the hint. */
  readonly children?: ReactNode;
}

export function AsideKindDialog({ onChoose, onClose, children }: AsideKindDialogProps) {
  const t = useWords();
  return (
    <Sheet title={t('aside:askTitle')} onClose={onClose}>
      <p className="hint">
        {t('aside:askHint')} {children}
      </p>
      <ListBox
        className="aside-kinds"
        aria-label={t('aside:askTitle')}
        // The dialog is for this list.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        shouldFocusWrap
        onAction={(id) => {
          const kind = asideKinds.find((one) => one === id);
          if (kind) onChoose(kind);
        }}
      >
        {asideKinds.map((kind) => (
          <ListBoxItem key={kind} id={kind} textValue={t(`aside:kind.${kind}`)} className="aside-kind">
            <b>{t(`aside:kind.${kind}`)}</b>
            <span>{t(`aside:means.${kind}`)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Sheet>
  );
}
