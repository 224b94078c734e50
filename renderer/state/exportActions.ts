// exportActions.ts - files that go out: exports, the packed project, and print-outs.

import type { ExportFormat } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { openEntry } from './selectors.ts';
import type { PrintChoice } from './state.ts';
import { shownWords } from '../../shared/text/unseen.ts';

export type ExportKind = ExportFormat | 'csvSpreadsheet' | 'pack';

export interface ExportActions {
  /** @param removeNames whether those who annotated are left out. */
  exportAs(kind: ExportKind, removeNames?: boolean): Promise<void>;
  /** Lays the open document out for paper; the layout then calls `printed`. */
  print(choice: PrintChoice): void;
  /** The layout is ready: prints or saves it, then puts the screen back. */
  printLaidOut(): Promise<void>;
}

export function exportActions({ get, set, call, files }: Tools): ExportActions {
  return {
    exportAs: async (kind, removeNames = false) => {
      const { actions, app } = get();
      set({ busy: translate('files:exporting') });
      try {
        await actions.flush();
        const file =
          kind === 'pack'
            ? await call('projects.pack', { removeNames })
            : await call('exports.make', { ...(kind === 'csvSpreadsheet' ? { format: 'csv', spreadsheet: true } : { format: kind }), removeNames });
        set({ busy: null });
        if (!app?.dialogs) files.download(file);
        else if (!(await call('files.save', { file })).saved) return;
        actions.tell(translate('files:exported', { name: file.name }));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      } finally {
        set({ busy: null });
      }
    },
    print: (choice) => set({ dialog: null, printing: choice }),
    printLaidOut: async () => {
      const { printing, actions } = get();
      const title = shownWords(openEntry(get())?.title ?? '');
      const before = document.title;
      // What the browser proposes as the name of a PDF.
      document.title = title;
      try {
        if (printing?.to !== 'pdf') window.print();
        else if ((await call('files.savePdf', { name: title })).saved) actions.tell(translate('files:exported', { name: `${title}.pdf` }));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      } finally {
        document.title = before;
        set({ printing: null });
      }
    },
  };
}
