// exports.ts - the project in other people's formats: one entry per format.

import type { ExportFormat, MadeFile, Services } from '../../shared/contract.ts';
import { toCsv } from '../../shared/formats/csv.ts';
import { tableOf } from '../../shared/formats/table.ts';
import { toXlsxParts } from '../../shared/formats/xlsx.ts';
import { toW3c } from '../../shared/formats/w3c.ts';
import { FORMAT_VERSION } from '../../shared/model/project.ts';
import { packedFiles, steadyFiles, toJsonFiles, toZip } from '../store/packProject.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { annotationRows } from './annotationRows.ts';
import { fileNameFor } from './fileNames.ts';
import { linkRows } from './links.ts';
import type { Session } from './session.ts';
import { withoutNames } from './withoutNames.ts';

export interface Made {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const inBase64 = ({ name, mediaType, bytes }: Made): MadeFile => ({ name, mediaType, base64: Buffer.from(bytes).toString('base64') });

export function exportServices(session: Session): Pick<Services, 'exports.make' | 'projects.pack'> {
  return {
    'exports.make': async ({ format, spreadsheet = false, removeNames = false }) =>
      inBase64(await named(session.store, removeNames, (store) => makeExport(store, format, spreadsheet))),
    'projects.pack': async ({ removeNames = false }) => inBase64(await named(session.store, removeNames, makePack)),
  };
}

/** Does `work` with the project, or with a copy of it in which nobody is named. */
export const named = <T>(store: ProjectStore, removeNames: boolean, work: (store: ProjectStore) => Promise<T>): Promise<T> =>
  removeNames ? withoutNames(store, work) : work(store);

/** The export as bytes; the whole of it or an error, never a part. */
export async function makeExport(store: ProjectStore, format: ExportFormat, spreadsheet = false): Promise<Made> {
  const base = fileNameFor(store.project.title);
  if (format === 'w3c') return { name: `${base}.jsonld`, mediaType: 'application/ld+json', bytes: jsonBytes(await w3cOf(store)) };
  if (format === 'json') return { name: `${base}.pressmark.json`, mediaType: 'application/json', bytes: jsonBytes(await jsonOf(store)) };
  const documents = new Map(store.documents.map((one) => [one.id, one]));
  const rows = await annotationRows(store);
  if (format === 'xlsx') {
    const parts = Object.entries(toXlsxParts(tableOf(rows, documents))).map(([name, xml]): [string, Uint8Array] => [name, Buffer.from(xml, 'utf8')]);
    return {
      name: `${base}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await toZip(new Map(parts)),
    };
  }
  const csv = toCsv(rows, documents, spreadsheet);
  return { name: `${base}.csv`, mediaType: 'text/csv', bytes: Buffer.from(csv, 'utf8') };
}

/** The project in one .pressmark file. */
export async function makePack(store: ProjectStore): Promise<Made> {
  return {
    name: `${fileNameFor(store.project.title)}.pressmark`,
    mediaType: 'application/vnd.pressmark+zip',
    bytes: await toZip(await wholeFiles(store)),
  };
}

/** The files of the project, whole and with the journal folded into them; as they are when this process may only read. */
async function wholeFiles(store: ProjectStore) {
  await store.readAll();
  return store.heldBy === null ? store.withFolded(() => packedFiles(store.folder)) : steadyFiles(store.folder);
}

const jsonBytes = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

async function w3cOf(store: ProjectStore): Promise<object> {
  const documents = [];
  for (const { id, title, metadata, textRevisionId } of store.documents) {
    const { setAside } = (await store.document(id)).file.document;
    documents.push({ id, title, metadata, textRevisionId, setAside, text: await store.text(id), annotations: await store.annotations(id) });
  }
  return toW3c({
    projectId: store.project.id,
    title: store.project.title,
    generated: store.now(),
    codebook: await store.codebook(),
    annotators: store.annotators,
    documents,
    links: await store.links(),
  });
}

/** First what a person or a script looks for, then every file of the project, from which it opens again without loss. */
async function jsonOf(store: ProjectStore): Promise<object> {
  const files = toJsonFiles(await wholeFiles(store));
  const documents = [];
  for (const { id, title, characters, counted = characters, metadata } of store.documents) {
    const { setAside } = (await store.document(id)).file.document;
    documents.push({ id, title, characters, counted, metadata, setAside, text: await store.text(id) });
  }
  return {
    kind: 'pressmark-export',
    formatVersion: FORMAT_VERSION,
    project: store.project,
    exported: store.now(),
    documents,
    annotations: await annotationRows(store),
    links: (await linkRows(store)).map(({ id, from, to, kind, note, annotator, created }) => ({ id, from, to, kind, note, annotator, created })),
    files,
  };
}
