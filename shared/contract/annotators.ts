// annotators.ts - the people who annotate.

import { z } from 'zod';
import { Id } from '../model/annotation.ts';
import { method } from './method.ts';
import { Changed } from './project.ts';

export const annotatorMethods = {
  'annotators.rename': method(z.object({ annotatorId: Id, alias: z.string().trim().min(1).max(100) }), Changed),
  'annotators.show': method(z.object({ annotatorId: Id, shown: z.boolean() }), Changed),
};
