import { type Day, LATEST_DAY } from '../calendar/index.js';
import {
  checkHousehold,
  type Fault,
  frozenHousehold,
  type Household,
  type HouseholdDraft,
  householdFaults,
  type ReadingTerms,
  readingTermsOf,
} from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject, compareText, type Label, type Path } from '../vocabulary/index.js';
import { conflictMessage, pathOf } from './conflict-message.js';
import { countBefore, isSame } from './fact-lists.js';
import { builtOf, type Cell, type Cells, type Copy, cellsOf, factAt, keyFieldsOf } from './merge-cells.js';

/** A difference between two copies of a household, or changes of the two that together are invalid. */
export interface Conflict {
  /** The path, with the keys of entries: `plan[A1].due`, `deprivations[22].followUps[2022-06-10]`. */
  readonly path: string;
  /** The same path in parts: `['plan', 'A1', 'due']`. */
  readonly segments: readonly (string | number)[];
  /** What each copy has there: the value of a field, or a whole entry. Left out where the copy does not have it. */
  readonly base?: unknown;
  readonly mine?: unknown;
  readonly theirs?: unknown;
  readonly message: Label;
}

/** The merged household, and the conflicts that a person has to decide. */
export interface Merging {
  readonly household: Household;
  readonly conflicts: readonly Conflict[];
}

/** Three copies of one household. */
export interface HouseholdCopies {
  /** The last copy that both have in common; null where there is none, as when two devices entered the household. */
  readonly base: Household | null;
  readonly mine: Household;
  readonly theirs: Household;
}

/**
 * Merges two copies of a household that were changed independently, as on two phones without a network. A change since `base` in only
 * one copy is taken. Changes of both that differ, or that together are invalid, such as an exit and a later visit, are a conflict: the
 * household keeps what `base` has there, and is valid, until a person decides and records it. It is also valid when all conflicts are
 * decided for the same copy.
 *
 * Two entries are the same fact when they have the same key: an indicator and a day, the day of a menu, move or halt, the first day of
 * an absence, the id of an activity or a member, the agency, role and first day of a carer. Fields of activities, members, carers and
 * halts are merged one by one.
 *
 * Where `base` is null, the copy whose JSON comes first is used instead of it in conflicts. Exchanging `mine` and `theirs` gives the
 * same household, and the conflicts with the two exchanged. The merged household is the `base` of the next merge.
 *
 * `RangeError` when the copies are of different households; `TypeError` for an argument of the wrong kind.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
 * ]);
 * const [base] = households as [Household];
 * const after = (event: unknown) => (recordEvent(trat2565, base, event) as { household: Household }).household;
 * const mine = after({ event: 'left', on: '2022-06-10', reason: 'moved to Rayong' });
 * const moved = after({ event: 'moved', on: '2022-06-08', area: '2302' });
 * const visited = after({ event: 'followUp', indicator: 22, on: '2022-06-12', outcome: 'passed' });
 *
 * const { household } = mergeHouseholds(trat2565, { base, mine, theirs: moved });
 * household.left?.on; // => '2022-06-10'
 * household.moves; // => [{ on: '2022-06-08', area: '2302' }]
 *
 * const { conflicts } = mergeHouseholds(trat2565, { base, mine, theirs: visited });
 * conflicts.map(({ path }) => path); // => ['left', 'deprivations[22].followUps[2022-06-12]']
 * ```
 */
export function mergeHouseholds(programme: Programme, copies: HouseholdCopies): Merging {
  checkProgramme('mergeHouseholds', programme);
  checkObject('mergeHouseholds', 'copies', 'a record such as { base, mine, theirs }', copies);
  const { base, mine, theirs } = copies;
  checkHousehold('mergeHouseholds', mine, 'copies.mine');
  checkHousehold('mergeHouseholds', theirs, 'copies.theirs');
  if (base !== null) checkHousehold('mergeHouseholds', base, 'copies.base');
  for (const { id } of [theirs, base ?? mine]) {
    if (id !== mine.id) throw new RangeError(`mergeHouseholds: copies are of two households, "${mine.id}" and "${id}"`);
  }
  if (isSame(mine, theirs) || isSame(theirs, base)) return { household: mine, conflicts: [] };
  if (isSame(mine, base)) return { household: theirs, conflicts: [] };

  const terms = readingTermsOf(programme);
  const cells = cellsOf({ base, mine, theirs });
  const kept: Copy = base === null ? firstOf(mine, theirs) : 'base';
  const merge: Merge = { cells, kept, terms, known: new Set(), conflicts: new Map() };
  for (const copy of [mine, theirs])
    for (const [id] of faultsOf(merge, copy as unknown as HouseholdDraft)) merge.known.add(id);
  findConflicts(merge, base);

  const { conflicts } = merge;
  return {
    household: frozenHousehold(builtOf(cells, chooseIn(merge, kept))),
    conflicts: cells.all.flatMap((cell) => {
      const together = conflicts.get(cell);
      return together === undefined ? [] : [conflictOf(terms, cell, together)];
    }),
  };
}

