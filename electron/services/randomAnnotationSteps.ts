// randomAnnotationSteps.ts - random steps on annotations and their links; for tests.

import { attributesFor, choicesOf } from '../../shared/model/attributes.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { linkKinds } from '../../shared/model/linkKinds.ts';
import { createAnnotations } from './annotations.ts';
import { createLinks } from './links.ts';
import { type Choice, pick } from './randomChoice.ts';

export function annotationSteps(choice: Choice) {
  const { services, session, which, other, words, documentId, codebook, listed, one, chosen, aLink, span, stretches, roles, name, tags } = choice;
  return {
    create: () =>
      services['annotations.create']({
        annotations: [{ documentId, spans: [span(other)], tag: pick(tags, which) ?? '', roles: [{ role: 'cue', spans: [span(which)] }] }],
      }),
    createParts: async () => {
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
    },
    createAs: () =>
      createAnnotations(session.store, [{ documentId, spans: [span(other)], tag: pick(tags, which) ?? '' }], pick(['B', 'C', name], other)),
    createMany: () =>
      services['annotations.create']({
        annotations: [1, 2, 3].map((by) => ({ documentId, spans: [span(other + by)], tag: pick(tags, which) ?? '', note: words })),
      }),
    retag: async () => services['annotations.change']({ ids: [pick(await listed(), other)?.id ?? ''], set: { tag: pick(tags, other) } }),
    subtype: async () => {
      const row = await chosen();
      const subtype = pick([null, ...(findTag(codebook, row?.tag ?? '')?.subtypes ?? []).map((one) => one.id)], which);
      return services['annotations.change']({ ids: [row?.id ?? ''], set: { subtype } });
    },
    say: async () =>
      services['annotations.change']({
        ids: [(await chosen())?.id ?? ''],
        set: { confidence: pick(['sure', 'unsure', null] as const, which), voice: pick(['writer', 'page', null] as const, other), noteBelow: words },
      }),
    choice: async () => {
      const row = await chosen();
      const attribute = pick(attributesFor(findTag(codebook, row?.tag ?? ''), row?.subtype ?? null), which);
      const value = attribute ? (pick([null, ...choicesOf(attribute)], which >> 3) ?? null) : null;
      return services['annotations.change']({ ids: [row?.id ?? ''], set: { someAttributes: { [attribute?.id ?? 'none']: value } } });
    },
    changeMany: async () => {
      const ids = (await services['annotations.list']({})).annotations.filter((_, index) => index % 2 === other % 2).map((row) => row.id);
      const sets = [
        { tag: pick(tags, other) },
        { someAttributes: { event: words } },
        { confidence: 'unsure' as const },
        { noteBelow: words, voice: null },
      ];
      return services['annotations.change']({ ids, set: pick(sets, which) ?? {} });
    },
    stretches: async () => services['annotations.change']({ ids: [(await chosen())?.id ?? ''], set: { spans: stretches(which) } }),
    roles: async () => services['annotations.change']({ ids: [(await chosen())?.id ?? ''], set: { roles: roles().slice(which % 4) } }),
    note: async () => services['annotations.change']({ ids: [pick(await listed(), other)?.id ?? ''], set: { note: words } }),
    attributes: async () =>
      services['annotations.change']({ ids: (await listed()).slice(0, 3).map((one) => one.id), set: { attributes: { event: words } } }),
    resize: async () => services['annotations.change']({ ids: [pick(await listed(), other)?.id ?? ''], set: { spans: [span(which + other)] } }),
    delete: async () => services['annotations.delete']({ ids: [pick(await listed(), other)?.id ?? ''] }),
    deleteMany: async () => (other % 4 === 0 ? services['annotations.delete']({ ids: (await listed()).map((one) => one.id) }) : null),
    parent: async () => services['annotations.change']({ ids: [(await one(which))?.id ?? ''], set: { parent: (await one(other))?.id ?? null } }),
    link: async () =>
      services['links.create']({ from: (await one(which))?.id ?? '', to: (await one(other))?.id ?? '', kind: pick(linkKinds, which) ?? '' }),
    relink: async () => services['links.change']({ id: (await aLink())?.id ?? '', set: { kind: pick(linkKinds, other), note: words } }),
    unlink: async () => services['links.delete']({ ids: [(await aLink())?.id ?? ''] }),
    linkAs: async () =>
      createLinks(session.store, [{ from: (await one(which))?.id ?? '', to: (await one(other))?.id ?? '', kind: pick(linkKinds, other) ?? '' }], 'B'),
  };
}
