// proposals.ts - files that were read and wait for a person: what they would become, and then what of it is added.

import type { CheckedInput, Output, ProposedPage, Services, Stretch } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { sliced, type Slice, slicesOf, wholeOf } from '../importers/documentsOf.ts';
import type { ReadPage } from '../importers/importWorker.ts';
import { putAside } from '../../shared/page/setAsideEdits.ts';
import { checkSpan } from '../../shared/text/quote.ts';
import { sha256 } from '../store/durableFile.ts';
import { Duplicates } from './duplicates.ts';
import type { Grants } from './grants.ts';
import { type Incoming, incomingFile } from './incomingFile.ts';
import { NewDocuments, originalOf } from './newDocuments.ts';
import { type HowToRead, readEach, type ReadFile } from './reading.ts';
import { changed, type Session } from './session.ts';

type Part = Pick<Services, 'documents.propose' | 'documents.proposed' | 'documents.accept' | 'documents.dropProposal'>;

/** So many proposals are kept; an older one is forgotten. */
const KEPT = 4;

/** A file of a proposal: its pages, but not its bytes, which are read again when it is accepted. */
interface KeptFile extends Omit<ReadFile, 'bytes'> {
  readonly source: Incoming;
}

interface Proposal {
  readonly projectId: string;
  readonly options: HowToRead;
  readonly files: readonly (KeptFile | null)[];
}

export function proposalServices(session: Session, grants: Grants): Part {
  const proposals = new Map<string, Proposal>();
  const proposalOf = (ticket: string): Proposal => {
    const found = proposals.get(ticket);
    if (found?.projectId === session.store.project.id) return found;
    throw new AppError('ticket-unknown', 'These files are not held ready any more. Nothing was added; open them again.');
  };
  return {
    'documents.propose': async ({ files, large = false, ...how }) => {
      const { store, options } = session;
      const sources = files.map((file) => incomingFile(grants, file, large));
      const known = await Duplicates.of(store);
      const read = await readEach(session, sources, how, async (file) => ({ kept: keptOf(file), pages: await pagesOf(file, known) }));
      const ticket = options.newId();
      const kept = read.map((one, index) => {
        const source = sources[index];
        return 'value' in one && source ? { ...one.value.kept, source } : null;
      });
      proposals.set(ticket, { projectId: store.project.id, options: how, files: kept });
      for (const oldest of proposals.keys()) if (proposals.size > KEPT) proposals.delete(oldest);
      return {
        ticket,
        files: read.map((one) =>
          'failure' in one ? { file: one.name, pages: [], error: one.failure } : { file: one.name, pages: one.value.pages, error: null },
        ),
      };
    },
    'documents.proposed': async ({ ticket, file, page }) => {
      const { text, structure } = pageAt(proposalOf(ticket), file, page).page;
      return { text, structure: [...structure] };
    },
    'documents.accept': async ({ ticket, documents }) => {
      const answer = await accept(session, proposalOf(ticket), documents);
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

const keptOf = ({ name, sha256: hash, pages, count }: ReadFile) => ({ name, sha256: hash, pages, count });

async function pagesOf(file: ReadFile, known: Duplicates): Promise<ProposedPage[]> {
  const wholes = file.pages.map(({ page }) => sliced(page, wholeOf(page)));
  const duplicates = await known.take(file.sha256, wholes);
  return file.pages.map(({ page }, index) => proposed(page, duplicates[index] ?? null));
}

function proposed(page: ReadPage, duplicate: ProposedPage['duplicate']): ProposedPage {
  const { name, text, reading, notes, warnings } = page;
  return {
    name,
    characters: text.length,
    whole: stretchOf(wholeOf(page)),
    articles: reading.articles.length > 1 ? slicesOf(page, true).map(stretchOf) : [],
    setAside: [...reading.setAside],
    notes: notes.length,
    duplicate,
    warnings: [...warnings],
  };
}

const stretchOf = ({ start, end, title, metadata }: Slice): Stretch => ({ start, end, title, metadata });

function pageAt({ files }: Proposal, file: number, page: number) {
  const found = files[file];
  const at = found?.pages[page];
  if (!found || !at) throw new AppError('invalid-input', 'The proposal has no such page. Nothing was added.', { variant: 'proposal' });
  return { file: found, ...at };
}

/** @throws AppError 'file-changed', what checkSpan says, or why it cannot be saved; then nothing is added. */
async function accept(
  session: Session,
  proposal: Proposal,
  documents: CheckedInput<'documents.accept'>['documents'],
): Promise<Output<'documents.accept'>> {
  const { store, imports } = session;
  const wanted = documents.map((one) => ({ ...one, ...pageAt(proposal, one.file, one.page), stretch: one }));
  for (const { page, stretch } of wanted) for (const span of [stretch, ...(stretch.setAside ?? [])]) checkSpan(page.text, span);
  return imports.run(async (goOn) => {
    const adding = await NewDocuments.begin(store);
    const ids: string[] = [];
    let [held, bytes]: [KeptFile | null, Uint8Array] = [null, new Uint8Array()];
    for (const [done, { file, index, page, stretch }] of wanted.entries()) {
      session.options.emit({ type: 'import', file: file.name, done, total: wanted.length });
      goOn();
      if (held !== file) [held, bytes] = [file, await sameBytes(file)];
      const { count, name } = file;
      const original = await originalOf(store, { name, bytes, page, index, count, options: proposal.options }, stretch);
      const setAside = stretch.setAside && putAside([], stretch.setAside);
      const { notes, ...ready } = sliced(page, { ...stretch, metadata: known(stretch.metadata) }, setAside);
      ids.push((await adding.add({ ...ready, notes: stretch.notes === false ? [] : notes, original })).id);
    }
    const change = await adding.commit({ key: 'import', values: { count: ids.length, title: documents[0]?.title ?? '' } });
    return { changed: await changed(store, change), ids };
  });
}

/** Without what is empty. */
const known = (metadata: Stretch['metadata']): Stretch['metadata'] =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value.trim() !== ''));

async function sameBytes({ name, source, sha256: hash }: KeptFile): Promise<Uint8Array> {
  const bytes = await source.bytes();
  if (sha256(bytes) !== hash)
    throw new AppError('file-changed', `${name} is another file now than when it was read. Nothing was added; open it again.`, { name });
  return bytes;
}
