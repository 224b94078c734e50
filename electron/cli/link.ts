// link.ts - `link` and `links`: relations between annotations, made and removed line by line, and listed.

import { z } from 'zod';
import type { LinkSet, NewLink } from '../../shared/contract.ts';
import type { Link } from '../../shared/model/annotation.ts';
import { changeLink, createLinks, deleteLinks, linkRows } from '../services/links.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { checked } from './annotateLines.ts';
import { annotatorName, read } from './arguments.ts';
import { asError } from './failure.ts';
import { eachLine } from './lines.ts';
import { say, sayError, sayJson } from './output.ts';
import { withStore } from './project.ts';
import { apart } from '../../shared/text/unseen.ts';

/** Ends and kinds that are wrong are refused with their own codes, not as a wrong shape. */
const Note = z.string().max(100_000).nullable().optional();
const MakeLine = z.object({ from: z.string(), to: z.string(), kind: z.string(), note: Note });
const SetLine = z.object({ from: z.string().optional(), to: z.string().optional(), kind: z.string().optional(), note: Note }).strict();
const LinkLine = z.union([MakeLine, z.object({ id: z.string(), delete: z.literal(true) }), z.object({ id: z.string(), set: SetLine })], {
  error: 'a line is {"from", "to", "kind"}, {"id", "set"} or {"id", "delete": true}',
});

/** Each line is one undo step, and is answered once it is safe on the disk. */
export function link(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, { annotator: 'string' }, 1);
  const alias = annotatorName(options.annotator);
  return withStore(positions[0] ?? '', 'write', async (store) => {
    const failures = await eachLine(
      (value) => answerTo(store, checked(LinkLine, value), alias),
      sayJson,
      (failure) => {
        sayJson(asError(failure));
        sayError(failure.message);
      },
    );
    return failures > 0 ? 1 : 0;
  });
}

async function answerTo(store: ProjectStore, line: z.infer<typeof LinkLine>, alias: string | undefined): Promise<object> {
  if ('delete' in line) {
    await deleteLinks(store, [line.id]);
    return { id: line.id, deleted: true };
  }
  if ('set' in line) {
    const [edit] = (await changeLink(store, line.id, line.set satisfies LinkSet)).edits;
    return edit?.kind === 'link' && edit.after ? shown(store, edit.after) : { id: line.id };
  }
  const { made } = await createLinks(store, [line satisfies NewLink], alias);
  return made[0] ? shown(store, made[0]) : {};
}

function shown(store: ProjectStore, { id, from, to, kind, note, annotatorId }: Link): object {
  const annotator = store.annotators.find((one) => one.id === annotatorId)?.alias ?? annotatorId;
  return { id, from: from.annotationId, to: to.annotationId, kind, note, annotator };
}

export function links(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, { document: 'string', annotation: 'string' }, 1);
  return withStore(positions[0] ?? '', 'any', async (store) => {
    for (const row of await linkRows(store, { documentId: options.document, annotationId: options.annotation })) {
      if (options.json) sayJson(row);
      else say(`${apart(JSON.stringify(row.ends.from.quote))}  ${row.kind}  ${apart(JSON.stringify(row.ends.to.quote))}  (${apart(row.annotator)})`);
    }
    return 0;
  });
}
