// proposing.ts - files are read first, and a person is asked where one is needed; what nobody has to look at is added at once.

import type { AcceptedDocument, ImportOutcome, ProposedFile, ProposedPage } from '../../shared/contract.ts';
import { type Failure, failureOf } from '../../shared/errors.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { followed } from './correctActions.ts';
import { type ChosenFile, nameOf, readable } from './chosenFiles.ts';
import type { ImportProgress } from './importProgress.ts';
import type { ImportLine } from './importReport.ts';
import { acceptedOf, duplicateAsWarning, needsReview, type Proposal, reviewOf } from './review.ts';

/** So many files, of so many bytes, are read before any is added; of more the report offers to look through those that need it. */
const MOST_FILES = 20;
const MOST_BYTES = 40 * 1024 * 1024;

export interface HowToPropose {
  readonly large?: boolean;
  readonly encoding?: string;
  /** Documents that the file was before, which give way to what it becomes. */
  readonly replaces?: readonly string[];
  /** Whether a person looks at it in any case. */
  readonly always?: boolean;
  /** What the person has called it: the whole of it is one document with this title, unless they want its articles. */
  readonly title?: string;
}

export const areFew = (chosen: readonly ChosenFile[]): boolean =>
  chosen.length === 1 || (chosen.length <= MOST_FILES && chosen.reduce((sum, one) => sum + ('file' in one ? one.file.size : 0), 0) <= MOST_BYTES);

/**
 * One line per file, in order; what was seen is not told again, and a file that the person has left has none. Of files whose reading
 * was cancelled those that are complete are added as they are, as a large import does.
 * @throws what keeps the files from being read at all.
 */
export async function proposeTexts(
  { get, call, alter, files }: Tools,
  chosen: readonly ChosenFile[],
  { replaces = [], always = false, title, ...how }: HowToPropose,
  progress: ImportProgress,
): Promise<ImportLine[]> {
  progress.at(0, nameOf(chosen[0]));
  const read = await Promise.all(chosen.map(async (one) => ({ one, input: await readable(files, one) })));
  const good = read.flatMap(({ input }) => ('failure' in input ? [] : [input.file]));
  const found: Proposal =
    good.length === 0 ? { ticket: '', files: [] } : await call('documents.propose', { files: good, replaces: [...replaces], ...how });
  const proposal = title === undefined ? found : { ...found, files: found.files.map((file) => called(file, title)) };
  const { ticket } = proposal;
  const pages = proposal.files.flatMap((one) => one.pages);
  const isReviewed = !progress.cancelled && pages.length > 0 && (always || pages.some(needsReview));

  let added: readonly Added[] = [];
  let failure: Failure | null = null;
  const accept = async (documents: readonly AcceptedDocument[]): Promise<boolean> => {
    const answer = await alter(
      () =>
        call('documents.accept', { ticket, documents: [...documents], replaces: [...replaces] }).catch((thrown: unknown) => {
          failure = failureOf(thrown);
          throw thrown;
        }),
      ({ changed }) => changed,
      { told: true },
    );
    if (!answer) return false;
    const all = documents.map((document, index) => ({ document, id: answer.ids[index] ?? '' }));
    // A document that got another text is none that was added.
    added = all.filter(({ document }) => document.newTextOf === undefined);
    const replaced = all.find(({ document }) => document.newTextOf !== undefined);
    if (replaced) {
      const title = get().project?.documents.find((one) => one.id === replaced.id)?.title ?? '';
      get().actions.tell(`${translate('correct:done', { title })} ${followed(answer.outcomes, answer.changed)}`, true);
    }
    if (replaced && added.length === 0) await get().actions.openDocument(replaced.id);
    return true;
  };
  if (isReviewed) {
    progress.end();
    if (!(await get().actions.review(proposal, { all: always, whole: title !== undefined }, accept))) failure = null;
  } else if (pages.length > 0) {
    progress.ending();
    await accept(acceptedOf(reviewOf({ ticket, files: proposal.files.map(asWhole) })));
  }

  const proposed = proposal.files.entries();
  return read.flatMap(({ one, input }): ImportLine[] => {
    if ('failure' in input) return [{ chosen: one, outcome: outcomeOf(nameOf(one), [], input.failure) }];
    const [index, file] = proposed.next().value ?? [0, null];
    if (!file) return [];
    const made = madeOf(file, added, index, isReviewed);
    const error = file.error ?? failure;
    return error || made.length > 0 ? [{ chosen: one, outcome: outcomeOf(file.file, made, error) }] : [];
  });
}

interface Added {
  readonly document: AcceptedDocument;
  readonly id: string;
}
type Made = ImportOutcome['documents'];

/** Every page as one document that needs nobody. */
const asWhole = (file: ProposedFile): ProposedFile => ({
  ...file,
  pages: file.pages.map((page) => ({ ...page, articles: [], notes: 0, duplicate: null, warnings: [] })),
});

/** The file with its text as one document called so; of several texts none is meant more than the others. */
const called = (file: ProposedFile, title: string): ProposedFile =>
  file.pages.length === 1 ? { ...file, pages: file.pages.map((page) => ({ ...page, whole: { ...page.whole, title } })) } : file;

/** The documents that a file has become. */
function madeOf({ pages }: ProposedFile, added: readonly Added[], file: number, reviewed: boolean): Made {
  return added.flatMap(({ id, document: { start, end, title, metadata, setAside: own, ...at } }) => {
    const page = pages[at.page];
    if (at.file !== file || !page) return [];
    const setAside = (own ?? page.setAside).flatMap((one) => {
      const [from, to] = [Math.max(one.start, start), Math.min(one.end, end)];
      return from < to ? [{ ...one, start: from - start, end: to - start }] : [];
    });
    const warnings = reviewed && needsReview(page) ? [] : warningsOf(page);
    return [{ documentId: id, title, characters: end - start, page: page.name, setAside, metadata, warnings }];
  });
}

/** What an import tells of a page that it takes whole. */
function warningsOf({ duplicate, warnings, articles, areParts }: ProposedPage): Made[number]['warnings'] {
  const code = areParts ? 'several-chapters' : 'several-articles';
  const several = articles.length > 1 ? [{ code, message: '', values: { count: articles.length } }] : [];
  return [...(duplicate ? [duplicateAsWarning(duplicate)] : []), ...warnings, ...several];
}

function outcomeOf(file: string, documents: Made, error: Failure | ImportOutcome['error']): ImportOutcome {
  const [first] = documents;
  return {
    ...{ file, documentId: first?.documentId ?? null, title: first?.title ?? null, characters: first?.characters ?? null },
    ...{ warnings: documents.flatMap(({ warnings }) => warnings), documents },
    error: error && { code: error.code, message: error.message, values: { ...error.values } },
  };
}
