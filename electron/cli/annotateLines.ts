// annotateLines.ts - what a line for `annotate` or `change` may say.

import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { AnnotationSet, NewAnnotation, RoleSpans } from '../../shared/contract.ts';
import { Confidence, Json, RoleName, Voice } from '../../shared/model/annotation.ts';

/** Numbers are looser here than in the contract: a span that is wrong is refused with its own code, not as a wrong shape. */
const Place = z.object({ start: z.number(), end: z.number() });
const Saying = {
  subtype: z.string().nullable().optional(),
  note: z.string().max(100_000).nullable().optional(),
  confidence: Confidence.nullable().optional(),
  voice: Voice.nullable().optional(),
  attributes: z.record(z.string(), Json).optional(),
  parent: z.string().nullable().optional(),
};
const RoleLine = z.union(
  [
    z.object({ role: RoleName, lost: z.literal(true) }),
    z.object({ role: RoleName, spans: z.array(Place).min(1) }),
    z.object({ role: RoleName, segments: z.array(Place).min(1) }),
    Place.extend({ role: RoleName }),
  ],
  { error: `a role is {"role": ${RoleName.options.map((one) => `"${one}"`).join(' | ')}, "segments": [{"start", "end"}, ...]}` },
);

const AnnotateLine = z
  .object({
    documentId: z.string(),
    start: z.number().optional(),
    end: z.number().optional(),
    segments: z.array(Place).min(1).optional(),
    tag: z.string(),
    ...Saying,
    roles: z.array(RoleLine).optional(),
    quote: z.string().optional(),
  })
  .refine((line) => line.segments !== undefined || (line.start !== undefined && line.end !== undefined), { message: 'start and end are missing' });

const SetLine = z.object({
  tag: z.string().optional(),
  ...Saying,
  start: z.number().optional(),
  end: z.number().optional(),
  segments: z.array(Place).min(1).optional(),
  roles: z.array(RoleLine).optional(),
});
const ChangeLine = z
  .strictObject({ id: z.string(), set: SetLine.strict().optional(), delete: z.literal(true).optional() })
  .refine((line) => (line.set === undefined) !== (line.delete === undefined), { message: 'either "set" or "delete": true is needed' })
  .refine((line) => line.set === undefined || Object.keys(line.set).length > 0, { message: '"set" names nothing to change' });

/** The line as it should be. @throws AppError 'invalid-input'. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue && issue.path.length > 0 ? `"${issue.path.join('.')}": ` : '';
  throw new AppError('invalid-input', `The line was not understood: ${place}${issue?.message ?? 'wrong shape'}. Nothing was changed.`);
}

const rolesOf = (roles: z.infer<typeof RoleLine>[] | undefined) =>
  roles?.map((one): RoleSpans => {
    const { role } = one;
    if ('lost' in one) return { role, lost: true };
    return { role, spans: 'spans' in one ? one.spans : 'segments' in one ? one.segments : [{ start: one.start, end: one.end }] };
  });

interface Places {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly segments?: z.infer<typeof Place>[] | undefined;
}

/**
 * The stretches that a line names, by segments or by start and end; undefined when it names none. Both together, as
 * `annotations` prints them, must be one place: which of two is meant is not guessed.
 */
function spansOf({ start, end, segments }: Places): z.infer<typeof Place>[] | undefined {
  if (start === undefined && end === undefined) return segments;
  if (start === undefined || end === undefined) throw new AppError('invalid-input', 'A place needs both start and end. Nothing was changed.');
  if (!segments) return [{ start, end }];
  const [first, last] = [Math.min(...segments.map((one) => one.start)), Math.max(...segments.map((one) => one.end))];
  if (start !== first || end !== last)
    throw new AppError(
      'invalid-input',
      `"start" and "end" (${start} to ${end}) and "segments" (${first} to ${last}) name different places; give one of them. Nothing was changed.`,
    );
  return segments;
}

/** @throws AppError 'invalid-input'. */
export function annotateLine(value: unknown): NewAnnotation {
  const { start, end, segments, roles, ...rest } = checked(AnnotateLine, value);
  return { ...rest, spans: spansOf({ start, end, segments }) ?? [], roles: rolesOf(roles) };
}

/** What to set, or null to delete. @throws AppError 'invalid-input'. */
export function changeLine(value: unknown): { id: string; set: AnnotationSet | null } {
  const line = checked(ChangeLine, value);
  if (!line.set) return { id: line.id, set: null };
  const { start, end, segments, roles, ...rest } = line.set;
  return { id: line.id, set: { ...rest, spans: spansOf({ start, end, segments }), roles: rolesOf(roles) } };
}
