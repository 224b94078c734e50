// fromQdc.ts - anybody's REFI-QDA codebook (.qdc, codebook standard 1.0) as ours; ours comes back without loss.

import { type Remark, remark } from '../errors.ts';
import type { Codebook, Subtype, Tag } from '../model/codebook.ts';
import { checkCodebook } from '../model/codebookRules.ts';
import { folded, freshLooks, ID, idFor, keyFor, letterFor, ownLooks, tagKeyFor } from '../model/codeNames.ts';
import { guidOf } from './codeGuids.ts';
import { LevelReader, type ReadCode } from './qdcLevel.ts';
import { type QdcCode, readQdcXml } from './qdcXml.ts';

/**
 * The codebook of the file, with the id and the version of `current`. A code that `current` has too, known by its GUID
 * or else by its name, keeps its id, so that annotations keep their code.
 * @throws AppError 'codebook-invalid'.
 */
export function fromQdc(xml: string, current: Codebook): { readonly codebook: Codebook; readonly warnings: Remark[] } {
  const file = readQdcXml(xml);
  const reader = new Reader(current);
  if (file.sets > 0)
    reader.warnings.push(
      remark('qdc-sets', `The file has ${file.sets === 1 ? 'a set' : `${file.sets} sets`} of codes; Pressmark has none, so they were left out.`, {
        count: file.sets,
      }),
    );
  const codebook = { ...current, tags: reader.tags(file.codes) };
  checkCodebook(codebook);
  return { codebook, warnings: reader.warnings };
}

class Reader {
  readonly warnings: Remark[] = [];
  readonly #levels = new LevelReader(this.warnings);
  readonly #current: Codebook;
  readonly #known = new Map<string, { tag: Tag; subtype: Subtype | null }>();

  constructor(current: Codebook) {
    this.#current = current;
    for (const tag of current.tags) {
      this.#known.set(guidOf(current, tag, null), { tag, subtype: null });
      for (const subtype of tag.subtypes) this.#known.set(guidOf(current, tag, subtype), { tag, subtype });
    }
  }

