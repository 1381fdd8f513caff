/** Everyone who makes the report, by file and name; this library first: the others are told as ratios to it. */
const PEERS = [
  ['./kaechon.mjs', 'kaechon'],
  ['./packed.mjs', 'packed'],
  ['./floor-columns.mjs', 'floorColumns'],
  ['./floor.mjs', 'floor'],
  ['./maps.mjs', 'maps'],
  ['./duckdb.mjs', 'duckdbOneThread'],
  ['./duckdb.mjs', 'duckdbThreads'],
  ['./duckdb.mjs', 'duckdbParquet'],
  ['./report-query.mjs', 'reportQueryPeer'],
  ['./arquero.mjs', 'arquero'],
  ['./polars.mjs', 'polars'],
  ['./json-rules.mjs', 'jsonRules'],
];

export const PEER_IDS = PEERS.map(([, id]) => id);

/** A peer, or null where this machine or this build of the package does not have it. Nothing else is loaded. */
export async function loadPeer(id) {
  const [file] = PEERS.find(([, name]) => name === id);
  const module = await import(file).catch(() => ({}));
  return module[id] ? { id, ...module[id] } : null;
}
