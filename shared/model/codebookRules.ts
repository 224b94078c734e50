// codebookRules.ts - what a codebook must keep to: unique ids, names, letters and keys, a hierarchy without loops. No schemas here: the page uses it.

import { AppError, type ErrorValues } from '../errors.ts';
import type { Attribute, Codebook, Subtype, Tag } from './codebook.ts';
import { folded, ID, LONGEST_ID } from './codeNames.ts';

const LONGEST_NAME = 200;
const LONGEST_WORDS = 20_000;
const MOST_TAGS = 500;
const MOST_SUBTYPES = 5000;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;

/** @throws AppError 'codebook-invalid' that names the first rule that is broken, and by what. */
export function checkCodebook(codebook: Codebook): void {
  if (codebook.tags.length > MOST_TAGS)
    refuse('too-many-tags', `A codebook has at most ${MOST_TAGS} tags, and this one has ${codebook.tags.length}.`, {
      most: MOST_TAGS,
    });
  unique(codebook.tags, (tag) => tag.id, 'Two tags have the id', 'tag-id-twice');
  unique(codebook.tags, (tag) => folded(tag.name), 'Two tags have the name', 'tag-name-twice');
  unique(codebook.tags, (tag) => tag.letter.toUpperCase(), 'Two tags have the letter', 'tag-letter-twice');
  unique(codebook.tags, (tag) => tag.key, 'Two tags have the key', 'tag-key-twice');
  for (const tag of codebook.tags) checkTag(tag);
  if (codebook.tags.every((tag) => tag.retired)) refuse('all-retired', 'At least one tag must not be retired, or nothing can be marked any more.');
}

function checkTag(tag: Tag): void {
  checkWords(tag, 'tag');
  if (Array.from(tag.letter).length > 2 || !/^[\p{L}\p{N}]+$/u.test(tag.letter))
    refuse('tag-letter', `The letter of the tag “${tag.name}” is “${tag.letter}”; it is one letter or digit, at most two.`, {
      tag: tag.name,
      letter: tag.letter,
    });
  if (!/^[1-9]\d{0,3}$/.test(tag.key))
    refuse('tag-key', `The key of the tag “${tag.name}” is “${tag.key}”; it is a number from 1 (1 to 9 work as keys).`, {
      tag: tag.name,
      key: tag.key,
    });
  if (tag.parent !== undefined) refuse('tag-above', `The tag “${tag.name}” names a code above it, but tags are the top level.`, { tag: tag.name });
  if (tag.subtypes.length > MOST_SUBTYPES)
    refuse('too-many-subtypes', `A tag has at most ${MOST_SUBTYPES} subtypes, and “${tag.name}” has ${tag.subtypes.length}.`, {
      tag: tag.name,
      most: MOST_SUBTYPES,
    });
  const of = ` of the tag “${tag.name}”`;
  unique(tag.subtypes, (one) => one.id, `Two subtypes${of} have the id`, 'subtype-id-twice', tag.name);
  unique(
    tag.subtypes,
    (one) => `${one.parent ?? ''}\n${folded(one.name)}`,
    `Two subtypes at one place${of} have the name`,
    'subtype-name-twice',
    tag.name,
    (one) => one.name,
  );
  unique(tag.subtypes, (one) => one.key.toUpperCase(), `Two subtypes${of} have the key`, 'subtype-key-twice', tag.name);
  for (const one of tag.subtypes) {
    checkWords(one, 'subtype');
    if (!/^[\p{L}\p{N}]{1,4}$/u.test(one.key))
      refuse('subtype-key', `The key of the subtype “${one.name}”${of} is “${one.key}”; it is a letter.`, {
        subtype: one.name,
        tag: tag.name,
        key: one.key,
      });
    checkPlace(tag, one);
  }
  checkAttributes(tag);
}

