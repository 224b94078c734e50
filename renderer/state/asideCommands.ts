// asideCommands.ts - commands for what of a page is not its text, and for the way back to the original.

import { extentOf } from '../../shared/model/extent.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedStretches, isAside } from '../../shared/text/counted.ts';
import { translate } from '../i18n.ts';
import { always, command, type Command, inDocument, type Panels } from './command.ts';
import { isReadOnly, orphanIds, selectedAnnotation } from './selectors.ts';
import type { OpenText } from './openText.ts';
import type { Data, State } from './state.ts';

const hasAside = (state: Data): boolean => inDocument(state) && (state.open?.setAside.length ?? 0) > 0;

/** The stretches that are set aside at the caret, or that hold all the selected words; none when any of them is text. */
export function asideAt({ text, setAside }: Pick<OpenText, 'text' | 'setAside'>, { start, end }: Span): readonly Span[] {
  if (start === end) return setAside.filter((one) => one.start <= start && start <= one.end).slice(0, 1);
  return isAside(text, countedStretches(text, setAside), { start, end }) ? setAside.filter((one) => one.start < end && one.end > start) : [];
}

function setAsideOrRestore({ actions, open }: State, panels: Panels): unknown {
  const span = panels.selectedSpan();
  const caret = panels.caret();
  if (!open) return undefined;
  const here = span ? asideAt(open, span) : caret === null ? [] : asideAt(open, { start: caret, end: caret });
  if (here.length > 0) return actions.restoreText(open.documentId, here);
  return span ? actions.showDialog({ kind: 'setAside', span }) : actions.tell(translate('aside:nothing'));
}

export const asideCommands: readonly Command[] = [
  command(
    'setAside',
    'mark',
    ['X'],
    (state) => inDocument(state) && !isReadOnly(state) && (hasAside(state) || state.selection !== null),
    setAsideOrRestore,
  ),
  command(
    'restoreWords',
    'mark',
    ['Alt+X'],
    (state) => hasAside(state) && !isReadOnly(state) && state.selection !== null,
    ({ actions, open }, panels) => {
      const span = panels.selectedSpan();
      return open && span ? actions.restoreText(open.documentId, [span]) : undefined;
    },
  ),
  command('foldAside', 'view', ['Shift+X'], hasAside, ({ actions, settings }) => actions.foldAside(settings.asideFolded !== true)),
  command('asideHelp', 'view', [], always, ({ actions }) => actions.showDialog({ kind: 'asideHelp', asked: null })),
  command(
    'showOriginal',
    'move',
    ['O'],
    (state) => inDocument(state) && state.past === null,
    (state, panels) => {
      const { actions, open } = state;
      const selected = selectedAnnotation(state);
      const span = panels.selectedSpan() ?? (selected && !orphanIds(state).has(selected.id) ? extentOf(selected) : null);
      return open && span ? actions.showOriginal(open.documentId, span) : actions.tell(translate('original:choose'));
    },
  ),
];
