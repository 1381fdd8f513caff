import { TABLE_NAMES } from 'kaechon';
import type { FileToTake } from './take-files.js';

/** The synthetic register of the examples. Loaded from the site when somebody asks for it. */
export async function sampleFiles(): Promise<FileToTake[]> {
  const addresses = import.meta.glob<string>('../../examples/trat-2565/*.csv', {
    query: '?url',
    import: 'default',
    eager: true,
  });
  const found = Object.entries(addresses).flatMap(([path, address]) => {
    const table = TABLE_NAMES.find((name) => path.endsWith(`/${name}.csv`));
    return table ? [{ table, name: `${table}.csv`, address }] : [];
  });
  return Promise.all(
    found.map(async ({ table, name, address }) => {
      const response = await fetch(address);
      if (!response.ok) throw new TypeError(`${name}: ${response.status} ${response.statusText}`);
      return { table, name, content: await response.blob() };
    }),
  );
}
