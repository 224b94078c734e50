// context.ts - how panels reach the store, its actions, and the panels that commands move the focus to.

import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Keep, Places } from './panels/panels.ts';
import type { Actions, ProjectStore } from './state/actions.ts';
import type { Command, Panels } from './state/command.ts';
import { commandById } from './state/commands.ts';
import type { State } from './state/state.ts';

export interface AppContextValue {
  readonly store: ProjectStore;
  readonly panels: Panels;
  /** What panels have left for commands. */
  readonly places: Readonly<Places>;
  readonly keep: Keep;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (!value) throw new Error('AppContext is missing');
  return value;
}

/** A part of the state; the component is drawn again when that part becomes another value. */
export const useData = <T>(select: (state: State) => T): T => useStore(useApp().store, select);

export const useActions = (): Actions => useApp().store.getState().actions;

/** Runs a command by its id, if it can be done now. */
export function useRun(): (id: string) => void {
  const { store, panels } = useApp();
  return (id) => runCommand(commandById(id), store, panels);
}

export function runCommand(command: Command | undefined, store: ProjectStore, panels: Panels): void {
  if (command?.enabled(store.getState())) void command.run(store, panels);
}

/** The words of all parts: "file:key". */
export function useWords() {
  return useTranslation().t;
}
