// colour.ts - colours as people see them: contrast, distance, how they look to colour-blind readers, and one colour in every theme.
//
// Contrast: WCAG 2.2, relative luminance. Distance: OKLab (Ottosson 2020), times 100. Colour blindness: Machado, Oliveira
// and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", full severity, on linear light.

type Triple = readonly [number, number, number];

export const sights = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Sight = (typeof sights)[number];
export const themes = ['light', 'dark', 'contrast', 'contrast-dark'] as const;
export type Theme = (typeof themes)[number];

const matrices: Readonly<Record<Exclude<Sight, 'normal'>, readonly [Triple, Triple, Triple]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** What lies behind tags in each theme (tokens.css), and the contrast that a tag needs there. */
const grounds: Readonly<Record<Theme, { readonly paper: string; readonly desk: string; readonly least: number }>> = {
  light: { paper: '#fdfdfb', desk: '#e9ecea', least: 4.5 },
  dark: { paper: '#1a1d20', desk: '#121416', least: 4.5 },
  contrast: { paper: '#ffffff', desk: '#ffffff', least: 7 },
  'contrast-dark': { paper: '#000000', desk: '#000000', least: 7 },
};
export const paperOf = (theme: Theme): string => grounds[theme].paper;
export const leastContrast = (theme: Theme): number => grounds[theme].least;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const dot = (row: Triple, [a, b, c]: Triple): number => row[0] * a + row[1] * b + row[2] * c;

function linearOf(hex: string): Triple {
  const at = (place: number) => toLinear(Number.parseInt(hex.slice(place, place + 2), 16) / 255);
  return [at(1), at(3), at(5)];
}

const hexOf = (linear: Triple): string =>
  `#${linear
    .map((value) =>
      Math.round(toGamma(clamp(value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

function labOf(linear: Triple): Triple {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], linear));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], linear));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], linear));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linearFromLab([L, a, b]: Triple): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** WCAG contrast of two colours (#rrggbb), 1 to 21. */
export function contrastOf(left: string, right: string): number {
  const light = (hex: string) => dot([0.2126, 0.7152, 0.0722], linearOf(hex)) + 0.05;
  const [a, b] = [light(left), light(right)];
  return Math.max(a, b) / Math.min(a, b);
}

/** The colour as a reader with this sight sees it. */
export function seenAs(hex: string, sight: Sight): string {
  if (sight === 'normal') return hex;
  const linear = linearOf(hex);
  const [red, green, blue] = matrices[sight];
  return hexOf([dot(red, linear), dot(green, linear), dot(blue, linear)]);
}

/** How far apart two colours look: OKLab distance times 100. Under 2 hardly anybody tells them apart. */
export function distanceOf(left: string, right: string, sight: Sight = 'normal'): number {
  const a = labOf(linearOf(seenAs(left, sight)));
  const b = labOf(linearOf(seenAs(right, sight)));
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Nearer than this two tags may be taken for one another; our own four are 11.6 apart or more, in every theme and sight. */
export const LEAST_DISTANCE = 8;

/** In gamut: the colourfulness is lowered as far as it must be. */
function fromLch(lightness: number, chroma: number, hue: number): string {
  for (let left = chroma; ; left -= 0.005) {
    const linear = linearFromLab([lightness, Math.max(0, left) * Math.cos(hue), Math.max(0, left) * Math.sin(hue)]);
    if (left <= 0 || linear.every((value) => value > -0.0005 && value < 1.0005)) return hexOf(linear);
  }
}

export interface ThemedColour {
  readonly tag: string;
  readonly wash: string;
}

/** Our own four were chosen by hand in every theme; tokens.css has the same values (kept in step by a test). */
const chosen: Readonly<Record<string, Readonly<Record<Theme, ThemedColour>>>> = {
  '#1a50c4': {
    light: { tag: '#1a50c4', wash: '#dfe7fa' },
    dark: { tag: '#4f97ec', wash: '#1d2f4a' },
    contrast: { tag: '#0b3aa0', wash: '#e4ebff' },
    'contrast-dark': { tag: '#69a7ff', wash: '#10264a' },
  },
  '#143d22': {
    light: { tag: '#143d22', wash: '#dcebdf' },
    dark: { tag: '#aaf3b4', wash: '#23392a' },
    contrast: { tag: '#06290f', wash: '#e0f2e3' },
    'contrast-dark': { tag: '#baffc4', wash: '#14301c' },
  },
  '#bf3a00': {
    light: { tag: '#bf3a00', wash: '#fde5da' },
    dark: { tag: '#f48465', wash: '#482820' },
    contrast: { tag: '#942a00', wash: '#ffe9df' },
    'contrast-dark': { tag: '#ffa98e', wash: '#471c10' },
  },
  '#761976': {
    light: { tag: '#761976', wash: '#f3e0f3' },
    dark: { tag: '#dfb6fa', wash: '#3a2a47' },
    contrast: { tag: '#5c0a5c', wash: '#f8e6f8' },
    'contrast-dark': { tag: '#ecc9ff', wash: '#351f45' },
  },
};

/**
 * A colour as it is drawn in a theme, and the wash of its selection: the same hue, as dark or as light as it must be to
 * stand out from paper, desk and wash. On light paper it is left alone where it does.
 */
export function themed(hex: string, theme: Theme): ThemedColour {
  const own = chosen[hex.toLowerCase()];
  if (own) return own[theme];
  const [L, a, b] = labOf(linearOf(hex));
  const [chroma, hue] = [Math.hypot(a, b), Math.atan2(b, a)];
  const { paper, desk, least } = grounds[theme];
  const isDark = theme === 'dark' || theme === 'contrast-dark';
  const [washLight, washChroma] = { light: [0.942, 0.025], dark: [0.29, 0.045], contrast: [0.955, 0.02], 'contrast-dark': [0.26, 0.05] }[theme] as [
    number,
    number,
  ];
  const wash = fromLch(washLight, Math.min(chroma, washChroma), hue);
  const enough = (tag: string): boolean =>
    contrastOf(tag, paper) >= least && contrastOf(tag, desk) >= least && contrastOf(tag, wash) >= Math.min(least, 4.5);
  if (theme === 'light' && enough(hex)) return { tag: hex.toLowerCase(), wash };
  // Dark becomes light and light dark, so that tags keep apart in the same order.
  let lightness = isDark ? clamp(1.2 - L) : theme === 'contrast' ? L - 0.06 : L;
  const step = isDark ? 0.01 : -0.01;
  while (lightness >= 0 && lightness <= 1) {
    const tag = fromLch(lightness, Math.min(chroma, isDark ? 0.16 : 0.3), hue);
    if (enough(tag)) return { tag, wash };
    lightness += step;
  }
  return { tag: isDark ? '#ffffff' : '#000000', wash };
}

export interface NearColour {
  readonly other: string;
  readonly sight: Sight;
  readonly distance: number;
}

/** The nearest other colour for each sight. @param others by what they are the colours of. */
export function nearest(hex: string, others: ReadonlyMap<string, string>): NearColour[] {
  return sights.flatMap((sight): NearColour[] => {
    let best: NearColour | null = null;
    for (const [other, colour] of others) {
      const distance = distanceOf(hex, colour, sight);
      if (!best || distance < best.distance) best = { other, sight, distance };
    }
    return best ? [best] : [];
  });
}
