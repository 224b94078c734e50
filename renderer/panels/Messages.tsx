// Messages.tsx - what was done and what failed, at the foot of the window. A failure stays until it is dismissed.

import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import type { Message } from '../state/state.ts';
import { ImportProgress } from './ImportProgress.tsx';

/** So long a message about something done is shown, ms. */
const SHOWN_MS = 8000;

export function Messages() {
  const t = useWords();
  const messages = useData((state) => state.messages);
  const busy = useData((state) => state.busy);
  return (
    <div className="messages" role="region" aria-label={t('common:messages')}>
      <ImportProgress />
      <div role="alert">
        {messages
          .filter((one) => one.kind === 'failure')
          .map((one) => (
            <MessageLine key={one.id} message={one} />
          ))}
      </div>
      <div role="log">
        {messages
          .filter((one) => one.kind === 'done')
          .map((one) => (
            <MessageLine key={one.id} message={one} />
          ))}
        {busy !== null && (
          <div className="message busy">
            <span className="spinner" />
            <p>{busy}</p>
          </div>
        )}
      </div>
    </div>
  );
}

function MessageLine({ message }: { readonly message: Message }) {
  const t = useWords();
  const { panels } = useApp();
  const { dismiss, undo, showDialog } = useActions();
  const hasReport = useData((state) => message.report === true && state.lastImport !== null);
  const revision = useData((state) => state.project?.revision);
  // After another change, or its undoing, what it says may not be so any more.
  const past = message.undoAt !== undefined && message.undoAt !== revision;
  useEffect(() => {
    // The report says what became of the files all the same.
    if (past && !hasReport) dismiss(message.id);
  }, [past, hasReport, message.id, dismiss]);
  useEffect(() => {
    if (message.kind === 'failure' || hasReport) return;
    const timer = setTimeout(() => dismiss(message.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, hasReport, dismiss]);
  return (
    <div className={`message ${message.kind}`}>
      {message.kind === 'failure' && <CircleAlert className="icon" aria-hidden />}
      <p>{message.text}</p>
      {hasReport && (
        <button
          type="button"
          className="outlined"
          onClick={() => {
            dismiss(message.id);
            showDialog({ kind: 'importReport' });
          }}
        >
          {t('report:show')}
        </button>
      )}
      {message.undoAt !== undefined && !past && (
        <button
          type="button"
          className="outlined"
          onClick={() => {
            dismiss(message.id);
            panels.focusText();
            void undo();
          }}
        >
          {t('common:undo')}
        </button>
      )}
      <button type="button" className="plain" aria-label={t('common:dismiss')} onClick={() => dismiss(message.id)}>
        <X className="icon" aria-hidden />
      </button>
    </div>
  );
}
