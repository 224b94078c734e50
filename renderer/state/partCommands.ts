// partCommands.ts - commands for the parts of the selected annotation: its roles, its stretches, its edges, what its words propose.

import { type RoleId, ROLES, spansOf } from '../../shared/model/parts.ts';
import type { Edge } from '../../shared/text/words.ts';
import { command, type Command, type Panels } from './command.ts';
import { reshapable } from './selectors.ts';
import type { Data, State } from './state.ts';

type Run = (state: State, panels: Panels) => unknown;
const mark = (id: string, keys: readonly string[], enabled: Command['enabled'], run: Run): Command => command(id, 'mark', keys, enabled, run);

const canReshape = (state: Data): boolean => reshapable(state) !== null;
const canReshapeBySelection = (state: Data): boolean => canReshape(state) && state.selection !== null;

/** Roles are for attributions; an annotation that has some can also change them. */
export function takesRoles(state: Data): boolean {
  const annotation = reshapable(state);
  return annotation !== null && (annotation.tag === 'attribution' || annotation.roles.length > 0);
}

/** Marks the selected words as a role; without any, the next words that are selected will be. */
export function markWith(state: State, panels: Panels, role: RoleId): void {
  const { actions, tagging } = state;
  // The words that were just tagged are still selected; they are not the role's.
  if (tagging) {
    actions.endTagging();
    panels.clearSelection();
    return actions.armRole(role);
  }
  const span = panels.selectedSpan();
  if (!span) return actions.armRole(role);
  void actions.markRole(role, span).then(panels.clearSelection);
}

const withWords =
  (work: 'addWords' | 'takeWords'): Run =>
  ({ actions }, panels) => {
    const span = panels.selectedSpan();
    if (span) void actions[work](span).then(panels.clearSelection);
  };

/** Left and right move the end as they are seen, up and down the start. */
export function edgeKey(state: State, panels: Panels, arrow: string, word: boolean): void {
  const edge: Edge = arrow === 'Left' || arrow === 'Right' ? 'end' : 'start';
  const annotation = reshapable(state);
  if (!annotation) return;
  const part = state.resizing?.part ?? 'words';
  const at = spansOf(annotation, part)[0]?.start ?? 0;
  const forward = edge === 'start' ? arrow === 'Down' : (arrow === 'Right') !== panels.isRtlAt(at);
  state.actions.moveEdge(edge, word ? 'word' : 'grapheme', forward ? 1 : -1);
}

const edgeCommand = (id: string, arrow: string, word: boolean): Command =>
  mark(id, [`${word ? 'Mod+' : ''}Alt+Shift+Arrow${arrow}`], canReshape, (state, panels) => edgeKey(state, panels, arrow, word));

const KEYS: Readonly<Record<RoleId, string>> = { speaker: 'Shift+S', cue: 'Shift+C', content: 'Shift+T' };
/** The command and the key for each role. */
export const roleCommands = ROLES.map((role) => ({ role, id: `${role}Role`, key: KEYS[role] }));

export const partCommands: readonly Command[] = [
  ...roleCommands.map(({ role, id, key }) => mark(id, [key], takesRoles, (state, panels) => markWith(state, panels, role))),
  mark('addWords', ['A'], canReshapeBySelection, withWords('addWords')),
  mark('takeWords', ['Shift+A'], canReshapeBySelection, withWords('takeWords')),
  mark('acceptFigure', ['F'], canReshape, ({ actions }) => actions.acceptFigure()),
  mark('resize', ['E'], canReshape, ({ actions }, panels) => {
    actions.startResize();
    panels.focusText();
  }),
  edgeCommand('endRight', 'Right', false),
  edgeCommand('endLeft', 'Left', false),
  edgeCommand('startDown', 'Down', false),
  edgeCommand('startUp', 'Up', false),
  edgeCommand('endWordRight', 'Right', true),
  edgeCommand('endWordLeft', 'Left', true),
  edgeCommand('startWordDown', 'Down', true),
  edgeCommand('startWordUp', 'Up', true),
];