/** The copy whose JSON comes first: the same one when the two are exchanged. */
const firstOf = (mine: Household, theirs: Household): Copy =>
  compareText(JSON.stringify(mine), JSON.stringify(theirs)) < 0 ? 'mine' : 'theirs';

/** The state of a merge. */
interface Merge {
  readonly cells: Cells;
  /** The copy whose values the household keeps in conflicts. */
  readonly kept: Copy;
  readonly terms: ReadingTerms;
  /** Faults that one copy has by itself, because it was read for another programme. They are not conflicts. */
  readonly known: Set<string>;
  /** The cells in conflict, each with the fault of both changes together; null where the two values differ. */
  readonly conflicts: Map<Cell, Fault | null>;
}

const isChanged = ({ values }: Cell, copy: Copy): boolean => !isSame(values[copy], values.base);
const isAgreed = ({ values: { mine, theirs } }: Cell): boolean => isSame(mine, theirs);

/** The only copy that changed a cell; undefined where none or both did. */
function changedBy(cell: Cell): Copy | undefined {
  const [mine, theirs] = [isChanged(cell, 'mine'), isChanged(cell, 'theirs')];
  return mine === theirs ? undefined : mine ? 'mine' : 'theirs';
}

/** Chooses the changed value of each cell, and for cells in conflict the value of `copy`. */
const chooseIn =
  ({ conflicts }: Merge, copy: Copy) =>
  (cell: Cell): unknown =>
    cell.values[conflicts.has(cell) ? copy : (changedBy(cell) ?? 'mine')];

/**
 * Finds every cell in conflict. These are the cells that both copies changed differently, and then, as long as the household has a
 * fault with all conflicts decided as kept, as mine or as theirs, the changes that cause the fault.
 */
function findConflicts(merge: Merge, base: Household | null): void {
  const { cells, conflicts, kept } = merge;
  for (const cell of cells.all) if (changedBy(cell) === undefined && !isAgreed(cell)) conflicts.set(cell, null);
  for (let before = -1; before < conflicts.size; ) {
    keepExit(merge, base);
    before = conflicts.size;
    const found = [...new Set<Copy>([kept, 'mine', 'theirs'])].flatMap((copy) => causesIn(merge, copy));
    for (const [cell, fault] of found) if (!conflicts.has(cell)) conflicts.set(cell, fault);
  }
}

/** Where an exit of `base` became an absence that is in conflict, the exit is in conflict, too, so that both are kept or undone. */
function keepExit({ cells, conflicts }: Merge, base: Household | null): void {
  const { on } = base?.left ?? {};
  const absence = cells.all.find(({ at }) => on !== undefined && at[0] === 'absences' && at[1] === on);
  const left = cells.all.find(({ at }) => at[0] === 'left') as Cell;
  const fault = absence && conflicts.get(absence);
  if (fault !== undefined && !conflicts.has(left)) conflicts.set(left, fault);
}

/**
 * The changes that cause the faults of the household with all conflicts decided for one copy: single changes of one copy, or else
 * single changes that both made, or else a smallest set of changes.
 */
function causesIn(merge: Merge, copy: Copy): (readonly [Cell, Fault])[] {
  const { cells, conflicts, kept } = merge;
  const choose = chooseIn(merge, copy);
  const household = builtOf(cells, choose);
  const faults = faultsOf(merge, household);
  if (faults.size === 0) return [];
  /** The faults that remain without some changes. */
  const leftWithout = (changes: ReadonlySet<Cell>): ReadonlyMap<string, Fault> =>
    faultsOf(
      merge,
      builtOf(cells, (cell) => (changes.has(cell) ? withoutChange(cell) : choose(cell))),
    );
  const open = cells.all.filter(
    (cell) => !conflicts.has(cell) && (isChanged(cell, 'mine') || isChanged(cell, 'theirs')),
  );
  const ends = open.filter(({ at }) => at[0] === 'joined' || at[0] === 'left');
  const tracks = tracksOf(open);
  const trackOf = new Map(tracks.flatMap((track) => track.map(({ cell }) => [cell, track] as const)));
  const known = new Map<Track | Cell, ReadonlyMap<string, Fault>>();
  const isCause = (cell: Cell, id: string, { code, at: [list] }: Fault): boolean => {
    if (code === 'empty') return cell.at.length === 2 && cell.at[0] === list && withoutChange(cell) !== undefined; // an entry of the list is there again
    const track = trackOf.get(cell);
    const left = known.get(track ?? cell) ?? leftWithout(new Set(track?.map((span) => span.cell) ?? [cell]));
    known.set(track ?? cell, left);
    return !left.has(id);
  };
  const byEntry = new Map<string, Cell[]>();
  for (const cell of open) byEntry.set(entryText(cell.at), [...(byEntry.get(entryText(cell.at)) ?? []), cell]);

  return [...faults].flatMap(([id, fault]) => {
    const fact = factAt(household, fault.at);
    const own = fact.length === 1 ? open.filter(({ at }) => at[0] === fact[0]) : (byEntry.get(entryText(fact)) ?? []);
    const suspects = [...new Set([...own, ...ends, ...tracks.flatMap((track) => spanOn(track, fault.detail))])];
    const oneSided = suspects.filter((cell) => changedBy(cell) !== undefined);
    const agreed = kept === 'base' ? suspects.filter(isAgreed) : [];
    const isBlamed = ({ at }: Cell): boolean => at.every((step, nth) => step === fact[nth]); // the fault is in the changed cell itself
    const single = oneSided.filter((cell) => isBlamed(cell) || isCause(cell, id, fault));
    const blamed = single.length > 0 ? single : agreed.filter((cell) => isCause(cell, id, fault));
    const causes =
      blamed.length > 0 ? blamed : smallestCause(open.filter(changedBy), (some) => !leftWithout(some).has(id));
    return causes.map((cell) => [cell, fault] as const);
  });
}

