// filterActions.ts - the filter of the list: setting and clearing it, and keeping it under a name for this project.

import type { ListFilter, Settings } from '../../shared/contract.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { emptyFilter } from './listFilter.ts';
import type { Data } from './state.ts';

export type SavedFilter = NonNullable<Settings['savedFilters']>[string][number];

export interface FilterActions {
  filterBy(part: Partial<ListFilter>): void;
  /** Takes all conditions away; what is listed, the order and the groups stay. */
  clearFilter(): void;
  /** Keeps the filter, order and groups of now; one of the same name is replaced. */
  saveFilter(name: string): void;
  recallFilter(name: string): void;
  /** @returns whether it has the new name: not when another one has it already. */
  renameFilter(name: string, to: string): boolean;
  removeFilter(name: string): void;
}

const NONE: readonly SavedFilter[] = [];

/** The filters that were kept for the open project, by name. */
export const savedFilters = ({ settings, project }: Pick<Data, 'settings' | 'project'>): readonly SavedFilter[] =>
  (project && settings.savedFilters?.[project.project.id]) ?? NONE;

export function filterActions({ get, set }: Tools): FilterActions {
  const filterBy = (part: Partial<ListFilter>): void => {
    set({ filter: { ...get().filter, ...part } });
    if (!part.scope) return;
    void get().actions.readRows();
    void get().actions.readLinks();
  };
  const keep = (filters: readonly SavedFilter[]): void => {
    const { project, settings, actions } = get();
    if (!project) return;
    const sorted = [...filters].sort((a, b) => a.name.localeCompare(b.name));
    actions.changeSettings({ savedFilters: { ...settings.savedFilters, [project.project.id]: sorted } });
  };
  const others = (name: string) => savedFilters(get()).filter((one) => one.name !== name);

  return {
    filterBy,
    clearFilter: () => {
      const { scope, sort, group } = get().filter;
      filterBy({ ...emptyFilter, scope, sort, group });
    },
    saveFilter: (name) => {
      keep([...others(name), { name, filter: get().filter }]);
      get().actions.announce(translate('list:saved', { name }));
    },
    recallFilter: (name) => {
      const found = savedFilters(get()).find((one) => one.name === name);
      if (found) filterBy({ ...emptyFilter, ...found.filter });
    },
    renameFilter: (name, to) => {
      const found = savedFilters(get()).find((one) => one.name === name);
      if (!found || (to !== name && savedFilters(get()).some((one) => one.name === to))) return false;
      keep([...others(name), { ...found, name: to }]);
      return true;
    },
    removeFilter: (name) => {
      keep(others(name));
      get().actions.announce(translate('list:removed', { name }));
    },
  };
}
