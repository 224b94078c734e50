// csp.ts - the headers every host sends with the page: what the page may load, run and reach.
//
// The page is ours alone: one script of our own, no inline script, no eval, no HTML from strings
// (Trusted Types without a single policy), no frame, no form, nothing from elsewhere.

import { createHash } from 'node:crypto';

/** The one style element a library of ours (react-aria) writes into the page; allowed by its hash, so nothing else is. */
export const PRESSABLE_STYLE = '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of the page.
 * @param connect 'self' where the page calls its host by HTTP, 'none' where it has a bridge.
 */
export function contentSecurityPolicy(connect: 'self' | 'none'): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' ${hashOf(PRESSABLE_STYLE)}`,
    'font-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': `'${connect}'`,
    'worker-src': "'none'",
    'object-src': "'none'",
    'frame-src': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** All headers of an answer that carries a part of the page, by lower-case name; the content type is the host's to add. */
export function pageHeaders(connect: 'self' | 'none'): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(connect),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'cache-control': 'no-cache',
  };
}
