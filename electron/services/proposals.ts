// proposals.ts - files that were read and wait for a person: what they would become, and then what of it is added.

import type { CheckedInput, Output, ProposedFile, ProposedPage, Services, Stretch } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { sliced, type Slice, slicesOf, wholeOf } from '../importers/documentsOf.ts';
import type { ReadPage } from '../importers/importWorker.ts';
import { putAside } from '../../shared/page/setAsideEdits.ts';
import { checkSpan } from '../../shared/text/quote.ts';
import { sha256 } from '../store/durableFile.ts';
import type { Edit } from '../../shared/model/change.ts';
import { Duplicates } from './duplicates.ts';
import type { Grants } from './grants.ts';
import { type Incoming, incomingFile } from './incomingFile.ts';
import { keepFile, type KeptOriginal, type NewDocument, NewDocuments, originalOf, type StepName } from './newDocuments.ts';
import { type HowToRead, readEach, type ReadFile } from './reading.ts';
import { changed, type Session } from './session.ts';
import { editsForText, type NewText } from './texts.ts';

type Part = Pick<Services, 'documents.propose' | 'documents.proposeAgain' | 'documents.proposed' | 'documents.accept' | 'documents.dropProposal'>;

/** So many proposals are kept; an older one is forgotten. */
const KEPT = 4;
/** So many documents are written together. */
const TOGETHER = 16;

/** A file of a proposal as it was read in one way. Its bytes are not kept: they are read again when it is accepted. */
interface KeptFile {
  readonly source: Incoming;
  readonly options: HowToRead;
  /** What was read; null when it could not be. */
  readonly read: Omit<ReadFile, 'bytes'> | null;
  /** The same file as it was read in another way before, if it was. */
  readonly before: KeptFile | null;
}

interface Proposal {
  readonly projectId: string;
  readonly replaces: readonly string[];
  readonly files: KeptFile[];
}

export function proposalServices(session: Session, grants: Grants): Part {
  const proposals = new Map<string, Proposal>();
  const proposalOf = (ticket: string): Proposal => {
    const found = proposals.get(ticket);
    if (found?.projectId === session.store.project.id) return found;
    throw new AppError('ticket-unknown', 'These files are not held ready any more. Nothing was added; open them again.');
  };
  return {
    'documents.propose': async ({ files, large = false, replaces = [], ...options }) => {
      const { store } = session;
      const sources = files.map((file) => incomingFile(grants, file, large));
      const read = await readAll(session, sources, options, await Duplicates.of(store, replaces));
      const ticket = session.options.newId();
      proposals.set(ticket, { projectId: store.project.id, replaces, files: read.map(({ kept }) => kept) });
      for (const oldest of proposals.keys()) if (proposals.size > KEPT) proposals.delete(oldest);
      return { ticket, files: read.map(({ told }) => told) };
    },
    'documents.proposeAgain': async ({ ticket, file, ...options }) => {
      const proposal = proposalOf(ticket);
      const { source } = fileAt(proposal, file);
      const [again] = await readAll(session, [source], options, await Duplicates.of(session.store, proposal.replaces));
      if (!again) throw noSuchPage();
      if (again.kept.read) proposal.files[file] = { ...again.kept, before: { ...fileAt(proposal, file), before: null } };
      return again.told;
    },
    'documents.proposed': async ({ ticket, file, page, changes }) => {
      const kept = fileAt(proposalOf(ticket), file);
      const { text, structure } = pageAt(
        changes === undefined ? kept : (knownAs(kept, changes) ?? (await readWith(session, kept, changes))),
        page,
      ).page;
      return { text, structure: [...structure] };
    },
    'documents.accept': async ({ ticket, documents, replaces }) => {
      const answer = await accept(session, proposalOf(ticket), documents, replaces);
      proposals.delete(ticket);
      return answer;
    },
    'documents.dropProposal': async ({ ticket }) => {
      proposalOf(ticket);
      proposals.delete(ticket);
      return {};
    },
  };
}

interface AsRead {
  readonly kept: KeptFile;
  readonly told: ProposedFile;
}

async function readAll(session: Session, sources: readonly Incoming[], options: HowToRead, known: Duplicates): Promise<AsRead[]> {
  const all = await readEach(session, sources, options, async (file) => ({ read: keptOf(file), pages: await pagesOf(file, known) }));
  return all.flatMap((one, index) => {
    const source = sources[index];
    if (!source) return [];
    const { read, pages, error } = 'failure' in one ? { read: null, pages: [], error: one.failure } : { ...one.value, error: null };
    return [{ kept: { source, options: read?.options ?? options, read, before: null }, told: { file: one.name, pages, error } }];
  });
}

/** The file with its changes read in that way. @throws AppError why it could not be read. */
async function readWith(session: Session, { source, options }: KeptFile, changes: HowToRead['changes']): Promise<KeptFile> {
  const [one] = await readEach(session, [source], { ...options, changes }, async (file) => keptOf(file));
  if (!one) throw noSuchPage();
  if ('failure' in one) throw new AppError(one.failure.code, one.failure.message, one.failure.values);
  return { source, options, read: one.value, before: null };
}

/** The file as it was read with its changes in that way; null when it was not. */
function knownAs(file: KeptFile | null, changes: HowToRead['changes']): KeptFile | null {
  for (let one = file; one; one = one.before) if ((one.options.changes ?? 'accepted') === changes && one.read) return one;
  return null;
}

const keptOf = ({ name, sha256: hash, pages, count, options }: ReadFile) => ({ name, sha256: hash, pages, count, options });

