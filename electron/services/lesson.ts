// lesson.ts - the sample lesson as a new project: five accounts of one event and an answer key, hidden until shown.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { NewAnnotation, NewLink } from '../../shared/contract.ts';
import { type Annotation, Confidence, Json, LinkKind, RoleName, Voice } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { Span } from '../../shared/model/span.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { createAnnotations } from './annotations.ts';
import { createLinks } from './links.ts';
import { addTexts, type ReadyText } from './newDocuments.ts';
import { importPlainText } from '../importers/plainText.ts';

const Words = { exact: z.string().min(1), occurrence: z.int().min(1) };
/** One of the lesson's annotations, by its words. */
const End = z.object({ file: z.string(), tag: z.string(), ...Words });
const LessonFile = z.object({
  title: z.string(),
  documents: z.array(z.object({ file: z.string().regex(/^[\w.-]+$/), title: z.string(), metadata: z.record(z.string(), Json) })),
  annotations: z.array(
    z.object({
      file: z.string(),
      ...Words,
      tag: z.string(),
      subtype: z.string().nullable(),
      note: z.string().nullable(),
      confidence: Confidence.nullable(),
      voice: Voice.nullable(),
      attributes: z.record(z.string(), Json).optional(),
      /** Further stretches of a discontinuous annotation. */
      more: z.array(z.object(Words)).optional(),
      /** The attribution of the same text that reports this one. */
      parent: z.object({ ...Words, subtype: z.string() }).optional(),
      roles: z.array(z.object({ role: RoleName, ...Words })).optional(),
    }),
  ),
  links: z.array(z.object({ from: End, kind: LinkKind, to: End, note: z.string() })),
});
type LessonFile = z.infer<typeof LessonFile>;

/** The alias of the annotator whose annotations are the answer key. */
export const KEY_ALIAS = 'Key';

export async function readLesson(folder: string): Promise<LessonFile> {
  return LessonFile.parse(JSON.parse(await readFile(path.join(folder, 'lesson.json'), 'utf8')));
}

/** Fills an empty project with the lesson. Undo does not reach behind it. */
export async function fillWithLesson(store: ProjectStore, folder: string): Promise<void> {
  const lesson = await readLesson(folder);
  const texts: ReadyText[] = [];
  for (const one of lesson.documents) {
    const bytes = await readFile(path.join(folder, one.file));
    texts.push({ ...(await importPlainText(one.file, bytes)), title: one.title, metadata: one.metadata, name: one.file, bytes });
  }
  const { ids } = await addTexts(store, texts, { key: 'import', values: { count: texts.length, title: lesson.title } }, true);
  const byFile = new Map(lesson.documents.map((one, index) => [one.file, { id: ids[index] ?? '', text: texts[index]?.text ?? '' }]));
  const wanted = lesson.annotations.map((one): NewAnnotation => {
    const { id, text } = byFile.get(one.file) ?? { id: '', text: '' };
    const { tag, subtype, note, confidence, voice, attributes } = one;
    const roles = (one.roles ?? []).map((role) => ({ role: role.role, spans: [spanOf(text, role)] }));
    const spans = [one, ...(one.more ?? [])].map((words) => spanOf(text, words));
    return { documentId: id, spans, tag, subtype, note, confidence, voice, attributes: attributes ?? {}, roles: merged(roles) };
  });
  const { made, ids: marked } = await createAnnotations(store, wanted, KEY_ALIAS, true);
  await chain(store, lesson, made);
  const idOf = (end: z.infer<typeof End>): string => {
    const at = lesson.annotations.findIndex(
      (one) => one.file === end.file && one.tag === end.tag && one.exact === end.exact && one.occurrence === end.occurrence,
    );
    const id = marked[at];
    if (id === undefined)
      throw new AppError('project-damaged', `The sample lesson links "${end.exact}", which it does not mark.`, {
        variant: 'lesson',
        words: end.exact,
      });
    return id;
  };
  const linked = lesson.links.map(({ from, to, kind, note }): NewLink => ({ from: idOf(from), to: idOf(to), kind, note }));
  await createLinks(store, linked, KEY_ALIAS, true);
  const key = store.annotators.find((one) => one.alias === KEY_ALIAS);
  if (!key) return;
  await store.commit(() => ({
    name: { key: 'hideAnnotator', values: { alias: KEY_ALIAS } },
    annotatorId: key.id,
    beginning: true,
    edits: [{ kind: 'annotator', id: key.id, before: key, after: { ...key, hidden: true } }],
  }));
}

/** Says which attribution reports which, once all of them are there. */
async function chain(store: ProjectStore, lesson: LessonFile, made: readonly Annotation[]): Promise<void> {
  const edits = lesson.annotations.flatMap(({ file, parent }, index): Edit[] => {
    const at = lesson.annotations.findIndex(
      (one) => one.file === file && one.exact === parent?.exact && one.occurrence === parent.occurrence && one.subtype === parent.subtype,
    );
    const before = made[index];
    return before && parent ? [{ kind: 'annotation', id: before.id, before, after: { ...before, parent: made[at]?.id ?? null } }] : [];
  });
  const annotatorId = made[0]?.annotatorId;
  if (annotatorId && edits.length > 0)
    await store.commit(() => ({ name: { key: 'chain', values: { count: edits.length } }, annotatorId, beginning: true, edits }));
}

/** Stretches of one role belong together. */
function merged(roles: readonly { role: z.infer<typeof RoleName>; spans: Span[] }[]): { role: z.infer<typeof RoleName>; spans: Span[] }[] {
  const byRole = new Map<z.infer<typeof RoleName>, Span[]>();
  for (const { role, spans } of roles) byRole.set(role, [...(byRole.get(role) ?? []), ...spans]);
  return [...byRole].map(([role, spans]) => ({ role, spans }));
}

function spanOf(text: string, words: { exact: string; occurrence: number }): Span {
  let at = -1;
  for (let count = 0; count < words.occurrence; count += 1) at = text.indexOf(words.exact, at + 1);
  if (at === -1)
    throw new AppError('project-damaged', `The sample lesson does not hold the words "${words.exact}".`, { variant: 'lesson', words: words.exact });
  return { start: at, end: at + words.exact.length };
}
