import fc from 'fast-check';
import { BMN_2560, CARER_ROLES, type Household, type Member } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { kept } from './kept.js';

/** The 17 indicators of BMN 2560 that count. */
const COUNTED = BMN_2560.indicators.filter(({ dimension }) => dimension !== null).map(({ number }) => number);

/** Districts, subdistricts and villages of both lengths, so that every level of a report has codes too short for it. */
const AREAS = ['23', '2301', '2302', '230101', '230251', '23010101', '2301010201', '2304050301', '2307020101'];

/** Few days, so that events fall on each other and on the day of the report. */
export const DAYS = Array.from(
  { length: 24 },
  (_, n) => `2022-0${5 + Math.floor(n / 6)}-${String(1 + 5 * (n % 6)).padStart(2, '0')}`,
);

/** A day on which something may happen or be reported. */
export const anyDay = fc.constantFrom(...DAYS);

const JOINED = '2022-05-01';
const reason = 'made up';

/** The days between a household's joining and its leaving. */
const stayOf = (joined: string, left: string | undefined): string[] =>
  DAYS.filter((day) => day >= joined && (left === undefined || day <= left));

/** Times off the register, apart from each other: every second gap between some days of the stay. */
const absencesIn = (days: readonly string[]) =>
  fc.subarray([...days], { maxLength: Math.min(4, days.length) }).map((some) =>
    some
      .sort()
      .slice(0, some.length - (some.length % 2))
      .flatMap((from, nth) => (nth % 2 === 0 ? [{ from, to: some[nth + 1] as string, reason }] : [])),
  );

/** One declaration after another, each lifted but the last. */
const haltsOn = (days: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(days, { maxLength: 3 })
    .map((some) =>
      some
        .sort()
        .flatMap((on, nth) =>
          nth % 2 === 1 ? [] : [some[nth + 1] === undefined ? { on, reason } : { on, reason, lifted: some[nth + 1] }],
        ),
    );

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const span = fc
  .tuple(
    fc.constantFrom(undefined, JOINED, ...DAYS.slice(0, 12)),
    fc.constantFrom(undefined, undefined, ...DAYS.slice(10)),
  )
  .filter(([joined, left]) => joined === undefined || left === undefined || joined <= left);

const memberOf = (day: fc.Arbitrary<string>): fc.Arbitrary<Omit<Member, 'id'>> =>
  fc
    .record({ targeted: fc.boolean(), dependent: maybe(fc.boolean()), joined: maybe(day), left: maybe(day) })
    .map(({ left, ...member }) => ({
      ...member,
      ...(left !== undefined && left >= (member.joined ?? '') ? { left: { on: left, reason } } : {}),
    })) as fc.Arbitrary<Omit<Member, 'id'>>;

const AGENCIES = ['โรงเรียนบ้านไร่', 'district office', 'Subdistrict "Nong", 2'];

/** Activities planned on a day, or never told when, and done on it or later, or not yet. */
const planOn = (day: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.record({
        indicator: fc.constantFrom(...COUNTED),
        action: fc.constantFrom('ซ่อมบ้าน', 'sells at the market'),
        agency: fc.constantFrom(...AGENCIES),
        planned: maybe(day),
        due: anyDay,
        done: maybe(day),
        satang: maybe(fc.nat(99_999_999)),
        intervention: maybe(fc.constantFrom(...(trat2565.interventions ?? []).map(({ id }) => id))),
      }),
      { maxLength: 3 },
    )
    .map((some) =>
      some.map(({ satang, done, ...activity }, nth) => ({
        ...{ id: `A${nth}`, ...activity },
        ...(done !== undefined && done >= (activity.planned ?? '') ? { done } : {}),
        ...(satang === undefined ? {} : { baht: satang / 100 }),
      })),
    );

const carersOn = (day: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(
      fc.record({
        agency: fc.constantFrom(...AGENCIES),
        role: fc.constantFrom(...CARER_ROLES),
        from: day,
        to: maybe(day),
      }),
      { maxLength: 3, selector: ({ agency, role, from }) => JSON.stringify([agency, role, from]) },
    )
    .map((some) =>
      some.map(({ to, ...carer }) => ({ ...carer, ...(to !== undefined && to >= carer.from ? { to } : {}) })),
    );

const lives = span.chain(([joined, left]) =>
  fc.record({
    joined: fc.constant(joined),
    left: fc.constant(left),
    absences: absencesIn(stayOf(joined ?? JOINED, left)),
  }),
);

const household = (nth: number): fc.Arbitrary<Household> =>
  lives.chain(({ joined, left, absences }) => {
    // The events of a household all fall on days when it was on the register; others are refused when it is read.
    const present = stayOf(joined ?? JOINED, left).filter(
      (on) => !absences.some(({ from, to }) => from < on && on < to),
    );
    const day = fc.constantFrom(...present);
    const followUps = fc.uniqueArray(
      fc.record({ on: day, outcome: fc.constantFrom('passed', 'passed', 'failed', 'notApplicable') }),
      { maxLength: 3, selector: ({ on }) => on },
    );
    return fc
      .record({
        area: fc.constantFrom(...AREAS),
        moves: fc.uniqueArray(fc.record({ on: day, area: fc.constantFrom(...AREAS) }), {
          maxLength: 3,
          selector: ({ on }) => on,
        }),
        halts: haltsOn(day),
        members: fc.array(memberOf(day), { minLength: 1, maxLength: 4 }),
        deprivations: fc.uniqueArray(fc.record({ indicator: fc.constantFrom(...COUNTED), followUps }), {
          minLength: 1,
          maxLength: 5,
          selector: ({ indicator }) => indicator,
        }),
        menus: fc.uniqueArray(fc.record({ on: day, menu: fc.constantFrom('survive', 'sufficient', 'sustainable') }), {
          maxLength: 2,
          selector: ({ on }) => on,
        }),
        plan: planOn(day),
        carers: carersOn(day),
      })
      .map(({ members, ...rest }) =>
        kept({
          id: `H${nth}`,
          joined,
          left: left && { on: left, reason },
          absences,
          members: members
            .sort((a, b) => ((a.joined ?? '') < (b.joined ?? '') ? -1 : 1))
            .map((member, place) => ({ id: `H${nth}-${place}`, ...member })),
          ...rest,
        } as unknown as Household),
      );
  });

/**
 * Registers with everything a register may hold: late joins, exits of households and of members, moves, absences,
 * relapses, lapsed indicators, halts that are lifted, menus that change, plans, carers, areas coded at every length. All of
 * it passes the gate of Trat's programme, which changes nothing of it.
 */
export const households: fc.Arbitrary<Household[]> = fc
  .nat({ max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => household(nth))));
