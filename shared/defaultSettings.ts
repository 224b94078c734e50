// defaultSettings.ts - how the window looks until a person has chosen otherwise.

import type { Settings } from './contract.ts';

export const defaultSettings: Settings = {
  theme: 'system',
  font: 'serif',
  textSize: 19,
  leading: 1.9,
  documentsPane: { width: 248, open: true },
  inspectorPane: { width: 326, open: true },
  places: {},
};
