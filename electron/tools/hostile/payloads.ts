// payloads.ts - words that some program somewhere has taken for markup, script, an address, a format, a formula or a name of its own.
//
// Made from lists, always the same in the same order, so that a failure can be repeated. What they would do if they ran
// is seen by watch.ts: set a global, ask for an address, open a window, go elsewhere.

/** What a script would do: leave a trace that can be found, and call home. */
const ACT = 'globalThis.owned=1';
const HOME = '//127.0.0.1:9/owned';

const tags = [
  'img',
  'svg',
  'body',
  'video',
  'audio',
  'iframe',
  'input',
  'details',
  'math',
  'object',
  'embed',
  'marquee',
  'x',
  'select',
  'button',
  'form',
  'style',
  'link',
  'image',
  'a',
];
const events = [
  'onerror',
  'onload',
  'onfocus',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onbegin',
  'onpointerenter',
  'onclick',
  'onscroll',
  'oncut',
  'onpageshow',
];
const addresses = [
  `javascript:${ACT}`,
  `JaVaScRiPt:${ACT}`,
  `java\nscript:${ACT}`,
  `&#106;avascript:${ACT}`,
  `\u0001javascript:${ACT}`,
  `data:text/html,<script>${ACT}</script>`,
  `vbscript:${ACT}`,
  `http:${HOME}`,
  HOME,
  'blob:null/owned',
  'file:///etc/passwd',
  'app://pressmark/index.html',
];

const entity = (text: string): string => Array.from(text, (one) => `&#${one.codePointAt(0)};`).join('');
const escaped = (text: string): string => Array.from(text, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('');
/** Ways to write the same. */
const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  entity,
  (text) => encodeURIComponent(text),
  escaped,
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll(' ', '/'),
  (text) => text.replaceAll('on', 'o\u0000n'),
  (text) => `\ufeff${text}`,
];
/** What they may have to break out of. */
const contexts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `</textarea>${text}`,
  (text) => `</title>${text}`,
  (text) => `</script>${text}`,
  (text) => `--></style>${text}`,
  (text) => `]]>${text}`,
  (text) => `\`}${text}`,
];

