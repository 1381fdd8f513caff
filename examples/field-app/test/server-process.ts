import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

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
