// built.ts - makes sure that the page is built from the sources as they are, where there are sources.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { rendererFolder, rootFolder } from './ownFiles.ts';

/**
 * Builds what has changed since it was built last; a moment's work when nothing has.
 *
 * Standard output stays free for those who read it: what the build says goes to standard error.
 * @param parts the names of the parts, as in tools/buildParts.ts; none means all.
 * @throws AppError 'internal' when the build fails.
 */
export async function ensureBuilt(...parts: readonly string[]): Promise<void> {
  const build = path.join(rootFolder(), 'electron', 'tools', 'build.ts');
  const hasSources = existsSync(build) && existsSync(path.join(rootFolder(), 'node_modules', 'vite'));
  if (hasSources) {
    const only = parts.length > 0 ? ['--only', parts.join(',')] : [];
    const child = spawn(process.execPath, [build, '--if-changed', ...only], { stdio: ['ignore', 2, 2] });
    const code = await new Promise<number | null>((resolve) => child.on('exit', resolve).on('error', () => resolve(null)));
    if (code !== 0) throw new AppError('internal', 'Pressmark could not be built; why stands above. Nothing was started.', { variant: 'not-built' });
  }
  if (!existsSync(path.join(rendererFolder(), 'index.html')))
    throw new AppError('internal', 'The page of Pressmark is missing. Run: npm ci && npm run build', { variant: 'no-page' });
}
