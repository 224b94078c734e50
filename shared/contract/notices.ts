// notices.ts - what is told beside an answer: warnings, and failures of one of several things.

import { z } from 'zod';

const ValuesShape = z.record(z.string(), z.union([z.string(), z.number()]));

/** Something that opening a project had to tell: what happened, what was kept, what to do. */
export const Notice = z.object({ code: z.string(), message: z.string(), values: ValuesShape });
export type Notice = z.infer<typeof Notice>;

/** Why one of several things could not be done. */
export const FailureShape = z.object({ code: z.string(), message: z.string(), values: ValuesShape.optional() });

/** Something about a file that a person should know: one sentence. */
export const Warning = z.object({ code: z.string(), message: z.string(), values: ValuesShape.optional() });
