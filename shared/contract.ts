// contract.ts - every method a view, a script or a host may call: the map of the product.
//
// Types, input checks, preload, client and the command line's `call` all come from here. Inputs and
// outputs are JSON values, so Electron's IPC, HTTP and the command line mean the same. Bytes are base64.
// Views import this file for its types only, so that the schemas stay out of the page.

import { z } from 'zod';
import { Annotation, Confidence, Id, Json, Link, LinkKind, Role, RoleName, Voice } from './model/annotation.ts';
import { Change, ChangeName } from './model/change.ts';
import { Codebook, codeLanguages } from './model/codebook.ts';
import { Annotator, Counts, DocumentEntry, DocumentValue, metadataKeys, ProjectValue, SetAside, Structure } from './model/project.ts';
import { Offset, Span } from './model/span.ts';

const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.object({});

/** What the codes of a new project are named in; English when nothing is said. Their ids are the same in all. */
const CodeLanguage = z.enum(codeLanguages);

/** A step that undo or redo would take next. */
const NextStep = z.object({ name: ChangeName, revision: z.int() }).nullable();

const ValuesShape = z.record(z.string(), z.union([z.string(), z.number()]));

/** Something that opening a project had to tell: what happened, what was kept, what to do. */
export const Notice = z.object({ code: z.string(), message: z.string(), values: ValuesShape });
export type Notice = z.infer<typeof Notice>;

export const ProjectState = z.object({
  project: ProjectValue,
  /** Where it lies, for people to read; never accepted back as a path. */
  folder: z.string(),
  revision: z.int(),
  documents: z.array(DocumentEntry),
  annotators: z.array(Annotator),
  /** Whose annotations new ones are. */
  annotatorId: Id,
  codebook: Codebook,
  undo: NextStep,
  redo: NextStep,
  /** Who holds the project, when this process may only read it. */
  heldBy: z.string().nullable(),
  notices: z.array(Notice),
});
export type ProjectState = z.infer<typeof ProjectState>;

/** What every method that alters the project answers, once the change is safe on the disk. */
/** The annotations of a document that lie wholly in what is set aside. */
const AsideAnnotations = z.object({ documentId: Id, ids: z.array(Id), counts: Counts });
export const Changed = z.object({
  change: Change,
  undo: NextStep,
  redo: NextStep,
  /** For each document that the change touches, where something is set aside in it before or after. */
  aside: z.array(AsideAnnotations).optional(),
});
export type Changed = z.infer<typeof Changed>;

export const RecentProject = z.object({
  /** Opaque; the view hands it back to `projects.openRecent`. */
  key: z.string(),
  title: z.string(),
  folder: z.string(),
  documents: z.int(),
  annotations: z.int(),
  opened: z.string(),
  missing: z.boolean(),
});
export type RecentProject = z.infer<typeof RecentProject>;

/** What the list of annotations lets through, and in which order. Empty and null let everything through. */
export const ListFilter = z.object({
  tags: z.array(z.string()),
  /** As "tag/subtype". */
  subtypes: z.array(z.string()),
  /** In the words of the text, the note or the name of the tag. */
  words: z.string(),
  note: z.string(),
  quote: z.string(),
  attribute: z.object({ id: z.string(), is: z.enum(['value', 'any', 'missing']), value: z.string() }).nullable(),
  annotatorId: z.string().nullable(),
  documentId: z.string().nullable(),
  confidence: z.enum(['sure', 'unsure', 'unsaid']).nullable(),
  voice: z.enum(['writer', 'quoted', 'page', 'unsaid']).nullable(),
  /** Only those for which all of these are so. */
  only: z.array(z.enum(['toConfirm', 'orphan', 'linked', 'earlier'])),
  scope: z.enum(['document', 'project']),
  sort: z.enum(['text', 'tag', 'quote', 'newest', 'annotator', 'document']),
  group: z.enum(['none', 'tag', 'subtype', 'document', 'annotator']),
});
export type ListFilter = z.infer<typeof ListFilter>;

