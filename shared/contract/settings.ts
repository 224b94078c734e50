// settings.ts - how the person likes to read and what the list shows; the host keeps it, not the project.

import { z } from 'zod';

/** What the list of annotations lets through, and in which order. Empty and null let everything through. */
export const ListFilter = z.object({
  tags: z.array(z.string()),
  /** As "tag/subtype". */
  subtypes: z.array(z.string()),
  /** In the words of the text, the note or the name of the tag. */
  words: z.string(),
  note: z.string(),
  quote: z.string(),
  attribute: z.object({ id: z.string(), is: z.enum(['value', 'any', 'missing']), value: z.string() }).nullable(),
  annotatorId: z.string().nullable(),
  documentId: z.string().nullable(),
  confidence: z.enum(['sure', 'unsure', 'unsaid']).nullable(),
  voice: z.enum(['writer', 'quoted', 'page', 'unsaid']).nullable(),
  /** Only those for which all of these are so. */
  only: z.array(z.enum(['toConfirm', 'orphan', 'linked', 'earlier'])),
  scope: z.enum(['document', 'project']),
  sort: z.enum(['text', 'tag', 'quote', 'newest', 'annotator', 'document']),
  group: z.enum(['none', 'tag', 'subtype', 'document', 'annotator']),
});
export type ListFilter = z.infer<typeof ListFilter>;

/** How the person likes to read, and where they were. Kept by the host, not in the project. */
export const Settings = z.looseObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast', 'contrast-dark']),
  font: z.enum(['serif', 'sans', 'atkinson']),
  textSize: z.number().min(14).max(40),
  leading: z.number().min(1.3).max(2.6),
  /** The language of the interface; 'pseudo' shows which words are not translated. */
  language: z.enum(['system', 'en', 'es', 'ar', 'pseudo']).optional(),
  motion: z.enum(['system', 'reduced']).optional(),
  /** By command id, the keys that a person has chosen for it; names as renderer/state/keys.ts has them. */
  keys: z.record(z.string(), z.array(z.string().max(40)).max(8)).optional(),
  documentsPane: z.object({ width: z.number(), open: z.boolean() }),
  /** `card` is how high the card above the list is, px; without it, it leaves room for the list. */
  inspectorPane: z.object({ width: z.number(), open: z.boolean(), card: z.number().optional() }),
  /** The dock for finding: its height in px, and what was looked for, the latest first. */
  find: z.object({ height: z.number(), history: z.array(z.string()) }).optional(),
  /** Per project id: the document that was open and how far down it was. */
  places: z.record(z.string(), z.object({ documentId: z.string(), scroll: z.record(z.string(), z.number()) })),
  /** Whether a selection by mouse or touch grows to whole words; it does unless switched off. */
  snapToWords: z.boolean().optional(),
  /** Whether the roles of all attributions are shown in the text, not only those of the selected one. */
  rolesShown: z.boolean().optional(),
  /** Whether what is set aside is folded away, and whether screen readers pass over it; it is faint, and read, unless switched on. */
  asideFolded: z.boolean().optional(),
  asideSilent: z.boolean().optional(),
  /** Per project id: filters of the list that were kept under a name. */
  savedFilters: z.record(z.string(), z.array(z.object({ name: z.string(), filter: ListFilter }))).optional(),
});
export type Settings = z.infer<typeof Settings>;
