// addresses.ts - addresses that a page names: kept as words when they are of the web or of mail, never opened.

const LONGEST = 4000;

/**
 * The address as it is meant, made whole with the page's own where it is relative; null for anything but http, https and mailto
 * (`javascript:`, `data:`, `file:` ...) and for what cannot be made whole.
 */
export function safeAddress(written: string | null, base: string | null): string | null {
  if (written === null || written.length > LONGEST) return null;
  const trimmed = written.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const parsed = URL.parse(trimmed) ?? (base === null ? null : URL.parse(trimmed, base));
  if (!parsed || !/^(https?|mailto):$/.test(parsed.protocol)) return null;
  // A password in an address is nobody's to keep.
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href;
}

/** The same, of the web alone: what a page says of where it was. */
export function webAddress(written: string | null, base: string | null = null): string | null {
  const address = safeAddress(written, base);
  return address?.startsWith('http') ? address : null;
}