/** How the person likes to read, and where they were. Kept by the host, not in the project. */
export const Settings = z.looseObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast', 'contrast-dark']),
  font: z.enum(['serif', 'sans', 'atkinson']),
  textSize: z.number().min(14).max(40),
  leading: z.number().min(1.3).max(2.6),
  /** The language of the interface; 'pseudo' shows which words are not translated. */
  language: z.enum(['system', 'en', 'es', 'ar', 'pseudo']).optional(),
  motion: z.enum(['system', 'reduced']).optional(),
  /** By command id, the keys that a person has chosen for it; names as renderer/state/keys.ts has them. */
  keys: z.record(z.string(), z.array(z.string().max(40)).max(8)).optional(),
  documentsPane: z.object({ width: z.number(), open: z.boolean() }),
  /** `card` is how high the card above the list is, px; without it, it leaves room for the list. */
  inspectorPane: z.object({ width: z.number(), open: z.boolean(), card: z.number().optional() }),
  /** The dock for finding: its height in px, and what was looked for, the latest first. */
  find: z.object({ height: z.number(), history: z.array(z.string()) }).optional(),
  /** Per project id: the document that was open and how far down it was. */
  places: z.record(z.string(), z.object({ documentId: z.string(), scroll: z.record(z.string(), z.number()) })),
  /** Whether a selection by mouse or touch grows to whole words; it does unless switched off. */
  snapToWords: z.boolean().optional(),
  /** Whether the roles of all attributions are shown in the text, not only those of the selected one. */
  rolesShown: z.boolean().optional(),
  /** Whether what is set aside is folded away, and whether screen readers pass over it; it is faint, and read, unless switched on. */
  asideFolded: z.boolean().optional(),
  asideSilent: z.boolean().optional(),
  /** Per project id: filters of the list that were kept under a name. */
  savedFilters: z.record(z.string(), z.array(z.object({ name: z.string(), filter: ListFilter }))).optional(),
});
export type Settings = z.infer<typeof Settings>;

export const AppState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'cli']),
  /** True where the host shows its own dialogs for files (`files.*`); else the page uses inputs and downloads. */
  dialogs: z.boolean(),
  projectsFolder: z.string(),
  recent: z.array(RecentProject),
  settings: Settings,
  project: ProjectState.nullable(),
});
export type AppState = z.infer<typeof AppState>;

/** A file to read: either bytes the page was given, or a grant from one of the host's dialogs. */
export const FileInput = z.union([z.object({ name: z.string().min(1).max(1000), base64: z.string() }), z.object({ grant: z.string() })]);
export type FileInput = z.infer<typeof FileInput>;

/** A file that a person chose in a dialog of the host: its name, of a folder's file its path in it, and whether it is a packed project. */
export const GrantedFile = z.object({ grant: z.string(), name: z.string(), project: z.boolean() });
export type GrantedFile = z.infer<typeof GrantedFile>;

/** Known keys only; what they mean is at `metadataKeys`. */
const MetadataShape = z.partialRecord(z.enum(metadataKeys), z.string().max(10_000));
const SetAsideInput = Span.extend({ kind: z.enum(['menu', 'share', 'related', 'dateline', 'caption', 'residue', 'other']) });

/** How a person wants files read. */
const howToRead = {
  /** Files above 5 MB too. */
  large: z.boolean().optional(),
  encoding: z.string().optional(),
  /** Word's and OpenDocument's tracked changes: accepted unless told otherwise. */
  changes: z.enum(['accepted', 'original']).optional(),
};

const FailureShape = z.object({ code: z.string(), message: z.string(), values: ValuesShape.optional() });

/** Something about a file that a person should know: one sentence. */
const Warning = z.object({ code: z.string(), message: z.string(), values: ValuesShape.optional() });

/** A text that is in the project already, or came in the same import before (then without an id). */
export const Duplicate = z.object({
  /** The same file, the same text, nearly the same, or the shorter of the two within the other. */
  kind: z.enum(['file', 'text', 'near', 'part']),
  documentId: Id.nullable(),
  title: z.string(),
  /** How much of them is the same. */
  percent: z.int(),
  /** Of nearly the same texts: how many stretches differ, and the first of them there and here. */
  differences: z.int(),
  was: z.string(),
  is: z.string(),
});
export type Duplicate = z.infer<typeof Duplicate>;

