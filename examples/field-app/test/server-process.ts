import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

/** The server in a process of its own, as `npm start` has it. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it at once, whatever it is doing. */
  readonly kill: () => Promise<void>;
}

export async function startServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, ['build/server.mjs'], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [url] = await Promise.race([
    once(lines, 'line'),
    ended.then(() => {
      throw new Error('the server ended before it listened');
    }),
  ]);
  return {
    url: String(url),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

interface ServerAndBrowser {
  server: ServerProcess;
  browser: Browser;
  /** Where the server keeps its data. */
  folder: string;
}

/** The server over an empty folder and Chromium, for all tests of a file; there once the first test begins. */
export function serverAndBrowser(name: string): Readonly<ServerAndBrowser> {
  const started = {} as ServerAndBrowser;
  before(async () => {
    started.folder = await mkdtemp(`${tmpdir()}/${name}-`);
    started.server = await startServer({ DATA: started.folder });
    const { CHROMIUM = '/usr/bin/chromium' } = process.env;
    started.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  after(async () => {
    await started.browser?.close();
    await started.server?.kill();
    await rm(started.folder, { recursive: true });
  });
  return started;
}
