// Measures what a first visit to the debate page fetches: gzipped JavaScript, without what comes later on demand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 100 * 1024;
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

const files = [...new Set([...seen].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
const rows = files.map((file) => ({
  file,
  gzip: gzipSync(readFileSync(join(output, file)), { level: 9 }).length,
}));
const total = rows.reduce((sum, row) => sum + row.gzip, 0);
for (const row of rows.sort((a, b) => b.gzip - a.gzip)) console.log(String(row.gzip).padStart(8), row.file);
console.log(
  `${(total / 1024).toFixed(1)} kB of gzipped JavaScript on the first load of a debate (limit ${limit / 1024} kB)`,
);
process.exitCode = total > limit || nodes.length < 3 ? 1 : 0;
