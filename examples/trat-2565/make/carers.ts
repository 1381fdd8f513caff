import { AGENCIES } from './actions.js';
import { districtName, subdistrictName } from './area-names.js';
import { fieldDays, plusDays } from './days.js';
import { happens, pick, type Random, shuffled } from './random.js';
import type { Day, Examined } from './types.js';

export interface Carer {
  readonly household: string;
  readonly agency: string;
  readonly role: 'foster' | 'mentor' | 'team';
  readonly from: Day;
  /** The last day; `null` while it still looks after the household. */
  readonly to: Day | null;
}

/** Who has no carer on the snapshot day: never had one, had some until shortly before, or gets one only afterwards. */
type Gap = 'never' | 'ended' | 'later';

const GAPS: readonly Gap[] = ['never', 'never', 'never', 'ended', 'ended', 'later', 'later'];
const GAP_IN_B: Gap = 'ended';

const MENTORED = 0.93;
const FOSTERED = 0.62;
const FOSTER_CHANGES = 0.05;

const START = {
  team: fieldDays('2022-05-12', '2022-05-31'),
  mentor: fieldDays('2022-05-17', '2022-05-31'),
  foster: fieldDays('2022-06-01', '2022-07-08'),
};
const CHANGE = fieldDays('2022-07-15', '2022-09-09');

/** Households without a carer on the snapshot day: one in grade B, the others anywhere. */
function gapsOf(random: Random, households: readonly Examined[]): Map<string, Gap> {
  const staying = shuffled(
    random,
    households.filter(({ leftOn }) => leftOn === null),
  );
  const inB = staying.filter(({ grade }) => grade === 'B').slice(0, 1);
  const others = staying.filter(({ grade }) => grade === 'A');
  const gaps = GAPS.flatMap((gap, place) => (others[place] ? [[others[place].id, gap] as const] : []));
  return new Map([...inB.map(({ id }) => [id, GAP_IN_B] as const), ...gaps]);
}

/** A provincial agency whose head is foster parent; some hand over to another one, not always on the next day. */
function fostersOf(random: Random, household: string): Carer[] {
  const [agency, next] = shuffled(random, Object.values(AGENCIES));
  if (agency === undefined || next === undefined)
    throw new RangeError('Cannot choose a foster: two agencies are needed');
  const first: Carer = { household, agency, role: 'foster', from: pick(random, START.foster), to: null };
  if (!happens(random, FOSTER_CHANGES)) return [first];
  const to = pick(random, CHANGE);
  const from = happens(random, 0.5) ? plusDays(to, 1) : pick(random, fieldDays(plusDays(to, 4), plusDays(to, 14)));
  return [
    { ...first, to },
    { household, agency: next, role: 'foster', from, to: null },
  ];
}

/** The team of the subdistrict, mostly the mentors of the district, often a foster. */
function carersOf(random: Random, { id: household, area }: Examined): Carer[] {
  const team = { household, role: 'team', agency: `ทีมปฏิบัติการ${subdistrictName(area)}` } as const;
  const mentor = { household, role: 'mentor', agency: `ทีมพี่เลี้ยง${districtName(area)}` } as const;
  return [
    { ...team, from: pick(random, START.team), to: null },
    ...(happens(random, MENTORED) ? [{ ...mentor, from: pick(random, START.mentor), to: null }] : []),
    ...(happens(random, FOSTERED) ? fostersOf(random, household) : []),
  ];
}

/** Leaves the snapshot day without a carer. */
function withGap(random: Random, carers: readonly Carer[], gap: Gap, snapshot: Day): Carer[] {
  if (gap === 'never') return [];
  const kept = carers.filter(({ role }) => role !== 'foster');
  if (gap === 'later') {
    const from = pick(random, fieldDays(plusDays(snapshot, 3), plusDays(snapshot, 24)));
    return kept.map((carer) => ({ ...carer, from }));
  }
  const to = pick(random, fieldDays(plusDays(snapshot, -21), plusDays(snapshot, -1)));
  return kept.map((carer) => ({ ...carer, to }));
}

/** Nobody carries a household that has left. */
const untilLeft = (carers: readonly Carer[], leftOn: Day): Carer[] =>
  carers
    .filter(({ from }) => from <= leftOn)
    .map((carer) => ({ ...carer, to: carer.to !== null && carer.to < leftOn ? carer.to : leftOn }));

/** Who carries every household, in the order team, mentors, fosters. */
export function everyCarer(random: Random, households: readonly Examined[], snapshot: Day): Carer[] {
  const gaps = gapsOf(random, households);
  return households.flatMap((household) => {
    const carers = carersOf(random, household);
    const gap = gaps.get(household.id);
    if (household.leftOn !== null) return untilLeft(carers, household.leftOn);
    return gap ? withGap(random, carers, gap, snapshot) : carers;
  });
}
