// randomWork.ts - random steps of every kind that a person can take; for tests.

import fc from 'fast-check';
import { AppError } from '../../shared/errors.ts';
import type { LocalApp } from './createApp.ts';
import { annotationSteps } from './randomAnnotationSteps.ts';
import { choiceFor } from './randomChoice.ts';
import { documentSteps } from './randomDocumentSteps.ts';
import { projectSteps } from './randomProjectSteps.ts';

/** Numbers choose among what is there when the step is taken. */
export interface Operation {
  readonly kind: (typeof kinds)[number];
  readonly which: number;
  readonly other: number;
  readonly words: string;
}

export const kinds = [
  'paste',
  'import',
  'rename',
  'move',
  'remove',
  'create',
  'create',
  'create',
  'createParts',
  'createParts',
  'createMany',
  'createAs',
  'retag',
  'subtype',
  'note',
  'say',
  'attributes',
  'choice',
  'changeMany',
  'resize',
  'stretches',
  'roles',
  'delete',
  'deleteMany',
  'linkAs',
  'link',
  'link',
  'relink',
  'unlink',
  'parent',
  'renameProject',
  'renameAnnotator',
  'showAnnotator',
  'codes',
  'codes',
  'codesFromFile',
  'codeFromWords',
  'correct',
  'correct',
  'correctFromFile',
  'goBack',
  'confirm',
  'placeOrphan',
  'dropOrphans',
  'tagResults',
  'restore',
  'undo',
  'redo',
] as const;

export const operations = (count: number): fc.Arbitrary<Operation[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      which: fc.nat(),
      other: fc.nat(),
      words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    }),
    { minLength: count, maxLength: count },
  );

/** Takes one step; one that is refused (nothing there to take it on) changes nothing and is no step. @returns whether it was taken. */
export async function applyOperation(app: LocalApp, operation: Operation): Promise<boolean> {
  const before = app.session.store.revision;
  try {
    await take(app, operation);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code === 'internal') throw thrown;
  }
  return app.session.store.revision > before;
}

async function take(app: LocalApp, operation: Operation): Promise<unknown> {
  const choice = await choiceFor(app, operation);
  const steps = { ...documentSteps(choice), ...annotationSteps(choice), ...projectSteps(choice) };
  return steps[operation.kind]();
}
