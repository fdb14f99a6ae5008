import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('/src/**/*.{ts,svelte}', { eager: true, query: '?raw', import: 'default' });
const feature = (path: string) => /^\/src\/lib\/features\/([^/]+)\//.exec(path)?.[1];
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1]!);

describe.each(Object.entries(sources))('%s', (path, text) => {
  it('imports no other feature: let a route compose them, or move what both need to $lib', () => {
    const own = feature(path);
    if (own === undefined) return;
    const others = imports(text).filter((from) => from.startsWith('$lib/features/') || /^\.\.\/(?!\.\.)/.test(from));
    expect(others).toEqual([]);
  });

  it('keeps to its layer: what all share knows neither features nor pages', () => {
    if (!path.startsWith('/src/lib/') || path.startsWith('/src/lib/features/')) return;
    expect(imports(text).filter((from) => from.includes('features/') || from.includes('routes/'))).toEqual([]);
  });

  it('stays under 400 lines', () => expect(text.split('\n').length).toBeLessThan(400));
});