/** Forms that change what they are when they are read, written and read again. */
const mutating: readonly string[] = [
  `<math><mtext><table><mglyph><style><img src=x onerror=${ACT}>`,
  `<svg></p><style><a id="</style><img src=x onerror=${ACT}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${ACT}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${ACT}>`,
  `<template><img src=x onerror=${ACT}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${ACT}></template>`,
  `<!--<img src="--><img src=x onerror=${ACT}//">`,
  `<![CDATA[<img src=x onerror=${ACT}>]]>`,
  `<xmp><p title="</xmp><svg/onload=${ACT}>">`,
  `<table><td><svg><desc><td><img src=x onerror=${ACT}>`,
  `<select><option><style></option></select><img src=x onerror=${ACT}></style>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.owned=1</script>"></foreignObject></svg>`,
  `<svg><animate attributeName=href values=javascript:${ACT} /><a><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${ACT}></svg>#x"/></svg>`,
  `<math href="javascript:${ACT}">x</math>`,
  `<meta http-equiv=refresh content="0;url=http:${HOME}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${ACT}">`,
  `<base href="http:${HOME}/">`,
  `<link rel=stylesheet href="http:${HOME}.css">`,
  `<link rel=prefetch href="http:${HOME}">`,
  `<link rel="dns-prefetch preconnect" href="http://owned.example">`,
  `<style>@import "http:${HOME}.css";*{background:url(http:${HOME})}</style>`,
  `<p style="background:url(http:${HOME});behavior:url(x.htc)">x</p>`,
  `<div style="position:fixed;inset:0;z-index:99999;background:red">x</div>`,
  `<script>${ACT}</script>`,
  `<script src="http:${HOME}.js"></script>`,
  `<script type=module>import "http:${HOME}.js"</script>`,
  `<object data="http:${HOME}"></object><embed src="http:${HOME}">`,
  `<iframe src="http:${HOME}"></iframe>`,
  `<img srcset="http:${HOME} 2x" src=x>`,
  `<video poster="http:${HOME}"><source src="http:${HOME}"></video>`,
  `<form action="http:${HOME}"><button autofocus>x</button></form>`,
  `<a href="http:${HOME}" ping="http:${HOME}" target=_blank>x</a>`,
  `<portal src="http:${HOME}"></portal><fencedframe></fencedframe>`,
  `<?xml-stylesheet href="http:${HOME}.xsl"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `[x](javascript:${ACT})`,
  `![x](http:${HOME})`,
  `<img src=x onerror=${ACT} x=`,
];

/** What is not markup, and still means something somewhere. */
const meaning: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON', '__defineGetter__', 'constructor.prototype.owned'],
  ...[
    '%s%s%n%x',
    '%00',
    '{{constructor.constructor("globalThis.owned=1")()}}',
    '${globalThis.owned=1}',
    '#{7*7}',
    '<%= 7*7 %>',
    '$t(common:close)',
    '{{title}}',
    '$1$&$`',
  ],
  ...[
    '../../../etc/passwd',
    '..\\..\\win.ini',
    'C:\\con\\con',
    'CON',
    'nul.txt',
    '/dev/zero',
    '\\\\host\\share',
    '~root',
    '.htaccess',
    'a/b:c*d?e"f<g>h|i',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://127.0.0.1:9/owned","x")',
    '=WEBSERVICE("http://127.0.0.1:9/owned")',
    '\t=1',
    '\uff1d1',
    '|x',
  ],
  ...[
    '\u202egnp.exe',
    '\u2066\u202eabc\u2069',
    'a\u200bb',
    'a\u200db',
    '\ufeffx',
    '\u2028\u2029',
    '\u0007\u001b[31mred\u001b[0m',
    'a\u00adb',
    'e\u0301'.repeat(40),
    '\u0644\u0645\u0627',
    '\ud83d\udc69\u200d\ud83d\ude80',
  ],
  ...[
    "' OR 1=1 --",
    '"; rm -rf / #',
    '$(touch owned)',
    '`touch owned`',
    '() { :;}; touch owned',
    '\r\nSet-Cookie: owned=1',
    'x'.repeat(3_000),
    '<'.repeat(500),
    '((((((((((a+)+)+)+)+)+)+)+)+)+$',
  ],
];

function* all(): Generator<string> {
  yield* meaning;
  yield* mutating;
  for (const one of mutating) for (const context of contexts.slice(1)) yield context(one);
  for (const address of addresses)
    for (const tag of ['a href', 'iframe src', 'img src', 'form action', 'object data', 'embed src', 'svg/a xlink:href'])
      yield `<${tag}="${address}">`;
  for (const encode of encodings)
    for (const tag of tags) for (const event of events) yield encode(`<${tag} src=x href=x autofocus tabindex=0 open ${event}=${ACT}>`);
  for (const context of contexts) for (const encode of encodings) for (const one of [...mutating, ...meaning]) yield context(encode(one));
  for (const context of contexts.slice(1)) for (const tag of tags) for (const event of events) yield context(`<${tag} ${event}="${ACT}" src=x>`);
  for (const before of meaning) for (const address of addresses) yield `${before} ${address}`;
}

/**
 * So many different payloads, spread over all kinds; always the same ones.
 * @throws Error when there are not so many.
 */
export function payloads(count: number): string[] {
  const every = [...new Set(all())];
  if (count > every.length) throw new Error(`There are only ${every.length} payloads.`);
  // The hand-written ones always, the rest evenly out of the long lists.
  const first = every.slice(0, meaning.length + mutating.length);
  const rest = every.slice(first.length);
  const wanted = count - first.length;
  return wanted <= 0
    ? first.slice(0, count)
    : [...first, ...Array.from({ length: wanted }, (_none, index) => rest[Math.floor((index * rest.length) / wanted)] ?? '')];
}
