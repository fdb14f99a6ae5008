import { describe, expect, it } from 'vitest';

const sources = Object.entries(
  import.meta.glob<string>('/src/**/*.{ts,svelte}', { eager: true, query: '?raw', import: 'default' }),
);
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1]!);

/** «path: what is wrong», for every file that breaks a rule. */
const broken = (rule: (path: string, text: string) => string[]) =>
  sources.flatMap(([path, text]) => rule(path, text).map((what) => `${path}: ${what}`));

describe('the structure of the client', () => {
  it('has features that never import each other: a route composes them, or what both need moves to $lib', () =>
    expect(
      broken((path, text) =>
        path.startsWith('/src/lib/features/')
          ? imports(text).filter((from) => from.startsWith('$lib/features/') || from.startsWith('../'))
          : [],
      ),
    ).toEqual([]));

  it('has layers: what all share knows neither features nor pages', () =>
    expect(
      broken((path, text) =>
        path.startsWith('/src/lib/') && !path.startsWith('/src/lib/features/')
          ? imports(text).filter((from) => from.includes('features/') || from.includes('routes/'))
          : [],
      ),
    ).toEqual([]));

  it('has files that can be read in one sitting', () =>
    expect(broken((_path, text) => (text.split('\n').length > 400 ? ['over 400 lines'] : []))).toEqual([]));
});
