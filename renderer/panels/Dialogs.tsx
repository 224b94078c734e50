// Dialogs.tsx - whichever dialog is open; when it closes and what led to it is gone, the focus goes to what lay below.

import { useEffect } from 'react';
import { useApp, useData } from '../context.ts';
import { AsideHelpDialog } from './AsideHelpDialog.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import { CodeFromWordsDialog } from './CodeFromWordsDialog.tsx';
import { CodeStepDialog } from './CodeStepDialog.tsx';
import { CodeTargetDialog } from './CodeTargetDialog.tsx';
import { CodeVersionsDialog } from './CodeVersionsDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { SplitCodeDialog } from './SplitCodeDialog.tsx';
import { DeleteProjectDialog } from './DeleteProjectDialog.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import { ImportReport } from './ImportReport.tsx';
import { LinkSearch } from './LinkSearch.tsx';
import { OriginalDialog } from './OriginalDialog.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import { Palette } from './Palette.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { Revisions } from './Revisions.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** ms after which a dialog that has closed has given the focus back, if it can. */
const SETTLED_MS = 150;

export function Dialogs() {
  const { store, panels } = useApp();
  const dialog = useData((state) => state.dialog);
  const review = useData((state) => state.review);
  const isOpen = dialog !== null || review !== null;
  useEffect(() => {
    if (isOpen) return;
    // The dialog itself tries first; a menu that led to it has nothing to give the focus back to.
    const timer = setTimeout(() => {
      const { dialog: next, review: waiting, view, project } = store.getState();
      if (next !== null || waiting !== null || project === null || document.activeElement !== document.body) return;
      if (view === 'codebook') panels.focusCodes();
      else panels.focusText();
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isOpen, store, panels]);
  if (review) return <ReviewScreen review={review} />;
  switch (dialog?.kind) {
    case 'paste':
      return <PasteDialog text={dialog.text} html={dialog.html} />;
    case 'newProject':
    case 'renameProject':
    case 'renameDocument':
      return <NameDialog dialog={dialog} />;
    case 'revisions':
      return <Revisions documentId={dialog.documentId} />;
    case 'describe':
      return <DescribeDialog dialog={dialog} />;
    case 'setAside':
      return <SetAsideDialog span={dialog.span} />;
    case 'asideHelp':
      return <AsideHelpDialog asked={dialog.asked} />;
    case 'original':
      return <OriginalDialog dialog={dialog} />;
    case 'backups':
      return <BackupsDialog />;
    case 'deleteProject':
      return <DeleteProjectDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'palette':
      return <Palette />;
    case 'linkEnd':
      return <LinkSearch />;
    case 'print':
      return <PrintDialog />;
    case 'newCode':
      return <NewCodeDialog under={dialog.under} />;
    case 'mergeCode':
    case 'moveCode':
      return <CodeTargetDialog kind={dialog.kind} code={dialog.code} />;
    case 'splitCode':
      return <SplitCodeDialog code={dialog.code} />;
    case 'codeStep':
      return <CodeStepDialog step={dialog.step} />;
    case 'codeVersions':
      return <CodeVersionsDialog versions={dialog.versions} />;
    case 'codeTag':
    case 'nearCode':
      return <CodeFromWordsDialog dialog={dialog} />;
    case 'importReport':
      return <ImportReport />;
    default:
      return null;
  }
}
