// diskErrors.test.ts - errors that Node has no name for are told by what they mean.

import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { saveFailed } from './diskErrors.ts';

it('tells a quota that is used up as a full disk, as Node throws it', () => {
  const errno = -constants.errno.EDQUOT;
  const thrown = Object.assign(new Error(`Unknown system error ${errno}, write`), { errno, code: `Unknown system error ${errno}` });
  expect(saveFailed(thrown)).toMatchObject({ code: 'disk-full', values: { errno: 'EDQUOT' } });
});
