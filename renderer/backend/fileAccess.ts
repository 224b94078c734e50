// fileAccess.ts - choosing and keeping files in the page itself, for hosts without dialogs of their own.

import type { FileInput, MadeFile } from '../../shared/contract.ts';

interface ChooseOptions {
  readonly accept: string;
  readonly several: boolean;
  readonly folder?: boolean;
}

/** What the actions need to reach the person's files; tests pass their own. */
export interface FileAccess {
  /** The files chosen, or those of a folder and below; none when cancelled. */
  choose(options: ChooseOptions): Promise<File[]>;
  /** Hands a file to the browser to keep. */
  download(file: MadeFile): void;
  /** @throws when the file cannot be read, as a folder cannot. */
  read(file: File): Promise<FileInput>;
}

export const pageFiles: FileAccess = { choose, download, read };

function choose({ accept, several, folder = false }: ChooseOptions): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = several;
    input.webkitdirectory = folder;
    input.hidden = true;
    const done = (files: File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => done([...(input.files ?? [])]));
    input.addEventListener('cancel', () => done([]));
    document.body.append(input);
    input.click();
  });
}

function download({ name, mediaType, base64 }: MadeFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser may read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function read(file: File): Promise<FileInput> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')));
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve({ name: file.name, base64: address.slice(address.indexOf(',') + 1) });
    });
    reader.readAsDataURL(file);
  });
}
