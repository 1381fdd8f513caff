import type { Household, TableName } from '../../src/index.js';

/** A row as a CSV file holds it: text in every column, empty where there is nothing. */
export type TextRow = Record<string, string>;

export type TextTables = Record<TableName, TextRow[]>;

const textRow = (cells: Record<string, string | number | boolean | undefined>): TextRow =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell === undefined ? '' : String(cell)]));

/** Households as the tables they would be kept in. */
export function tablesOf(households: readonly Household[]): TextTables {
  const tables: TextTables = {
    household: [],
    member: [],
    deprivation: [],
    follow_up: [],
    menu_choice: [],
    activity: [],
    carer: [],
    move: [],
    absence: [],
    halt: [],
  };
  for (const { id: household_id, area, joined, left, ...parts } of households) {
    const add = (table: TableName, cells: Parameters<typeof textRow>[0]) =>
      tables[table].push(textRow({ household_id, ...cells }));

    add('household', {
      area_code: area,
      joined_on: joined,
      left_on: left?.on,
      left_reason: left?.reason,
    });
    for (const member of parts.members) {
      add('member', {
        member_id: member.id,
        targeted: member.targeted,
        dependent: member.dependent,
        born_on: member.born,
        joined_on: member.joined,
        left_on: member.left?.on,
        left_reason: member.left?.reason,
      });
    }
    for (const { indicator, followUps = [] } of parts.deprivations) {
      add('deprivation', { indicator });
      for (const { on, outcome } of followUps) add('follow_up', { indicator, checked_on: on, outcome });
    }
    for (const { on, menu, by, reason } of parts.menus ?? []) {
      add('menu_choice', { chosen_on: on, menu, chosen_by: by, reason });
    }
    for (const { id, planned, due, done, ...activity } of parts.plan ?? []) {
      const { indicator, action, agency, baht, intervention } = activity;
      const days = { planned_on: planned, due_on: due, done_on: done };
      add('activity', { activity_id: id, indicator, action, agency, ...days, baht, intervention });
    }
    for (const { agency, role, from, to } of parts.carers ?? []) {
      add('carer', { agency, role, from_on: from, to_on: to });
    }
    for (const { on, area: area_code } of parts.moves ?? []) add('move', { moved_on: on, area_code });
    for (const { from, to, reason } of parts.absences ?? []) add('absence', { from_on: from, to_on: to, reason });
    for (const { on, reason, lifted } of parts.halts ?? []) {
      add('halt', { halted_on: on, reason, lifted_on: lifted });
    }
  }
  return tables;
}
