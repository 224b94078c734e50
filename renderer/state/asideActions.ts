// asideActions.ts - what of a page is not its text: folding it away, setting words aside, making them text again.

import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';

export interface AsideActions {
  foldAside(folded: boolean): void;
}

export function asideActions({ get }: Tools): AsideActions {
  return {
    foldAside: (asideFolded) => {
      const { actions } = get();
      actions.changeSettings({ asideFolded });
      actions.announce(translate(asideFolded ? 'aside:foldedNow' : 'aside:shown'));
    },
  };
}
