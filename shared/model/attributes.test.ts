// attributes.test.ts - which attributes apply, how their values are written, and what words propose; and the parts of an annotation.

import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../fixtures/build.ts';
import { segmentFor } from '../text/quote.ts';
import type { Annotation } from './annotation.ts';
import { attributesFor, choicesOf, listedValue, listOf, othersIn, proposedFor, textOf, typeOf, valueOf, withAttributes } from './attributes.ts';
import { defaultCodebook } from './codebook.ts';
import { findTag } from './findTag.ts';
import { chainAbove, setOf, spansOf } from './parts.ts';

const TEXT = 'Lind said reportedly 47 people were killed, and then she left.';
const codebook = defaultCodebook('00000000-0000-4000-8000-000000000009');
const form = (tag: string, subtype: string | null) => attributesFor(findTag(codebook, tag), subtype);
const ids = (tag: string, subtype: string | null) => form(tag, subtype).map((one) => one.id);

describe('the form', () => {
  it('shows a figure its numbers, and others only what applies to them', () => {
    expect(ids('claim', 'figure')).toEqual(['checkable', 'certainty', 'basis', 'value', 'unit', 'comparator', 'hedge', 'event']);
    expect(ids('claim', 'event')).toEqual(['checkable', 'certainty', 'basis', 'event']);
    expect(ids('claim', null)).toEqual(['checkable', 'certainty', 'basis', 'event']);
    expect(ids('sourcing', 'anonymous')).toContain('anonymityReason');
    expect(ids('sourcing', 'byline')).not.toContain('anonymityReason');
    expect(attributesFor(undefined, null)).toEqual([]);
  });

  it('knows choices, fields, numbers and lists, also in codebooks of others', () => {
    const types = form('claim', 'figure').map(typeOf);
    expect(types).toEqual(['choice', 'choice', 'choice', 'number', 'text', 'choice', 'text', 'text']);
    expect(choicesOf({ id: 'x', values: ['a', { id: 'b', name: 'B' }, 3, null, {}] })).toEqual(['a', 'b', '3']);
    expect(typeOf({ id: 'x', values: { odd: true } })).toBe('text');
  });

  it('takes a choice however it is written, and nothing beside the list', () => {
    const comparator = form('claim', 'figure').find((one) => one.id === 'comparator') ?? { id: '', values: null };
    expect(
      ['at-least', 'at least', ' At_Least ', '', null, [], 'atleast', 'banana', 5, ['about'], true].map((one) => listedValue(comparator, one)),
    ).toEqual(['at-least', 'at-least', 'at-least', '', null, [], undefined, undefined, undefined, undefined, undefined]);
    expect(listedValue({ id: 'strength', values: ['1', '2'] }, 2)).toBe('2');
    expect(listedValue({ id: 'event', values: null, type: 'text' }, { any: [1] })).toEqual({ any: [1] });
  });

  it('keeps and shows what it has no place for', () => {
    const attributes = { value: 47, own: { deep: [1] }, empty: null, 'with words': 'kept' };
    expect(othersIn(attributes, form('claim', 'event'))).toEqual([
      ['value', 47],
      ['own', { deep: [1] }],
      ['with words', 'kept'],
    ]);
    expect(withAttributes(attributes, { event: 'toll', value: null })).toEqual({
      own: { deep: [1] },
      empty: null,
      'with words': 'kept',
      event: 'toll',
    });
  });

  it.each([
    ['number', '47', 47],
    ['number', ' 3.5 ', 3.5],
    ['number', 'dozens', 'dozens'],
    ['number', '02:41', '02:41'],
    ['number', '1e999', '1e999'],
    ['number', '', null],
    ['text', '47', '47'],
    ['text', '  ', null],
  ] as const)('a %s field keeps "%s" as %j', (type, text, value) => {
    expect(valueOf(type, text)).toBe(value);
    if (value !== null) expect(valueOf(type, textOf(value))).toBe(value);
  });

  it('keeps the lines of a list that hold something, and takes an empty list away', () => {
    expect(valueOf('list', 'fire\n\n  blaze \n')).toEqual(['fire', 'blaze']);
    expect(withAttributes({ own: 1, plainAlternatives: ['fire'] }, { plainAlternatives: valueOf('list', '\n') })).toEqual({ own: 1 });
  });

  it('reads one text where a list is expected', () => {
    expect([listOf('fire'), listOf(['a', 'b']), listOf(null), listOf([])]).toEqual([['fire'], ['a', 'b'], [], []]);
  });

  it('proposes for empty fields only, and only choices that there are', () => {
    const claim = anAnnotation(TEXT, 'reportedly 47 people were killed', { subtype: 'figure' });
    expect(proposedFor(claim, form('claim', 'figure'))).toEqual({ value: 47, unit: 'people', comparator: 'reportedly', hedge: 'reportedly' });
    expect(proposedFor({ ...claim, attributes: { value: 46 } }, form('claim', 'figure'))).toBeNull();
    const begun = { ...claim, attributes: { value: '47', comparator: 'about' } };
    expect(proposedFor(begun, form('claim', 'figure'))).toEqual({ unit: 'people', hedge: 'reportedly' });
    expect(proposedFor(claim, form('claim', 'event'))).toBeNull();
    expect(proposedFor({ ...claim, segments: [segmentFor(TEXT, { start: 0, end: 4 })] }, form('claim', 'figure'))).toBeNull();
    const own = form('claim', 'figure').map((one) => (one.id === 'comparator' ? { ...one, values: ['exactly'] } : one));
    expect(proposedFor(claim, own)).toEqual({ value: 47, unit: 'people', hedge: 'reportedly' });
  });
});

