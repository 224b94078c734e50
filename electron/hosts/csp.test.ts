// csp.test.ts - the page's policy is closed, and its one exception is still needed and still exact.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { contentSecurityPolicy, PRESSABLE_STYLE, pageHeaders } from './csp.ts';
import { rootFolder } from './ownFiles.ts';

const directives = (policy: string) => new Map(policy.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]));

it('lets nothing in that is not named, and no script but our own files', () => {
  const policy = directives(contentSecurityPolicy('none'));
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(policy.get('trusted-types')).toBe("'none'");
  for (const closed of ['connect-src', 'worker-src', 'object-src', 'frame-src', 'frame-ancestors', 'base-uri', 'form-action']) {
    expect(policy.get(closed), closed).toBe("'none'");
  }
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:|blob:/);
});

it('opens only the connection to its own host, and only where the page needs it', () => {
  expect(directives(contentSecurityPolicy('self')).get('connect-src')).toBe("'self'");
});

it('names the very style that the installed react-aria writes', () => {
  const file = path.join(rootFolder(), 'node_modules/react-aria/dist/private/interactions/usePress.mjs');
  const written = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(readFileSync(file, 'utf8'))?.[1];
  expect(written?.trim().replace(/\$\{[^}]+\}/, 'data-react-aria-pressable')).toBe(PRESSABLE_STYLE);
});

it('forbids guessing types, framing and telling where the reader came from', () => {
  expect(pageHeaders('none')).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
});
