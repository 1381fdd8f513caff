import * as z from 'zod/mini';
import type { Day } from '../calendar/index.js';
import { type Household, PARTS, TABLE_COLUMNS, type TableColumn, type TableName } from '../household/index.js';
import { absencesInEvents, startOf } from './bare-household.js';
import {
  adding,
  BEFORE_ALL,
  carersOpen,
  deprivationOf,
  ending,
  entriesOf,
  type FactRules,
  isCarerOn,
  isSame,
  NOT_RECORDED,
  neededBy,
} from './fact-lists.js';
import type { EventName, EventOf, HouseholdEvent } from './household-event.js';

/** A field of an event, and the column of a table for the same value. */
export interface EventField {
  readonly at: readonly string[];
  readonly table: TableName;
  readonly column: TableColumn;
}

/** The definition of one kind of event. */
export interface EventKind<E> extends FactRules<E> {
  /** The schema of its fields, without its name. */
  readonly shape: z.core.$ZodShape;
  readonly fields: readonly EventField[];
  /** The events of this kind in the record of a household, in the order of its lists. */
  readonly eventsIn: (household: Household) => readonly E[];
}

/** Fields of an event with their columns in one table. */
const fields = (table: TableName, columns: Readonly<Record<string, string>>): EventField[] =>
  Object.entries(columns).map(([key, name]) => ({ at: [key], table, column: columnOf(table, name) }));

/** The fields of a record in an event: the columns of its table, except the household's id and those that other events fill in. */
const fieldsIn = (key: string, table: TableName, others: readonly string[]): EventField[] =>
  TABLE_COLUMNS[table].flatMap((column: TableColumn) =>
    column.name === 'household_id' || others.includes(column.path[0])
      ? []
      : [{ at: [key, ...column.path], table, column }],
  );

const columnOf = (table: TableName, name: string): TableColumn =>
  TABLE_COLUMNS[table].find((column) => column.name === name) as TableColumn;

/** A `left` event with the day of coming back. */
type WholeAbsence = EventOf<'left'> & { readonly returned: Day };

const ABSENCES = adding('absences', ({ on: from, returned: to, reason }: WholeAbsence) => ({ from, to, reason }));

/**
 * Every kind of event: its fields, how it is recorded and taken back, and how it is read from a record. They are in the order that
 * `historyOf` uses within one day, in which each can be recorded after those before it.
 */
