import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('../suites/child.mjs', import.meta.url));

/** What a suite answers, in a process of its own. `heap` in MiB; left out, Node's own limit and no forced collections. */
export function inChild(file, name, options, heap) {
  // Collections forced while the others take their turn would make Node forget the compiled code of who waits.
  const execArgv = heap === undefined ? [] : [`--max-old-space-size=${heap}`, '--expose-gc', '--no-flush-bytecode'];
  const started = fork(child, [file, name, JSON.stringify(options)], { execArgv });
  return new Promise((resolve, reject) => {
    let answer;
    started.once('message', (message) => {
      answer = message;
    });
    started.once('exit', (code) => {
      if (code === 0) resolve(answer ?? null);
      else reject(new Error(`${name} ${JSON.stringify(options)} ended with ${code}`));
    });
  });
}
