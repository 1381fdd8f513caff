/**
 * A report, or anything of its shape, as `{ '2301/byGrade/A': [households, persons] }`: zeros left out, keys in order.
 *
 * @param {{ figures: object, areas: Record<string, object> }} report
 */
export function flatReport({ figures, areas }) {
  const flat = [];
  const walk = (path, value) => {
    if (typeof value.households === 'number') flat.push([path, [value.households, value.persons]]);
    else for (const [key, part] of Object.entries(value)) walk(`${path}/${key}`, part);
  };
  walk('all', figures);
  for (const [area, own] of Object.entries(areas)) walk(area, own);
  return inOrder(flat);
}

/**
 * The same of what an engine of tables returns: `[area, 'byGrade/A', households, persons]` for every district, the
 * whole added up here. Districts share no household, so adding is right.
 *
 * @param {readonly (readonly [string, string, number | bigint, number | bigint])[]} rows
 */
export function flatRows(rows) {
  const flat = new Map();
  for (const [area, part, households, persons] of rows) {
    for (const place of [area, 'all']) {
      const key = `${place}/${part}`;
      const [before, people] = flat.get(key) ?? [0, 0];
      flat.set(key, [before + Number(households), people + Number(persons)]);
    }
  }
  return inOrder([...flat]);
}

const inOrder = (entries) =>
  Object.fromEntries(entries.filter(([, [households]]) => households > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