export const EVENT_KINDS: { readonly [N in EventName]: EventKind<EventOf<N>> } = {
  returned: {
    shape: { on: PARTS.day },
    fields: fields('absence', { on: 'to_on' }),
    alone: ({ on }) => ({ absences: [{ from: BEFORE_ALL, to: on, reason: '' }] }),
    record: (draft, { on }) => {
      const { left } = draft;
      if (left === undefined) return { at: [], code: 'notAway' };
      delete draft.left;
      return ['absences', entriesOf(draft, 'absences').push({ from: left.on, to: on, reason: left.reason }) - 1];
    },
    withdraw: (draft, { on }) => {
      const absences = entriesOf(draft, 'absences');
      const index = absences.findIndex(({ to }) => to === on);
      if (index < 0) return NOT_RECORDED;
      if (draft.left !== undefined) return neededBy('household', 'left_on', draft.left.on);
      for (const { from, reason } of absences.splice(index, 1)) draft.left = { on: from, reason };
      return null;
    },
    eventsIn: (household) => absencesInEvents(household).map(({ to }) => ({ event: 'returned', on: to })),
  },
  haltLifted: {
    shape: { on: PARTS.day },
    fields: fields('halt', { on: 'lifted_on' }),
    ...ending('halts', 'lifted', {
      end: ({ on }: EventOf<'haltLifted'>) => on,
      alone: () => ({ on: BEFORE_ALL }),
      find: (halts) => {
        const open = halts.findIndex(({ lifted }) => lifted === undefined);
        return open < 0 ? { at: [], code: 'notHalted' } : open;
      },
      isOf: () => true,
    }),
    eventsIn: ({ halts = [] }) =>
      halts.flatMap(({ lifted }) => (lifted === undefined ? [] : [{ event: 'haltLifted', on: lifted }])),
  },
  moved: {
    shape: { on: PARTS.day, area: PARTS.area },
    fields: fields('move', { on: 'moved_on', area: 'area_code' }),
    ...adding('moves', ({ on, area }: EventOf<'moved'>) => ({ on, area })),
    eventsIn: ({ moves = [] }) => moves.map((move) => ({ event: 'moved', ...move })),
  },
  memberJoined: {
    shape: { on: PARTS.day, member: PARTS.member },
    fields: [...fields('member', { on: 'joined_on' }), ...fieldsIn('member', 'member', ['joined', 'left'])],
    ...withoutLast(
      adding('members', ({ member, on }: EventOf<'memberJoined'>) => ({ ...member, joined: on }), {
        field: 'left',
        table: 'member',
        column: 'left_on',
      }),
    ),
    eventsIn: (household) => {
      const start = startOf(household);
      return household.members.flatMap(({ joined, left, ...member }) =>
        joined !== undefined && joined > start ? [{ event: 'memberJoined', on: joined, member }] : [],
      );
    },
  },
  carerAssigned: {
    shape: { agency: PARTS.text, role: PARTS.role, on: PARTS.day },
    fields: fields('carer', { agency: 'agency', role: 'role', on: 'from_on' }),
    ...adding('carers', ({ agency, role, on }: EventOf<'carerAssigned'>) => ({ agency, role, from: on }), {
      field: 'to',
      table: 'carer',
      column: 'to_on',
    }),
    eventsIn: ({ carers = [] }) =>
      carers.map(({ agency, role, from }) => ({ event: 'carerAssigned', agency, role, on: from })),
  },
  activityPlanned: {
    shape: { activity: PARTS.activity },
    fields: fieldsIn('activity', 'activity', ['done']),
    ...adding('plan', ({ activity }: EventOf<'activityPlanned'>) => activity, {
      field: 'done',
      table: 'activity',
      column: 'done_on',
    }),
    eventsIn: ({ plan = [] }) => plan.map(({ done, ...activity }) => ({ event: 'activityPlanned', activity })),
  },
  followUp: {
    shape: { indicator: PARTS.indicator, on: PARTS.day, outcome: PARTS.outcome },
    fields: [
      ...fields('deprivation', { indicator: 'indicator' }),
      ...fields('follow_up', { on: 'checked_on', outcome: 'outcome' }),
    ],
    alone: ({ indicator, on, outcome }) => ({ deprivations: [{ indicator, followUps: [{ on, outcome }] }] }),
    record: (draft, { indicator, on, outcome }) => {
      const found = deprivationOf(draft, indicator);
      if (found === undefined) return { at: ['indicator'], code: 'notFailed', detail: indicator };
      const { index, followUps } = found;
      draft.deprivations[index] = { indicator, followUps: [...followUps, { on, outcome }] };
      return ['deprivations', index, 'followUps', followUps.length];
    },
    withdraw: (draft, { indicator, on, outcome }) => {
      const found = deprivationOf(draft, indicator);
      const nth = found?.followUps.findIndex((followUp) => isSame(followUp, { on, outcome })) ?? -1;
      if (found === undefined || nth < 0) return NOT_RECORDED;
      draft.deprivations[found.index] = { indicator, followUps: found.followUps.filter((_, other) => other !== nth) };
      return null;
    },
    eventsIn: ({ deprivations }) =>
      deprivations.flatMap(({ indicator, followUps = [] }) =>
        followUps.map((followUp) => ({ event: 'followUp' as const, indicator, ...followUp })),
      ),
  },
  menuChosen: {
    shape: { on: PARTS.day, menu: PARTS.text, by: z.optional(PARTS.text), reason: z.optional(PARTS.text) },
    fields: fields('menu_choice', { on: 'chosen_on', menu: 'menu', by: 'chosen_by', reason: 'reason' }),
    ...adding('menus', ({ event, ...choice }: EventOf<'menuChosen'>) => choice),
    eventsIn: ({ menus = [] }) => menus.map((choice) => ({ event: 'menuChosen', ...choice })),
  },
  activityDone: {
    shape: { activity: PARTS.id, on: PARTS.day },
    fields: fields('activity', { activity: 'activity_id', on: 'done_on' }),
    ...ending('plan', 'done', {
      end: ({ on }: EventOf<'activityDone'>) => on,
      alone: ({ activity }) => ({ id: activity }),
      find: (plan, { activity }) => {
        const index = plan.findIndex((planned) => planned.id === activity);
        const done = plan[index]?.done;
        if (index < 0) return { at: ['activity'], code: 'noSuchActivity', detail: activity };
        return done === undefined ? index : { at: ['activity'], code: 'alreadyDone', detail: done };
      },
      isOf: (planned, { activity }) => planned.id === activity,
    }),
    eventsIn: ({ plan = [] }) =>
      plan.flatMap(({ id: activity, done }) =>
        done === undefined ? [] : [{ event: 'activityDone', activity, on: done }],
      ),
  },
  carerEnded: {
    shape: { agency: PARTS.text, role: PARTS.role, on: PARTS.day, from: z.optional(PARTS.day) },
    fields: fields('carer', { agency: 'agency', role: 'role', on: 'to_on', from: 'from_on' }),
    ...ending('carers', 'to', {
      end: ({ on }: EventOf<'carerEnded'>) => on,
      alone: ({ agency, role }) => ({ agency, role, from: BEFORE_ALL }),
      find: (carers, event) => {
        const open = carers.flatMap((carer, index) => (isCarerOn(carer, event) ? [index] : []));
        const [index] = open;
        if (index === undefined) return { at: ['agency'], code: 'noSuchCarer', detail: event.agency };
        if (open.length > 1) return { at: ['from'], code: 'severalCarers', detail: event.agency };
        const to = carers[index]?.to;
        return to === undefined ? index : { at: ['on'], code: 'alreadyEnded', detail: to };
      },
      isOf: isCarerOn,
      several: ({ agency }) => ({ at: ['from'], code: 'severalCarers', detail: agency }),
    }),
    eventsIn: ({ carers = [] }) => {
      const openOn = carersOpen(carers);
      return carers.flatMap(({ agency, role, from, to }) => {
        if (to === undefined) return [];
        const ended = { event: 'carerEnded', agency, role, on: to } as const;
        return [openOn(ended) > 1 ? { ...ended, from } : ended];
      });
    },
  },
  memberLeft: {
    shape: { member: PARTS.id, on: PARTS.day, reason: PARTS.text },
    fields: fields('member', { member: 'member_id', on: 'left_on', reason: 'left_reason' }),
    ...ending('members', 'left', {
      end: ({ on, reason }: EventOf<'memberLeft'>) => ({ on, reason }),
      alone: ({ member }) => ({ id: member }),
      find: (members, { member }) => {
        const index = members.findIndex((one) => one.id === member);
        const gone = members[index]?.left?.on;
        if (index < 0) return { at: ['member'], code: 'noSuchMember', detail: member };
        return gone === undefined ? index : { at: ['member'], code: 'memberLeft', detail: gone };
      },
      isOf: ({ id }, { member }) => id === member,
    }),
    eventsIn: ({ members }) =>
      members.flatMap(({ id: member, left }) => (left === undefined ? [] : [{ event: 'memberLeft', member, ...left }])),
  },
  halted: {
    shape: { on: PARTS.day, reason: PARTS.text, lifted: z.optional(PARTS.day) },
    fields: fields('halt', { on: 'halted_on', reason: 'reason', lifted: 'lifted_on' }),
    ...adding(
      'halts',
      ({ on, reason, lifted }: EventOf<'halted'>) => ({ on, reason, ...(lifted === undefined ? {} : { lifted }) }),
      { field: 'lifted', table: 'halt', column: 'lifted_on' },
    ),
    eventsIn: ({ halts = [] }) => halts.map(({ on, reason }) => ({ event: 'halted', on, reason })),
  },
  left: {
    shape: { on: PARTS.day, reason: PARTS.text, returned: z.optional(PARTS.day) },
    fields: [
      ...fields('household', { on: 'left_on', reason: 'left_reason' }),
      ...fields('absence', { on: 'from_on', reason: 'reason', returned: 'to_on' }),
    ],
    alone: (event) =>
      event.returned === undefined
        ? { left: { on: event.on, reason: event.reason } }
        : ABSENCES.alone(event as WholeAbsence),
    record: (draft, event) => {
      const { on, reason } = event;
      if (event.returned !== undefined) return ABSENCES.record(draft, event as WholeAbsence);
      if (draft.left !== undefined) return { at: [], code: 'alreadyLeft', detail: draft.left.on };
      draft.left = { on, reason };
      return [];
    },
    withdraw: (draft, event) => {
      const { on, reason } = event;
      if (event.returned !== undefined) return ABSENCES.withdraw(draft, event as WholeAbsence);
      const back = draft.absences?.find((absence) => absence.from === on && absence.reason === reason);
      if (isSame(draft.left, { on, reason })) delete draft.left;
      else return back === undefined ? NOT_RECORDED : neededBy('absence', 'to_on', back.to);
      return null;
    },
    eventsIn: (household) => [
      ...absencesInEvents(household).map(({ from, reason }) => ({ event: 'left' as const, on: from, reason })),
      ...(household.left === undefined ? [] : [{ event: 'left' as const, ...household.left }]),
    ],
  },
};

/** The names of the events, in the order that `historyOf` uses within one day. */
export const EVENT_NAMES = Object.keys(EVENT_KINDS) as readonly EventName[]; // the keys above

/** The definition of an event's kind, for callers that treat all kinds alike. */
export const kindOf = ({ event }: Pick<HouseholdEvent, 'event'>): EventKind<HouseholdEvent> =>
  EVENT_KINDS[event] as EventKind<HouseholdEvent>; // each is called only with its own events

/** The same rules, except that the last member of a household cannot be taken back. */
function withoutLast(rules: FactRules<EventOf<'memberJoined'>>): FactRules<EventOf<'memberJoined'>> {
  return {
    ...rules,
    withdraw: (draft, event) =>
      rules.withdraw(draft, event) ?? (draft.members.length === 0 ? { at: [], code: 'lastMember' } : null),
  };
}
