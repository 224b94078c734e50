// History.tsx - every step that was made, the newest first: looking at one shows the project as it was after it.

import { History as HistoryIcon, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Collection, ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { HistoryEntry } from '../../shared/contract.ts';
import { useActions, useApp, useData, useRun, useWords } from '../context.ts';
import { changeName } from '../state/phrases.ts';
import { dayAndTime } from './dayAndTime.ts';
import { PastBanner } from './PastBanner.tsx';
import { useNarrow } from './useNarrow.ts';
import { described } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

const ROW_HEIGHT = 46;
/** Before the first step; what the list ends with. */
const BEGINNING = 0;

interface HistoryProps {
  readonly edge?: ReactNode;
}

export function History({ edge }: HistoryProps) {
  const t = useWords();
  const { keep, panels } = useApp();
  const run = useRun();
  const { readHistory, readEarlier, lookAt, showDrawer } = useActions();
  const narrow = useNarrow();
  const history = useData((state) => state.history);
  const past = useData((state) => state.past);
  const revision = useData((state) => state.past?.present ?? state.project?.revision ?? 0);
  const several = useData((state) => (state.project?.annotators.length ?? 0) > 1);
  useEffect(() => void readHistory(revision), [revision, readHistory]);
  const items = useMemo(() => history?.entries.map((entry) => ({ id: entry.revision, entry })) ?? [], [history]);
  const isWhole = history !== null && !history.more;
  return (
    <aside className="inspector history" aria-label={t('history:title')} ref={keep.inspector}>
      <header className="history-head">
        <HistoryIcon className="icon" aria-hidden />
        <h2>{t('history:title')}</h2>
        <button type="button" className="plain push" aria-label={t('history:close')} title={t('history:close')} onClick={() => run('history')}>
          <X className="icon" aria-hidden />
        </button>
      </header>
      <p className="pane-hint history-hint">{t('history:hint')}</p>
      {narrow && <PastBanner />}
      <div className="history-list">
        {history && (
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
            <ListBox
              ref={keep.list}
              className="rows"
              // Opened to be gone through: the key that opens it leads into it.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              aria-label={t('history:steps')}
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              escapeKeyBehavior="none"
              selectedKeys={[past?.revision ?? revision]}
              // Enter goes from the list to what it shows.
              onAction={() => {
                showDrawer(null);
                if (!narrow) panels.focusText();
              }}
              onSelectionChange={(keys) => {
                const [chosen] = keys;
                if (typeof chosen === 'number') void lookAt(chosen);
              }}
            >
              <Collection items={items} dependencies={[revision, several]}>
                {({ entry }) => <Step entry={entry} isNow={entry.revision === revision} several={several} />}
              </Collection>
              {isWhole && (
                <ListBoxItem id={BEGINNING} className="row step" textValue={t('history:beginning')}>
                  <span className="step-what">{t('history:beginning')}</span>
                </ListBoxItem>
              )}
              {history.more && (
                <ListBoxLoadMoreItem onLoadMore={() => void readEarlier()}>
                  <span className="pane-hint">{t('history:reading')}</span>
                </ListBoxLoadMoreItem>
              )}
            </ListBox>
          </Virtualizer>
        )}
      </div>
      {edge}
    </aside>
  );
}

interface StepProps {
  readonly entry: HistoryEntry;
  readonly isNow: boolean;
  readonly several: boolean;
}

function Step({ entry, isNow, several }: StepProps) {
  const t = useWords();
  const codebook = useData((state) => state.project?.codebook);
  const { revision, name, kind, time, annotator, undone } = entry;
  const what = codebook ? changeName(name, codebook) : '';
  const words = kind === 'do' ? what : t(`changes:${kind}Of`, { what });
  const when = dayAndTime(time);
  const state = isNow ? t('history:now') : undone ? t('history:undone') : '';
  return (
    <ListBoxItem id={revision} className={`row step${undone ? ' undone' : ''}`} textValue={described([words, state, when])}>
      <span className="step-what" dir="auto">
        {words}
      </span>
      <span className="label step-when">
        <span>{when}</span>
        {several && <bdi>{shownWords(annotator)}</bdi>}
        {state !== '' && <span className="step-state">{state}</span>}
      </span>
    </ListBoxItem>
  );
}
