// Measures what a first visit to the debate page fetches: gzipped JavaScript with the live connection, without what comes on demand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 100_000;
const route = 'src/routes/[municipality]/[consultation]/+page.svelte';
const output = '.svelte-kit/output/client';
const manifest = JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8'));

const seen = new Set();
function visit(key) {
  if (seen.has(key)) return;
  seen.add(key);
  for (const imported of manifest[key]?.imports ?? []) visit(imported);
}
const nodes = Object.keys(manifest).filter((key) => {
  const text = key.startsWith('.svelte-kit/generated/client-optimized/nodes/') && readFileSync(key, 'utf8');
  return (
    text && ['/routes/+layout.', '/routes/[municipality]/+layout.', route].some((part) => text.includes(part))
  );
});
for (const key of Object.keys(manifest))
  if (/\/(start|app)\.js$|runtime\/client\/entry\.js$/.test(key)) visit(key);
for (const node of nodes) visit(node);
// Fetched by itself as soon as the page stands.
const live = 'src/lib/live/socket.ts';
if (!manifest[live]) throw new Error(`${live} is no entry of its own any more: say what the live connection is.`);
visit(live);

const files = [...new Set([...seen].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
const rows = files.map((file) => ({
  file,
  gzip: gzipSync(readFileSync(join(output, file)), { level: 9 }).length,
}));
const total = rows.reduce((sum, row) => sum + row.gzip, 0);
for (const row of rows.sort((a, b) => b.gzip - a.gzip)) console.log(String(row.gzip).padStart(8), row.file);
console.log(`${total} bytes of gzipped JavaScript on the first load of a debate, live included (limit ${limit})`);
process.exitCode = total > limit || nodes.length < 3 ? 1 : 0;
