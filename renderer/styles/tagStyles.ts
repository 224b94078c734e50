// tagStyles.ts - the style rules for tags that look otherwise than the four of the program: their colours in every theme, and their patterns.
//
// The page's policy allows no style element, so the rules go in by way of a constructed sheet (panels/useTagStyles.ts).
// Tags that are as tokens.css has them need no rules.

import { themed, themes } from '../../shared/measures/colour.ts';
import type { Pattern, Tag } from '../../shared/model/codebook.ts';
import { looksOf, ownLooks } from '../../shared/model/codeNames.ts';

interface Mark {
  readonly image: string;
  readonly size: string;
}

/** A pattern of one colour. Heights are 5 px at most, as levels lie 5.5 px apart. */
export function markOf(pattern: Pattern, colour: string): Mark {
  const across = (stops: string, width: string): Mark => ({ image: `linear-gradient(90deg, ${stops})`, size: `${width} var(--mark-weight)` });
  switch (pattern) {
    case 'solid':
      return { image: `linear-gradient(${colour}, ${colour})`, size: '4px var(--mark-weight)' };
    case 'dashes':
      return across(`${colour} 0 9px, transparent 9px`, '13px');
    case 'teeth':
      return { image: `conic-gradient(from 141deg at 50% 0, ${colour} 78deg, transparent 0)`, size: '8px 5px' };
    case 'dots':
      return { image: `radial-gradient(circle at 50% 50%, ${colour} 1.35px, transparent 1.75px)`, size: '6px 4px' };
    case 'double':
      return { image: `linear-gradient(${colour} 0 1.5px, transparent 1.5px 3.5px, ${colour} 3.5px)`, size: '4px 5px' };
    case 'long-dashes':
      return across(`${colour} 0 22px, transparent 22px`, '29px');
    case 'dash-dot':
      return across(`${colour} 0 10px, transparent 10px 13px, ${colour} 13px 15px, transparent 15px`, '18px');
    case 'waves':
      return { image: `radial-gradient(circle at 50% -1px, transparent 3.6px, ${colour} 4px 5.2px, transparent 5.6px)`, size: '10px 5px' };
  }
}

const STRIP = 800;

/** The pattern as one long vector strip: tiled pictures come out of a PDF blurred. */
function stripOf(pattern: Pattern): Mark {
  const line = (dashes: string, round = false, weight = 2) =>
    `<path d='M0 ${weight / 2}H${STRIP}' stroke='black' stroke-width='${weight}' stroke-dasharray='${dashes}'${round ? " stroke-linecap='round'" : ''}/>`;
  const repeated = (path: string, width: number) => path.repeat(Math.ceil(STRIP / width));
  const [height, content] = ((): [number, string] => {
    switch (pattern) {
      case 'solid':
        return [2, line('none')];
      case 'dashes':
        return [2, line('9 4')];
      case 'teeth':
        return [5, `<path d='M0 5${repeated('l4-5 4 5', 8)}z'/>`];
      case 'dots':
        return [3, line('0 6', true, 3)];
      case 'double':
        return [5, `<path d='M0 .75H${STRIP}M0 4.25H${STRIP}' stroke='black' stroke-width='1.5'/>`];
      case 'long-dashes':
        return [2, line('22 7')];
      case 'dash-dot':
        return [2, line('10 3 2 3')];
      case 'waves':
        return [5, `<path d='M0 1${repeated('q5 6 10 0', 10)}' fill='none' stroke='black' stroke-width='1.3'/>`];
    }
  })();
  const picture = `<svg xmlns='http://www.w3.org/2000/svg' width='${STRIP}' height='${height}'>${content}</svg>`;
  return {
    image: `url("data:image/svg+xml,${picture.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}")`,
    size: `${STRIP}px ${height}px`,
  };
}

function isOurs(tag: Tag): boolean {
  const own = ownLooks[tag.id];
  const { colour, pattern } = looksOf(tag);
  return own !== undefined && own.letter === tag.letter && own.colour === colour && own.pattern === pattern;
}

const quoted = (words: string): string => `"${words.replace(/["\\]/g, '\\$&')}"`;

/** @param escape CSS.escape of the page. */
export function tagStyles(tags: readonly Tag[], escape: (word: string) => string): string {
  const own = tags.filter((tag) => !isOurs(tag)).map((tag, index) => ({ tag, name: `--own-${index}`, ...looksOf(tag) }));
  if (own.length === 0) return '';
  const values = (theme: (typeof themes)[number]) =>
    own
      .map(({ name, colour }) => {
        const drawn = themed(colour, theme);
        return `${name}: ${drawn.tag}; ${name}-wash: ${drawn.wash};`;
      })
      .join(' ');
  const all = (tag: string, wash: string) => own.map(({ name }) => `${name}: ${tag}; ${name}-wash: ${wash};`).join(' ');
  const rules = own.flatMap(({ tag, name, pattern }) => {
    const letter = quoted(tag.letter);
    const mark = markOf(pattern, `var(${name})`);
    const strip = stripOf(pattern);
    const runs = [1, 2, 3].flatMap((level) => [
      `.run[data-${level}=${letter}] { --m${level}: ${mark.image}; --s${level}: ${mark.size}; }`,
      `.print-safe .run[data-${level}=${letter}] { --m${level}: ${strip.image}; --s${level}: ${strip.size}; }`,
    ]);
    return [
      `[data-tag=${letter}] { --tag: var(${name}); --wash: var(${name}-wash); }`,
      `.run.wash-${escape(tag.id)} { --wash: var(${name}-wash); }`,
      ...runs,
      `.swatch[data-tag=${letter}] { background-image: ${mark.image}; background-size: ${mark.size}; }`,
      `.print-safe .swatch[data-tag=${letter}] { background-image: ${strip.image}; background-size: ${strip.size}; }`,
    ];
  });
  return [
    `:root { ${values('light')} }`,
    `:root[data-theme="dark"] { ${values('dark')} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${values('dark')} } }`,
    `:root[data-theme="contrast"] { ${values('contrast')} }`,
    `:root[data-theme="contrast-dark"] { ${values('contrast-dark')} }`,
    `.print-safe:root { ${all('#000000', 'transparent')} }`,
    `@media (forced-colors: active) { :root, :root[data-theme] { ${all('CanvasText', 'Canvas')} } }`,
    ...rules,
  ].join('\n');
}
