// annotate.ts - `annotate` and `change`: a line in, a change on the disk, a line out.

import type { Annotation } from '../../shared/model/annotation.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { rowIn } from '../services/annotationRows.ts';
import { createAnnotations, deleteAnnotations, setAnnotations } from '../services/annotations.ts';
import { annotatorName, read } from './arguments.ts';
import { annotateLine, changeLine } from './annotateLines.ts';
import { asError } from './failure.ts';
import { eachLine } from './lines.ts';
import { say, sayError, sayJson } from './output.ts';
import { withStore } from './project.ts';

/** Each line is one undo step. `--ack` answers `A <revision> <time>` once the change is safe on the disk, or `E <code>`. */
export function annotate(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, { annotator: 'string', ack: 'boolean' }, 1);
  const alias = annotatorName(options.annotator);
  return withStore(positions[0] ?? '', 'write', async (store) => {
    const failures = await eachLine(
      async (value) => createAnnotations(store, [annotateLine(value)], alias),
      async ({ made, changed }) => {
        if (options.ack) say(`A ${changed.change.revision} ${process.hrtime.bigint()}`);
        else await sayAnnotation(made[0], store);
      },
      (failure) => {
        if (options.ack) say(`E ${failure.code}`);
        else sayJson(asError(failure));
        sayError(failure.message);
      },
    );
    return failures > 0 ? 1 : 0;
  });
}

async function sayAnnotation(made: Annotation | undefined, store: ProjectStore): Promise<void> {
  if (!made) return;
  const alias = store.annotators.find((one) => one.id === made.annotatorId)?.alias ?? '';
  sayJson(await rowIn(store, made, alias));
}

export function change(words: readonly string[]): Promise<number> {
  const { positions } = read(words, {}, 1);
  return withStore(positions[0] ?? '', 'write', async (store) => {
    const failures = await eachLine(
      async (value) => {
        const { id, set } = changeLine(value);
        const { edits } = set ? await setAnnotations(store, [id], set) : await deleteAnnotations(store, [id]);
        const edit = edits[0];
        return { id, after: edit?.kind === 'annotation' ? edit.after : null };
      },
      async ({ id, after }) => {
        if (after) await sayAnnotation(after, store);
        else sayJson({ id, deleted: true });
      },
      (failure) => {
        sayJson(asError(failure));
        sayError(failure.message);
      },
    );
    return failures > 0 ? 1 : 0;
  });
}
