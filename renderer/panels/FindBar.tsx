// FindBar.tsx - the question: words or an expression, how exactly they must fit, where to look.

import { CaseSensitive, ChevronDown, ChevronUp, History, Regex, Search, WholeWord, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { useActions, useApp, useData, useRun, useWords } from '../context.ts';
import { ariaKey } from '../state/keys.ts';
import { Choice } from './Choice.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

const NONE: readonly string[] = [];
type Switch = 'word' | 'regex' | 'matchCase' | 'matchAccents';
const SWITCHES: readonly { readonly id: Switch; readonly sign: ReactNode }[] = [
  { id: 'word', sign: <WholeWord className="icon" aria-hidden /> },
  { id: 'regex', sign: <Regex className="icon" aria-hidden /> },
  { id: 'matchCase', sign: <CaseSensitive className="icon" aria-hidden /> },
  { id: 'matchAccents', sign: <span aria-hidden="true">á</span> },
];

export function FindBar() {
  const t = useWords();
  const run = useRun();
  const { panels, keep } = useApp();
  const { findBy, closeFind } = useActions();
  const find = useData((state) => state.find);
  const hasResults = find.order.length > 0;
  return (
    <div className="find-bar">
      <div className="find-field">
        <Search className="icon" aria-hidden />
        <QueryField label={t('find:query')} keep={keep.findField} />
        {find.query !== '' && (
          <button type="button" className="plain" aria-label={t('find:clear')} title={t('find:clear')} onClick={() => findBy({ query: '' })}>
            <X className="icon" aria-hidden />
          </button>
        )}
        <Queries />
      </div>
      <fieldset className="find-switches" aria-label={t('find:how')}>
        {SWITCHES.map(({ id, sign }) => (
          <ToggleButton key={id} className="plain switch" aria-label={t(`find:${id}`)} isSelected={find[id]} onChange={(on) => findBy({ [id]: on })}>
            {sign}
            <span className="switch-name" aria-hidden="true">
              {t(`find:${id}`)}
            </span>
          </ToggleButton>
        ))}
      </fieldset>
      <Choice
        label={t('find:scope')}
        required
        value={find.scope}
        options={[
          { id: 'document', name: t('find:inDocument') },
          { id: 'project', name: t('find:inProject') },
        ]}
        onChange={(scope) => findBy({ scope: scope ?? 'document' })}
      />
      <span className="find-steps">
        {(['previousResult', 'nextResult'] as const).map((id) => (
          <button
            key={id}
            type="button"
            className="plain"
            aria-label={t(`commands:${id}`)}
            title={t(`commands:${id}`)}
            aria-keyshortcuts={ariaKey(id === 'nextResult' ? 'F3' : 'Shift+F3')}
            disabled={!hasResults}
            onClick={() => run(id)}
          >
            {id === 'nextResult' ? <ChevronDown className="icon" aria-hidden /> : <ChevronUp className="icon" aria-hidden />}
          </button>
        ))}
        <button
          type="button"
          className="plain"
          aria-label={t('find:close')}
          title={t('find:close')}
          onClick={() => {
            closeFind();
            panels.leaveFind();
          }}
        >
          <X className="icon" aria-hidden />
        </button>
      </span>
    </div>
  );
}

interface QueryFieldProps {
  readonly label: string;
  readonly keep: (element: HTMLInputElement | null) => void;
}

function QueryField({ label, keep }: QueryFieldProps) {
  const run = useRun();
  const { places } = useApp();
  const { findBy, rememberQuery } = useActions();
  const query = useData((state) => state.find.query);
  const failed = useData((state) => state.find.failure !== null);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      rememberQuery();
      run(event.shiftKey ? 'previousResult' : 'nextResult');
    } else if (event.key === 'ArrowDown' && !event.altKey) places.findRows?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={keep}
      type="search"
      dir="auto"
      aria-label={label}
      aria-invalid={failed}
      aria-describedby="find-status"
      placeholder={label}
      spellCheck={false}
      autoComplete="off"
      value={query}
      onChange={(event) => findBy({ query: event.target.value })}
      onKeyDown={press}
    />
  );
}

/** What was looked for before. */
function Queries() {
  const t = useWords();
  const { places } = useApp();
  const { findBy } = useActions();
  const history = useData((state) => state.settings.find?.history ?? NONE);
  return (
    <MenuTrigger>
      <Button className="plain" aria-label={t('find:earlier')} isDisabled={history.length === 0}>
        <History className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={t('find:earlier')}
          onAction={(query) => {
            findBy({ query: String(query) });
            requestAnimationFrame(() => places.findField?.focus());
          }}
        >
          {history.map((query) => (
            <MenuItem key={query} id={query} textValue={query}>
              <span className="item-name find-earlier" dir="auto">
                {shownWords(query)}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
