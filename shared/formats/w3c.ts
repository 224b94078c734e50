// w3c.ts - our annotations as a W3C Web Annotation collection (Recommendation of 23 February 2017).
//
// Positions become Unicode code points; quotes carry their context, so that either finds the place. What the
// standard has no words for (subtype, roles, attributes ...) stands under our own prefix and is never dropped.

import type { Annotation, Link, Role } from '../model/annotation.ts';
import { extentOf, wordsOf } from '../model/extent.ts';
import type { Codebook } from '../model/codebook.ts';
import { findSubtype, findTag } from '../model/findTag.ts';
import { asideTest, paragraphTest } from '../model/asidePlace.ts';
import { type Annotator, metadataKeys, type SetAside } from '../model/project.ts';
import type { Segment } from '../model/span.ts';
import { codePointCounter } from '../text/codePoints.ts';

export interface W3cDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The text's own id: annotations that count in another one are orphans. */
  readonly textRevisionId: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly setAside: readonly SetAside[];
  /** In text order. */
  readonly annotations: readonly Annotation[];
}

export interface W3cInput {
  readonly projectId: string;
  readonly title: string;
  readonly generated: string;
  readonly codebook: Codebook;
  readonly annotators: readonly Annotator[];
  readonly documents: readonly W3cDocument[];
  readonly links: readonly Link[];
}

const iri = (id: string) => `urn:uuid:${id}`;

