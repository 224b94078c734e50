// SettingsDialog.tsx - how the reader likes to read, the keys, and who annotates.

import { Slider, SliderOutput, SliderThumb, SliderTrack, Switch } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { LANGUAGES } from '../i18n.ts';
import { isReadOnly } from '../state/selectors.ts';
import { Annotators } from './Annotators.tsx';
import { Choice } from './Choice.tsx';
import { Picker } from './Picker.tsx';
import { Sheet } from './Sheet.tsx';

const THEMES = ['system', 'light', 'dark', 'contrast', 'contrast-dark'] as const;
const languages = Object.entries(LANGUAGES).map(([id, name]) => ({ id: id as keyof typeof LANGUAGES, name }));
const FONTS = ['serif', 'sans', 'atkinson'] as const;

export function SettingsDialog() {
  const t = useWords();
  const { changeSettings, showDialog } = useActions();
  const settings = useData((state) => state.settings);
  const app = useData((state) => state.app);
  const inProject = useData((state) => state.project !== null);
  const readOnly = useData(isReadOnly);
  return (
    <Sheet title={t('settings:title')} className="settings" onClose={() => showDialog(null)}>
      <section>
        <h3>{t('settings:reading')}</h3>
        <p className="reading-sample" dir="auto">
          {t('settings:sample')}
        </p>
        <div className="settings-line">
          <span>{t('settings:theme')}</span>
          <Picker
            label={t('settings:theme')}
            value={settings.theme}
            options={THEMES.map((id) => ({ id, name: t(`settings:themes.${id}`) }))}
            onChange={(value) => changeSettings({ theme: THEMES.find((one) => one === value) ?? 'system' })}
          />
        </div>
        <div className="settings-line">
          <span id="font-label">{t('settings:font')}</span>
          <Choice
            labelledBy="font-label"
            required
            value={settings.font}
            options={FONTS.map((id) => ({ id, name: t(`settings:fonts.${id}`) }))}
            onChange={(value) => changeSettings({ font: value ?? 'serif' })}
          />
        </div>
        <Amount
          label={t('settings:textSize')}
          value={settings.textSize}
          least={14}
          most={40}
          step={1}
          onChange={(textSize) => changeSettings({ textSize })}
        />
        <Amount
          label={t('settings:leading')}
          value={settings.leading}
          least={1.3}
          most={2.6}
          step={0.1}
          onChange={(leading) => changeSettings({ leading: Math.round(leading * 10) / 10 })}
        />
      </section>
      <section>
        <h3>{t('settings:window')}</h3>
        <div className="settings-line">
          <span>{t('settings:language')}</span>
          <Picker
            label={t('settings:language')}
            value={settings.language ?? 'system'}
            options={[{ id: 'system', name: t('settings:languageSystem') }, ...languages]}
            onChange={(value) => changeSettings({ language: languages.find((one) => one.id === value)?.id ?? 'system' })}
          />
        </div>
        <Switch
          className="switch"
          isSelected={settings.motion === 'reduced'}
          onChange={(reduced) => changeSettings({ motion: reduced ? 'reduced' : 'system' })}
        >
          <span className="switch-track" aria-hidden="true" />
          {t('settings:motion')}
        </Switch>
      </section>
      <section>
        <h3>{t('settings:keys')}</h3>
        <Switch className="switch" isSelected={settings['singleKeys'] !== false} onChange={(singleKeys) => changeSettings({ singleKeys })}>
          <span className="switch-track" aria-hidden="true" />
          {t('settings:singleKeys')}
        </Switch>
      </section>
      <section>
        <h3>{t('settings:marking')}</h3>
        <Switch className="switch" isSelected={settings.snapToWords !== false} onChange={(snapToWords) => changeSettings({ snapToWords })}>
          <span className="switch-track" aria-hidden="true" />
          {t('settings:snapToWords')}
        </Switch>
        <Switch className="switch" isSelected={settings.rolesShown === true} onChange={(rolesShown) => changeSettings({ rolesShown })}>
          <span className="switch-track" aria-hidden="true" />
          {t('settings:rolesShown')}
        </Switch>
        <Switch className="switch" isSelected={settings.asideSilent === true} onChange={(asideSilent) => changeSettings({ asideSilent })}>
          <span className="switch-track" aria-hidden="true" />
          {t('settings:asideSilent')}
        </Switch>
        <Switch className="switch" isSelected={settings['simple'] === true} onChange={(simple) => changeSettings({ simple })}>
          <span className="switch-track" aria-hidden="true" />
          {t('settings:simple')}
        </Switch>
      </section>
      {inProject && (
        <section>
          <h3>{t('settings:annotators')}</h3>
          <Annotators disabled={readOnly} />
        </section>
      )}
      <p className="hint">{t('settings:about', { version: app?.version ?? '', folder: app?.projectsFolder ?? '' })}</p>
    </Sheet>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function Amount({ label, value, least, most, step, onChange }: AmountProps) {
  return (
    <Slider className="slider settings-line" aria-label={label} value={value} minValue={least} maxValue={most} step={step} onChange={onChange}>
      <span aria-hidden="true">{label}</span>
      <div className="slider-place">
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
        <SliderOutput />
      </div>
    </Slider>
  );
}
