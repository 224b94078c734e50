// CodeTargetDialog.tsx - into which code another one is merged, or under which it goes.

import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import type { Codebook } from '../../shared/model/codebook.ts';
import { branchOf } from '../../shared/model/codebookEdits.ts';
import { mergeInto, moveInto } from '../../shared/model/codebookMoves.ts';
import { codeKey, type CodeRef, codesOf } from '../../shared/model/codeNames.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useData, useWords } from '../context.ts';
import { codePath } from '../state/codes.ts';
import { Letter } from './Letter.tsx';
import { Sheet } from './Sheet.tsx';

interface CodeTargetDialogProps {
  readonly kind: 'mergeCode' | 'moveCode';
  readonly code: CodeRef;
}

export function CodeTargetDialog({ kind, code }: CodeTargetDialogProps) {
  const t = useWords();
  const { showDialog, proposeCodes } = useActions();
  const { contains } = useFilter({ sensitivity: 'base' });
  const codebook = useData((state) => state.project?.codebook);
  if (!codebook) return null;
  const name = codePath(codebook, code);
  const targets = targetsOf(codebook, code).map((ref) => ({ id: codeKey(ref), ref, name: codePath(codebook, ref) }));
  const choose = (into: CodeRef): void => {
    const edited = kind === 'mergeCode' ? mergeInto(codebook, code, into) : moveInto(codebook, code, into);
    const title = t(kind === 'mergeCode' ? 'codebook:stepMerge' : 'codebook:stepMove', { code: name, into: codePath(codebook, into) });
    const moved = edited.moves.find((move) => codeKey(move.from) === codeKey(code))?.to ?? code;
    void proposeCodes(title, edited, moved);
  };
  return (
    <Sheet title={t(kind === 'mergeCode' ? 'codebook:mergeTitle' : 'codebook:moveTitle', { code: name })} onClose={() => showDialog(null)}>
      <Autocomplete filter={contains}>
        <SearchField aria-label={t('codebook:find')} className="target-search">
          {/* The dialog is for this field. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Input autoFocus className="input" placeholder={t('codebook:find')} />
        </SearchField>
        <ListBox
          className="menu targets"
          aria-label={t('codebook:target')}
          items={targets}
          selectionMode="none"
          onAction={(id) => {
            const target = targets.find((one) => one.id === id);
            if (target) choose(target.ref);
          }}
        >
          {(target) => (
            <ListBoxItem id={target.id} textValue={target.name}>
              <span className="item-name">
                <Letter letter={findTag(codebook, target.ref.tag)?.letter ?? ''} kind="small" /> <bdi>{target.name}</bdi>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Sheet>
  );
}

/** Every code that is not this one and does not lie under it. */
function targetsOf(codebook: Codebook, code: CodeRef): CodeRef[] {
  const tag = findTag(codebook, code.tag);
  const inside = new Set(tag && code.subtype !== null ? branchOf(tag, code.subtype).map((one) => one.id) : []);
  return codesOf(codebook).filter((ref) => {
    if (ref.tag !== code.tag) return true;
    return code.subtype !== null && (ref.subtype === null || !inside.has(ref.subtype));
  });
}
