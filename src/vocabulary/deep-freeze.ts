/** Freezes plain data in place, with all its parts, and returns it. Parts of a frozen part are frozen, too. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

const copies = new WeakSet<object>(); // what `frozenCopy` returned: it is frozen in all its parts, so it is not copied again

/**
 * A copy of plain data, frozen in all its parts. The caller's data does not change. Functions are not copied, and neither is
 * what this function returned before.
 */
export const frozenCopy = <T>(value: T): T => copyOf(value, new Map()) as T;

function copyOf(value: unknown, made: Map<object, object>): unknown {
  if (typeof value !== 'object' || value === null || copies.has(value)) return value;
  const known = made.get(value); // a part that is used twice or contains itself
  if (known) return known;
  if (!Array.isArray(value) && ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value; // not plain data
  const copy: object = Array.isArray(value) ? [] : {};
  made.set(value, copy);
  for (const [key, part] of Object.entries(value))
    Object.defineProperty(copy, key, {
      value: copyOf(part, made),
      enumerable: true,
      writable: true,
      configurable: true,
    }); // not by assignment: a key may be `__proto__`
  copies.add(Object.freeze(copy));
  return copy;
}
