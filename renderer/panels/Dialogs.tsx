// Dialogs.tsx - whichever dialog is open.

import { useData } from '../context.ts';
import { CodeFromWordsDialog } from './CodeFromWordsDialog.tsx';
import { CodeStepDialog } from './CodeStepDialog.tsx';
import { CodeTargetDialog } from './CodeTargetDialog.tsx';
import { CodeVersionsDialog } from './CodeVersionsDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { SplitCodeDialog } from './SplitCodeDialog.tsx';
import { ImportReport } from './ImportReport.tsx';
import { LinkSearch } from './LinkSearch.tsx';
import { NameDialog } from './NameDialog.tsx';
import { Palette } from './Palette.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { Revisions } from './Revisions.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

export function Dialogs() {
  const dialog = useData((state) => state.dialog);
  switch (dialog?.kind) {
    case 'paste':
      return <PasteDialog text={dialog.text} />;
    case 'newProject':
    case 'renameProject':
    case 'renameDocument':
      return <NameDialog dialog={dialog} />;
    case 'revisions':
      return <Revisions documentId={dialog.documentId} />;
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
      return <ImportReport lines={dialog.lines} taken={dialog.taken} />;
    default:
      return null;
  }
}
