// method.ts - what the tables of the contract are made of.

import { z } from 'zod';

/** One method: the schema of what it takes and of what it answers. */
export const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
/** No input, or no answer but that it is done. */
export const nothing = z.object({});
