// codebook.ts - the tags, their subtypes and what they mean; the default codebook of a new project.
//
// How a tag looks is renderer/styles/annotations.css. Examples are our own sentences.

import { z } from 'zod';
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

const subtype = (key: string, id: string, name: string, definition: string, example: string): Subtype => ({ id, name, key, definition, example });
const choice = (id: string, ...values: string[]): Attribute => ({ id, values: values.length > 0 ? values : null });
const written = (id: string, type: 'text' | 'number' | 'list' = 'text'): Attribute => ({ id, values: null, type });
const only = (attribute: Attribute, ...subtypes: string[]): Attribute => ({ ...attribute, subtypes });
const yesNo = ['yes', 'no', 'unknown'];

const tags: Tag[] = [
  {
    id: 'claim',
    name: 'Claim',
    key: '1',
    letter: 'C',
    definition: 'A statement about the world that someone could check or dispute.',
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
      subtype('f', 'figure', 'Figure', 'A number, amount, share, size or date.', 'Nineteen boats were lost.'),
      subtype('e', 'event', 'Event', 'Something happened or exists; no number is needed.', 'The bridge was closed in May.'),
      subtype('r', 'responsibility', 'Responsibility', 'Who did it, ordered it or caused it.', 'The flood came because the dam was opened.'),
      subtype('s', 'status', 'Status', 'What something officially or legally is.', 'The club is a registered charity.'),
      subtype('o', 'forecast', 'Forecast', 'What will happen, or what someone will do.', 'The harbour will be gone by winter.'),
      subtype('j', 'judgement', 'Judgement', 'A verdict given as if it were a fact.', 'The mayor did the town a service.'),
    ],
  },
  {
    id: 'attribution',
    name: 'Attribution',
    key: '2',
    letter: 'A',
    definition: 'The writer hands a statement, belief or refusal to somebody else.',
    attributes: [
      choice('speakerKind', 'named-person', 'named-office', 'spokesperson', 'unnamed-official', 'anonymous', 'group', 'document', 'author', 'nobody'),
      choice('cueTone', 'neutral', 'doubting', 'endorsing', 'charged'),
      choice('polarity', 'asserted', 'denied', 'withheld'),
    ],
    subtypes: [
      subtype('d', 'direct', 'Direct', 'The words are inside quotation marks or set off.', '"We saw no fire," Lind said.'),
      subtype('i', 'indirect', 'Indirect', 'The words are retold.', 'Lind said there was no fire.'),
      subtype('m', 'mixed', 'Mixed', 'Retold, with a quoted piece that is a real quotation.', 'Lind called it "a false alarm".'),
      subtype('b', 'belief', 'Belief', 'A view, wish, fear or classification is ascribed.', 'The council regards the site as unsafe.'),
      subtype('o', 'document', 'Document', 'A report, letter, law or database speaks.', 'The log shows two visits.'),
      subtype(
        'n',
        'denial-or-refusal',
        'Denial or refusal',
        'Someone denies, will not say or will not confirm.',
        'Police would not confirm the name.',
      ),
    ],
  },
  {
    id: 'loaded',
    name: 'Loaded language',
    key: '3',
    letter: 'L',
    definition: 'Wording that pushes a feeling or verdict and could be swapped for a plainer word with the facts unchanged.',
    attributes: [
      written('target'),
      choice('direction', 'for', 'against', 'neutral'),
      choice('strength', '1', '2', '3'),
      written('plainAlternatives', 'list'),
    ],
    subtypes: [
      subtype('l', 'label', 'Label', 'Names a person, group or place by a verdict.', 'the harbour mafia'),
      subtype('i', 'intensifier', 'Intensifier', 'An adjective or adverb that turns the feeling up.', 'a shameful decision'),
      subtype('v', 'charged-verb', 'Charged verb', 'The verb, also a reporting verb, carries a verdict.', 'he confessed, he whined'),
      subtype('q', 'scare-quotes', 'Scare quotes', 'Quotation marks that show disbelief, not speech.', 'the "rescue"'),
      subtype('e', 'euphemism', 'Euphemism', 'Softens, or hides the actor.', 'the regrettable events'),
      subtype('c', 'comparison', 'Comparison', 'Likens to something feared or admired.', 'worse than the plague years'),
      subtype('x', 'exaggeration', 'Exaggeration', 'Larger or smaller than the stated facts allow.', 'the whole world wept'),
      subtype(
        'u',
        'leading-question',
        'Leading question',
        'A question that already contains the accusation.',
        'Is it not odd that they had cameras ready?',
      ),
      subtype('s', 'slogan', 'Slogan', 'A short phrase of praise or rallying.', 'freedom and progress for all'),
    ],
  },
  {
    id: 'sourcing',
    name: 'Sourcing',
    key: '4',
    letter: 'S',
    definition: 'A place where the text shows, or hides, where its information comes from.',
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
      subtype('b', 'byline', 'Byline', 'Names the author or reporter.', 'By Ada Holm'),
      subtype('a', 'agency-credit', 'Agency credit', 'Names a news agency or contributing outlets.', 'With reporting by three agencies'),
      subtype('r', 'republished', 'Republished', "A copy or translation of somebody else's text.", "Translated by the Friends' Office"),
      subtype('d', 'document', 'Document', 'A footnote, citation, link or named paper.', '3) Annual report, 1998'),
      subtype('n', 'named-source', 'Named source', 'A person or office with name or role is given.', 'Ada Holm, harbour master'),
      subtype('y', 'anonymous', 'Anonymous', 'A person is used but not named.', 'a clerk who asked not to be named'),
      subtype('v', 'vague-collective', 'Vague collective', 'Unnamed many.', 'many observers'),
      subtype('s', 'self-interested', 'Self-interested', 'The source is a party to the matter.', "the club's own website says"),
      subtype('h', 'second-hand', 'Second-hand', 'Taken from another outlet.', 'told a radio station'),
      subtype('c', 'circular', 'Circular', 'Two texts lean on each other or on one origin.', "a report this week that is the paper's own"),
      subtype('i', 'inserted', 'Inserted', 'The page or an editor put something in or cut it.', 'a caption inside a sentence, "[..]"'),
      subtype('g', 'gap', 'Gap', 'What the reader needs is missing.', 'no date, no source, access barred'),
    ],
  },
];

/** The codebook of a new project: the four tags and their subtypes, version 1. */
export function defaultCodebook(id: string): Codebook {
  return { id, version: 1, name: 'Pressmark', tags: JSON.parse(JSON.stringify(tags)) as Tag[] };
}
