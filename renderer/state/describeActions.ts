// describeActions.ts - what is known about a document, and where its words stand in the file that it came from.

import type { Metadata, MetadataKey } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { metadataOf } from './metadata.ts';

export interface DescribeActions {
  /** Opens the form of a document's metadata. */
  describe(documentId: string): Promise<void>;
  /** All of it as one step; null takes a value away. */
  saveMetadata(documentId: string, metadata: Readonly<Partial<Record<MetadataKey, string | null>>>): Promise<void>;
  /** Looks words up in the original and shows where they stand. */
  showOriginal(documentId: string, span: Span): Promise<void>;
}

export function describeActions({ get, set, call, alter }: Tools): DescribeActions {
  return {
    describe: async (documentId) => {
      const { past, actions } = get();
      try {
        const read = past ? call('history.read', { revision: past.revision, documentId }) : call('documents.read', { documentId });
        const { document } = await read;
        const metadata: Metadata = metadataOf(document.metadata);
        actions.showDialog({ kind: 'describe', documentId, metadata, confirmed: document.confirmed ?? [] });
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
    saveMetadata: async (documentId, metadata) => {
      await alter(
        () => call('documents.setMetadata', { documentId, metadata }),
        (changed) => changed,
        { after: () => get().actions.announce(translate('describe:saved')) },
      );
    },
    showOriginal: async (documentId, span) => {
      const { actions } = get();
      set({ busy: translate('original:looking') });
      try {
        const found = await call('documents.original', { documentId, ...span, page: true });
        actions.showDialog({ kind: 'original', documentId, span, found });
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      } finally {
        set({ busy: null });
      }
    },
  };
}
