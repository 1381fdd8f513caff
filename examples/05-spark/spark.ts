import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('cluster.sh', import.meta.url));
const VENV = fileURLToPath(new URL('../../node_modules/.cache/kaechon-spark', import.meta.url));

/** A running cluster. */
export interface Cluster {
  readonly master: string;
  /** Runs statements in one session of `spark-sql`, which fails when it lasts longer than a limit in milliseconds. */
  readonly sql: (statements: readonly string[], limit?: number) => Promise<Told>;
}

/** What a session printed, and the seconds that Spark says each statement took. */
export interface Told {
  readonly out: string;
  readonly seconds: readonly number[];
}

/** Installs Spark where it is not yet. Why it cannot be, or `null` when it is there. */
export async function installSpark(): Promise<string | null> {
  mkdirSync(join(VENV, '..'), { recursive: true });
  try {
    await promisify(execFile)('bash', [SCRIPT, 'install', VENV]);
    return null;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') return 'there is no bash';
    if (code === 3) return (stderr ?? '').trim().split('\n').at(-1) ?? 'unknown';
    throw error;
  }
}

/** Starts a master and two workers that keep their files in a folder, and stops them whatever happens. */
export async function withCluster<T>(
  folder: string,
  memory: string,
  use: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const env = { ...process.env, WORKER_MEMORY: memory };
  mkdirSync(folder, { recursive: true });
  const stop = () => promisify(execFile)('bash', [SCRIPT, 'stop', folder]);
  try {
    const started = await promisify(execFile)('bash', [SCRIPT, 'start', VENV, folder, String(process.pid)], { env });
    const master = started.stdout.trim();
    let runs = 0;
    const sql = async (statements: readonly string[], limit = 20 * MINUTE): Promise<Told> => {
      runs += 1;
      const file = join(folder, `${runs}.sql`);
      writeFileSync(file, `${statements.join(';\n')};\n`);
      return await told(['sql', VENV, folder, master, file], env, limit);
    };
    return await use({ master, sql });
  } finally {
    await stop();
  }
}

export const MINUTE = 60_000;

function told(args: readonly string[], env: NodeJS.ProcessEnv, timeout: number): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', [SCRIPT, ...args], { env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = [...log.matchAll(/^Time taken: ([\d.]+) seconds/gm)].map(([, number]) => Number(number));
      if (code === 0) resolve({ out, seconds });
      else reject(new Error(`spark-sql ended with ${code}\n${log.slice(-4000)}${out.slice(-4000)}`));
    });
  });
}

/** Views over the files of a folder, as `writeTables` leaves them. */
export const viewsOf = (folder: string, format: 'parquet' | 'csv', tables: readonly string[]): string[] =>
  tables.map((table) => {
    const path = `path ${literal(join(folder, format, table))}`;
    const options = format === 'csv' ? `${path}, header 'true'` : path;
    return `CREATE OR REPLACE TEMPORARY VIEW ${table} USING ${format} OPTIONS (${options})`;
  });

/** The statement that writes the rows of a query as lines of JSON, where an absent value is left out: it is not a text. */
export const intoJson = (folder: string, query: string): string =>
  `INSERT OVERWRITE DIRECTORY ${literal(folder)} USING json\n${query}`;

/** The rows that `intoJson` left. */
export const rowsIn = (folder: string): unknown[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

const literal = (path: string): string => `'${path.replace(/[\\'{]/g, '\\$&')}'`;
