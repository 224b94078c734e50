// RoleFields.tsx - who speaks, by which words, and what: the roles of an attribution, marked in the text and listed here.
//
// A stretch leads to its words; it can be moved at its edges, marked again, and taken away.

import { MoveHorizontal, Plus, Trash2, X } from 'lucide-react';
import { useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type RoleId, spansOf } from '../../shared/model/parts.ts';
import { useActions, useApp, useData, useRun, useWords } from '../context.ts';
import { commandById } from '../state/commands.ts';
import { roleCommands } from '../state/partCommands.ts';
import { shortened } from '../state/phrases.ts';
import { readWords } from '../state/selectors.ts';
import { Key } from './Key.tsx';

interface RoleFieldsProps {
  readonly annotation: Annotation;
  readonly disabled: boolean;
}

export function RoleFields({ annotation, disabled }: RoleFieldsProps) {
  const t = useWords();
  if (annotation.tag !== 'attribution' && annotation.roles.length === 0) return null;
  return (
    <section className="pairs roles" aria-label={t('parts:roles')}>
      {roleCommands.map(({ role, id }) => (
        <RoleField key={role} role={role} command={id} annotation={annotation} disabled={disabled} />
      ))}
    </section>
  );
}

interface RoleFieldProps extends RoleFieldsProps {
  readonly role: RoleId;
  readonly command: string;
}

function RoleField({ role, command, annotation, disabled }: RoleFieldProps) {
  const t = useWords();
  const run = useRun();
  const { removeRole } = useActions();
  const open = useData((state) => state.open);
  const field = useRef<HTMLDivElement>(null);
  const spans = spansOf(annotation, role);
  const lost = annotation.roles.some((one) => one.role === role && one.lost);
  const name = t(`parts:role.${role}`);
  const key = commandById(command)?.keys[0] ?? '';
  const remove = (index?: number): void => {
    // The button that had the focus goes with its stretch.
    void removeRole(role, index).then(() => field.current?.querySelector<HTMLElement>('.mark-role')?.focus());
  };
  const all = t('parts:takeRole', { role: name });
  return (
    <>
      <span className="label">{name}</span>
      <div ref={field} className="role-field">
        {spans.map((span, index) => (
          <RoleStretch
            key={`${span.start} ${span.end}`}
            role={role}
            index={index}
            start={span.start}
            words={open ? shortened(readWords(open, span)) : ''}
            disabled={disabled}
            onRemove={() => remove(index)}
          />
        ))}
        {lost && <span className="orphan-hint">{t('parts:lost')}</span>}
        <span className="role-more">
          <button
            type="button"
            className="plain mark-role"
            disabled={disabled}
            aria-keyshortcuts={key}
            aria-label={spans.length === 0 ? undefined : t(role === 'cue' ? 'parts:markAgain' : 'parts:markMore', { role: name })}
            title={t(`commands:${command}`)}
            // The words stay selected while the pointer is here.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
          >
            {spans.length === 0 ? (
              <>
                <span className="visually-hidden">{`${name}: `}</span>
                {t('parts:mark')}
                <Key name={key} />
              </>
            ) : (
              <Plus className="icon" aria-hidden />
            )}
          </button>
          {(lost || spans.length > 1) && (
            <button type="button" className="plain" disabled={disabled} aria-label={all} title={all} onClick={() => remove()}>
              <Trash2 className="icon" aria-hidden />
            </button>
          )}
        </span>
      </div>
    </>
  );
}

interface RoleStretchProps {
  readonly role: RoleId;
  readonly index: number;
  readonly start: number;
  readonly words: string;
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

function RoleStretch({ role, index, start, words, disabled, onRemove }: RoleStretchProps) {
  const t = useWords();
  const { panels } = useApp();
  const { startResize } = useActions();
  const name = t(`parts:role.${role}`);
  const resize = t('parts:resizeStretch', { role: name, words });
  const takeAway = t('parts:takeStretch', { role: name, words });
  return (
    <span className="stretch">
      <button
        type="button"
        className="plain quote"
        title={t('parts:goTo')}
        onClick={() => panels.revealOffset(start)}
        onKeyDown={(event) => {
          if (disabled || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
          event.preventDefault();
          event.stopPropagation();
          onRemove();
        }}
      >
        <span className="visually-hidden">{`${name}: `}</span>
        <bdi>{words}</bdi>
      </button>
      <button
        type="button"
        className="plain"
        disabled={disabled}
        aria-label={resize}
        title={t('parts:resizeHint')}
        onClick={() => {
          startResize(role, index);
          panels.revealOffset(start);
        }}
      >
        <MoveHorizontal className="icon" aria-hidden />
      </button>
      <button type="button" className="plain" disabled={disabled} aria-label={takeAway} title={t('parts:takeHint')} onClick={onRemove}>
        <X className="icon" aria-hidden />
      </button>
    </span>
  );
}
