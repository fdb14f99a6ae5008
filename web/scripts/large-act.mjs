// Measures an act of 750 pages on a phone whose processor is slowed down four times: when the first article is seen, and
// which tasks keep the browser busy while it loads and scrolls. It needs what the journeys need: a built server and client.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['playwright', 'test', 'large-act', '-g', 'before the rest is drawn', '--reporter=line'], {
  stdio: 'inherit',
  env: { ...process.env, PARTICIPATION_MEASURE: '1' },
});
process.exitCode = status ?? 1;
