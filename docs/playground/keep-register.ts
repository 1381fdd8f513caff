import type { ProgrammeData } from 'kaechon';
import type { GivenFile, Meanings } from './protocol.js';
import type { SheetChoice } from './sheet-state.js';

/** All that is needed to open a register again: the files themselves, what was said of them, and the rules. */
export interface KeptRegister {
  readonly files: readonly GivenFile[];
  readonly choices: Readonly<Record<string, SheetChoice>>;
  readonly meanings: Meanings;
  readonly programme: ProgrammeData;
  readonly day: string;
}

const [DATABASE, STORE, KEY] = ['kaechon-playground', 'register', 'kept'] as const;

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const work = database.transaction(STORE, mode);
      const asked = ask(work.objectStore(STORE));
      work.oncomplete = () => resolve(asked.result);
      work.onerror = () => reject(work.error);
      work.onabort = () => reject(work.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps a register in this browser, in place of the one kept before. */
export const keepRegister = (register: KeptRegister): Promise<unknown> =>
  inStore('readwrite', (store) => store.put(register, KEY));

/** The register that is kept in this browser, if any. */
export async function keptRegister(): Promise<KeptRegister | undefined> {
  try {
    const made = await indexedDB.databases(); // to open one that is not there would make it
    if (!made.some(({ name }) => name === DATABASE)) return undefined;
    return await inStore<KeptRegister | undefined>('readonly', (store) => store.get(KEY));
  } catch {
    return undefined; // the browser keeps nothing
  }
}

/** Forgets it, with the database that held it. */
export const forgetRegister = (): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(DATABASE);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
