import { toRaw } from 'vue';

/** A copy of plain data without Vue's own wrapping, which neither a worker nor a database takes. Files stay themselves. */
export function plainCopy<T>(value: T): T {
  const raw = toRaw(value);
  if (Array.isArray(raw)) return raw.map(plainCopy) as T;
  if (typeof raw !== 'object' || raw === null || raw instanceof Blob) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, plainCopy(part)])) as T;
}
