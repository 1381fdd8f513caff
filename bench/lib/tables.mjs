/** The tables a register is kept in where there is a database, and the type of each column in SQL. */
export const TABLES = {
  household: {
    household_id: 'VARCHAR',
    area_code: 'VARCHAR',
    joined_on: 'DATE',
    left_on: 'DATE',
    left_reason: 'VARCHAR',
    halted_on: 'DATE',
    halted_reason: 'VARCHAR',
  },
  member: {
    household_id: 'VARCHAR',
    member_id: 'VARCHAR',
    targeted: 'BOOLEAN',
    dependent: 'BOOLEAN',
    joined_on: 'DATE',
    left_on: 'DATE',
    left_reason: 'VARCHAR',
  },
  deprivation: { household_id: 'VARCHAR', indicator: 'INTEGER' },
  follow_up: { household_id: 'VARCHAR', indicator: 'INTEGER', checked_on: 'DATE', outcome: 'VARCHAR' },
  menu_choice: { household_id: 'VARCHAR', chosen_on: 'DATE', menu: 'VARCHAR' },
  move: { household_id: 'VARCHAR', moved_on: 'DATE', area_code: 'VARCHAR' },
  absence: { household_id: 'VARCHAR', from_on: 'DATE', to_on: 'DATE', reason: 'VARCHAR' },
  halt: { household_id: 'VARCHAR', halted_on: 'DATE', reason: 'VARCHAR', lifted_on: 'DATE' },
};

/**
 * The rows of a household in every table, columns in the order above, null where nothing is known. Halts are all in their
 * own table, none in the short form that a household's row may have.
 */
export function rowsOfHousehold(household) {
  const {
    id,
    area,
    joined,
    left,
    members,
    deprivations,
    menus = [],
    moves = [],
    absences = [],
    halts = [],
  } = household;
  const leaving = (gone) => [gone?.on ?? null, gone?.reason ?? null];
  return {
    household: [[id, area, joined ?? null, ...leaving(left), null, null]],
    member: members.map((m) => [id, m.id, m.targeted, m.dependent ?? false, m.joined ?? null, ...leaving(m.left)]),
    deprivation: deprivations.map(({ indicator }) => [id, indicator]),
    follow_up: deprivations.flatMap(({ indicator, followUps = [] }) =>
      followUps.map(({ on, outcome }) => [id, indicator, on, outcome]),
    ),
    menu_choice: menus.map(({ on, menu }) => [id, on, menu]),
    move: moves.map((m) => [id, m.on, m.area]),
    absence: absences.map(({ from, to, reason }) => [id, from, to, reason]),
    halt: halts.map(({ on, reason, lifted }) => [id, on, reason, lifted ?? null]),
  };
}
