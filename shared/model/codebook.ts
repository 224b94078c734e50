// codebook.ts - the tags, their subtypes and what they mean; the default codebook of a new project.
//
// How a tag looks is renderer/styles/annotations.css; what it is called is shared/locales/*/defaultCodes.json. Examples are our own sentences.

import { z } from 'zod';
import ar from '../locales/ar/defaultCodes.json' with { type: 'json' };
import en from '../locales/en/defaultCodes.json' with { type: 'json' };
import es from '../locales/es/defaultCodes.json' with { type: 'json' };
import { Id, Json } from './annotation.ts';

/** How the underline of a tag is drawn, so that it can be told without its colour. */
export const Pattern = z.enum(['solid', 'dashes', 'teeth', 'dots', 'double', 'long-dashes', 'dash-dot', 'waves']);
export type Pattern = z.infer<typeof Pattern>;

/** What tags and subtypes share; absent fields take what the program or the code above them has. */
const Appearance = {
  /** #rrggbb on light paper; other themes derive theirs from it. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  pattern: Pattern.optional(),
  /** No longer offered for new annotations; old ones keep it. */
  retired: z.boolean().optional(),
  /** The code above it: of a subtype another subtype of its tag. Without it, directly under the tag. */
  parent: z.string().optional(),
  /** The same code in exchange files, so that it is known again. */
  guid: Id.optional(),
};

/** Something that can be said about annotations of a tag. */
export const Attribute = z.looseObject({
  id: z.string().min(1),
  /** The choices, or null where words are written. */
  values: Json.nullable(),
  name: z.string().optional(),
  /** What is filled in; without it a choice where there are values, else one line of text. */
  type: z.enum(['choice', 'text', 'number', 'list']).optional(),
  /** Only for these subtypes; without it for all annotations of the tag. */
  subtypes: z.array(z.string()).optional(),
});
export type Attribute = z.infer<typeof Attribute>;

export const Subtype = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The letter that picks it once its tag is chosen. */
  key: z.string().min(1),
  definition: z.string(),
  example: z.string(),
  ...Appearance,
});
export type Subtype = z.infer<typeof Subtype>;

export const Tag = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  key: z.string().min(1),
  /** The letter on its badge. */
  letter: z.string().min(1),
  definition: z.string(),
  example: z.string().optional(),
  attributes: z.array(Attribute),
  subtypes: z.array(Subtype),
  ...Appearance,
});
export type Tag = z.infer<typeof Tag>;

export const Codebook = z.looseObject({ id: Id, version: z.int().min(1), name: z.string(), tags: z.array(Tag).min(1) });
export type Codebook = z.infer<typeof Codebook>;

const subtype = (key: string, id: string) => ({ id, key });
const choice = (id: string, ...values: string[]): Attribute => ({ id, values: values.length > 0 ? values : null });
const written = (id: string, type: 'text' | 'number' | 'list' = 'text'): Attribute => ({ id, values: null, type });
const only = (attribute: Attribute, ...subtypes: string[]): Attribute => ({ ...attribute, subtypes });
const yesNo = ['yes', 'no', 'unknown'];

/** Ids, letters and keys are the same in every language, so that work in several can be exchanged and compared. */
const shipped = [
  {
    id: 'claim',
    key: '1',
    letter: 'C',
    attributes: [
      choice('checkable', 'yes', 'partly', 'no'),
      choice('certainty', 'plain', 'hedged', 'denied', 'asked'),
      choice('basis', 'attributed', 'unattributed', 'documented'),
      only(written('value', 'number'), 'figure'),
      only(written('unit'), 'figure'),
      only(choice('comparator', 'exactly', 'at-least', 'at-most', 'about', 'more-than', 'reportedly'), 'figure'),
      only(written('hedge'), 'figure'),
      written('event'),
    ],
    subtypes: [
      subtype('f', 'figure'),
      subtype('e', 'event'),
      subtype('r', 'responsibility'),
      subtype('s', 'status'),
      subtype('o', 'forecast'),
      subtype('j', 'judgement'),
    ],
  },
  {
    id: 'attribution',
    key: '2',
    letter: 'A',
    attributes: [
      choice('speakerKind', 'named-person', 'named-office', 'spokesperson', 'unnamed-official', 'anonymous', 'group', 'document', 'author', 'nobody'),
      choice('cueTone', 'neutral', 'doubting', 'endorsing', 'charged'),
      choice('polarity', 'asserted', 'denied', 'withheld'),
    ],
    subtypes: [
      subtype('d', 'direct'),
      subtype('i', 'indirect'),
      subtype('m', 'mixed'),
      subtype('b', 'belief'),
      subtype('o', 'document'),
      subtype('n', 'denial-or-refusal'),
    ],
  },
  {
    id: 'loaded',
    key: '3',
    letter: 'L',
    attributes: [
      written('target'),
      choice('direction', 'for', 'against', 'neutral'),
      choice('strength', '1', '2', '3'),
      written('plainAlternatives', 'list'),
    ],
    subtypes: [
      subtype('l', 'label'),
      subtype('i', 'intensifier'),
      subtype('v', 'charged-verb'),
      subtype('q', 'scare-quotes'),
      subtype('e', 'euphemism'),
      subtype('c', 'comparison'),
      subtype('x', 'exaggeration'),
      subtype('u', 'leading-question'),
      subtype('s', 'slogan'),
    ],
  },
  {
    id: 'sourcing',
    key: '4',
    letter: 'S',
    attributes: [
      choice('independent', ...yesNo),
      choice('multiple', ...yesNo),
      choice('verifies', ...yesNo),
      choice('authoritative', ...yesNo),
      choice('named', ...yesNo),
      choice('traceable', 'yes', 'partly', 'no'),
      only(choice('anonymityReason', 'yes', 'no'), 'anonymous', 'vague-collective'),
      only(written('alteredBy'), 'republished', 'inserted'),
    ],
    subtypes: [
      subtype('b', 'byline'),
      subtype('a', 'agency-credit'),
      subtype('r', 'republished'),
      subtype('d', 'document'),
      subtype('n', 'named-source'),
      subtype('y', 'anonymous'),
      subtype('v', 'vague-collective'),
      subtype('s', 'self-interested'),
      subtype('h', 'second-hand'),
      subtype('c', 'circular'),
      subtype('i', 'inserted'),
      subtype('g', 'gap'),
    ],
  },
];

interface CodeWords {
  readonly name: string;
  readonly definition: string;
}
type TagWords = CodeWords & { readonly subtypes: Readonly<Record<string, CodeWords & { readonly example: string }>> };
/** Languages that the shipped codes are named and explained in. */
export const codeLanguages = ['en', 'es', 'ar'] as const;
export type CodeLanguage = (typeof codeLanguages)[number];
const words: Readonly<Record<CodeLanguage, Readonly<Record<string, TagWords>>>> = { en, es, ar };

/** The codebook of a new project: the four tags and their subtypes in one language, version 1. */
export function defaultCodebook(id: string, language: CodeLanguage = 'en'): Codebook {
  const tags = shipped.map(({ subtypes, attributes, ...tag }): Tag => {
    const { subtypes: said = {}, name = tag.id, definition = '' } = words[language][tag.id] ?? {};
    return {
      ...tag,
      name,
      definition,
      attributes: JSON.parse(JSON.stringify(attributes)) as Attribute[],
      subtypes: subtypes.map((one) => ({ ...one, ...(said[one.id] ?? { name: one.id, definition: '', example: '' }) })),
    };
  });
  return { id, version: 1, name: 'Pressmark', tags };
}