/** The AnnotationCollection, as a value for JSON.stringify. */
export function toW3c(input: W3cInput): object {
  const present = new Set(input.documents.flatMap((one) => one.annotations.map((annotation) => annotation.id)));
  const links = input.links.filter((link) => present.has(link.from.annotationId) && present.has(link.to.annotationId));
  const items = [...input.documents.flatMap((one) => annotationsOf(one, input)), ...links.map((link) => linkOf(link, input))];
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { pressmark: 'urn:pressmark:vocabulary:', skos: 'http://www.w3.org/2004/02/skos/core#' }],
    id: iri(input.projectId),
    type: 'AnnotationCollection',
    label: input.title,
    generated: input.generated,
    generator: { id: 'urn:pressmark:program', type: 'Software', name: 'Pressmark' },
    ...asideOf(input.documents),
    total: items.length,
    first: { id: `${iri(input.projectId)}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** What is set aside in each document, in code points; left out where nothing is. */
function asideOf(documents: readonly W3cDocument[]): object {
  const all = documents.filter((one) => one.setAside.length > 0);
  if (all.length === 0) return {};
  const stretches = all.map(({ id, title, text, setAside }) => {
    const toCodePoint = codePointCounter(text);
    const spans = setAside.map(({ start, end, kind }) => ({
      'pressmark:kind': kind,
      type: 'TextPositionSelector',
      start: toCodePoint(start),
      end: toCodePoint(end),
    }));
    return { id: iri(id), 'pressmark:title': title, 'pressmark:stretches': spans };
  });
  return { 'pressmark:setAside': stretches };
}

const directionOf = ({ direction }: W3cDocument['metadata']) => (direction === 'ltr' || direction === 'rtl' ? direction : 'auto');

/** What is known about a document; its language and direction have names of the standard. */
function statementsOf(metadata: W3cDocument['metadata']): Record<string, string> {
  const said = metadataKeys.flatMap((key): [string, string][] => {
    const value = metadata[key];
    return key === 'language' || key === 'direction' || typeof value !== 'string' ? [] : [[`pressmark:${key}`, value]];
  });
  return Object.fromEntries(said);
}

function annotationsOf(textDocument: W3cDocument, input: W3cInput): object[] {
  const toCodePoint = codePointCounter(textDocument.text);
  const source = {
    id: iri(textDocument.id),
    type: 'Text',
    format: 'text/plain',
    'pressmark:title': textDocument.title,
    ...(typeof textDocument.metadata['language'] === 'string' ? { language: textDocument.metadata['language'] } : {}),
    textDirection: directionOf(textDocument.metadata),
    ...statementsOf(textDocument.metadata),
  };
  const quoteOf = ({ exact, prefix, suffix }: Segment) => ({ type: 'TextQuoteSelector', exact, prefix, suffix });
  const targetOf = (segment: Segment) => ({
    type: 'SpecificResource',
    source,
    selector: [quoteOf(segment), { type: 'TextPositionSelector', start: toCodePoint(segment.start), end: toCodePoint(segment.end) }],
  });
  /** Words that the text no longer has are given without a place. */
  const wordsOnly = (segment: Segment) => ({ type: 'SpecificResource', source, selector: [quoteOf(segment)] });
  const paragraphOf = paragraphTest(textDocument);
  const isAside = asideTest(textDocument);
  return textDocument.annotations.map((annotation) => {
    const paragraph = paragraphOf(annotation);
    const isOrphan = annotation.textRevisionId !== textDocument.textRevisionId;
    const targets = annotation.segments.map(isOrphan ? wordsOnly : targetOf);
    return {
      id: iri(annotation.id),
      type: 'Annotation',
      motivation: annotation.note === null ? ['classifying'] : ['classifying', 'commenting'],
      creator: creatorOf(annotation.annotatorId, input.annotators),
      created: annotation.created,
      modified: annotation.modified,
      body: bodiesOf(annotation, input.codebook),
      target: targets.length === 1 ? targets[0] : targets,
      ...own(annotation, (segment, isLost) => (isOrphan || isLost ? wordsOnly(segment) : targetOf(segment))),
      ...(paragraph === null ? {} : { 'pressmark:paragraph': paragraph }),
      ...(isAside(annotation) ? { 'pressmark:inSetAside': true } : {}),
      ...(isOrphan ? { 'pressmark:orphan': true } : {}),
    };
  });
}

function creatorOf(annotatorId: string, annotators: readonly Annotator[]): object {
  const alias = annotators.find((one) => one.id === annotatorId)?.alias;
  return { id: iri(annotatorId), type: 'Person', ...(alias ? { nickname: alias } : {}) };
}

function bodiesOf(annotation: Annotation, codebook: Codebook): object[] {
  const tag = findTag(codebook, annotation.tag);
  const subtype = findSubtype(tag, annotation.subtype);
  const bodies: object[] = [
    { type: 'TextualBody', purpose: 'tagging', value: annotation.tag, format: 'text/plain', ...(tag ? { 'skos:prefLabel': tag.name } : {}) },
  ];
  if (annotation.subtype !== null) {
    const label = subtype ? { 'skos:prefLabel': subtype.name } : {};
    bodies.push({ type: 'TextualBody', purpose: 'classifying', value: annotation.subtype, format: 'text/plain', ...label });
  }
  if (annotation.note !== null) bodies.push({ type: 'TextualBody', purpose: 'commenting', value: annotation.note, format: 'text/plain' });
  return bodies;
}

/** What only Pressmark says, left out where nothing was said. */
function own(annotation: Annotation, targetOf: (segment: Segment, isLost: boolean) => object): object {
  const { confidence, voice, attributes, roles, parent, toConfirm } = annotation;
  return {
    ...(confidence ? { 'pressmark:confidence': confidence } : {}),
    ...(voice ? { 'pressmark:voice': voice } : {}),
    ...(Object.keys(attributes).length > 0 ? { 'pressmark:attributes': attributes } : {}),
    ...(parent ? { 'pressmark:parent': iri(parent) } : {}),
    ...(roles.length > 0 ? { 'pressmark:roles': roles.map((one) => roleOf(one, targetOf)) } : {}),
    ...(toConfirm ? { 'pressmark:toConfirm': true } : {}),
    ...(annotation.segments.length > 1 ? { 'pressmark:words': wordsOf(annotation), 'pressmark:extent': extentOf(annotation) } : {}),
  };
}

const roleOf = ({ role, segments, lost = false }: Role, targetOf: (segment: Segment, isLost: boolean) => object): object => ({
  'pressmark:role': role,
  ...(lost ? { 'pressmark:lost': true } : {}),
  target: segments.map((segment) => targetOf(segment, lost)),
});

function linkOf(link: Link, input: W3cInput): object {
  return {
    id: iri(link.id),
    type: 'Annotation',
    motivation: link.note === null ? 'linking' : ['linking', 'commenting'],
    creator: creatorOf(link.annotatorId, input.annotators),
    created: link.created,
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: link.kind, format: 'text/plain' },
      ...(link.note === null ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: link.note, format: 'text/plain' }]),
    ],
    target: [iri(link.from.annotationId), iri(link.to.annotationId)],
  };
}
