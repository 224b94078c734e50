// project.ts - the open project as a whole, what every change of it answers, and the projects that may be opened.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { Change, ChangeName } from '../model/change.ts';
import { Codebook, codeLanguages } from '../model/codebook.ts';
import { Annotator, Counts, DocumentEntry, ProjectValue } from '../model/project.ts';
import { FileInput, MadeFile } from './files.ts';
import { method, nothing } from './method.ts';
import { Notice } from './notices.ts';

/** What the codes of a new project are named in; English when nothing is said. Their ids are the same in all. */
const CodeLanguage = z.enum(codeLanguages);

/** A step that undo or redo would take next. */
const NextStep = z.object({ name: ChangeName, revision: z.int() }).nullable();

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

/** The annotations of a document that lie wholly in what is set aside. */
const AsideAnnotations = z.object({ documentId: Id, ids: z.array(Id), counts: Counts });

/** What every method that alters the project answers, once the change is safe on the disk. */
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

export const projectMethods = {
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
  /** The changes after a revision, for a view that knows that one; null where it is better to read the project again. */
  'project.changes': method(z.object({ after: z.int().min(0) }), z.object({ changes: z.array(Changed).nullable() })),
  'project.rename': method(z.object({ title: z.string().trim().min(1).max(200) }), Changed),
};
