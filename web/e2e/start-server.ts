import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoPassword } from './people';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'src/Participation.Server/bin/Release/net10.0/Participation.Server.dll');

/** Starts the built server on a free port with an empty database of its own; what is returned ends both. */
export default async function startServer(): Promise<() => Promise<void>> {
  const state = await mkdtemp(join(tmpdir(), 'participation-journeys-'));
  // PostgreSQL never runs as root: the account that it runs under has to get in.
  await chmod(state, 0o755);
  const server = spawn('dotnet', [program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: 'Development',
      ASPNETCORE_URLS: 'http://127.0.0.1:0',
      PARTICIPATION_STATE: state,
      PARTICIPATION_LIMITS: 'off',
      PARTICIPATION_DEMO_PASSWORD: demoPassword,
      ConnectionStrings__Participation: '',
      ConnectionStrings__Redis: '',
      Logging__LogLevel__Default: 'Warning',
    },
  });
  const stop = async () => {
    await ended(server);
    await rm(state, { recursive: true, force: true });
  };
  try {
    process.env.PARTICIPATION_ADDRESS = await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** The address that the server announces. */
function ready(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = said.match(/Participation is ready: (http:\S+)/)?.[1];
      if (address) found(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('error', failed);
    server.on('exit', (code) => failed(new Error(`The server ended with ${code} before it was ready:\n${said}`)));
  });
}

/** SIGTERM lets the server end its PostgreSQL; only one that does not listen is killed. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null || server.signalCode !== null) return done();
    const last = setTimeout(() => server.kill('SIGKILL'), 30_000);
    server.on('exit', () => {
      clearTimeout(last);
      done();
    });
    server.kill('SIGTERM');
  });
}
