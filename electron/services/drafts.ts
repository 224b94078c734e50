// drafts.ts - corrections of a text that are being typed: kept beside the settings until they are applied or thrown away.
//
// Never part of the project: nothing is corrected before the person says so. One file per document, written as whole files.

import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CorrectionDraft, Services } from '../../shared/contract.ts';
import { Id } from '../../shared/model/annotation.ts';
import { saveFailed } from '../store/diskErrors.ts';
import { sha256 } from '../store/durableFile.ts';
import { DurableJsonFile } from '../store/durableJsonFile.ts';
import type { Session } from './session.ts';

/** `textRevisionId` is the text that was being corrected. */
const DraftFile = z.looseObject({ formatVersion: z.literal(1), documentId: Id, textRevisionId: Id, kept: z.string(), text: z.string() });
type DraftFile = z.infer<typeof DraftFile>;

type Part = Pick<Services, 'drafts.list' | 'drafts.read' | 'drafts.keep' | 'drafts.drop'>;

export function draftServices(session: Session): Part {
  const folder = () => path.join(session.options.dataFolder, 'drafts', session.store.project.id);
  const fileOf = (documentId: string) => new DurableJsonFile<DraftFile>(path.join(folder(), `${documentId}.json`), DraftFile);
  /** Null when there is none that can be read: a draft is no more than a help. */
  const draftOf = (documentId: string): Promise<DraftFile | null> =>
    fileOf(documentId)
      .read()
      .catch(() => null);

  return {
    'drafts.list': async () => {
      const names = await readdir(folder()).catch((): string[] => []);
      const drafts: CorrectionDraft[] = [];
      for (const { id, textRevisionId, textSha256 } of session.store.documents) {
        const draft = names.includes(`${id}.json`) ? await draftOf(id) : null;
        // One that is the document's text already was applied, and only could not be taken away.
        if (draft && sha256(draft.text) !== textSha256)
          drafts.push({ documentId: id, kept: draft.kept, outdated: draft.textRevisionId !== textRevisionId });
      }
      return { drafts };
    },
    'drafts.read': async ({ documentId }) => {
      session.store.entry(documentId);
      return { text: (await draftOf(documentId))?.text ?? null };
    },
    'drafts.keep': async ({ documentId, text }) => {
      const { textRevisionId } = session.store.entry(documentId);
      const before = await draftOf(documentId);
      const draft = {
        formatVersion: 1 as const,
        documentId,
        textRevisionId: before?.textRevisionId ?? textRevisionId,
        kept: session.options.now(),
        text,
      };
      await fileOf(documentId)
        .write(draft)
        .catch((thrown: unknown) => {
          throw saveFailed(thrown);
        });
      return {};
    },
    'drafts.drop': async ({ documentId }) => {
      session.store.entry(documentId);
      await rm(fileOf(documentId).file, { force: true }).catch((thrown: unknown) => {
        throw saveFailed(thrown);
      });
      return {};
    },
  };
}
