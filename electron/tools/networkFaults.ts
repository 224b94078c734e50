// networkFaults.ts - whether a built file has a way to reach beyond this computer.
//
// Looks at what is called and imported, not at words: libraries have methods called "fetch" that fetch no address.

import { parseSync, Visitor } from 'vite';

/** Modules of Node that speak to others. */
const modules = /^(node:)?(https?|http2|net|tls|dgram|dns(\/promises)?|undici|inspector(\/promises)?)$/;
const callers: ReadonlySet<string> = new Set(['fetch', 'importScripts']);
const makers: ReadonlySet<string> = new Set([
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport', 'SharedWorker', 'WebSocketStream'],
]);
const owners: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'navigator']);

export interface Allowed {
  /** The loopback server may be made: `createServer` of node:http, and nothing else of it. */
  readonly server?: boolean;
  /** The page may call its own host: `fetch` of a path that begins with one slash. */
  readonly ownHost?: boolean;
}

type Words = { readonly type: string; readonly value?: unknown; readonly quasis?: readonly { readonly value: { readonly raw: string } }[] };

/** How an address in the code begins; null when that cannot be told. */
function beginning(argument: Words | undefined): string | null {
  if (argument?.type === 'Literal' && typeof argument.value === 'string') return argument.value;
  return argument?.type === 'TemplateLiteral' ? (argument.quasis?.[0]?.value.raw ?? null) : null;
}

/** What is wrong with a file's text, one sentence each. */
export function networkFaults(file: string, source: string, allowed: Allowed = {}): string[] {
  const faults: string[] = [];
  const { errors, program } = parseSync(file, source);
  for (const { message } of errors) faults.push(`It cannot be read: ${message}`);
  const module = (name: unknown, parts: readonly string[] | null): void => {
    if (typeof name !== 'string' || !modules.test(name)) return;
    if (allowed.server && name === 'node:http' && parts?.join() === 'createServer') return;
    faults.push(`It has the module ${name}${parts ? ` (${parts.join(', ')})` : ''}.`);
  };
  new Visitor({
    ImportDeclaration({ source: from, specifiers }) {
      const parts = specifiers.map((one) => (one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? one.imported.name : '*'));
      module(from.value, parts);
    },
    ImportExpression({ source: from }) {
      module(beginning(from), null);
    },
    CallExpression({ callee, arguments: given }) {
      const first = given[0] as Words | undefined;
      if (callee.type === 'Identifier' && callee.name === 'require') module(beginning(first), null);
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'getBuiltinModule')
        module(beginning(first), null);
      if (callee.type !== 'Identifier' || !callers.has(callee.name)) return;
      if (allowed.ownHost && callee.name === 'fetch' && /^\/(?![/\\])/.test(beginning(first) ?? '')) return;
      faults.push(`It calls ${callee.name}.`);
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && makers.has(callee.name)) faults.push(`It makes a ${callee.name}.`);
    },
    MemberExpression({ object, property }) {
      const name = property.type === 'Identifier' ? property.name : property.type === 'Literal' ? String(property.value) : '';
      if (object.type === 'Identifier' && owners.has(object.name) && (callers.has(name) || makers.has(name) || name === 'sendBeacon'))
        faults.push(`It uses ${object.name}.${name}.`);
    },
  }).visit(program);
  return [...new Set(faults)];
}
