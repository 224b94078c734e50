// electronDialogs.ts - the native dialogs for choosing and saving files, and the window as a PDF.
//
// The chosen paths stay on this side of the door: services/files.ts gives the page tokens for them.

import path from 'node:path';
import { projectEndings, textEndings } from '../../shared/page/fileEndings.ts';
import type { Dialogs } from '../services/app.ts';
import { nativeWords } from '../locales/nativeWords.ts';

interface Filter {
  name: string;
  extensions: string[];
}
export interface OpenOptions {
  properties: ('openFile' | 'openDirectory' | 'multiSelections')[];
  filters?: Filter[];
}
export interface SaveOptions {
  defaultPath: string;
  filters: Filter[];
  properties: ('createDirectory' | 'showOverwriteConfirmation')[];
}
export interface PdfOptions {
  printBackground: boolean;
  preferCSSPageSize: boolean;
  generateTaggedPDF: boolean;
  generateDocumentOutline: boolean;
}

/** What of Electron's dialogs and window is used, already bound to the one window. */
export interface NativeDialogs {
  open(options: OpenOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
  save(options: SaveOptions): Promise<{ canceled: boolean; filePath?: string }>;
  printToPDF(options: PdfOptions): Promise<Uint8Array>;
  readonly platform: NodeJS.Platform;
  readonly documents: string;
}

const everything = (): Filter => ({ name: nativeWords().allFiles, extensions: ['*'] });

export function electronDialogs(native: NativeDialogs): Dialogs {
  return {
    chooseTexts: async () => {
      const filters = [{ name: nativeWords().textFiles, extensions: [...new Set([...textEndings, ...projectEndings])] }, everything()];
      const { canceled, filePaths } = await native.open({ properties: ['openFile', 'multiSelections'], filters });
      return canceled ? [] : filePaths;
    },
    chooseFolder: async () => {
      const { canceled, filePaths } = await native.open({ properties: ['openDirectory'] });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseProject: async () => {
      // Only macOS has one dialog for files and folders; elsewhere a folder is named by the project.json in it.
      const properties: OpenOptions['properties'] = native.platform === 'darwin' ? ['openFile', 'openDirectory'] : ['openFile'];
      const filters = [{ name: nativeWords().projectFiles, extensions: [...projectEndings] }, everything()];
      const { canceled, filePaths } = await native.open({ properties, filters });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseSavePath: async (name) => {
      const extension = path.extname(name).slice(1);
      const filters = extension === '' ? [everything()] : [{ name: `.${extension}`, extensions: [extension] }, everything()];
      const { canceled, filePath } = await native.save({
        defaultPath: path.join(native.documents, path.basename(name)),
        filters,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || !filePath ? null : filePath;
    },
    printToPdf: () => native.printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }),
  };
}
