// TitleBar.tsx - the project's name, whether it is saved, undo and redo, and what can be made of it.

import { shownWords } from '../../shared/text/unseen.ts';
import { ArrowLeft, PanelLeft, PanelRight, Printer, Redo2, Search, Undo2, type LucideIcon } from 'lucide-react';
import { useData, useRun, useWords } from '../context.ts';
import { changeName } from '../state/phrases.ts';
import { isReadOnly } from '../state/selectors.ts';
import { Choice } from './Choice.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useAriaKeys } from './useKeysOf.ts';

export function TitleBar({ narrow }: { readonly narrow: boolean }) {
  const t = useWords();
  const run = useRun();
  const title = useData((state) => state.project?.project.title ?? '');
  const readOnly = useData(isReadOnly);
  const left = useData((state) => (narrow ? state.drawer === 'documents' : state.settings.documentsPane.open));
  const right = useData((state) => (narrow ? state.drawer === 'inspector' : state.settings.inspectorPane.open));
  const finding = useData((state) => state.dock === 'find');
  const canFind = useData((state) => state.past === null);
  const reading = useData((state) => state.view === 'read');
  const hasDocument = useData((state) => state.open !== null && state.view === 'read');
  const printKeys = useAriaKeys('print');
  const findKeys = useAriaKeys('findInProject');
  return (
    <header className="bar" aria-label={t('work:titleBar')}>
      <div className="bar-project">
        {reading && (
          <PaneButton
            label={t(left ? 'work:hideDocuments' : 'work:showDocuments')}
            isOpen={left}
            Icon={PanelLeft}
            onPress={() => run('toggleDocuments')}
          />
        )}
        {!reading && (
          <button
            type="button"
            className="plain back"
            aria-label={t('commands:showText')}
            title={t('commands:showText')}
            onClick={() => run('showText')}
          >
            <ArrowLeft className="icon" aria-hidden />
          </button>
        )}
        <h1 className="bar-title">
          <button
            type="button"
            className="plain"
            disabled={readOnly}
            title={`${shownWords(title)}
${t('dialogs:renameProject')}`}
            onClick={() => run('renameProject')}
          >
            <bdi>{shownWords(title)}</bdi>
          </button>
        </h1>
      </div>
      <div className="view-switch">
        <ViewSwitch />
      </div>
      <div className="bar-tools">
        <SaveStatus />
        <StepButton kind="undo" />
        <StepButton kind="redo" />
        <button
          type="button"
          className="plain wide"
          aria-label={t('find:title')}
          title={t('commands:findInProject')}
          disabled={!canFind}
          aria-pressed={finding}
          aria-keyshortcuts={findKeys}
          onClick={() => run('findInProject')}
        >
          <Search className="icon" aria-hidden />
        </button>
        <button
          type="button"
          className="plain wide"
          aria-label={t('work:print')}
          title={t('work:print')}
          disabled={!hasDocument}
          aria-keyshortcuts={printKeys}
          onClick={() => run('print')}
        >
          <Printer className="icon" aria-hidden />
        </button>
        <ExportMenu />
        <MoreMenu />
        {reading && (
          <PaneButton
            label={t(right ? 'work:hideInspector' : 'work:showInspector')}
            isOpen={right}
            Icon={PanelRight}
            onPress={() => run('toggleInspector')}
          />
        )}
      </div>
    </header>
  );
}

interface PaneButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly Icon: LucideIcon;
  readonly onPress: () => void;
}

function PaneButton({ label, isOpen, Icon, onPress }: PaneButtonProps) {
  return (
    <button type="button" className="plain" aria-label={label} title={label} aria-expanded={isOpen} onClick={onPress}>
      <Icon className="icon" aria-hidden />
    </button>
  );
}

function ViewSwitch() {
  const t = useWords();
  const run = useRun();
  const view = useData((state) => state.view);
  return (
    <Choice
      label={t('codebook:view')}
      required
      value={view}
      options={[
        { id: 'read', name: t('codebook:read') },
        { id: 'codebook', name: t('codebook:title') },
      ]}
      onChange={(next) => next !== null && next !== view && run(next === 'read' ? 'showText' : 'showCodebook')}
    />
  );
}

function StepButton({ kind }: { readonly kind: 'undo' | 'redo' }) {
  const t = useWords();
  const run = useRun();
  const step = useData((state) => state.project?.[kind] ?? null);
  const codebook = useData((state) => state.project?.codebook);
  const readOnly = useData(isReadOnly);
  const keys = useAriaKeys(kind);
  const what = step && codebook ? changeName(step.name, codebook) : null;
  const hint =
    what === null
      ? t(kind === 'undo' ? 'work:nothingToUndo' : 'work:nothingToRedo')
      : t(kind === 'undo' ? 'work:undoWhat' : 'work:redoWhat', { what });
  const Icon = kind === 'undo' ? Undo2 : Redo2;
  return (
    <button
      type="button"
      className="plain"
      aria-label={t(`work:${kind}`)}
      title={hint}
      disabled={step === null || readOnly}
      aria-keyshortcuts={keys}
      onClick={() => run(kind)}
    >
      <Icon className="icon" aria-hidden />
    </button>
  );
}
