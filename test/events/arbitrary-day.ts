import fc from 'fast-check';
import { type Household, type HouseholdEvent, historyOf, recordEvent, withdrawEvent } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { DAYS } from '../tools/arbitrary-household.js';

/** What somebody means to enter on a device: numbers that choose among what the household has. */
interface Entry {
  readonly what: (typeof WHAT)[number];
  readonly on: string;
  readonly pick: number;
}

const WHAT = [
  'followUp',
  'menuChosen',
  'activityPlanned',
  'activityDone',
  'carerAssigned',
  'carerEnded',
  'memberJoined',
  'memberLeft',
  'moved',
  'halted',
  'haltLifted',
  'left',
  'returned',
  'undo',
  'undo',
] as const;

/** Up to 20 entries of one device on one day without a network. */
export const offlineDays = fc.array(
  fc.record({ what: fc.constantFrom(...WHAT), on: fc.constantFrom(...DAYS.slice(6, 18)), pick: fc.nat({ max: 30 }) }),
  { minLength: 4, maxLength: 20, size: 'max' },
);

const of = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

function eventOf(household: Household, { what, on, pick }: Entry): unknown {
  const reason = ['moved away', 'works elsewhere'][pick % 2];
  const indicator = of(household.deprivations, pick)?.indicator;
  const role = pick % 3 === 0 ? 'team' : 'foster';
  const agency = ['Labour Office', 'Farm Office'][pick % 2];
  const id = of(household.plan ?? [], pick)?.id;
  const events: Readonly<Record<Exclude<Entry['what'], 'undo'>, object>> = {
    followUp: { indicator, on, outcome: of(['passed', 'failed', 'notApplicable'], pick) },
    menuChosen: { on, menu: of(['survive', 'sufficient', 'sustainable'], pick) },
    activityPlanned: {
      activity: {
        id: `A${pick % 6}`,
        indicator: 8,
        action: 'a roof',
        agency: 'Subdistrict',
        due: on,
        ...(pick % 2 ? { planned: on } : {}),
      },
    },
    activityDone: { activity: id, on },
    carerAssigned: { agency, role, on },
    carerEnded: { agency, role, on },
    memberJoined: { on, member: { id: `M${pick % 3}`, targeted: pick % 2 === 0 } },
    memberLeft: { member: of(household.members, pick)?.id, on, reason },
    moved: { on, area: of(['2301', '230251', '2305'], pick) },
    halted: { on, reason },
    haltLifted: { on },
    left: { on, reason },
    returned: { on },
  };
  return { event: what, ...events[what as Exclude<Entry['what'], 'undo'>] };
}

/** A household after a day's entries; those that are refused are left out. */
export const afterDay = (household: Household, day: readonly Entry[]): Household =>
  day.reduce((before, entry) => {
    const result =
      entry.what === 'undo'
        ? withdrawEvent(trat2565, before, of<HouseholdEvent>(historyOf(before), entry.pick))
        : recordEvent(trat2565, before, eventOf(before, entry));
    return 'household' in result ? result.household : before;
  }, household);
