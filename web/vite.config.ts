import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// In development the server runs beside Vite; PARTICIPATION_SERVER says where.
const server = process.env.PARTICIPATION_SERVER ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [sveltekit()],
  server: {
    proxy: {
      '/api': server,
      '/connect': server,
      '/openapi': server,
      '/.well-known': server,
      '/live': { target: server, ws: true },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: {
      // A page names all that it needs beforehand. What is fetched on demand finds nearly all of it there already, and the
      // lists of names, which no compression shortens, would be fetched by everybody.
      resolveDependencies: (_file, dependencies, { hostId }) =>
        hostId.includes('/entry/') ? dependencies : [],
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Nothing is asserted about time; these only end what hangs, also on a machine that is ten times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
