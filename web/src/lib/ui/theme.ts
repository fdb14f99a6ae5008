/**
 * One colour of a municipality becomes the whole scale that Designsystemet's tokens ask for. Each step keeps the hue and
 * takes the lightness whose relative luminance (WCAG) is fixed, so text on it has the same contrast whatever the colour.
 */
type Steps = Record<string, { luminance: number; chroma: number }>;

const step = (luminance: number, chroma: number) => ({ luminance, chroma });
const light: Steps = {
  'background-tinted': step(0.93, 0.18), 'surface-tinted': step(0.85, 0.25), 'surface-hover': step(0.77, 0.35),
  'surface-active': step(0.7, 0.45), 'border-subtle': step(0.54, 0.6), 'border-default': step(0.17, 1),
  'border-strong': step(0.085, 1), 'text-subtle': step(0.085, 1), 'text-default': step(0.034, 0.8),
  'base-default': step(0.085, 1), 'base-hover': step(0.055, 1), 'base-active': step(0.034, 0.9),
  'base-contrast-subtle': step(0.75, 0.3),
};
const dark: Steps = {
  'background-tinted': step(0.013, 0.3), 'surface-tinted': step(0.022, 0.4), 'surface-hover': step(0.034, 0.5),
  'surface-active': step(0.052, 0.6), 'border-subtle': step(0.09, 0.7), 'border-default': step(0.28, 0.9),
  'border-strong': step(0.47, 0.8), 'text-subtle': step(0.5, 0.8), 'text-default': step(0.78, 0.4),
  'base-default': step(0.46, 0.8), 'base-hover': step(0.54, 0.7), 'base-active': step(0.63, 0.6),
  'base-contrast-subtle': step(0.016, 0.4), 'base-contrast-default': step(0.008, 0.3),
};
const head: Steps = {
  deep: step(0.034, 0.85), 'deep-line': step(0.12, 0.6), 'deep-done': step(0.46, 0.6),
  'deep-muted': step(0.6, 0.35), 'deep-text': step(0.74, 0.25),
};

/** The rules for one colour, as CSS text; an unreadable colour gives none, and the default stays. */
export function themeCss(colour: string): string {
  const hue = hueOf(colour);
  if (hue === null) return '';
  const scale = (steps: Steps, prefix: string) =>
    Object.entries(steps)
      .map(([name, { luminance, chroma }]) => `--${prefix}${name}:${shade(hue, chroma, luminance)};`)
      .join('');
  const accent = 'ds-color-accent-';
  return `:root{${scale(light, accent)}${scale(head, '')}}@media (prefers-color-scheme:dark){:root{${scale(dark, accent)}--deep:${shade(hue, 0.7, 0.02)};}}`;
}

let sheet: CSSStyleSheet | undefined;

/** Puts the colour on the page. A constructed sheet is allowed under a CSP that forbids inline styles. */
export function useTheme(colour: string | null | undefined): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(colour ? themeCss(colour) : '');
}

type Hue = { angle: number; chroma: number };

function hueOf(colour: string): Hue | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [r, g, b] = match.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { angle: Math.atan2(c, a), chroma: Math.min(0.13, Math.hypot(a, c)) };
}

/** OKLCH by bisection over lightness until the luminance is met, chroma lowered until it fits in sRGB. */
function shade({ angle, chroma }: Hue, share: number, luminance: number): string {
  let c = chroma * share;
  for (;;) {
    let low = 0;
    let high = 1;
    for (let round = 0; round < 24; round++) {
      const middle = (low + high) / 2;
      if (luminanceOf(toRgb(middle, c, angle)) < luminance) low = middle;
      else high = middle;
    }
    const rgb = toRgb(low, c, angle);
    if (c < 0.004 || rgb.every((part) => part >= -0.002 && part <= 1.002)) return hex(rgb);
    c *= 0.85;
  }
}

function toRgb(lightness: number, chroma: number, angle: number): [number, number, number] {
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminanceOf = ([r, g, b]: [number, number, number]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const hex = (rgb: number[]) =>
  `#${rgb
    .map((part) => {
      const clipped = Math.min(1, Math.max(0, part));
      const value = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
      return Math.round(value * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
