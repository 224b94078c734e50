// randomCodebook.ts - random edits of a codebook, of every kind that a person can make; for tests.

import type { CodebookInput } from '../../shared/contract.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { addSubtype, addTag, editCode, type Edited, moveBy, renameId, retire, split } from '../../shared/model/codebookEdits.ts';
import { deleteCode, makeTag, mergeInto, moveInto } from '../../shared/model/codebookMoves.ts';
import { codesOf, type CodeRef, palette, patterns } from '../../shared/model/codeNames.ts';

/** Annotations that a split may give to one of the new codes. */
interface Used {
  readonly id: string;
  readonly tag: string;
  readonly subtype: string | null;
}

const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(1, from.length)];
/** Beyond these, whole tags are neither taken away nor made. */
const FEWEST_TAGS = 3;
const MOST_TAGS = 8;

/** One edit, chosen by the numbers. @throws AppError where it is not possible. */
export function randomCodebook(codebook: Codebook, used: readonly Used[], which: number, other: number, words: string): CodebookInput {
  const name = `K ${words.trim()}`;
  const tags = codesOf(codebook).filter((one) => one.subtype === null);
  const subtypes = codesOf(codebook).filter((one) => one.subtype !== null);
  const none: CodeRef = { tag: '', subtype: null };
  const subtype = pick(subtypes, which) ?? none;
  const tag = pick(tags, which) ?? none;
  const any = pick(codesOf(codebook), which) ?? none;
  const another = pick(codesOf(codebook), other) ?? none;
  const few = tags.length <= FEWEST_TAGS;
  const full = tags.length >= MOST_TAGS;
  const ways: (() => Edited & { assign?: CodebookInput['assign'] })[] = [
    () => mergeInto(codebook, few ? subtype : any, another),
    () => retire(codebook, any, other % 3 === 0),
    () => retire(codebook, any, false),
    () => addSubtype(codebook, tag.tag, { name }),
    () => (full ? addSubtype(codebook, tag.tag, { name }) : addTag(codebook, { name })),
    () => editCode(codebook, any, { name }),
    () => editCode(codebook, any, { definition: words, example: words, colour: pick(palette, other), pattern: pick(patterns, other) }),
    () => editCode(codebook, tag, { attributes: [{ id: 'own', values: ['a', `b${other}`] }] }),
    () => renameId(codebook, any, `id-${other % 100}`),
    () => moveBy(codebook, any, other % 2 === 0 ? 1 : -1),
    () => moveInto(codebook, few ? subtype : any, another),
    () => (full ? moveBy(codebook, any, 1) : makeTag(codebook, subtype)),
    () => deleteCode(codebook, few ? subtype : any),
    () => {
      const made = split(codebook, subtype, [name, `${name} 2`]);
      const own = used.filter((one) => one.tag === subtype.tag && one.subtype === subtype.subtype);
      return { ...made, assign: made.refs.map((to, index) => ({ ids: own.filter((_, at) => at % 3 === index).map((one) => one.id), to })) };
    },
  ];
  const { codebook: after, moves, assign } = pick(ways, which >> 4)?.() ?? { codebook, moves: [] };
  return { codebook: after, moves: [...moves], ...(assign ? { assign } : {}) };
}
