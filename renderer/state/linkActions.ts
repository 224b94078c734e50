// linkActions.ts - links between annotations: started at one, ended at another of any document, followed, changed and removed.

import type { LinkEnd, LinkRow, LinkSet, ProjectState } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import { wordsOf } from '../../shared/model/extent.ts';
import type { linkKinds } from '../../shared/model/linkKinds.ts';
import { listed, translate } from '../i18n.ts';
import { fitsBeside } from './besideActions.ts';
import type { Tools } from './actions.ts';
import { shortened } from './phrases.ts';
import { remembered } from './remembered.ts';
import { isReadOnly, selectedAnnotation } from './selectors.ts';
import type { Data } from './state.ts';
import type { LinkPlace } from './underWay.ts';

export type LinkKind = (typeof linkKinds)[number];

/** One key for each kind, while it is asked for. */
export const kindKeys: Readonly<Record<LinkKind, string>> = {
  'same-event': 'S',
  'conflicts-with': 'C',
  repeats: 'R',
  relays: 'Y',
  backs: 'B',
};

export interface LinkActions {
  /** Reads the links at the texts that are open, or all while the list shows the whole project. */
  readLinks(): Promise<void>;
  /** Starts a link at the selected annotation; when one was started, ends it there; when that is the same one, opens the search. */
  linkHere(): void;
  /** Both ends at once; the kind is asked for. */
  linkFromTo(from: LinkPlace, to: LinkPlace): void;
  /** The other end of the link that was started. */
  endLinkAt(end: LinkPlace): void;
  /** Selects as a click does, which also ends a link that was started. */
  pick(annotationId: string | null): void;
  /** One step back: from the choice of the kind to that of the other end, and out of it. */
  leaveLink(): void;
  makeLink(kind: LinkKind): Promise<void>;
  changeLink(id: string, set: LinkSet): Promise<unknown>;
  removeLink(id: string): Promise<unknown>;
  /** Opens and selects the end of a link. */
  follow(end: LinkEnd): Promise<void>;
}

const NONE: readonly Annotation[] = [];
const asPlace = (one: Annotation): LinkPlace => ({ id: one.id, documentId: one.documentId, quote: wordsOf(one) });

const placeIn = remembered((all: readonly Annotation[], id: string): LinkPlace | null => {
  const found = all.find((one) => one.id === id);
  return found ? asPlace(found) : null;
}, 6);

/** An annotation of an open text, or of the list, as an end of a link. */
export const placeOf = ({ open, beside, rows }: Pick<Data, 'open' | 'beside' | 'rows'>, id: string): LinkPlace | null =>
  placeIn(open?.annotations ?? NONE, id) ?? placeIn(beside?.annotations ?? NONE, id) ?? placeIn(rows ?? NONE, id);

