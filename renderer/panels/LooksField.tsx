// LooksField.tsx - colour and line of a tag, with a live sample, and whether everybody can read it and tell it from the others.

import { TriangleAlert } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { contrastOf, LEAST_DISTANCE, nearest, paperOf, themed, themes } from '../../shared/measures/colour.ts';
import type { Tag } from '../../shared/model/codebook.ts';
import { looksOf, palette, patterns } from '../../shared/model/codeNames.ts';
import { useData, useWords } from '../context.ts';
import type { CodeDraft } from '../state/underWay.ts';
import { PatternSample } from './PatternSample.tsx';
import { listed } from '../i18n.ts';

interface LooksFieldProps {
  readonly tag: Tag;
  readonly draft: CodeDraft;
  readonly disabled: boolean;
  readonly onChange: (draft: CodeDraft) => void;
}

export function LooksField({ tag, draft, disabled, onChange }: LooksFieldProps) {
  const t = useWords();
  const { colour, pattern } = looksOf({ ...tag, ...draft, id: tag.id });
  const nameOf = (one: string): string => t([`codebook:colours.${one}`, 'codebook:colourOf'], { colour: one });
  const colours = palette.includes(colour) ? palette : [colour, ...palette];
  return (
    <section className="looks" aria-label={t('codebook:colour')}>
      <div className="looks-choice">
        <div className="field">
          <span className="field-label" id="colour-label">
            {t('codebook:colour')}
          </span>
          <div className="colours">
            <ListBox
              className="colour-list"
              data-own-keys
              aria-labelledby="colour-label"
              layout="grid"
              orientation="horizontal"
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              disabledKeys={disabled ? colours : []}
              selectedKeys={[colour]}
              onSelectionChange={(keys) => {
                const [chosen] = keys;
                if (typeof chosen === 'string' && chosen !== colour) onChange({ colour: chosen });
              }}
            >
              {colours.map((one) => (
                <ListBoxItem key={one} id={one} textValue={nameOf(one)} aria-label={nameOf(one)} className="colour">
                  <span style={{ background: one }} />
                </ListBoxItem>
              ))}
            </ListBox>
            <label className="own-colour">
              <input type="color" disabled={disabled} value={colour} onChange={(event) => onChange({ colour: event.target.value })} />
              {t('codebook:ownColour')}
            </label>
          </div>
        </div>
        <div className="field">
          <span className="field-label" id="pattern-label">
            {t('codebook:pattern')}
          </span>
          <ListBox
            className="pattern-list"
            data-own-keys
            aria-labelledby="pattern-label"
            layout="grid"
            orientation="horizontal"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            disabledKeys={disabled ? patterns : []}
            selectedKeys={[pattern]}
            onSelectionChange={(keys) => {
              const [chosen] = keys;
              const found = patterns.find((one) => one === chosen);
              if (found && found !== pattern) onChange({ pattern: found });
            }}
          >
            {patterns.map((one) => (
              <ListBoxItem key={one} id={one} textValue={t(`codebook:patterns.${one}`)} className="pattern">
                <PatternSample pattern={one} colour={colour} theme="light" />
                <span>{t(`codebook:patterns.${one}`)}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        <Apart tag={tag} colour={colour} />
      </div>
      <Figures colour={colour} pattern={pattern} />
    </section>
  );
}

/** The sample as it is read in each theme, with its contrast. */
function Figures({ colour, pattern }: ReturnType<typeof looksOf>) {
  const t = useWords();
  return (
    <div className="looks-figures">
      <ul className="samples">
        {themes.map((theme) => {
          const drawn = themed(colour, theme).tag;
          return (
            <li key={theme}>
              <p className="sample" style={{ background: paperOf(theme), color: theme.includes('dark') ? '#ecebe6' : '#16191b' }} aria-hidden="true">
                <PatternSample pattern={pattern} colour={colour} theme={theme} words={t('codebook:sampleMarked')} />
                {t('codebook:sampleRest')}
              </p>
              <p className="label">
                {t('codebook:contrastOf', { theme: t(`settings:themes.${theme}`), value: contrastOf(drawn, paperOf(theme)).toFixed(1) })}
              </p>
            </li>
          );
        })}
      </ul>
      <p className="hint">{t('codebook:contrastFit')}</p>
    </div>
  );
}

/** How near the other tags come, in every theme and for every sight; the nearest is named. */
function Apart({ tag, colour }: { readonly tag: Tag; readonly colour: string }) {
  const t = useWords();
  const tags = useData((state) => state.project?.codebook.tags) ?? [];
  const others = tags.filter((one) => one.id !== tag.id && !one.retired).map((one) => ({ name: one.name, ...looksOf(one) }));
  const near = themes
    .flatMap((theme) => nearest(themed(colour, theme).tag, new Map(others.map((other) => [other.name, themed(other.colour, theme).tag]))))
    .sort((a, b) => a.distance - b.distance);
  const [first] = near;
  const isNear = first !== undefined && first.distance < LEAST_DISTANCE;
  const sights = near.filter((one) => one.other === first?.other && one.distance < LEAST_DISTANCE).map((one) => t(`codebook:sights.${one.sight}`));
  return (
    <div className="field">
      <span className="field-label">{t('codebook:distance')}</span>
      <p className={isNear ? 'apart warn' : 'apart'} role="status">
        {isNear && <TriangleAlert className="icon" aria-hidden />}
        {isNear ? t('codebook:tooNear', { tag: first.other, sights: listed([...new Set(sights)]) }) : t('codebook:apart')}
      </p>
      {first && (
        <p className="hint">
          {t('codebook:nearest', { tag: first.other, distance: first.distance.toFixed(1), sight: t(`codebook:sights.${first.sight}`) })}
        </p>
      )}
    </div>
  );
}
