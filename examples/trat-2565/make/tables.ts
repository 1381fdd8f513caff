import { type Activity, activitiesOf } from './activities.js';
import { type Carer, everyCarer } from './carers.js';
import { type FollowUp, followUpsOf, type Halt, haltsOf } from './follow-ups.js';
import { livesOf } from './lives.js';
import { type Member, membersOf } from './members.js';
import { type MenuChoice, menuChoicesOf } from './menu-choices.js';
import { type Random, streamOf } from './random.js';
import { UNEXPLAINED } from './settle.js';
import type { CsvTable, Examined, Targets } from './types.js';

function householdTable(households: readonly Examined[], halts: readonly Halt[]): CsvTable {
  const haltOf = new Map(halts.map((halt) => [halt.household, halt]));
  return {
    name: 'household',
    columns: ['household_id', 'area_code', 'joined_on', 'left_on', 'left_reason', 'halted_on', 'halted_reason'],
    rows: households.map((household) => ({
      household_id: household.id,
      area_code: household.area,
      joined_on: '', // on the register from the start
      left_on: household.leftOn ?? '',
      left_reason: household.leftOn ? UNEXPLAINED : '',
      halted_on: haltOf.get(household.id)?.on ?? '',
      halted_reason: haltOf.get(household.id)?.reason ?? '',
    })),
  };
}

const memberTable = (members: readonly Member[]): CsvTable => ({
  name: 'member',
  columns: ['household_id', 'member_id', 'targeted', 'dependent', 'born_on', 'joined_on', 'left_on', 'left_reason'],
  rows: members.map((member) => ({
    household_id: member.household,
    member_id: member.id,
    targeted: String(member.targeted),
    dependent: String(member.dependent),
    born_on: member.born ?? '',
    joined_on: '',
    left_on: member.leftOn ?? '',
    left_reason: member.leftOn ? UNEXPLAINED : '',
  })),
});

const deprivationTable = (households: readonly Examined[]): CsvTable => ({
  name: 'deprivation',
  columns: ['household_id', 'indicator'],
  rows: households.flatMap((household) =>
    [...household.indicators]
      .sort((a, b) => a - b)
      .map((indicator) => ({ household_id: household.id, indicator: String(indicator) })),
  ),
});

const followUpTable = (followUps: readonly FollowUp[]): CsvTable => ({
  name: 'follow_up',
  columns: ['household_id', 'indicator', 'checked_on', 'outcome'],
  rows: followUps.map(({ household, indicator, on, outcome }) => ({
    household_id: household,
    indicator: String(indicator),
    checked_on: on,
    outcome,
  })),
});

const menuTable = (choices: readonly MenuChoice[]): CsvTable => ({
  name: 'menu_choice',
  columns: ['household_id', 'chosen_on', 'menu', 'chosen_by', 'reason'],
  rows: choices.map(({ household, on, menu, by, reason }) => ({
    household_id: household,
    chosen_on: on,
    menu,
    chosen_by: by,
    reason,
  })),
});

const activityTable = (activities: readonly Activity[]): CsvTable => ({
  name: 'activity',
  columns: [
    'household_id',
    'activity_id',
    'indicator',
    'action',
    'agency',
    'due_on',
    'done_on',
    'baht',
    'intervention',
  ],
  rows: activities.map((activity) => ({
    household_id: activity.household,
    activity_id: activity.id,
    indicator: String(activity.indicator),
    action: activity.action,
    agency: activity.agency,
    due_on: activity.due,
    done_on: activity.done ?? '',
    baht: activity.baht === null ? '' : String(activity.baht),
    intervention: activity.intervention,
  })),
});

const carerTable = (carers: readonly Carer[]): CsvTable => ({
  name: 'carer',
  columns: ['household_id', 'agency', 'role', 'from_on', 'to_on'],
  rows: carers.map(({ household, agency, role, from, to }) => ({
    household_id: household,
    agency,
    role,
    from_on: from,
    to_on: to ?? '',
  })),
});

/** The tables of the register. */
export function tablesOf(seed: number, households: readonly Examined[], targets: Targets): CsvTable[] {
  const random = (stage: string): Random => streamOf(seed, stage);
  const snapshot = targets.snapshot.day;
  const members = membersOf(random('members'), households);
  const followUps = followUpsOf(random('follow-ups'), households, targets);
  const tables = [
    householdTable(households, haltsOf(random('halts'), households, targets)),
    memberTable(members),
    deprivationTable(households),
    followUpTable(followUps),
    menuTable(menuChoicesOf(random('menus'), households, targets)),
    activityTable(activitiesOf(random('activities'), households, { followUps, members, snapshot })),
    carerTable(everyCarer(random('carers'), households, snapshot)),
  ];
  return [...tables, ...livesOf(random('lives'), households, tables)];
}

/** RFC 4180 with LF: a cell with a comma, a quote or a line break is quoted, and its quotes doubled. */
export function csvOf({ columns, rows }: CsvTable): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