export function linkActions({ get, set, call, alter }: Tools): LinkActions {
  let asked = 0;

  const selectedPlace = (): LinkPlace | null => {
    const selected = selectedAnnotation(get());
    return selected && asPlace(selected);
  };

  return {
    readLinks: async () => {
      asked += 1;
      const own = asked;
      const { open, project, past, filter } = get();
      if (!open || !project || past) return set({ links: [] });
      try {
        const { links } = await call('links.list', filter.scope === 'project' ? {} : { documentId: open.documentId });
        if (own === asked) set({ links });
      } catch (thrown) {
        if (own === asked && get().project) get().actions.fail(sentenceOf(thrown));
      }
    },
    linkHere: () => {
      const { linking, actions } = get();
      const here = selectedPlace();
      if (isReadOnly(get())) return;
      if (!linking) {
        if (!here) return;
        set({ linking: { from: here, to: null } });
        return actions.announce(translate('links:started', { quote: shortened(here.quote) }));
      }
      if (linking.to) return;
      if (here && here.id !== linking.from.id) actions.endLinkAt(here);
      else actions.showDialog({ kind: 'linkEnd' });
    },
    linkFromTo: (from, to) => {
      if (isReadOnly(get())) return;
      set({ linking: { from, to: null } });
      get().actions.endLinkAt(to);
    },
    endLinkAt: (to) => {
      const { linking, actions } = get();
      if (!linking || to.id === linking.from.id) return;
      set({ linking: { ...linking, to }, tagging: null });
      const kinds = Object.entries(kindKeys).map(([kind, key]) => `${key} ${translate(`links:out.${kind}`)}`);
      actions.announce(translate('links:askKind', { quote: shortened(to.quote), kinds: listed(kinds) }));
    },
    pick: (annotationId) => {
      const { actions } = get();
      actions.select(annotationId);
      const { linking } = get();
      const here = selectedPlace();
      if (linking && !linking.to && here && here.id === annotationId) actions.endLinkAt(here);
    },
    leaveLink: () => {
      const { linking, actions } = get();
      if (!linking) return;
      set({ linking: linking.to ? { ...linking, to: null } : null });
      actions.announce(translate(linking.to ? 'links:started' : 'links:left', { quote: shortened(linking.from.quote) }));
    },
    makeLink: async (kind) => {
      const { linking } = get();
      if (!linking?.to) return;
      const { from, to } = linking;
      await alter(
        () => call('links.create', { from: from.id, to: to.id, kind }),
        ({ changed }) => changed,
        {
          told: true,
          after: () => {
            if (get().linking === linking) set({ linking: null });
            const phrase = translate(`links:out.${kind}`);
            get().actions.announce(translate('links:made', { from: shortened(from.quote), phrase, to: shortened(to.quote) }));
          },
        },
      );
    },
    changeLink: (id, part) =>
      alter(
        () => call('links.change', { id, set: part }),
        (changed) => changed,
        { told: true },
      ),
    removeLink: (id) =>
      alter(
        () => call('links.delete', { ids: [id] }),
        (changed) => changed,
        { told: true, after: () => get().actions.announce(translate('links:removed')) },
      ),
    follow: async ({ documentId, annotationId }) => {
      const { open, beside, actions } = get();
      if (open?.documentId === documentId) return actions.select(annotationId);
      // Side by side, the other end comes into the other pane.
      if (beside && beside.documentId !== documentId && fitsBeside()) await actions.openBeside(documentId, annotationId);
      await actions.openDocument(documentId, annotationId);
    },
  };
}

/** Whether a change makes other links than those that were read, or gives their ends other words. */
export function touchesLinks(edits: readonly Edit[], links: readonly LinkRow[]): boolean {
  const ends = new Set(links.flatMap((link) => [link.from, link.to]));
  return edits.some((edit) => edit.kind === 'link' || (edit.kind === 'annotation' && ends.has(edit.id)));
}

/** A link as it is seen from one of its ends. */
export interface SeenLink {
  readonly row: LinkRow;
  readonly other: LinkEnd;
  readonly isOrigin: boolean;
}

/** The annotations at which a link of somebody who is shown begins or ends. */
export const linkedIds = remembered((links: readonly LinkRow[], annotators: Readonly<ProjectState['annotators']>): ReadonlySet<string> => {
  const hidden = new Set(annotators.filter((one) => one.hidden).map((one) => one.id));
  const isShown = ({ annotatorId, ends }: LinkRow) => [annotatorId, ends.from.annotatorId, ends.to.annotatorId].every((id) => !hidden.has(id));
  return new Set(links.filter(isShown).flatMap((one) => [one.from, one.to]));
});

/** The links at an annotation whose makers and other ends are shown, those that begin here first. */
export function linksAt(links: readonly LinkRow[], project: Data['project'], annotationId: string): SeenLink[] {
  const hidden = new Set(project?.annotators.filter((one) => one.hidden).map((one) => one.id));
  const seen = links.flatMap((row): SeenLink[] => {
    const isOrigin = row.from === annotationId;
    if (!isOrigin && row.to !== annotationId) return [];
    const other = isOrigin ? row.ends.to : row.ends.from;
    return hidden.has(row.annotatorId) || hidden.has(other.annotatorId) ? [] : [{ row, other, isOrigin }];
  });
  return [...seen.filter((one) => one.isOrigin), ...seen.filter((one) => !one.isOrigin)];
}
