// version.ts - the program's own version, from the package.json that it was started beside.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { rootFolder } from './ownFiles.ts';

export function version(): string {
  return z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(rootFolder(), 'package.json'), 'utf8'))).version;
}