describe('the parts of an annotation', () => {
  const segment = (words: string) => segmentFor(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const span = ({ start, end }: { start: number; end: number }) => ({ start, end });
  const made: Annotation = anAnnotation(TEXT, 'Lind said', {
    tag: 'attribution',
    roles: [
      { role: 'content', segments: [segment('47 people')] },
      { role: 'content', segments: [segment('she left')] },
      { role: 'speaker', segments: [segment('Lind')], lost: true },
    ],
  });

  it('are its words and its roles; a lost role has none', () => {
    expect(spansOf(made, 'words')).toEqual([span(segment('Lind said'))]);
    expect(spansOf(made, 'content')).toEqual([span(segment('47 people')), span(segment('she left'))]);
    expect(spansOf(made, 'speaker')).toEqual([]);
  });

  it('are changed one by one: the others stay', () => {
    const cue = span(segment('said'));
    expect(setOf(made, 'cue', [cue])).toEqual({
      roles: [
        { role: 'content', spans: spansOf(made, 'content') },
        { role: 'speaker', lost: true },
        { role: 'cue', spans: [cue] },
      ],
    });
    expect(setOf(made, 'content', [])).toEqual({ roles: [{ role: 'speaker', lost: true }] });
    expect(setOf(made, 'speaker', [])).toEqual({ roles: [{ role: 'content', spans: spansOf(made, 'content') }] });
    expect(setOf(made, 'words', [cue])).toEqual({ spans: [cue] });
  });

  const among = (all: readonly Annotation[]) => (id: string) => all.find((one) => one.id === id);

  it('stand in a chain, whose outermost comes first; a loop ends', () => {
    const inner = anAnnotation(TEXT, 'said', { parent: made.id });
    const innermost = anAnnotation(TEXT, 'left', { parent: inner.id });
    expect(chainAbove(innermost, among([made, inner, innermost]))).toEqual([made, inner]);
    expect(chainAbove(innermost, among([inner]))).toEqual([inner]);
    const loop = { ...made, parent: inner.id };
    expect(chainAbove(innermost, among([loop, inner, innermost])).map((one) => one.id)).toEqual([made.id, inner.id]);
  });
});
