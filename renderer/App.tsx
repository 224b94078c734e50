// App.tsx - the whole window: the first screen or the project, and what lies over both.

import { useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Transport } from './backend/transport.ts';
import { AppContext, runCommand, useData } from './context.ts';
import { Announcer } from './panels/Announcer.tsx';
import { Dialogs } from './panels/Dialogs.tsx';
import { DropZone } from './panels/DropZone.tsx';
import { FirstScreen } from './panels/FirstScreen.tsx';
import { Messages } from './panels/Messages.tsx';
import { PrintView } from './panels/PrintView.tsx';
import { createPanels } from './panels/panels.ts';
import { useKeys } from './panels/useKeys.ts';
import { useLanguage } from './panels/useLanguage.ts';
import { usePastedText } from './panels/usePastedText.ts';
import { useTagStyles } from './panels/useTagStyles.ts';
import { useReading } from './panels/useReading.ts';
import { WorkScreen } from './panels/WorkScreen.tsx';
import type { ProjectStore } from './state/actions.ts';
import type { Panels } from './state/command.ts';
import { commandById } from './state/commands.ts';

interface AppProps {
  readonly store: ProjectStore;
  readonly transport: Transport;
}

export function App({ store, transport }: AppProps) {
  const context = useMemo(() => ({ store, ...createPanels(store) }), [store]);

  useEffect(() => {
    const { actions } = store.getState();
    const ends = [
      transport.onConnection(actions.connectionIs),
      transport.onEvent((event) => {
        if (event.type === 'project') void actions.start();
        if (event.type === 'changed') void keepingFocus(() => actions.followChanges(event), context.panels);
        if (event.type === 'command') runCommand(commandById(event.command), store, context.panels);
        if (event.type === 'import') actions.importTold(event);
        if (event.type === 'files') void actions.openFiles(event.files);
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [store, transport, context]);

  return (
    <AppContext value={context}>
      <Screen />
    </AppContext>
  );
}

/** Where another window takes away what has the focus here, the text gets it. */
async function keepingFocus(work: () => Promise<void>, { focusText }: Pick<Panels, 'focusText'>): Promise<void> {
  const focused = document.activeElement;
  await work();
  requestAnimationFrame(() => focused && !focused.isConnected && document.activeElement === document.body && focusText());
}

function Screen() {
  const ready = useData((state) => state.app !== null);
  const inProject = useData((state) => state.project !== null);
  const printing = useData((state) => state.printing);
  const language = useLanguage();
  useReading();
  useTagStyles();
  useKeys();
  usePastedText();
  if (language === null) return null;
  return (
    <I18nProvider locale={language}>
      {ready && (inProject ? <WorkScreen /> : <FirstScreen />)}
      <DropZone />
      <Dialogs />
      <Messages />
      <Announcer />
      {printing && <PrintView />}
    </I18nProvider>
  );
}