  /** The top level. First what says its own letter and key, then the others get what is left. */
  tags(codes: readonly QdcCode[]): Tag[] {
    const read = this.#levels.siblings(codes);
    const founds = read.map((one) => this.#foundTag(one));
    const taken = new Set<string>();
    const base: (Partial<Tag> & { name: string; definition: string })[] = read.map(({ words, name, guid, colour, code }, index) => {
      const found = founds[index];
      const { colour: kept, ...line } = words.kept ?? {};
      const looks = words.kept ? line : { ...found };
      const id = this.#free(words.kept?.id ?? found?.id, taken);
      // The colour that a tag of ours has by itself need not be said.
      const own = kept ?? (colour === ownLooks[id ?? '']?.colour ? undefined : colour);
      const example = words.example ?? (words.kept ? undefined : found?.example);
      return tidy({
        ...looks,
        id,
        name,
        definition: words.definition,
        example,
        colour: own,
        guid: guid ?? undefined,
        retired: retiredOf(code, words, found),
      });
    });
    const made: Tag[] = [];
    for (const [index, one] of base.entries()) {
      const others = [...made, ...base.slice(index + 1).flatMap((other) => (isTag(other) ? [other] : []))];
      made.push(this.#tag(one, others, read[index]?.code.children ?? [], founds[index], taken));
    }
    return made;
  }

  #tag(
    given: Partial<Tag> & { name: string; definition: string },
    others: Tag[],
    children: readonly QdcCode[],
    found: Tag | undefined,
    taken: Set<string>,
  ): Tag {
    const { subtypes: _subtypes, ...plain } = given;
    const id = given.id ?? idFor(given.name, new Set([...taken, ...this.#current.tags.map((one) => one.id)]));
    taken.add(id);
    const isLetterFree = given.letter !== undefined && !others.some((one) => one.letter.toUpperCase() === given.letter?.toUpperCase());
    const isKeyFree = given.key !== undefined && /^[1-9]\d{0,3}$/.test(given.key) && !others.some((one) => one.key === given.key);
    const looks = given.colour === undefined && ownLooks[id] === undefined ? freshLooks(others) : {};
    const pattern = given.pattern ?? (ownLooks[id] ? undefined : freshLooks(others).pattern);
    const tag: Tag = {
      attributes: [],
      ...plain,
      ...looks,
      ...(pattern === undefined ? {} : { pattern }),
      id,
      letter: isLetterFree ? (given.letter ?? '') : letterFor(given.name, others),
      key: isKeyFree ? (given.key ?? '') : tagKeyFor(others),
      subtypes: [],
    };
    tag.subtypes = this.#subtypes(children, found);
    const ids = new Set(tag.subtypes.map((one) => one.id));
    tag.attributes = tag.attributes.flatMap((one) => {
      if (!one.subtypes?.some((other) => !ids.has(other))) return [one];
      const left = one.subtypes.filter((other) => ids.has(other));
      this.warnings.push(
        remark('qdc-attribute', `The attribute “${one.id}” of “${tag.name}” was for a subtype that is not in the file.`, {
          id: one.id,
          tag: tag.name,
        }),
      );
      return left.length === 0 ? [] : [{ ...one, subtypes: left }];
    });
    // A GUID that the code would have anyway need not be kept.
    tag.subtypes = tag.subtypes.map((one) => withoutOwnGuid(one, (bare) => guidOf(this.#current, tag, bare)));
    return withoutOwnGuid(tag, (bare) => guidOf(this.#current, bare, null));
  }

  /** All levels below a tag as its subtypes, each naming the one above it. */
  #subtypes(codes: readonly QdcCode[], tag: Tag | undefined): Subtype[] {
    const taken = new Set<string>();
    const all: Subtype[] = [];
    const walk = (level: readonly QdcCode[], parent: string | undefined): void => {
      for (const one of this.#levels.siblings(level)) {
        const { words, name, code, colour } = one;
        const byGuid = one.guid === null ? undefined : this.#known.get(one.guid);
        const found =
          (byGuid?.tag === tag ? byGuid?.subtype : null) ??
          tag?.subtypes.find((other) => folded(other.name) === folded(name) && other.parent === parent);
        const id =
          this.#free(words.kept?.id ?? found?.id, taken) ?? idFor(name, new Set([...taken, ...(tag?.subtypes ?? []).map((other) => other.id)]));
        taken.add(id);
        const { attributes: _attributes, letter: _letter, ...line } = words.kept ?? {};
        const { parent: _parent, guid: _guid, ...rest } = words.kept ? line : { ...found };
        const key = typeof rest.key === 'string' && !all.some((other) => other.key.toUpperCase() === String(rest.key).toUpperCase()) ? rest.key : '';
        const subtype: Subtype = tidy({
          ...rest,
          id,
          name,
          key,
          definition: words.definition,
          example: words.example ?? (words.kept ? '' : (found?.example ?? '')),
          colour,
          parent,
          guid: one.guid ?? undefined,
          retired: retiredOf(code, words, found ?? undefined),
        });
        all.push(subtype);
        walk(code.children, id);
      }
    };
    walk(codes, undefined);
    for (const one of all)
      if (one.key === '')
        one.key = keyFor(
          one.name,
          all.filter((other) => other.key !== ''),
        );
    return all;
  }

  #foundTag({ guid, name }: ReadCode): Tag | undefined {
    const byGuid = guid === null ? undefined : this.#known.get(guid);
    if (byGuid?.subtype === null) return byGuid.tag;
    return this.#current.tags.find((tag) => folded(tag.name) === folded(name));
  }

  /** The id, if nobody in the file has it yet. */
  #free(id: string | undefined, taken: Set<string>): string | undefined {
    if (id === undefined || !ID.test(id) || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  }
}

const isTag = (given: Partial<Tag> & { name: string }): given is Tag => given.letter !== undefined && given.key !== undefined;

/** What our own line says, else what the code here was. */
function retiredOf(code: QdcCode, words: ReadCode['words'], found: Tag | Subtype | undefined): true | undefined {
  const retired = words.kept ? words.kept.retired === true && code.isCodable?.trim() !== 'true' : found?.retired === true;
  return retired || undefined;
}

function withoutOwnGuid<T extends Tag | Subtype>(code: T, own: (bare: T) => string): T {
  const { guid, ...bare } = code;
  return own(bare as T) === guid ? (bare as T) : code;
}

function tidy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
