// attributes.ts - which attributes an annotation may have, what their values look like, and what its words propose for them.
//
// Everything is optional, and what a project has stored beyond its codebook is kept and shown.

import { type Figure, proposeFigure } from '../measures/figures.ts';
import type { Annotation } from './annotation.ts';
import type { Attribute, Tag } from './codebook.ts';
import { wordsOf } from './extent.ts';

export type AttributeValue = Annotation['attributes'][string];
export type AttributeType = NonNullable<Attribute['type']>;

/** Those that apply to a tag and subtype, in the codebook's order. */
export const attributesFor = (tag: Tag | undefined, subtype: string | null): readonly Attribute[] =>
  (tag?.attributes ?? []).filter((one) => one.subtypes === undefined || (subtype !== null && one.subtypes.includes(subtype)));

/** The ids of the choices; none where words are written. */
export function choicesOf({ values }: Attribute): string[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number') return String(one);
    return one !== null && typeof one === 'object' && 'id' in one && typeof one['id'] === 'string' ? one['id'] : [];
  });
}

export const typeOf = (attribute: Attribute): AttributeType => attribute.type ?? (choicesOf(attribute).length > 0 ? 'choice' : 'text');

/**
 * A value as it is kept: of a choice the codebook's own writing ("at least" is its "at-least", 2 its "2"), else as it is.
 * Undefined when it is none of the choices; nothing said is always good.
 */
export function listedValue(attribute: Attribute, value: AttributeValue): AttributeValue | undefined {
  const choices = choicesOf(attribute);
  if (typeOf(attribute) !== 'choice' || choices.length === 0 || isEmpty(value)) return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const plain = (words: string) => words.toLowerCase().replace(/[\s_-]+/gu, '-');
  const given = String(value);
  return choices.find((one) => one === given) ?? choices.find((one) => plain(one) === plain(given.trim()));
}

/** What is stored for attributes that are not in the form, by id. */
export function othersIn(attributes: Annotation['attributes'], form: readonly Attribute[]): [string, AttributeValue][] {
  const shown = new Set(form.map((one) => one.id));
  return Object.entries(attributes).filter(([id, value]) => !shown.has(id) && !isEmpty(value));
}

export const isEmpty = (value: AttributeValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A value as it is written in a field; JSON for what no field makes. */
export function textOf(value: AttributeValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

/**
 * What is kept of a text in a field; null for nothing. A number field keeps words that are no number ("dozens") as they are;
 * of a list each line is an entry.
 */
export function valueOf(type: AttributeType, text: string): AttributeValue {
  if (type === 'list')
    return text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const written = text.trim();
  if (written === '') return null;
  return type === 'number' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(written) ? Number(written) : written;
}

/** The entries of a list; one text that was stored instead of a list is its only entry. */
export function listOf(value: AttributeValue | undefined): string[] {
  if (isEmpty(value)) return [];
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

/** `attributes` with some of them set; an empty value takes the attribute away. Others are kept. */
export function withAttributes(attributes: Annotation['attributes'], set: Annotation['attributes']): Annotation['attributes'] {
  return Object.fromEntries(Object.entries({ ...attributes, ...set }).filter(([id, value]) => !(Object.hasOwn(set, id) && isEmpty(value))));
}

/**
 * What the words of a figure propose for attributes that are in the form and still empty; null when there is nothing to propose.
 * @param words the annotation's, without what is set aside among them.
 */
export function proposedFor(annotation: Annotation, form: readonly Attribute[], words = wordsOf(annotation)): Annotation['attributes'] | null {
  const wanted = form.filter((one) => PROPOSED.has(one.id) && isEmpty(annotation.attributes[one.id]));
  if (!form.some((one) => one.id === 'value') || wanted.length === 0) return null;
  const figure = proposeFigure(words);
  const value = annotation.attributes['value'];
  // Whoever has written another value has read the words otherwise.
  if (!figure || (!isEmpty(value) && textOf(value) !== textOf(figure.value))) return null;
  const proposed = wanted.flatMap((one): [string, AttributeValue][] => {
    const said = figure[one.id as keyof Figure];
    const choices = choicesOf(one);
    return said === null || (choices.length > 0 && !choices.includes(String(said))) ? [] : [[one.id, said]];
  });
  return proposed.length > 0 ? Object.fromEntries(proposed) : null;
}
const PROPOSED: ReadonlySet<string> = new Set<keyof Figure>(['value', 'unit', 'comparator', 'hedge']);
