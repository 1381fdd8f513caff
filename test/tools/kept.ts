const daysOf = (entry: Readonly<Record<string, unknown>>): string =>
  [entry.on ?? entry.from ?? entry.planned ?? '', entry.id, entry.agency, entry.role].join('\t');

/** A good row as its household keeps it: dated lists by day, then by key, members by the day they joined, none that is empty, and no key that is undefined. */
export function kept<T>(row: T): T {
  const inOrder = (key: string, value: unknown): unknown => {
    if (!Array.isArray(value) || key === 'deprivations' || key === '') return value;
    if (key === 'members') return [...value].sort((a, b) => ((a.joined ?? '') < (b.joined ?? '') ? -1 : 1));
    return value.length === 0 ? undefined : [...value].sort((a, b) => (daysOf(a) < daysOf(b) ? -1 : 1));
  };
  return JSON.parse(JSON.stringify(row, inOrder)) as T;
}