async function pagesOf(file: ReadFile, known: Duplicates): Promise<ProposedPage[]> {
  const wholes: ProposedPage['duplicate'][] = [];
  for (const { page } of file.pages) wholes.push(await known.find(file.sha256, sliced(page, wholeOf(page))));
  // Among the texts that later files are compared with are those that this one becomes when it is accepted as it stands.
  const slices = file.pages.map(({ page }) => slicesOf(page, true));
  const parts = file.pages.flatMap(({ page }, at) => (slices[at] ?? []).map((slice) => sliced(page, slice)));
  const duplicates = (await known.take(file.sha256, parts)).values();
  return file.pages.map(({ page }, at) => {
    const articles = (slices[at] ?? []).map((slice) => ({ ...stretchOf(slice), duplicate: duplicates.next().value ?? null }));
    return proposed(page, wholes[at] ?? null, articles.length > 1 ? articles : []);
  });
}

function proposed(page: ReadPage, duplicate: ProposedPage['duplicate'], articles: ProposedPage['articles']): ProposedPage {
  const { name, text, reading, notes, warnings } = page;
  return {
    name,
    characters: text.length,
    whole: stretchOf(wholeOf(page)),
    articles,
    areParts: reading.areParts === true,
    setAside: [...reading.setAside],
    notes: notes.length,
    duplicate,
    warnings: [...warnings],
  };
}

const stretchOf = ({ start, end, title, metadata }: Slice): Stretch => ({ start, end, title, metadata });

const noSuchPage = () => new AppError('invalid-input', 'The proposal has no such page. Nothing was added.', { variant: 'proposal' });

function fileAt({ files }: Proposal, file: number): KeptFile {
  const found = files[file];
  if (!found) throw noSuchPage();
  return found;
}

function pageAt(file: KeptFile, page: number) {
  const at = file.read?.pages[page];
  if (!file.read || !at) throw noSuchPage();
  return { file, read: file.read, ...at };
}

/** @throws AppError 'file-changed', 'document-unknown', what checkSpan says, or why it cannot be saved; then nothing is added. */
async function accept(
  session: Session,
  proposal: Proposal,
  documents: CheckedInput<'documents.accept'>['documents'],
  replaces: readonly string[] = [],
): Promise<Output<'documents.accept'>> {
  const { store, imports } = session;
  const given = documents.flatMap(({ newTextOf }) => newTextOf ?? []);
  for (const id of [...replaces, ...given]) store.entry(id);
  if (new Set([...replaces, ...given]).size < replaces.length + given.length) throw takenTwice();
  const wanted = documents.map((one) => {
    const file = fileAt(proposal, one.file);
    return { ...pageAt(one.changes === undefined ? file : (knownAs(file, one.changes) ?? file), one.page), stretch: one };
  });
  for (const { page, stretch } of wanted) for (const span of [stretch, ...(stretch.setAside ?? [])]) checkSpan(page.text, span);
  return imports.run(async (goOn) => {
    const adding = await NewDocuments.begin(store);
    const ids: string[] = [];
    const texts: { documentId: string; text: NewText }[] = [];
    let [held, kept]: [KeptFile | null, KeptOriginal | null] = [null, null];
    for (let done = 0; done < wanted.length; done += TOGETHER) {
      const ready: NewDocument[] = [];
      const places: number[] = [];
      for (const { file, read, index, page, stretch } of wanted.slice(done, done + TOGETHER)) {
        const { count, name } = read;
        session.options.emit({ type: 'import', file: name, done: done + ready.length, total: wanted.length });
        goOn();
        if (held !== file || !kept) [held, kept] = [file, await keepFile(store, { name, bytes: await sameBytes(file.source, read) })];
        const original = originalOf(kept, { page, index, count, options: file.options }, stretch);
        const setAside = stretch.setAside && putAside([], stretch.setAside);
        const { notes, ...cut } = sliced(page, { ...stretch, metadata: known(stretch.metadata) }, setAside);
        ids.push(stretch.newTextOf ?? '');
        if (stretch.newTextOf === undefined) {
          places.push(ids.length - 1);
          ready.push({ ...cut, notes: stretch.notes === false ? [] : notes, original });
        } else texts.push({ documentId: stretch.newTextOf, text: { text: cut.text, from: { ...cut, original } } });
      }
      for (const [index, { id }] of (await adding.add(ready)).entries()) ids[places[index] ?? 0] = id;
    }
    const outcomes: Output<'documents.accept'>['outcomes'] = [];
    const also = async (): Promise<Edit[]> => {
      const edits: Edit[] = [];
      for (const { documentId, text } of texts) {
        const step = await editsForText(store, documentId, text);
        edits.push(...step.edits);
        outcomes.push(...step.outcomes);
      }
      return edits;
    };
    const title = documents[0]?.title ?? '';
    const name: StepName = adding.count === 0 ? { key: 'correctText', values: { title } } : { key: 'import', values: { count: adding.count, title } };
    const change = await adding.commit(name, { replaces, also });
    return { changed: await changed(store, change), ids, outcomes };
  });
}

const takenTwice = () => new AppError('invalid-input', 'One document cannot get two texts at once. Nothing was added.', { variant: 'two-texts' });

/** Without what is empty. */
const known = (metadata: Stretch['metadata']): Stretch['metadata'] =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value.trim() !== ''));

async function sameBytes(source: Incoming, { name, sha256: hash }: Pick<ReadFile, 'name' | 'sha256'>): Promise<Uint8Array> {
  const bytes = await source.bytes();
  if (sha256(bytes) !== hash)
    throw new AppError('file-changed', `${name} is another file now than when it was read. Nothing was added; open it again.`, { name });
  return bytes;
}
