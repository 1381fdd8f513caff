/** The ratios that the project hopes for, with what was measured of each. */
export function promises({ reports, gate, series, stream }) {
  const large = reports.filter(({ count }) => count >= 100_000);
  const told = large.length > 0 ? large : reports.slice(-1);
  const each = (id, what, bound, ratio) =>
    told
      .filter(({ times }) => times[id])
      .map(({ count, times }) => ({ what: `${what}, ${count.toLocaleString('en')}`, bound, ratio: ratio(times) }));
  return [
    ...each('floor', 'this library beside the floor', { most: 1.2 }, (t) => t.kaechon.ms / t.floor.ms),
    ...each('maps', 'loop with Maps', { least: 2 }, (t) => t.maps.ms / t.kaechon.ms),
    ...each('duckdbOneThread', 'DuckDB, 1 thread', { least: 3 }, (t) => t.duckdbOneThread.ms / t.kaechon.ms),
    ...rules(reports),
    ...growth(reports),
    ...fridays(series),
    { what: 'gate beside the bare parse', bound: { most: 1.5 }, ratio: gate.times.gate.ms / gate.times.parse.ms },
    { what: 'stream beside 200 MiB', bound: { most: 1 }, ratio: stream.peak / 200 },
  ];
}

/** Both per household, at the most households the engine was given: it is not asked for more. */
function rules(reports) {
  const told = reports.findLast(({ times }) => times.jsonRules);
  if (told === undefined) return [];
  const { count, times } = told;
  const ratio = times.jsonRules.ms / times.kaechon.ms;
  return [{ what: `json-rules-engine, ${count.toLocaleString('en')}`, bound: { least: 50 }, ratio }];
}

/** Time for a household among the most, beside its time among 10,000. */
function growth(reports) {
  const small = reports.find(({ count }) => count === 10_000);
  const large = reports.at(-1);
  if (small === undefined || small === large) return [];
  const ratioOf = (id) => large.times[id].ms / large.count / (small.times[id].ms / small.count);
  const what = `growth for a household, 10,000 to ${large.count.toLocaleString('en')}`;
  return [
    { what, bound: { most: 1.3 }, ratio: ratioOf('kaechon') },
    { what: `${what}: the floor's`, bound: { most: 1.3 }, ratio: ratioOf('floor') },
  ];
}

/** All Fridays in one pass: beside one report, and beside DuckDB, which makes them one after another. */
function fridays({ count, days, times: { series, report, duckdbOneThread } }) {
  const what = `${days} Fridays of ${count.toLocaleString('en')}`;
  return [
    { what: `${what} beside one report`, bound: { most: 4 }, ratio: series.ms / report.ms },
    { what: `${what}, DuckDB, 1 thread`, bound: { least: 5 }, ratio: duckdbOneThread.ms / series.ms },
  ];
}
