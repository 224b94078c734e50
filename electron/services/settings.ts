// settings.ts - how the person likes to read and where they were; kept by the host, not in the project.

import path from 'node:path';
import type { Low } from 'lowdb';
import { z } from 'zod';
import { Settings } from '../../shared/contract.ts';
import { defaultSettings } from '../../shared/defaultSettings.ts';
import { openAppData } from '../store/appData.ts';

const SettingsFile = z.looseObject({ formatVersion: z.literal(1), settings: Settings });
type SettingsFile = z.infer<typeof SettingsFile>;

export function openSettings(dataFolder: string): Promise<Low<SettingsFile>> {
  return openAppData<SettingsFile>(path.join(dataFolder, 'settings.json'), SettingsFile, { formatVersion: 1, settings: defaultSettings });
}