/** A stretch of a page as a document: proposed, or as a person has settled it. */
export const Stretch = z.object({ start: Offset, end: Offset, title: z.string().trim().min(1).max(500), metadata: MetadataShape });
export type Stretch = z.infer<typeof Stretch>;
export const ProposedArticle = Stretch.extend({ duplicate: Duplicate.nullable() });
export type ProposedArticle = z.infer<typeof ProposedArticle>;
/** What was read of a file, before anything is added. Its text and structure are asked for page by page. */
export const ProposedPage = z.object({
  /** The file or the part of it: `archive.zip/one.html`, `table.csv, row 3`. */
  name: z.string(),
  characters: Offset,
  /** The page as one document. */
  whole: Stretch,
  /** The articles that were found on it: two or more, or none. */
  articles: z.array(ProposedArticle),
  /** Whether they are parts of one text (a book's chapters), which is one document unless somebody wants them apart. */
  areParts: z.boolean(),
  setAside: z.array(SetAside),
  /** How many comments the file carries. */
  notes: z.int(),
  duplicate: Duplicate.nullable(),
  warnings: z.array(Warning),
});
export type ProposedPage = z.infer<typeof ProposedPage>;
export const ProposedFile = z.object({ file: z.string(), pages: z.array(ProposedPage), error: FailureShape.nullable() });
export type ProposedFile = z.infer<typeof ProposedFile>;
/** A document as a person wants it: a stretch of a page of a proposal. */
export const AcceptedDocument = Stretch.extend({
  file: z.int().min(0),
  page: z.int().min(0),
  /** In the offsets of the page; as it was found unless given. */
  setAside: z.array(SetAsideInput).optional(),
  /** Whether the comments of the file become notes of the document; they do unless told otherwise. */
  notes: z.boolean().optional(),
  /** The way of reading that the stretch counts in, where the file was read in several; the last one unless given. */
  changes: howToRead.changes,
  /** It is no document of its own: it becomes the text of this one, and the annotations there follow. */
  newTextOf: Id.optional(),
});
export type AcceptedDocument = z.infer<typeof AcceptedDocument>;

/** Where a stretch of a text stands in its original. */
export const OriginalPlace = z.object({
  part: z.string().nullable(),
  /** Of a PDF, from 1. */
  page: z.int().nullable(),
  element: z.string().nullable(),
  /** UTF-16 offsets in the characters of that part. */
  source: Span.nullable(),
  /** From 1. */
  line: z.int().nullable(),
  quote: z.string(),
});
export type OriginalPlace = z.infer<typeof OriginalPlace>;

