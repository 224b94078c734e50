// qdc.ts - our codebook as a REFI-QDA codebook (.qdc, codebook standard 1.0), and anybody's as ours.
//
// Tags are its top level, subtypes nest below. A retired code is not codable there. What the format has no field for
// stands in the last line of the description (qdcDescription.ts); every loss is named.

import { AppError, type ErrorValues, type Remark } from '../errors.ts';
import type { Codebook, Subtype, Tag } from '../model/codebook.ts';
import { checkCodebook } from '../model/codebookRules.ts';
import { folded, freshLooks, ID, idFor, keyFor, letterFor, looksOf, ownLooks, tagKeyFor } from '../model/codeNames.ts';
import { guidOf, plainGuid } from './codeGuids.ts';
import { fromDescription, toDescription } from './qdcDescription.ts';
import { type QdcCode, readQdcXml } from './qdcXml.ts';

/** Characters that XML 1.0 cannot hold. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const text = (words: string): string => words.replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
const attribute = (words: string): string => words.replace(/[&<>"\r\n\t]/g, (sign) => escapes[sign] ?? sign);

const remark = (code: string, message: string, values: ErrorValues = {}): Remark => ({ code, message, values });

/** The file, UTF-8 without a byte order mark, and what of the codebook it cannot say. */
export function toQdc(codebook: Codebook): { readonly xml: string; readonly warnings: Remark[] } {
  const warnings: Remark[] = [
    remark(
      'qdc-no-versions',
      'A REFI-QDA codebook has no place for the name, the version and the earlier versions of the codebook; they are not in the file.',
    ),
  ];
  const clean = (words: string, of: string): string => {
    const cleaned = words.replace(NOT_XML, '');
    if (cleaned !== words) warnings.push(remark('qdc-signs', `“${of}” holds signs that XML cannot hold; they were left out.`, { name: of }));
    return cleaned;
  };
  const lines: string[] = [];
  const write = (tag: Tag, code: Tag | Subtype, depth: number): void => {
    const subtype = code === tag ? null : (code as Subtype);
    const { name, definition, example, guid: _guid, subtypes: _subtypes, parent: _parent, ...kept } = code;
    const colour = subtype ? code.colour : looksOf(tag).colour;
    const description = clean(toDescription(definition, example, { ...kept, ...(colour === undefined ? {} : { colour: code.colour }) }), name);
    const pad = '  '.repeat(depth);
    const color = colour === undefined ? '' : ` color="${colour}"`;
    lines.push(
      `${pad}<Code guid="${guidOf(codebook, tag, subtype)}" name="${attribute(clean(name, name))}" isCodable="${code.retired ? 'false' : 'true'}"${color}>`,
      `${pad}  <Description>${text(description)}</Description>`,
    );
    for (const child of tag.subtypes.filter((one) => one.parent === subtype?.id)) write(tag, child, depth + 1);
    lines.push(`${pad}</Code>`);
  };
  for (const tag of codebook.tags) write(tag, tag, 2);
  const body = ['  <Codes>', ...lines, '  </Codes>'].join('\n');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Pressmark">';
  return { xml: `${head}\n${body}\n</CodeBook>\n`, warnings };
}

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

interface Read {
  readonly code: QdcCode;
  readonly words: ReturnType<typeof fromDescription>;
  readonly name: string;
  readonly guid: string | null;
  readonly colour: string | undefined;
}

class Reader {
  readonly warnings: Remark[] = [];
  readonly #current: Codebook;
  readonly #guids = new Set<string>();
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
    const read = this.#siblings(codes);
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
      for (const one of this.#siblings(level)) {
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

  #foundTag({ guid, name }: Read): Tag | undefined {
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

  /** The codes of one level, with names that can be shown and are not the same. */
  #siblings(codes: readonly QdcCode[]): Read[] {
    const names = new Set<string>();
    return codes.map((code) => {
      const words = fromDescription(code.description);
      const name = this.#name(code, names);
      names.add(folded(name));
      if (words.spoilt)
        this.warnings.push(
          remark('qdc-spoilt', `What Pressmark had kept in the description of “${name}” cannot be read any more and was left out.`, { name }),
        );
      const guid = plainGuid(code.guid);
      const again = guid !== null && this.#guids.has(guid);
      if (guid === null) this.warnings.push(remark('qdc-no-guid', `“${name}” has no GUID; it is known by its name from now on.`, { name }));
      if (again) this.warnings.push(remark('qdc-same-guid', `“${name}” has the same GUID as another code; it got one of its own.`, { name }));
      if (guid !== null) this.#guids.add(guid);
      if (code.isCodable?.trim() === 'false' && !words.kept)
        this.warnings.push(remark('qdc-folder', `“${name}” is only a folder in the file; here annotations can have it too.`, { name }));
      return { code, words, name, guid: again ? null : guid, colour: this.#colour(code, name) };
    });
  }

  #name(code: QdcCode, taken: ReadonlySet<string>): string {
    const plain = code.name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    const short = Array.from(plain)
      .slice(0, 180)
      .join('')
      .slice(0, 190)
      .replace(/[\ud800-\udbff]$/, '');
    const base = short === '' ? 'Unnamed code' : short;
    if (short === '') this.warnings.push(remark('qdc-no-name', 'A code has no name; it is called “Unnamed code” here.'));
    else if (short !== plain)
      this.warnings.push(remark('qdc-name-cut', `The name “${short.slice(0, 60)}…” was too long and was cut.`, { name: short.slice(0, 60) }));
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base} (${number})`;
      if (taken.has(folded(name))) continue;
      if (number > 1)
        this.warnings.push(
          remark('qdc-two-names', `Two codes at one place are called “${base}”; the second is called “${name}” here.`, { first: base, second: name }),
        );
      return name;
    }
  }

  #colour({ color }: QdcCode, name: string): string | undefined {
    if (color === undefined || color.trim() === '') return undefined;
    const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(color.trim()) ?? [];
    if (long !== undefined) return `#${long.toLowerCase()}`;
    if (short !== undefined) return `#${Array.from(short.toLowerCase(), (digit) => digit + digit).join('')}`;
    this.warnings.push(remark('qdc-colour', `The colour “${color}” of “${name}” is none, and was left out.`, { colour: color, name }));
    return undefined;
  }
}

const isTag = (given: Partial<Tag> & { name: string }): given is Tag => given.letter !== undefined && given.key !== undefined;

/** What our own line says, else what the code here was. */
function retiredOf(code: QdcCode, words: Read['words'], found: Tag | Subtype | undefined): true | undefined {
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

/** Whether a text is XML at all: what tells a .qdc from our JSON. */
export const looksLikeXml = (words: string): boolean => /^\ufeff?\s*</.test(words);

/** @throws AppError 'codebook-invalid'. */
export function notACodebook(name: string): never {
  throw new AppError('codebook-invalid', `${name} is neither a Pressmark codebook (JSON) nor a REFI-QDA codebook (XML). Nothing was changed.`, {
    variant: 'neither',
    name,
  });
}
