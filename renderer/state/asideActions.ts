// asideActions.ts - what of a page is not its text: folding it away, setting words aside, making them text again.

import type { Input } from '../../shared/contract.ts';
import type { Span } from '../../shared/model/span.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';

export type AsideKind = NonNullable<Input<'documents.setAside'>['add']>[number]['kind'];
/** In the order of the menu. */
export const asideKinds: readonly AsideKind[] = ['other', 'menu', 'share', 'related', 'dateline', 'caption', 'residue'];

export interface AsideActions {
  foldAside(folded: boolean): void;
  /** Words of the open text are no part of it from now on. */
  setAside(span: Span, kind: AsideKind): Promise<void>;
  restoreText(documentId: string, spans: readonly Span[]): Promise<void>;
}

export function asideActions({ get, call, alter }: Tools): AsideActions {
  const change = async (input: Input<'documents.setAside'>, sentence: string): Promise<void> => {
    await alter(
      () => call('documents.setAside', input),
      (changed) => changed,
      { after: () => get().actions.announce(sentence) },
    );
  };
  return {
    foldAside: (asideFolded) => {
      const { actions } = get();
      actions.changeSettings({ asideFolded });
      actions.announce(translate(asideFolded ? 'aside:foldedNow' : 'aside:shown'));
    },
    setAside: async (span, kind) => {
      const documentId = get().open?.documentId;
      if (documentId === undefined) return;
      await change({ documentId, add: [{ ...span, kind }] }, translate('aside:done', { kind: translate(`aside:kind.${kind}`) }));
    },
    restoreText: (documentId, spans) => change({ documentId, restore: spans.map(({ start, end }) => ({ start, end })) }, translate('aside:back')),
  };
}
