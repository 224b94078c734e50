// randomDocumentSteps.ts - random steps on documents and their texts; for tests.

import { type Choice, pick } from './randomChoice.ts';

export function documentSteps(choice: Choice) {
  const { services, which, other, words, documentId, documents, listed, spanIn, name, tags } = choice;
  return {
    paste: () => services['documents.paste']({ text: `${words} said the ferry had ${which} aboard.\nThe harbour said ${other}.` }),
    import: () =>
      services['documents.import']({
        files: [0, 1].map((number) => ({ name: `${number}.txt`, base64: Buffer.from(`${words} ${number} and more words`).toString('base64') })),
      }),
    rename: () => services['documents.rename']({ documentId, title: name }),
    move: () => services['documents.move']({ documentId, before: pick([...documents.map((one) => one.id), null], other) ?? null }),
    remove: () => (which % 3 === 0 ? services['documents.remove']({ documentId }) : null),
    correct: async () =>
      services['texts.correct']({ documentId, text: corrected((await services['documents.read']({ documentId })).text, which, words) }),
    correctFromFile: async () => {
      const text = corrected((await services['documents.read']({ documentId })).text, other, words);
      const file = { name: 'corrected.txt', base64: Buffer.from(text).toString('base64') };
      return services['texts.correctFromFile']({ documentId, file });
    },
    goBack: async () => {
      const { revisions } = await services['texts.revisions']({ documentId });
      return services['texts.goBack']({ documentId, textRevisionId: pick(revisions, other)?.id ?? '' });
    },
    confirm: async () => services['texts.confirm']({ ids: (await listed()).filter((one) => one.toConfirm).map((one) => one.id) }),
    placeOrphan: async () => {
      const orphan = pick(
        (await services['annotations.list']({})).annotations.filter((row) => row.orphan),
        other,
      );
      const length = documents.find((entry) => entry.id === orphan?.documentId)?.characters ?? 0;
      return services['annotations.change']({ ids: [orphan?.id ?? ''], set: { spans: [spanIn(length, which)] } });
    },
    dropOrphans: async () =>
      services['annotations.delete']({
        ids: (await services['annotations.list']({})).annotations.filter((row) => row.orphan).map((row) => row.id),
      }),
    tagResults: async () => {
      const { results } = await services['search.find']({ query: pick(['harbour', 'said', 'ferry'], which) ?? '' });
      return services['search.tag']({
        places: results.map(({ documentId: document, start, end }) => ({ documentId: document, start, end })),
        tag: pick(tags, other) ?? '',
      });
    },
  };
}

/** The text with words changed, taken away, put in, or its lines in another order. */
function corrected(text: string, seed: number, words: string): string {
  const parts = text.split(' ');
  const at = seed % parts.length;
  const ways = [
    parts.with(at, words).join(' '),
    parts.toSpliced(at, 2).join(' '),
    parts.toSpliced(at, 0, words, 'and', 'more').join(' '),
    text.split('\n').reverse().join('\n'),
  ];
  return pick(ways, seed >> 3) ?? text;
}
