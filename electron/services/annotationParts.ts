// annotationParts.ts - what an annotation may be made of: places, roles, a parent, a code of the codebook and its attributes.
//
// Each part is answered as it is kept, or refused with a sentence of its own.

import { AppError } from '../../shared/errors.ts';
import type { AnnotationSet, NewAnnotation, RoleSpans } from '../../shared/contract.ts';
import type { Annotation, Role } from '../../shared/model/annotation.ts';
import { choicesOf, listedValue, textOf } from '../../shared/model/attributes.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { wordsOf } from '../../shared/model/extent.ts';
import { isRetired } from '../../shared/model/codebookPlan.ts';
import { findSubtype, findTag } from '../../shared/model/findTag.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import type { Segment, Span } from '../../shared/model/span.ts';
import { countedStretches, meantSpans, readingOn } from '../../shared/text/counted.ts';
import { segmentFor } from '../../shared/text/quote.ts';
import type { ProjectStore } from '../store/projectStore.ts';

/** The stretches with their words, in text order. @throws AppError as checkSpan does, or 'invalid-input' where they overlap. */
export function segmentsOf(text: string, spans: readonly Span[], setAside: readonly Span[] = []): Segment[] {
  const segments = spans.map((span) => segmentFor(text, span)).sort((a, b) => a.start - b.start);
  for (const [index, one] of segments.entries()) {
    const before = segments[index - 1];
    if (before && one.start < before.end) {
      throw new AppError('invalid-input', 'The stretches of one annotation overlap each other. Nothing was changed.', {
        variant: 'overlap',
        start: one.start,
      });
    }
  }
  return segments.length > 1 && setAside.length > 0 ? readingOn(text, countedStretches(text, setAside), segments) : segments;
}

/**
 * The stretches that somebody means who gives these words with them: also those that read so without what is set aside between.
 * @throws AppError 'quote-mismatch' when they are other words, or as segmentsOf does.
 */
export function quotedSegments(text: string, spans: readonly Span[], setAside: readonly Span[], quote: string): Segment[] {
  const whole = segmentsOf(text, spans, setAside);
  if (quote === wordsOf({ segments: whole })) return whole;
  const counted = countedStretches(text, setAside);
  const read = segmentsOf(
    text,
    spans.flatMap((span) => meantSpans(text, counted, span)),
    setAside,
  );
  if (quote === wordsOf({ segments: read })) return read;
  throw new AppError('quote-mismatch', 'The words given are not the words at that place in the text. Nothing was changed.', {});
}

/**
 * The roles as they are kept: each once, with all its stretches, in the order given. Those whose words are gone stay as they were.
 * @throws AppError 'invalid-input' for stretches of one role that overlap, and for a cue in several.
 */
export function rolesOf(text: string, roles: readonly RoleSpans[], before: readonly Role[]): Role[] {
  const names = [...new Set(roles.map((one) => one.role))];
  return names.flatMap((role): Role[] => {
    const spans = roles.flatMap((one) => (one.role === role && 'spans' in one ? one.spans : []));
    if (role === 'cue' && spans.length > 1)
      throw new AppError('invalid-input', 'A cue is one stretch of words, and several were given. Nothing was changed.', { variant: 'cue', role });
    if (spans.length > 0) return [{ role, segments: segmentsOf(text, spans) }];
    const lost = before.filter((one) => one.role === role && one.lost === true);
    if (lost.length === 0)
      throw new AppError('invalid-input', `The role "${role}" was given without words. Nothing was changed.`, { variant: 'role-empty', role });
    return lost;
  });
}

/**
 * The parent as it may be kept: an annotation of the project from which no chain leads back to `id`.
 * @throws AppError 'parent-unknown'.
 */
export async function checkedParent(store: ProjectStore, id: string | null, parent: string | null): Promise<string | null> {
  const chain = new Set<string | null>([id]);
  for (let step = parent; step !== null; step = (await store.annotation(step)).parent ?? null) {
    if (chain.has(step))
      throw new AppError('parent-unknown', 'An annotation cannot report itself: the chain would close. Nothing was changed.', {
        variant: 'loop',
        parent: step,
      });
    chain.add(step);
  }
  return parent;
}

/** The codebook lists "parent" among the attributes; it is kept as a field of its own, because it names an annotation. */
export function separated<T extends AnnotationSet | NewAnnotation>(said: T): T {
  const { attributes = {}, ...rest } = said;
  if (!('parent' in attributes)) return said;
  const { parent, ...others } = attributes;
  return { ...rest, attributes: others, parent: rest.parent ?? (typeof parent === 'string' ? parent : null) } as T;
}

/** Whether new annotations may have this code. @throws AppError 'tag-unknown' or 'subtype-unknown', also when it is retired. */
export function checkTag(codebook: Codebook, tagId: string, subtypeId: string | null): void {
  const tag = findTag(codebook, tagId);
  if (!tag) {
    const known = codebook.tags.map((one) => one.id).join(', ');
    throw new AppError('tag-unknown', `There is no tag "${tagId}" in the codebook (${known}). Nothing was changed.`, { tag: tagId });
  }
  if (subtypeId !== null && !findSubtype(tag, subtypeId)) {
    throw new AppError('subtype-unknown', `The tag "${tagId}" has no subtype "${subtypeId}". Nothing was changed.`, {
      tag: tagId,
      subtype: subtypeId,
    });
  }
  if (isRetired(codebook, { tag: tagId, subtype: null }))
    throw new AppError('tag-unknown', `The tag "${tagId}" is retired and cannot be given any more. Nothing was changed.`, {
      variant: 'retired',
      tag: tagId,
    });
  if (isRetired(codebook, { tag: tagId, subtype: subtypeId }))
    throw new AppError('subtype-unknown', `The subtype "${subtypeId}" is retired and cannot be given any more. Nothing was changed.`, {
      variant: 'retired',
      tag: tagId,
      subtype: subtypeId ?? '',
    });
}

/**
 * Attributes as they are kept: of a choice one of the values that the codebook lists, as it writes them.
 * What was there before stays, whatever it is, and so does what the codebook does not know.
 * @throws AppError 'invalid-input', naming the list.
 */
export function checkedAttributes(
  codebook: Codebook,
  tagId: string,
  attributes: Annotation['attributes'],
  before: Annotation['attributes'] = {},
): Annotation['attributes'] {
  const known = new Map(findTag(codebook, tagId)?.attributes.map((one) => [one.id, one]));
  const checked = Object.entries(attributes).map(([id, value]): [string, typeof value] => {
    const attribute = known.get(id);
    if (!attribute || (Object.hasOwn(before, id) && sameJson(before[id], value))) return [id, value];
    const listed = listedValue(attribute, value);
    if (listed === undefined)
      throw new AppError(
        'invalid-input',
        `"${textOf(value)}" is no value of the attribute "${id}" (${choicesOf(attribute).join(', ')}). Nothing was changed.`,
        { variant: 'attribute-value', value: textOf(value), attribute: id },
      );
    return [id, listed];
  });
  return Object.fromEntries(checked);
}
