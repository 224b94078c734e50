// PasteDialog.tsx - a text from the clipboard, or written here, becomes a document. What came with markup is a page, or plain words.

import { useState } from 'react';
import { copiedWords } from '../backend/carriedWords.ts';
import { useActions, useWords } from '../context.ts';
import { Choice } from './Choice.tsx';
import { Sheet } from './Sheet.tsx';
import { UnseenHere } from './UnseenHere.tsx';

const LONGEST_TITLE = 200;

export function PasteDialog({ text: first, html: firstMarkup }: { readonly text: string; readonly html: string | undefined }) {
  const t = useWords();
  const { paste, showDialog } = useActions();
  const [text, setText] = useState(first);
  /** What was copied last with its markup, and its plain words. */
  const [copied, setCopied] = useState(firstMarkup === undefined ? null : { text: first, html: firstMarkup });
  const [way, setWay] = useState<'page' | 'plain'>(firstMarkup === undefined ? 'plain' : 'page');
  const [title, setTitle] = useState('');
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    if (text.trim() === '') return setEmpty(true);
    setBusy(true);
    await paste(text, title, way === 'page' ? copied?.html : undefined).finally(() => setBusy(false));
  };
  return (
    <Sheet title={t('dialogs:pasteTitle')} className="paste" onClose={() => showDialog(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className="field grow">
          <label htmlFor="paste-text">{t('dialogs:pasteText')}</label>
          <textarea
            id="paste-text"
            // The dialog is for this field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            dir="auto"
            value={text}
            aria-invalid={empty}
            aria-describedby={empty ? 'paste-empty' : undefined}
            onChange={(event) => {
              setText(event.target.value);
              setEmpty(false);
              // What is written by hand is words and no page.
              setWay('plain');
            }}
            onPaste={(event) => {
              const { text: words, html } = copiedWords(event.clipboardData);
              const { selectionStart, selectionEnd } = event.currentTarget;
              if (html === undefined || (text.trim() !== '' && selectionEnd - selectionStart < text.length)) return;
              event.preventDefault();
              setText(words);
              setCopied({ text: words, html });
              setWay('page');
              setEmpty(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
            }}
          />
          <UnseenHere words={text} />
          {empty && (
            <span id="paste-empty" className="trouble" role="alert">
              {t('dialogs:pasteEmpty')}
            </span>
          )}
        </div>
        {copied && (
          <div className="field">
            <Choice
              label={t('dialogs:pasteAs')}
              required
              value={way}
              options={[
                { id: 'page', name: t('dialogs:pasteAsPage') },
                { id: 'plain', name: t('dialogs:pasteAsPlain') },
              ]}
              onChange={(next) => {
                if (next === 'page') setText(copied.text);
                setWay(next ?? way);
              }}
            />
            <span className="hint">{t(way === 'page' ? 'dialogs:pasteAsPageHint' : 'dialogs:pasteAsPlainHint')}</span>
          </div>
        )}
        <div className="field">
          <label htmlFor="paste-title">{t('dialogs:pasteName')}</label>
          <input
            id="paste-title"
            type="text"
            dir="auto"
            maxLength={LONGEST_TITLE}
            value={title}
            aria-describedby="paste-title-hint"
            onChange={(event) => setTitle(event.target.value)}
          />
          <UnseenHere words={title} />
          <span id="paste-title-hint" className="hint">
            {t('dialogs:pasteNameHint')}
          </span>
        </div>
        <div className="sheet-actions">
          <button type="button" className="outlined" onClick={() => showDialog(null)}>
            {t('common:cancel')}
          </button>
          <button type="submit" className="primary" disabled={busy}>
            {t('dialogs:pasteAdd')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
