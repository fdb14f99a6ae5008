import { describe, expect, it } from 'vitest';
import { themeCss } from './theme';

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};
const tokens = (css: string) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+):(#[\da-f]{6})/g)].map((found) => [found[1]!, found[2]!]));

describe('a municipality’s theme', () => {
  const colours = [
    '#1f5c4a',
    '#8a1538',
    '#0b57d0',
    '#ffcc00',
    '#e4002b',
    '#6a1b9a',
    '#00a3e0',
    '#3d3d3d',
    '#ffffff',
    '#f58220',
  ];

  it.each(colours)('from %s has enough contrast in light and in dark', (colour) => {
    const [lightCss, darkCss] = themeCss(colour).split('@media') as [string, string];
    const light = tokens(lightCss);
    const a = 'ds-color-accent-';
    expect(contrast(light[`${a}base-default`]!, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light[`${a}text-subtle`]!, light[`${a}surface-tinted`]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light[`${a}text-default`]!, light[`${a}surface-active`]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light[`${a}border-default`]!, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(light['deep-muted']!, light.deep!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#f4c95d', light.deep!)).toBeGreaterThanOrEqual(4.5);
    const dark = tokens(darkCss);
    expect(contrast(dark[`${a}base-default`]!, dark[`${a}base-contrast-default`]!)).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(dark[`${a}text-subtle`]!, dark[`${a}surface-tinted`]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light['deep-muted']!, dark.deep!)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the default where the colour cannot be read', () => expect(themeCss('green; }')).toBe(''));
});