function checkWords(code: Tag | Subtype, what: 'tag' | 'subtype'): void {
  if (!ID.test(code.id) || Array.from(code.id).length > LONGEST_ID + 40)
    refuse('code-id', `“${code.id.slice(0, 80)}” cannot be the id of a ${what}: ids are letters, digits, dots and hyphens, without spaces.`, {
      id: code.id.slice(0, 80),
    });
  if (code.name.trim() === '') refuse('no-name', `The ${what} with the id “${code.id}” has no name.`, { id: code.id });
  if (code.name.length > LONGEST_NAME)
    refuse('name-too-long', `The name of the ${what} “${code.id}” is longer than ${LONGEST_NAME} characters.`, { id: code.id, most: LONGEST_NAME });
  if (CONTROL.test(code.name))
    refuse('name-signs', `The name of the ${what} “${code.id}” has a line break or another sign that cannot be shown.`, { id: code.id });
  if (code.definition.length > LONGEST_WORDS || (code.example ?? '').length > LONGEST_WORDS)
    refuse('words-too-long', `The definition or example of the ${what} “${code.name}” is longer than ${LONGEST_WORDS} characters.`, {
      name: code.name,
      most: LONGEST_WORDS,
    });
}

/** A subtype lies under another one of its tag, and never under itself. */
function checkPlace(tag: Tag, subtype: Subtype): void {
  const above = new Set([subtype.id]);
  for (let parent = subtype.parent; parent !== undefined; ) {
    const found = tag.subtypes.find((one) => one.id === parent);
    if (!found)
      return refuse('subtype-parent', `The subtype “${subtype.name}” lies under “${parent}”, which is no subtype of the tag “${tag.name}”.`, {
        subtype: subtype.name,
        parent,
        tag: tag.name,
      });
    if (above.has(found.id))
      return refuse('subtype-loop', `The subtype “${subtype.name}” of the tag “${tag.name}” would lie under itself.`, {
        subtype: subtype.name,
        tag: tag.name,
      });
    above.add(found.id);
    parent = found.parent;
  }
}

function checkAttributes(tag: Tag): void {
  const of = ` of the tag “${tag.name}”`;
  unique(tag.attributes, (one) => one.id, `Two attributes${of} have the id`, 'attribute-id-twice', tag.name);
  for (const attribute of tag.attributes) {
    if (!ID.test(attribute.id))
      refuse('attribute-id', `“${attribute.id}” cannot be the id of an attribute${of}: ids are letters, digits, dots and hyphens.`, {
        id: attribute.id,
        tag: tag.name,
      });
    checkValues(attribute, tag.name);
    const unknown = attribute.subtypes?.find((id) => !tag.subtypes.some((one) => one.id === id));
    if (unknown !== undefined)
      refuse('attribute-subtype', `The attribute “${attribute.id}”${of} is for the subtype “${unknown}”, which is not there.`, {
        id: attribute.id,
        tag: tag.name,
        subtype: unknown,
      });
  }
}

function checkValues({ id, type, values }: Attribute, tag: string): void {
  const chosen = type === 'choice' || (type === undefined && values !== null);
  if (!chosen) return;
  const good = Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === 'string' && one.trim() !== '');
  if (!good) refuse('attribute-values', `The attribute “${id}” of the tag “${tag}” is a choice and needs its values, each some words.`, { id, tag });
  if (Array.isArray(values) && new Set(values).size < values.length)
    refuse('attribute-value-twice', `The attribute “${id}” of the tag “${tag}” has the same value twice.`, { id, tag });
}

function unique<T>(all: readonly T[], by: (one: T) => string, sentence: string, variant: string, tag = '', said = by): void {
  const seen = new Set<string>();
  for (const one of all) {
    const key = by(one);
    if (seen.has(key)) refuse(variant, `${sentence} “${said(one)}”.`, { value: said(one), tag });
    seen.add(key);
  }
}

function refuse(variant: string, sentence: string, values: ErrorValues = {}): never {
  throw new AppError('codebook-invalid', `${sentence} Nothing was changed.`, { variant, ...values });
}
