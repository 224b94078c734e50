// CodeFromWordsDialog.tsx - a code from the selected words: which tag gets it, and whether it is really another one.

import { codeKey } from '../../shared/model/codeNames.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { codePath } from '../state/codes.ts';
import { offeredTags } from '../state/selectors.ts';
import type { CodeDialog } from '../state/dialogs.ts';
import { Letter } from './Letter.tsx';
import { Sheet } from './Sheet.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

type Asked = Extract<CodeDialog, { kind: 'codeTag' | 'nearCode' }>;

export function CodeFromWordsDialog({ dialog }: { readonly dialog: Asked }) {
  const t = useWords();
  const { panels } = useApp();
  const { showDialog, codeFromWords, tag } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  const tags = useData(offeredTags);
  if (!codebook) return null;
  const { span, name } = dialog;
  const after = (): void => {
    panels.clearSelection();
    panels.focusText();
  };
  if (dialog.kind === 'codeTag') {
    return (
      <Sheet title={t('codebook:tagTitle', { name })} onClose={() => showDialog(null)}>
        <div className="code-choices">
          {tags.map((one, index) => (
            <button
              key={one.id}
              type="button"
              className="outlined"
              // The dialog is for these.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              onClick={() => void codeFromWords(span, one.id, name).then(after)}
            >
              <Letter letter={one.letter} kind="small" />
              <bdi>{shownWords(one.name)}</bdi>
            </button>
          ))}
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={t('codebook:nearTitle')} onClose={() => showDialog(null)}>
      <p>{t('codebook:nearText', { name, tag: findTag(codebook, dialog.tag)?.name ?? dialog.tag })}</p>
      <div className="code-choices">
        {dialog.near.slice(0, 6).map((ref, index) => (
          <button
            key={codeKey(ref)}
            type="button"
            className="outlined"
            // The dialog is for these.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={index === 0}
            onClick={() => {
              showDialog(null);
              void tag(span, ref.tag, ref.subtype).then(after);
            }}
          >
            <Letter letter={findTag(codebook, ref.tag)?.letter ?? ''} kind="small" />
            {t('codebook:useThis', { code: codePath(codebook, ref) })}
          </button>
        ))}
        <button type="button" className="outlined" onClick={() => void codeFromWords(span, dialog.tag, name, true).then(after)}>
          {t('codebook:anyway', { name })}
        </button>
      </div>
    </Sheet>
  );
}
