// randomWork.ts - random steps of every kind that a person can take, and a picture of the whole project to compare; for tests.

import fc from 'fast-check';
import { AppError } from '../../shared/errors.ts';
import { linkKinds } from '../../shared/model/linkKinds.ts';
import { attributesFor, choicesOf } from '../../shared/model/attributes.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { createAnnotations } from './annotations.ts';
import type { LocalApp } from './createApp.ts';
import { createLinks } from './links.ts';
import { randomCodebook } from './randomCodebook.ts';

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

const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(1, from.length)];

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

async function take({ services, session }: LocalApp, { kind, which, other, words }: Operation): Promise<unknown> {
  const { documents, annotators, revision, codebook } = await services['project.read']({});
  const document = pick(documents, which);
  const documentId = document?.id ?? '';
  const listed = async () => (document ? (await services['annotations.list']({ documentId })).annotations : []);
  /** An annotation of any document. */
  const one = async (seed: number) => {
    const from = pick(documents, seed);
    return from && pick((await services['annotations.list']({ documentId: from.id })).annotations, seed);
  };
  const aLink = async () => pick((await services['links.list']({})).links, other);
  const spanIn = (length: number, seed: number) => {
    const start = seed % Math.max(1, length - 1);
    return { start, end: Math.min(length, start + 1 + (seed % 9)) };
  };
  const span = (seed: number) => spanIn(document?.characters ?? 0, seed);
  // Services are called past the door that refuses names of nothing but white space.
  const name = words.trim() || 'x';
  const tags = codebook.tags.map((one) => one.id);
  const chosen = async () => pick(await listed(), other);
  /** Words that are not adjacent. */
  const stretches = (seed: number) => {
    const first = span(seed);
    const more = spanIn((document?.characters ?? 0) - first.end - 1, seed >> 4);
    return [first, { start: first.end + 1 + more.start, end: first.end + 1 + more.end }];
  };
  const roles = () => [
    { role: 'speaker' as const, spans: [span(which >> 2)] },
    { role: 'cue' as const, spans: [span(other >> 2)] },
    { role: 'content' as const, spans: stretches(which >> 3) },
  ];
  switch (kind) {
    case 'paste':
      return services['documents.paste']({ text: `${words} said the ferry had ${which} aboard.\nThe harbour said ${other}.` });
    case 'import':
      return services['documents.import']({
        files: [0, 1].map((number) => ({ name: `${number}.txt`, base64: Buffer.from(`${words} ${number} and more words`).toString('base64') })),
      });
    case 'rename':
      return services['documents.rename']({ documentId, title: name });
    case 'move':
      return services['documents.move']({ documentId, before: pick([...documents.map((one) => one.id), null], other) ?? null });
    case 'remove':
      return which % 3 === 0 ? services['documents.remove']({ documentId }) : null;
    case 'create':
      return services['annotations.create']({
        annotations: [{ documentId, spans: [span(other)], tag: pick(tags, which) ?? '', roles: [{ role: 'cue', spans: [span(which)] }] }],
      });
    case 'createParts': {
      const tag = pick(codebook.tags, which);
      return services['annotations.create']({
        annotations: [
          {
            documentId,
            spans: stretches(other),
            tag: tag?.id ?? '',
            subtype: pick([null, ...(tag?.subtypes ?? []).map((one) => one.id)], other) ?? null,
            roles: roles().slice(other % 3),
            attributes: { value: which % 100, own: [words] },
            confidence: 'sure',
            voice: 'quoted',
            parent: (await one(other))?.id ?? null,
          },
        ],
      });
    }
    case 'createAs':
      return createAnnotations(session.store, [{ documentId, spans: [span(other)], tag: pick(tags, which) ?? '' }], pick(['B', 'C', name], other));
    case 'createMany':
      return services['annotations.create']({
        annotations: [1, 2, 3].map((by) => ({ documentId, spans: [span(other + by)], tag: pick(tags, which) ?? '', note: words })),
      });
    case 'retag':
      return services['annotations.change']({ ids: [pick(await listed(), other)?.id ?? ''], set: { tag: pick(tags, other) } });
    case 'subtype': {
      const row = await chosen();
      const subtype = pick([null, ...(findTag(codebook, row?.tag ?? '')?.subtypes ?? []).map((one) => one.id)], which);
      return services['annotations.change']({ ids: [row?.id ?? ''], set: { subtype } });
    }
    case 'say':
      return services['annotations.change']({
        ids: [(await chosen())?.id ?? ''],
        set: { confidence: pick(['sure', 'unsure', null] as const, which), voice: pick(['writer', 'page', null] as const, other), noteBelow: words },
      });
    case 'choice': {
      const row = await chosen();
      const attribute = pick(attributesFor(findTag(codebook, row?.tag ?? ''), row?.subtype ?? null), which);
      const value = attribute ? (pick([null, ...choicesOf(attribute)], which >> 3) ?? null) : null;
      return services['annotations.change']({ ids: [row?.id ?? ''], set: { someAttributes: { [attribute?.id ?? 'none']: value } } });
    }
    case 'changeMany': {
      const ids = (await services['annotations.list']({})).annotations.filter((_, index) => index % 2 === other % 2).map((row) => row.id);
      const sets = [
        { tag: pick(tags, other) },
        { someAttributes: { event: words } },
        { confidence: 'unsure' as const },
        { noteBelow: words, voice: null },
      ];
      return services['annotations.change']({ ids, set: pick(sets, which) ?? {} });
    }
    case 'stretches':
      return services['annotations.change']({ ids: [(await chosen())?.id ?? ''], set: { spans: stretches(which) } });
    case 'roles':
      return services['annotations.change']({ ids: [(await chosen())?.id ?? ''], set: { roles: roles().slice(which % 4) } });
    case 'note':
      return services['annotations.change']({ ids: [pick(await listed(), other)?.id ?? ''], set: { note: words } });
    case 'attributes':
      return services['annotations.change']({ ids: (await listed()).slice(0, 3).map((one) => one.id), set: { attributes: { event: words } } });
    case 'resize':
      return services['annotations.change']({ ids: [pick(await listed(), other)?.id ?? ''], set: { spans: [span(which + other)] } });
    case 'delete':
      return services['annotations.delete']({ ids: [pick(await listed(), other)?.id ?? ''] });
    case 'deleteMany':
      return other % 4 === 0 ? services['annotations.delete']({ ids: (await listed()).map((one) => one.id) }) : null;
    case 'link':
      return services['links.create']({ from: (await one(which))?.id ?? '', to: (await one(other))?.id ?? '', kind: pick(linkKinds, which) ?? '' });
    case 'relink':
      return services['links.change']({ id: (await aLink())?.id ?? '', set: { kind: pick(linkKinds, other), note: words } });
    case 'unlink':
      return services['links.delete']({ ids: [(await aLink())?.id ?? ''] });
    case 'parent':
      return services['annotations.change']({ ids: [(await one(which))?.id ?? ''], set: { parent: (await one(other))?.id ?? null } });
    case 'renameProject':
      return services['project.rename']({ title: name });
    case 'renameAnnotator':
      return services['annotators.rename']({ annotatorId: pick(annotators, which)?.id ?? '', alias: name });
    case 'showAnnotator':
      return services['annotators.show']({ annotatorId: pick(annotators, which)?.id ?? '', shown: other % 2 === 0 });
    case 'linkAs':
      return createLinks(
        session.store,
        [{ from: (await one(which))?.id ?? '', to: (await one(other))?.id ?? '', kind: pick(linkKinds, other) ?? '' }],
        'B',
      );
    case 'codes':
      return services['codebook.change'](randomCodebook(codebook, (await services['annotations.list']({})).annotations, which, other, words));
    case 'codesFromFile': {
      const { file } = await services['codebook.export']({ format: which % 2 === 0 ? 'qdc' : 'json' });
      const { codebook: read } = await services['codebook.parse']({ file });
      return services['codebook.change']({ codebook: { ...read, name: words } });
    }
    case 'codeFromWords':
      return services['codebook.fromWords']({ documentId, spans: [span(other)], tag: pick(tags, which) ?? '', name: name });
    case 'correct':
      return services['texts.correct']({ documentId, text: corrected((await services['documents.read']({ documentId })).text, which, words) });
    case 'correctFromFile': {
      const text = corrected((await services['documents.read']({ documentId })).text, other, words);
      const file = { name: 'corrected.txt', base64: Buffer.from(text).toString('base64') };
      return services['texts.correctFromFile']({ documentId, file });
    }
    case 'goBack': {
      const { revisions } = await services['texts.revisions']({ documentId });
      return services['texts.goBack']({ documentId, textRevisionId: pick(revisions, other)?.id ?? '' });
    }
    case 'confirm':
      return services['texts.confirm']({ ids: (await listed()).filter((one) => one.toConfirm).map((one) => one.id) });
    case 'placeOrphan': {
      const orphan = pick(
        (await services['annotations.list']({})).annotations.filter((row) => row.orphan),
        other,
      );
      const length = documents.find((entry) => entry.id === orphan?.documentId)?.characters ?? 0;
      return services['annotations.change']({ ids: [orphan?.id ?? ''], set: { spans: [spanIn(length, which)] } });
    }
    case 'dropOrphans':
      return services['annotations.delete']({
        ids: (await services['annotations.list']({})).annotations.filter((row) => row.orphan).map((row) => row.id),
      });
    case 'tagResults': {
      const { results } = await services['search.find']({ query: pick(['harbour', 'said', 'ferry'], which) ?? '' });
      return services['search.tag']({
        places: results.map(({ documentId: document, start, end }) => ({ documentId: document, start, end })),
        tag: pick(tags, other) ?? '',
      });
    }
    case 'restore':
      return which % 5 === 0 ? services['history.restore']({ revision: other % (revision + 1) }) : null;
    case 'undo':
      return services['changes.undo']({});
    case 'redo':
      // Behind another step there is nothing to do again.
      for (let count = 1 + (which % 3); count > 0; count -= 1) await services['changes.undo']({});
      return services['changes.redo']({});
  }
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

/** Everything that the project says, also its earlier texts, without what only counts steps and times. */
export async function snapshotOf({ services }: LocalApp): Promise<object> {
  const { project, documents, annotators, codebook } = await services['project.read']({});
  const opened = [];
  for (const { id: documentId } of documents) {
    const { revisions } = await services['texts.revisions']({ documentId });
    const texts = await Promise.all(revisions.map(({ id }) => services['texts.read']({ documentId, textRevisionId: id })));
    opened.push({ ...(await services['documents.read']({ documentId })), revisions, texts });
  }
  const { links } = await services['links.list']({});
  return { project, documents, annotators, codebook, opened, links };
}
