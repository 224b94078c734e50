// randomChoice.ts - what of a project a random step may be taken on, chosen by its numbers; for tests.

import type { LocalApp } from './createApp.ts';
import type { Operation } from './randomWork.ts';

export type Choice = Awaited<ReturnType<typeof choiceFor>>;

export const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(1, from.length)];

/** Numbers choose among what is there now. */
export async function choiceFor({ services, session }: LocalApp, { which, other, words }: Operation) {
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
  return {
    services,
    session,
    which,
    other,
    words,
    documentId,
    documents,
    annotators,
    revision,
    codebook,
    listed,
    one,
    chosen,
    aLink,
    spanIn,
    span,
    stretches,
    roles,
    name,
    tags,
  };
}
