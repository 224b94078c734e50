// markCommands.ts - commands for annotations: made from words, linked, described, removed.

import { canWrite, command, type Command, hasSelected } from './command.ts';
import { asideCommands } from './asideCommands.ts';
import { linksAt } from './linkActions.ts';
import { partCommands } from './partCommands.ts';
import type { Data } from './state.ts';

const canMark = (state: Data) => canWrite(state) && state.view === 'read' && state.open !== null && state.selection !== null;
const linksOfSelected = ({ links, project, selectedId }: Data) => (selectedId === null ? [] : linksAt(links, project, selectedId));

/** The tag with this key; a retired one has none. */
const tagOfKey = ({ project }: Pick<Data, 'project'>, key: string) => project?.codebook.tags.find((tag) => tag.key === key && !tag.retired);

const tagCommand = (number: number) =>
  command(
    `tag${number}`,
    'mark',
    [String(number)],
    (state) => canMark(state) && tagOfKey(state, String(number)) !== undefined,
    (state, panels) => {
      const tag = tagOfKey(state, String(number));
      const span = panels.selectedSpan();
      return tag && span ? state.actions.tag(span, tag.id) : undefined;
    },
  );

export const markCommands: readonly Command[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(tagCommand),
  command('codeFromWords', 'mark', ['K'], canMark, ({ actions }, panels) => {
    const span = panels.selectedSpan();
    return span ? actions.codeFromWords(span) : undefined;
  }),
  command(
    'repeatTag',
    'mark',
    ['R', 'Enter'],
    (state) => canMark(state) && state.lastTag !== null,
    async ({ actions, lastTag }, panels) => {
      const span = panels.selectedSpan();
      if (!span || !lastTag) return;
      await actions.tag(span, lastTag.tag, lastTag.subtype);
      panels.clearSelection();
    },
  ),
  ...partCommands,
  ...asideCommands,
  command(
    'link',
    'mark',
    ['L'],
    (state) => canWrite(state) && (state.linking !== null || hasSelected(state)),
    ({ actions }) => actions.linkHere(),
  ),
  command(
    'followLink',
    'move',
    ['G'],
    (state) => hasSelected(state) && linksOfSelected(state).length > 0,
    async (state, panels) => {
      const [only, ...others] = linksOfSelected(state);
      if (!only || others.length > 0) return panels.focusLinks();
      await state.actions.follow(only.other);
      panels.reveal(only.other.annotationId);
    },
  ),
  command(
    'deleteAnnotation',
    'mark',
    ['Delete', 'Backspace'],
    (state) => canWrite(state) && hasSelected(state),
    ({ actions }) => actions.removePicked(),
  ),
  command(
    'writeNote',
    'mark',
    ['Alt+Enter'],
    (state) => canWrite(state) && hasSelected(state),
    (_state, panels) => panels.focusNote(),
  ),
];
