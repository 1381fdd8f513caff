/**
 * Keys for names that a programme or a caller chose, beside words that a table uses itself. A name is its own key; a name
 * that is one of those words is in double quotes, so that no two keys are the same.
 */
export function keysApart(words: readonly string[], names: readonly string[]): string[] {
  const taken = new Set([...words, ...names]);
  return names.map((name) => {
    if (!words.includes(name)) return name;
    let key = `"${name}"`;
    while (taken.has(key)) key = `"${key}"`;
    taken.add(key);
    return key;
  });
}
