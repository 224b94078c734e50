// droppedFiles.ts - the files of what was dropped or of a folder that was chosen: folders with everything below them, by path.
//
// As on the command line: hidden files, what programs put beside others and the folders of projects are left out.

import type { Failure } from '../../shared/errors.ts';
import { isCompanion } from '../../shared/formats/companions.ts';
import { HEAD_BYTES } from '../../shared/page/fileEndings.ts';
import { translate } from '../i18n.ts';
import type { ChosenFile } from '../state/chosenFiles.ts';

interface Found {
  /** Null when it cannot be had. */
  readonly file: File | null;
  /** Of a file in a folder, from that folder on. */
  readonly path: string;
}

/** What was dropped. Its entries are taken at once: after the event they are gone. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  const dropped = [...data.items].filter((one) => one.kind === 'file').map((one) => ({ entry: one.webkitGetAsEntry(), file: one.getAsFile() }));
  const chosen: ChosenFile[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) chosen.push(...(await filesOfFolder(entry.name, await filesBelow(entry as FileSystemDirectoryEntry))));
    else if (file) chosen.push({ file });
  }
  return chosen;
}

/** The files that a chooser of folders gave. */
export function filesOfChosenFolder(files: readonly File[]): Promise<ChosenFile[]> {
  const found = files.map((file) => ({ file, path: file.webkitRelativePath }));
  return filesOfFolder(found[0]?.path.split('/')[0] ?? '', found);
}

/** Those that are to be read; or the folder itself, refused with a sentence, when there are none. */
async function filesOfFolder(name: string, found: readonly Found[]): Promise<ChosenFile[]> {
  const seen = found.filter(({ path }) => !path.split('/').some(isCompanion));
  const projects: string[] = [];
  for (const { file, path } of seen)
    if (/(^|\/)project\.json$/.test(path) && (await isManifest(file))) projects.push(path.slice(0, -'project.json'.length));
  const files = seen.filter(({ path }) => !projects.some((folder) => path.startsWith(folder)));
  const ordered = files.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (ordered.length > 0) return ordered.map(({ file, path }) => (file ? { file, path } : refused(path, 'file-unreadable', 'page')));
  return [refused(name, 'file-not-regular', projects.length > 0 ? 'project' : 'empty')];
}

const refused = (name: string, code: Failure['code'], variant: string): ChosenFile => ({
  name,
  failure: { code, message: translate(`errors:${code}_${variant}`, { name }), values: { variant, name } },
});

const isManifest = async (file: File | null): Promise<boolean> => {
  const head =
    (await file
      ?.slice(0, HEAD_BYTES)
      .text()
      .catch(() => '')) ?? '';
  return head.includes('"pressmark-project"');
};

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<Found[]> {
  const found: Found[] = [];
  const waiting: FileSystemDirectoryEntry[] = [folder];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const entry of await entriesOf(next).catch(() => [])) {
      if (isCompanion(entry.name)) continue;
      if (entry.isDirectory) waiting.push(entry as FileSystemDirectoryEntry);
      else found.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') });
    }
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> => new Promise((resolve) => entry.file(resolve, () => resolve(null)));

/** A folder gives its entries in parts until a part is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