export const ImportOutcome = z.object({
  file: z.string(),
  documentId: Id.nullable(),
  title: z.string().nullable(),
  characters: Offset.nullable(),
  warnings: z.array(Warning),
  /** Every document that was made of it, in the order of the file; the fields above say the first. */
  documents: z.array(
    z.object({
      documentId: Id,
      title: z.string(),
      characters: Offset,
      /** The file, or the part of it that the document is made of: `archive.zip/one.html`, `table.csv, row 3`. */
      page: z.string(),
      setAside: z.array(SetAside),
      metadata: z.record(z.string(), Json),
      warnings: z.array(Warning),
    }),
  ),
  error: FailureShape.nullable(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** A file made for the person to keep; the host saves it or the page downloads it. */
export const MadeFile = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });
export type MadeFile = z.infer<typeof MadeFile>;

export const ExportFormat = z.enum(['w3c', 'csv', 'xlsx', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What may be said about an annotation when it is made or changed. */
const saying = {
  subtype: z.string().nullable().optional(),
  note: z.string().max(100_000).nullable().optional(),
  confidence: Confidence.nullable().optional(),
  voice: Voice.nullable().optional(),
  attributes: z.record(z.string(), Json).optional(),
  /** The annotation one step up in the attribution chain. */
  parent: Id.nullable().optional(),
};
/** The stretches of a role; or that it stays as it is, where a correction of the text took its words. */
const RoleSpans = z.union([z.object({ role: RoleName, spans: z.array(Span).min(1) }), z.object({ role: RoleName, lost: z.literal(true) })]);
export type RoleSpans = z.infer<typeof RoleSpans>;

export const NewAnnotation = z.object({
  documentId: Id,
  /** In text order; more than one for words that are not adjacent. Stored as given. */
  spans: z.array(Span).min(1),
  tag: z.string(),
  ...saying,
  roles: z.array(RoleSpans).optional(),
  /** If given, it must be the words of the spans, joined as `wordsOf` joins them; a view cannot forge a quote. */
  quote: z.string().optional(),
});
export type NewAnnotation = z.infer<typeof NewAnnotation>;

export const AnnotationSet = z.object({
  tag: z.string().optional(),
  ...saying,
  spans: z.array(Span).min(1).optional(),
  roles: z.array(RoleSpans).optional(),
  /** Only these attributes; null takes one away. The others stay as they are. */
  someAttributes: z.record(z.string(), Json).optional(),
  /** Comes below the note that is there. */
  noteBelow: z.string().max(100_000).optional(),
});
export type AnnotationSet = z.infer<typeof AnnotationSet>;

/** A document as it is opened: its text, all annotators' annotations in text order, and which lost their words. */
export const OpenDocument = z.object({
  document: DocumentValue,
  text: z.string(),
  annotations: z.array(Annotation),
  links: z.array(Link),
  /** Annotations whose recorded words are not at their recorded place, with where they may be now. */
  orphans: z.array(z.object({ id: Id, suggestion: Span.nullable() })),
});
export type OpenDocument = z.infer<typeof OpenDocument>;

/** One annotation in one row: what `annotations` on the command line prints. Absent values are null. */
export const AnnotationRow = z.object({
  id: Id,
  documentId: Id,
  start: Offset,
  end: Offset,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  tag: z.string(),
  subtype: z.string().nullable(),
  note: z.string().nullable(),
  annotator: z.string(),
  confidence: Confidence.nullable(),
  voice: Voice.nullable(),
  attributes: z.record(z.string(), Json),
  segments: z.array(Span),
  roles: z.array(Role),
  parent: Id.nullable(),
  codebookVersion: z.int(),
  /** Its words were not found when the text was corrected; start and end count in the text before. */
  orphan: z.boolean(),
  /** A correction of the text has moved it, and a person should look whether it is right. */
  toConfirm: z.boolean(),
  /** Number of the paragraph that it stands in, as the window shows it; null for an orphan and in what is set aside. */
  paragraph: z.int().min(1).nullable(),
  /** It lies wholly in what is set aside. */
  aside: z.boolean(),
  created: z.string(),
  modified: z.string(),
});
export type AnnotationRow = z.infer<typeof AnnotationRow>;

/** What became of an annotation when the text was corrected. An orphan has no place; its quote is what was recorded. */
export const AnchorOutcome = z.object({
  id: Id,
  outcome: z.enum(['kept', 'moved', 'orphan']),
  start: Offset.nullable(),
  end: Offset.nullable(),
  quote: z.string(),
  /** A person should look whether the place is right. */
  toConfirm: z.boolean(),
});
export type AnchorOutcome = z.infer<typeof AnchorOutcome>;

const TextCorrected = z.object({ changed: Changed, outcomes: z.array(AnchorOutcome) });

/** A correction that was being typed; kept by the host, not in the project. */
export const CorrectionDraft = z.object({
  documentId: Id,
  kept: z.string(),
  /** The document has another text than the one that was being corrected. */
  outdated: z.boolean(),
});
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

/** One text that a document has had. */
export const RevisionEntry = z.object({
  id: Id,
  previous: Id.nullable(),
  created: z.string(),
  characters: Offset,
  /** Name of the file that it came from; null for one that was typed. */
  file: z.string().nullable(),
  current: z.boolean(),
});
export type RevisionEntry = z.infer<typeof RevisionEntry>;

export const NewLink = z.object({ from: Id, to: Id, kind: z.string(), note: z.string().max(100_000).nullable().optional() });
export type NewLink = z.infer<typeof NewLink>;
export const LinkSet = NewLink.partial();
export type LinkSet = z.infer<typeof LinkSet>;

/** One end of a link, with what a reader needs to know it again. */
export const LinkEnd = z.object({
  annotationId: Id,
  documentId: Id,
  annotatorId: Id,
  tag: z.string(),
  subtype: z.string().nullable(),
  /** Where it begins; UTF-16 units. */
  start: Offset,
  quote: z.string(),
});
export type LinkEnd = z.infer<typeof LinkEnd>;

/** One link in one row: what `links` on the command line prints. `from` and `to` are annotations. */
export const LinkRow = z.object({
  id: Id,
  from: Id,
  to: Id,
  kind: LinkKind,
  note: z.string().nullable(),
  /** Who made it. */
  annotator: z.string(),
  annotatorId: Id,
  created: z.string(),
  ends: z.object({ from: LinkEnd, to: LinkEnd }),
});
export type LinkRow = z.infer<typeof LinkRow>;

/** One step of the history. `name` and `kind` say it; words are locales/en/changes.json. */
export const HistoryEntry = z.object({
  revision: z.int(),
  time: z.string(),
  annotator: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** For undo and redo: the revision of the step that was undone or done again. */
  target: z.int().nullable(),
  name: ChangeName,
  /** How many values it changed. */
  edits: z.int(),
  /** Whether it is undone now. */
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A backup of the open project that can be brought back. */
export const BackupEntry = z.object({
  /** What names it to `backups.restore`. */
  name: z.string(),
  /** Why it was made: close, import, bulk, migration. */
  reason: z.string(),
  time: z.string(),
  revision: z.int(),
  documents: z.int(),
  annotations: z.int(),
});
export type BackupEntry = z.infer<typeof BackupEntry>;

/** One place where a query was found, with about 60 characters of the text on each side, all as they read without what is set aside. */
export const SearchResult = z.object({
  documentId: Id,
  start: Offset,
  end: Offset,
  /** The stretches of the words that were found, where something between them is set aside; else they are all from start to end. */
  segments: z.array(Span).optional(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export type SearchResult = z.infer<typeof SearchResult>;
/** A tag (subtype null) or one of its subtypes. */
const CodeRef = z.object({ tag: z.string(), subtype: z.string().nullable() });
/** A codebook to have, and how annotations follow: all of one code, or named ones. Its id and version are given here. */
const CodebookInput = z.object({
  codebook: Codebook,
  /** Annotations with exactly the code `from` get the code `to`; their `codebookVersion` stays. */
  moves: z.array(z.object({ from: CodeRef, to: CodeRef })).optional(),
  /** These annotations get the code `to`, as somebody has decided for each: they count as made under the new version. */
  assign: z.array(z.object({ ids: z.array(Id), to: CodeRef })).optional(),
});
export type CodebookInput = z.infer<typeof CodebookInput>;
/** How many annotations have a code, and how many more that lie wholly in what is set aside. */
const CodeCount = CodeRef.extend({ name: z.string(), count: z.int(), aside: z.int() });
export const CodeDifference = CodeRef.extend({
  kind: z.enum(['added', 'removed', 'renamed', 'retired', 'restored', 'moved', 'changed', 'order']),
  name: z.string(),
  was: z.string().nullable(),
  fields: z.array(z.string()),
});
export type CodeDifference = z.infer<typeof CodeDifference>;
/** What a codebook would do, before anything happens. */
export const CodebookPreview = z.object({
  /** The version it would be. */
  version: z.int(),
  /** What differs from the present one. */
  differences: z.array(CodeDifference),
  /** How many annotations get another code, and where and whose they are. */
  annotations: z.int(),
  /** How many more do that lie wholly in what is set aside, and so are in no other figure. */
  annotationsAside: z.int(),
  documents: z.array(z.object({ documentId: Id, title: z.string(), count: z.int() })),
  annotators: z.array(z.object({ annotator: z.string(), count: z.int() })),
  moves: z.array(z.object({ from: CodeRef, to: CodeRef, count: z.int() })),
  /** Codes that are retired afterwards and keep annotations. */
  retired: z.array(CodeCount),
  /** Codes that would be gone although annotations use them: the change would be refused. */
  inUse: z.array(CodeCount),
});
export type CodebookPreview = z.infer<typeof CodebookPreview>;
/** One version of the codebook: what is new in it since the one before, and how many annotations got their code under it. */
export const CodebookVersion = z.object({
  version: z.int(),
  current: z.boolean(),
  tags: z.int(),
  subtypes: z.int(),
  annotations: z.int(),
  differences: z.array(CodeDifference),
});
export type CodebookVersion = z.infer<typeof CodebookVersion>;

export const contract = {
  'app.state': method(nothing, AppState),
  'settings.write': method(z.object({ settings: Settings }), nothing),

  'projects.create': method(z.object({ title: z.string().trim().min(1).max(200), language: CodeLanguage.optional() }), ProjectState),
  'projects.openSample': method(z.object({ language: CodeLanguage.optional() }), ProjectState),
  'projects.openRecent': method(z.object({ key: z.string() }), ProjectState),
  'projects.forget': method(z.object({ key: z.string() }), z.object({ recent: z.array(RecentProject) })),
  /** Opens a packed project (.pressmark or a Pressmark JSON export) as a new folder; a grant may also name a project folder. */
  'projects.openFile': method(z.object({ file: FileInput }), ProjectState),
  'projects.close': method(nothing, nothing),
  /** Deletes the files of the open project. Its backups stay in the folder, which then can be opened again, unless they go too. */
  'projects.delete': method(z.object({ backups: z.boolean() }), z.object({ recent: z.array(RecentProject) })),
  /** The whole project in one .pressmark file; with `removeNames` as in `exports.make`. */
  'projects.pack': method(z.object({ removeNames: z.boolean().optional() }), MadeFile),

  'project.read': method(nothing, ProjectState),
  'project.rename': method(z.object({ title: z.string().trim().min(1).max(200) }), Changed),

  /** One change for all files that could be read; null when there was none, and while a run goes on. */
  'documents.import': method(
    z.object({
      files: z.array(FileInput).min(1).max(10_000),
      ...howToRead,
      /** A page of several articles becomes as many documents, as they are found. */
      split: z.boolean().optional(),
      /** The import that these files are a part of (`beginImport`): its documents are there once it ends. */
      run: z.string().optional(),
    }),
    z.object({ changed: Changed.nullable(), outcomes: z.array(ImportOutcome) }),
  ),
  /** Begins an import whose files come in several calls and which is one change all the same. */
  'documents.beginImport': method(nothing, z.object({ run: z.string() })),
  /** Adds what was read of a run, by one change; null when that is nothing. */
  'documents.endImport': method(z.object({ run: z.string() }), z.object({ changed: Changed.nullable() })),
  /** Stops the import that is running: the files that are complete stay, the others say 'import-cancelled'. A run still has to be ended. */
  'documents.cancelImport': method(z.object({ run: z.string().optional() }), nothing),
  /** How a file begins in an encoding, as far as it can be read in it; `whole` is false where some bytes mean nothing in it. */
  'documents.previewText': method(z.object({ file: FileInput, encoding: z.string() }), z.object({ text: z.string(), whole: z.boolean() })),
  /** With `html`, what was copied from a browser or a word processor is read as a page, and the original is kept as that. */
  'documents.paste': method(
    z.object({ text: z.string(), html: z.string().optional(), title: z.string().max(200).optional() }),
    z.object({ changed: Changed, documentId: Id }),
  ),
  /**
   * Reads files and says what they would become; nothing is added. The host keeps what it has read under the ticket
   * (the last few), until it is accepted or dropped. Documents that it would take the place of are no duplicates of it.
   */
  'documents.propose': method(
    z.object({ files: z.array(FileInput).min(1).max(10_000), ...howToRead, replaces: z.array(Id).optional() }),
    z.object({ ticket: z.string(), files: z.array(ProposedFile) }),
  ),
  /** Reads one file of a proposal in another way; where that cannot be done it stays as it was read. Its other readings are kept, too. */
  'documents.proposeAgain': method(
    z.object({ ticket: z.string(), file: z.int().min(0), encoding: howToRead.encoding, changes: howToRead.changes }),
    ProposedFile,
  ),
  /** One page of a proposal, to look at; with `changes` as it would be if the file were read in that way. */
  'documents.proposed': method(
    z.object({ ticket: z.string(), file: z.int().min(0), page: z.int().min(0), changes: howToRead.changes }),
    z.object({ text: z.string(), structure: z.array(Structure) }),
  ),
  /** Adds documents of a proposal, in this order, by one change; those that they replace are removed by it. The proposal is gone then. */
  'documents.accept': method(
    z.object({ ticket: z.string(), documents: z.array(AcceptedDocument).min(1).max(100_000), replaces: z.array(Id).optional() }),
    /** `outcomes` of the annotations of documents that got another text. */
    z.object({ changed: Changed, ids: z.array(Id), outcomes: z.array(AnchorOutcome) }),
  ),
  'documents.dropProposal': method(z.object({ ticket: z.string() }), nothing),
  /** Only the keys that are named; null takes one away. */
  'documents.setMetadata': method(
    z.object({ documentId: Id, metadata: z.partialRecord(z.enum(metadataKeys), z.string().max(10_000).nullable()) }),
    Changed,
  ),
  /** Stretches that are text again, then stretches that are none. */
  'documents.setAside': method(z.object({ documentId: Id, restore: z.array(Span).optional(), add: z.array(SetAsideInput).optional() }), Changed),
  /** Where a stretch of the text stands in the file that it came from, and whether its words are the same there. */
  'documents.original': method(
    z.object({
      ...{ documentId: Id, start: Offset, end: Offset },
      /** Whether the whole text of the page is wanted, too. */
      page: z.boolean().optional(),
    }),
    z.object({
      file: z.object({ name: z.string(), mediaType: z.string(), encoding: z.string().nullable(), bytes: z.int(), sha256: z.string() }),
      /** The words as they are now. */
      quote: z.string(),
      /** The words in the original; null where a correction has put in words that it does not have. */
      words: z.string().nullable(),
      same: z.boolean(),
      /** The first words that differ. */
      difference: z.object({ was: z.string(), is: z.string() }).nullable(),
      places: z.array(OriginalPlace),
      /** The page as it is read from the file, and where the words stand in it. */
      page: z.object({ text: z.string(), start: Offset, end: Offset }).optional(),
    }),
  ),
  'documents.read': method(z.object({ documentId: Id }), OpenDocument),
  'documents.rename': method(z.object({ documentId: Id, title: z.string().trim().min(1).max(500) }), Changed),
  /** Puts a document before another one, or last. */
  'documents.move': method(z.object({ documentId: Id, before: Id.nullable() }), Changed),
  'documents.remove': method(z.object({ documentId: Id }), Changed),

  'annotations.create': method(z.object({ annotations: z.array(NewAnnotation).min(1) }), z.object({ changed: Changed, ids: z.array(Id) })),
  'annotations.change': method(z.object({ ids: z.array(Id).min(1), set: AnnotationSet }), Changed),
  'annotations.delete': method(z.object({ ids: z.array(Id).min(1) }), Changed),
  /**
   * As they are kept, of all documents, or of these, without those that are not there any more: documents in their order, then text order. And the
   * ids of those that lie wholly in what is set aside.
   */
  'annotations.read': method(
    z.object({ documentIds: z.array(Id).max(100_000).optional() }),
    z.object({ annotations: z.array(Annotation), aside: z.array(Id) }),
  ),
  'annotations.list': method(z.object({ documentId: Id.optional() }), z.object({ annotations: z.array(AnnotationRow) })),
  /** What was written for an attribute anywhere in the project, the most frequent first. */
  'annotations.values': method(z.object({ attribute: z.string() }), z.object({ values: z.array(z.object({ value: z.string(), count: z.int() })) })),

  /** Words in one document or in all, in the order of the documents, then of the text. */
  'search.find': method(
    z.object({
      query: z.string().max(10_000),
      /** The query is a regular expression, as JavaScript has them with the flags u and m. */
      regex: z.boolean().optional(),
      /** Only whole words. */
      word: z.boolean().optional(),
      /** Else "Café" also finds "CAFE". */
      matchCase: z.boolean().optional(),
      matchAccents: z.boolean().optional(),
      documentId: Id.optional(),
      /** So many are left out at the start. */
      skip: z.int().min(0).optional(),
      limit: z.int().min(0).max(20_000).optional(),
    }),
    z.object({ results: z.array(SearchResult), total: z.int(), documents: z.int() }),
  ),
  /**
   * Tags places that were found by one change, each without what is set aside in it; those that have this tag already are left as they are.
   * Null when all have.
   */
  'search.tag': method(
    z.object({
      places: z
        .array(Span.extend({ documentId: Id }))
        .min(1)
        .max(20_000),
      tag: z.string(),
      subtype: z.string().nullable().optional(),
    }),
    z.object({ changed: Changed.nullable(), ids: z.array(Id), added: z.int() }),
  ),
  /** What a correction would do to each annotation, in the order of the list then; nothing is changed. */
  'texts.preview': method(z.object({ documentId: Id, text: z.string() }), z.object({ outcomes: z.array(AnchorOutcome) })),
  /** Makes this the document's text; annotations, roles and links of all annotators follow. 'text-unchanged' when it is that already. */
  'texts.correct': method(z.object({ documentId: Id, text: z.string() }), TextCorrected),
  'texts.correctFromFile': method(
    z.object({ documentId: Id, file: FileInput, encoding: z.string().optional(), large: z.boolean().optional() }),
    TextCorrected,
  ),
  /** Corrections of this project's documents that were typed and neither applied nor thrown away. */
  'drafts.list': method(nothing, z.object({ drafts: z.array(CorrectionDraft) })),
  'drafts.read': method(z.object({ documentId: Id }), z.object({ text: z.string().nullable() })),
  'drafts.keep': method(z.object({ documentId: Id, text: z.string() }), nothing),
  'drafts.drop': method(z.object({ documentId: Id }), nothing),
  /** Every text the document has had, oldest first. */
  'texts.revisions': method(z.object({ documentId: Id }), z.object({ revisions: z.array(RevisionEntry) })),
  'texts.read': method(z.object({ documentId: Id, textRevisionId: Id }), z.object({ text: z.string() })),
  /** Makes an earlier text the present one again; orphans made since are back where they were. */
  'texts.goBack': method(z.object({ documentId: Id, textRevisionId: Id }), TextCorrected),
  /** A person has looked: the places of these annotations are right. To place an orphan again, `annotations.change` its spans. */
  'texts.confirm': method(z.object({ ids: z.array(Id).min(1) }), Changed),

  /** `kind` is one of shared/model/linkKinds.ts. */
  'links.create': method(NewLink, z.object({ changed: Changed, id: Id })),
  'links.change': method(z.object({ id: Id, set: LinkSet }), Changed),
  'links.delete': method(z.object({ ids: z.array(Id).min(1) }), Changed),
  'links.list': method(z.object({ documentId: Id.optional(), annotationId: Id.optional() }), z.object({ links: z.array(LinkRow) })),

  'annotators.rename': method(z.object({ annotatorId: Id, alias: z.string().trim().min(1).max(100) }), Changed),
  'annotators.show': method(z.object({ annotatorId: Id, shown: z.boolean() }), Changed),

  'changes.undo': method(nothing, Changed),
  'changes.redo': method(nothing, Changed),

  /** Steps before a revision (the newest first), at most `limit`. */
  'history.list': method(
    z.object({ before: z.int().optional(), limit: z.int().min(1).max(1000).optional() }),
    z.object({ entries: z.array(HistoryEntry), more: z.boolean() }),
  ),
  /** The project as it was after this revision (0: before the first step), to look at. */
  'history.look': method(z.object({ revision: z.int().min(0) }), ProjectState),
  'history.read': method(z.object({ revision: z.int().min(0), documentId: Id }), OpenDocument),
  /** Makes the project as it was after this revision, by one more change: nothing later is lost, and undo takes it back. Null when it is like that now. */
  'history.restore': method(z.object({ revision: z.int().min(0) }), z.object({ changed: Changed.nullable() })),

  /** Newest first. */
  'backups.list': method(nothing, z.object({ backups: z.array(BackupEntry) })),
  /** Makes the project as the backup has it, by one more change: undo takes it back. Null when it is like that now. */
  'backups.restore': method(z.object({ name: z.string() }), z.object({ changed: Changed.nullable() })),

  /** The codebook by one undoable change: it gets the next version, the earlier ones are kept, and annotations follow. */
  'codebook.change': method(CodebookInput, Changed),
  /** What that change would do. */
  'codebook.preview': method(CodebookInput, CodebookPreview),
  /** A new subtype named after words of a text, and an annotation of these words with it, as one change. */
  'codebook.fromWords': method(
    z.object({ documentId: Id, spans: z.array(Span).min(1), tag: z.string(), name: z.string().trim().min(1).max(200) }),
    z.object({ changed: Changed, id: Id, subtype: z.string() }),
  ),
  /** How often each code is used (only those that are; 0 where it is in set-aside text alone), and how many annotations got their code under an older version. */
  'codebook.usage': method(nothing, z.object({ codes: z.array(CodeRef.extend({ count: z.int() })), older: z.int() })),
  /** Every version, the newest first; with `version` that one in full. */
  'codebook.versions': method(
    z.object({ version: z.int().min(1).optional() }),
    z.object({ versions: z.array(CodebookVersion), codebook: Codebook.nullable() }),
  ),
  /** The codebook as a file: our JSON, or REFI-QDA (.qdc) with a warning for each thing that it cannot say. */
  'codebook.export': method(z.object({ format: z.enum(['json', 'qdc']) }), z.object({ file: MadeFile, warnings: z.array(Notice) })),
  /** Reads a codebook file (Pressmark JSON or REFI-QDA, told apart by content); changes nothing. */
  'codebook.parse': method(z.object({ file: FileInput }), z.object({ codebook: Codebook, warnings: z.array(Notice) })),

  /** With `removeNames` nobody who annotated is named in it, nor is when (electron/services/withoutNames.ts). */
  'exports.make': method(z.object({ format: ExportFormat, spreadsheet: z.boolean().optional(), removeNames: z.boolean().optional() }), MadeFile),

  /** Electron's own dialogs. Where `dialogs` is false they answer 'not-available'. */
  'files.chooseTexts': method(nothing, z.object({ files: z.array(GrantedFile) })),
  /** The files of a folder and below, as `import --recursive` finds them. */
  'files.chooseFolder': method(nothing, z.object({ files: z.array(GrantedFile) })),
  'files.chooseProject': method(nothing, z.object({ grant: z.string().nullable() })),
  /** Asks where to, then writes the whole file or nothing. False when the person cancelled. */
  'files.save': method(z.object({ file: MadeFile }), z.object({ saved: z.boolean() })),
  /** The window as it prints now (the page lays the document out first), saved as a PDF. */
  'files.savePdf': method(z.object({ name: z.string() }), z.object({ saved: z.boolean() })),
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
export type CheckedInput<M extends MethodName> = z.output<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What a host must be able to answer. */
export type Services = { readonly [M in MethodName]: (input: CheckedInput<M>) => Promise<Output<M>> };
/** What a view is given. Rejects with AppError. */
export type Call = <M extends MethodName>(name: M, input: Input<M>) => Promise<Output<M>>;

export const methodNames = Object.keys(contract) as MethodName[];

/** What a host tells its view unasked. */
export type HostEvent =
  /** The open project is another one now, or was changed from outside this view: read `app.state` again. */
  | { readonly type: 'project' }
  /** A menu or another window asks for something the view can do; ids are renderer/state/commands.ts. */
  | { readonly type: 'command'; readonly command: string }
  /** Files arrived from outside the page (opened with the app, or dropped on its icon). */
  | { readonly type: 'files'; readonly files: readonly GrantedFile[] }
  /** A file is about to be read; `done` of `total` of this call are finished. Of a large file `part` says how far it has come. */
  | {
      readonly type: 'import';
      readonly file: string;
      readonly done: number;
      readonly total: number;
      readonly part?: { readonly done: number; readonly total: number };
    }
  /** The host is going away; the view says so and stops calling. */
  | { readonly type: 'goodbye' };
