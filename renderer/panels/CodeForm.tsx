// CodeForm.tsx - one code: what it is called and means, how it looks, what can be said about it, and what can be done with it.

import { useActions, useData, useWords } from '../context.ts';
import { codeAt } from '../../shared/model/codebookEdits.ts';
import type { Tag } from '../../shared/model/codebook.ts';
import { codeKey, type CodeRef } from '../../shared/model/codeNames.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { isReadOnly, isSimple } from '../state/selectors.ts';
import { AttributesEditor } from './AttributesEditor.tsx';
import { CodeActions } from './CodeActions.tsx';
import { Letter } from './Letter.tsx';
import { LooksField } from './LooksField.tsx';
import { codePath } from '../state/codes.ts';
import { UnseenHere } from './UnseenHere.tsx';

export function CodeForm({ code }: { readonly code: CodeRef }) {
  const t = useWords();
  const { draftCode, saveCode, dropDraft, draftFault } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  const draft = useData((state) => state.codeDraft);
  const usage = useData((state) => state.codeUsage);
  const isUsed = usage?.codes.some((one) => codeKey(one) === codeKey(code)) === true;
  // Of a tag, with all its kinds.
  const used = (usage?.codes ?? []).reduce(
    (sum, one) => sum + (one.tag === code.tag && (code.subtype === null || one.subtype === code.subtype) ? one.count : 0),
    0,
  );
  const readOnly = useData(isReadOnly);
  const simple = useData(isSimple);
  const tag = codebook && findTag(codebook, code.tag);
  if (!codebook || !tag) return null;
  const isTag = code.subtype === null;
  const value: Partial<Tag> = { ...codeAt(codebook, code), ...draft };
  const dirty = Object.keys(draft).length > 0;
  const fault = dirty ? draftFault() : null;
  const field = (name: 'name' | 'letter' | 'key', label: string, hint?: string, longest = 200) => (
    <div className={`field code-${name}`}>
      <label htmlFor={`code-${name}`}>{label}</label>
      <input
        id={`code-${name}`}
        type="text"
        dir="auto"
        maxLength={longest}
        disabled={readOnly}
        value={typeof value[name] === 'string' ? value[name] : ''}
        {...(hint === undefined ? {} : { 'aria-describedby': `code-${name}-hint` })}
        onChange={(event) => draftCode({ [name]: event.target.value })}
      />
      {name === 'name' && <UnseenHere words={value.name ?? ''} />}
      {hint !== undefined && (
        <span className="hint" id={`code-${name}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
  const words = (name: 'definition' | 'example', label: string, placeholder?: string) => (
    <div className="field">
      <label htmlFor={`code-${name}`}>{label}</label>
      <textarea
        id={`code-${name}`}
        dir="auto"
        rows={name === 'definition' ? 3 : 2}
        disabled={readOnly}
        placeholder={placeholder}
        value={value[name] ?? ''}
        onChange={(event) => draftCode({ [name]: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void saveCode();
        }}
      />
      <UnseenHere words={value[name] ?? ''} />
    </div>
  );
  return (
    <form
      className="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        void saveCode();
      }}
    >
      <header className="code-head">
        <Letter letter={tag.letter} />
        <h2 dir="auto">{codePath(codebook, code)}</h2>
        <p className="label">
          {value.retired === true ? `${t('codebook:retired')} · ` : ''}
          {t('codebook:used', { count: used })} · {t('codebook:id', { id: codeAt(codebook, code).id })}
        </p>
        <CodeActions code={code} used={isUsed} />
      </header>
      <div className="code-fields">
        {field('name', t('codebook:name'))}
        {isTag && field('letter', t('codebook:letter'), undefined, 2)}
        {field('key', t('codebook:key'), t(isTag ? 'codebook:keyHintTag' : 'codebook:keyHintSubtype'), 4)}
      </div>
      {words('definition', t('codebook:definition'), t('codebook:definitionHint'))}
      {words('example', t('codebook:example'))}
      {isTag && <LooksField tag={tag} draft={draft} disabled={readOnly} onChange={draftCode} />}
      {isTag && !simple && (
        <AttributesEditor
          attributes={value.attributes ?? tag.attributes}
          subtypes={tag.subtypes}
          disabled={readOnly}
          onChange={(attributes) => draftCode({ attributes })}
        />
      )}
      <footer className={dirty ? 'code-save dirty' : 'code-save'}>
        <p role="status">{fault ?? (dirty ? t('codebook:unsaved') : '')}</p>
        <button type="button" className="outlined" disabled={!dirty} onClick={dropDraft}>
          {t('codebook:discard')}
        </button>
        <button type="submit" className="primary" disabled={!dirty || fault !== null || readOnly}>
          {t('codebook:save')}
        </button>
      </footer>
    </form>
  );
}
