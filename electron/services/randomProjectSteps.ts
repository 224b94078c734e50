// randomProjectSteps.ts - random steps on the project, its people and its codebook, and back in its history; for tests.

import { type Choice, pick } from './randomChoice.ts';
import { randomCodebook } from './randomCodebook.ts';

export function projectSteps(choice: Choice) {
  const { services, which, other, words, documentId, annotators, revision, codebook, span, name, tags } = choice;
  return {
    renameProject: () => services['project.rename']({ title: name }),
    renameAnnotator: () => services['annotators.rename']({ annotatorId: pick(annotators, which)?.id ?? '', alias: name }),
    showAnnotator: () => services['annotators.show']({ annotatorId: pick(annotators, which)?.id ?? '', shown: other % 2 === 0 }),
    codes: async () =>
      services['codebook.change'](randomCodebook(codebook, (await services['annotations.list']({})).annotations, which, other, words)),
    codesFromFile: async () => {
      const { file } = await services['codebook.export']({ format: which % 2 === 0 ? 'qdc' : 'json' });
      const { codebook: read } = await services['codebook.parse']({ file });
      return services['codebook.change']({ codebook: { ...read, name: words } });
    },
    codeFromWords: () => services['codebook.fromWords']({ documentId, spans: [span(other)], tag: pick(tags, which) ?? '', name: name }),
    restore: () => (which % 5 === 0 ? services['history.restore']({ revision: other % (revision + 1) }) : null),
    undo: () => services['changes.undo']({}),
    redo: async () => {
      // Behind another step there is nothing to do again.
      for (let count = 1 + (which % 3); count > 0; count -= 1) await services['changes.undo']({});
      return services['changes.redo']({});
    },
  };
}
