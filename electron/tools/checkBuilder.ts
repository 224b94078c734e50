// checkBuilder.ts - electron-builder.yml against electron-builder's own schema, for all systems, without packing anything.

import { createRequire } from 'node:module';
import { root } from './buildParts.ts';

export type BuilderConfiguration = Readonly<Record<string, unknown>>;

/** electron-builder does not export these two; their shape is checked by the calls themselves. */
interface ConfigurationModule {
  readonly getConfig: (projectFolder: string, file: string | null, override: object) => Promise<BuilderConfiguration>;
  readonly validateConfiguration: (
    configuration: BuilderConfiguration,
    log: { isEnabled: boolean; add(key: string, value: unknown): void },
  ) => Promise<void>;
}

/** The configuration as electron-builder reads it. @throws Error in electron-builder's words when it does not fit the schema. */
export async function checkedConfiguration(): Promise<BuilderConfiguration> {
  const { getConfig, validateConfiguration } = createRequire(import.meta.url)('app-builder-lib/out/util/config/config.js') as ConfigurationModule;
  const configuration = await getConfig(root, 'electron-builder.yml', {});
  await validateConfiguration(configuration, { isEnabled: false, add: () => {} });
  return configuration;
}

if (import.meta.main) {
  try {
    const configuration = await checkedConfiguration();
    console.log(`electron-builder.yml fits the schema (${Object.keys(configuration).length} settings).`);
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
  }
}
