// PrintDialog.tsx - what is printed: clean or marked, with which numbers, with or without legend and table.

import { useState } from 'react';
import { Radio, RadioGroup, Switch } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import type { PrintChoice } from '../state/state.ts';
import { Choice } from './Choice.tsx';
import { Sheet } from './Sheet.tsx';

const NUMBERS = ['lines', 'paragraphs', 'none'] as const;
const NUMBER_WORDS = { lines: 'dialogs:numberLines', paragraphs: 'dialogs:numberParagraphs', none: 'dialogs:numberNone' };

export function PrintDialog() {
  const t = useWords();
  const { showDialog, print, changeSettings } = useActions();
  const dialogs = useData((state) => state.app?.dialogs ?? false);
  const last = useData((state) => state.settings['print']);
  const hasAside = useData((state) => (state.open?.setAside.length ?? 0) > 0);
  const [choice, setChoice] = useState<PrintChoice>(() => choiceOf(last));
  const change = (part: Partial<PrintChoice>) => setChoice({ ...choice, ...part });
  const start = (to: PrintChoice['to']): void => {
    changeSettings({ print: choice });
    print({ ...choice, to });
  };
  return (
    <Sheet title={t('dialogs:printTitle')} onClose={() => showDialog(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start('printer');
        }}
      >
        <RadioGroup
          className="radios"
          aria-label={t('dialogs:printWhat')}
          value={choice.marked ? 'marked' : 'clean'}
          onChange={(value) => change({ marked: value === 'marked' })}
        >
          <Radio className="radio" value="clean">
            {t('dialogs:printClean')}
          </Radio>
          <Radio className="radio" value="marked">
            {t('dialogs:printMarked')}
          </Radio>
        </RadioGroup>
        <div className="settings-line">
          <span id="print-numbers">{t('dialogs:printNumbers')}</span>
          <Choice
            labelledBy="print-numbers"
            required
            value={choice.numbers}
            options={NUMBERS.map((id) => ({ id, name: t(NUMBER_WORDS[id]) }))}
            onChange={(numbers) => change({ numbers: numbers ?? 'lines' })}
          />
        </div>
        <Switch className="switch" isSelected={choice.legend} onChange={(legend) => change({ legend })}>
          <span className="switch-track" aria-hidden="true" />
          {t('dialogs:printLegend')}
        </Switch>
        <Switch className="switch" isDisabled={!choice.marked} isSelected={choice.marked && choice.table} onChange={(table) => change({ table })}>
          <span className="switch-track" aria-hidden="true" />
          {t('dialogs:printTable')}
        </Switch>
        {hasAside && (
          <Switch className="switch" isSelected={choice.aside} onChange={(aside) => change({ aside })}>
            <span className="switch-track" aria-hidden="true" />
            {t('dialogs:printAside')}
          </Switch>
        )}
        {!dialogs && <p className="hint">{t('dialogs:printPdfHint')}</p>}
        <div className="sheet-actions">
          <button type="button" className="outlined" onClick={() => showDialog(null)}>
            {t('common:cancel')}
          </button>
          {dialogs && (
            <button type="button" className="outlined" onClick={() => start('pdf')}>
              {t('dialogs:printPdf')}
            </button>
          )}
          <button type="submit" className="primary">
            {t('dialogs:printNow')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** What was chosen the last time, as far as it was understood. */
function choiceOf(last: unknown): PrintChoice {
  const before = (typeof last === 'object' && last !== null ? last : {}) as Partial<Record<keyof PrintChoice, unknown>>;
  return {
    marked: before.marked === true,
    legend: before.legend !== false,
    numbers: NUMBERS.find((one) => one === before.numbers) ?? 'lines',
    table: before.table !== false,
    aside: before.aside === true,
    to: 'printer',
  };
}