/** An absence or halt that was changed, with its days in all copies together. */
interface Span {
  readonly cell: Cell;
  readonly from: Day;
  readonly to: Day;
}

/** Absences and halts in order, of which no two meet: so taking all of them back shows of each day what its own does. */
type Track = readonly Span[];

/** The changed absences and halts, in as many tracks as it takes. Those of one copy never meet, so that these are few. */
function tracksOf(cells: readonly Cell[]): Track[] {
  const spans = cells.flatMap((cell): Span[] => {
    const [list, from, field] = cell.at;
    if ((list !== 'absences' && list !== 'halts') || field === 'reason') return [];
    const ends = Object.values(cell.values).map((value) => {
      if (field === 'lifted') return (value ?? LATEST_DAY) as Day;
      const { to, lifted } = (value ?? { to: from }) as { readonly to?: Day; readonly lifted?: Day };
      return to ?? lifted ?? LATEST_DAY;
    });
    return [{ cell, from: from as Day, to: ends.reduce((latest, end) => (end > latest ? end : latest)) }];
  });
  const tracks: Span[][] = [];
  for (const span of spans.sort((a, b) => compareText(a.from, b.from))) {
    const track = tracks.find((one) => (one.at(-1) as Span).to < span.from);
    if (track) track.push(span);
    else tracks.push([span]);
  }
  return tracks;
}

/** The absence or halt of a track that a day lies in, the first and the last included. */
function spanOn(track: Track, day: unknown): Cell[] {
  const { cell, to } = track[countBefore(track, ({ from }) => from <= String(day)) - 1] ?? {};
  return cell !== undefined && to !== undefined && to >= String(day) ? [cell] : [];
}

/** The key of the entry to which a cell belongs, or of its field of the household. A follow-up is an entry of its own. */
function entryText([list, ...rest]: Path): string {
  return JSON.stringify([list, ...rest.slice(0, list === 'deprivations' ? 3 : keyFieldsOf(String(list)).length)]);
}

/** Changes that are enough together, none of which can be left out. They are found by leaving out one after another. */
function smallestCause(changes: readonly Cell[], areEnough: (changes: ReadonlySet<Cell>) => boolean): Cell[] {
  const needed = new Set(changes);
  for (const cell of changes) {
    needed.delete(cell);
    if (!areEnough(needed)) needed.add(cell);
  }
  return [...needed];
}

/** The value of a cell without its change: a copy that did not change it has that of the base. */
const withoutChange = ({ values }: Cell): unknown => values.base;

/** The faults of a household by code and fact, without those that one copy has by itself. */
function faultsOf({ terms, known }: Merge, household: HouseholdDraft): Map<string, Fault> {
  const found = new Map<string, Fault>();
  const empty = (['members', 'deprivations'] as const).filter((list) => household[list].length === 0);
  for (const fault of [
    ...householdFaults(terms, household),
    ...empty.map((list): Fault => ({ at: [list], code: 'empty' })),
  ]) {
    const id = JSON.stringify([fault.code, factAt(household, fault.at)]);
    if (!known.has(id)) found.set(id, fault);
  }
  return found;
}

function conflictOf(terms: ReadingTerms, cell: Cell, together: Fault | null): Conflict {
  const { base, mine, theirs } = cell.values;
  return {
    path: pathOf(cell.at),
    segments: cell.at,
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
    message: conflictMessage(terms, cell, together),
  };
}
