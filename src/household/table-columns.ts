/** How a cell is to be read. `code`: ids and area codes. `whole`: a whole number. `baht`: an amount of money. */
export type CellKind = 'text' | 'code' | 'flag' | 'day' | 'whole' | 'baht' | 'outcome' | 'role' | 'menu' | 'dimension';

/** One column of a table: its name, where its value stands in the record it becomes, and how it is read. */
export interface Column {
  readonly name: string;
  readonly path: readonly [string] | readonly [string, string];
  readonly kind: CellKind;
}

const column = (name: string, path: string, kind: CellKind = 'text'): Column => {
  const [first = path, second] = path.split('.');
  return { name, path: second === undefined ? [first] : [first, second], kind };
};

/**
 * The columns of the relational form, table by table. Every table but `household` begins with its household's id. The
 * dimension of a deprivation may be left out; where told, it must be the one its indicator counts under.
 */
export const TABLE_COLUMNS = {
  household: [
    column('household_id', 'id', 'code'),
    column('area_code', 'area', 'code'),
    column('joined_on', 'joined', 'day'),
    column('left_on', 'left.on', 'day'),
    column('left_reason', 'left.reason'),
    column('halted_on', 'halted.on', 'day'),
    column('halted_reason', 'halted.reason'),
  ],
  member: [
    column('household_id', 'household', 'code'),
    column('member_id', 'id', 'code'),
    column('targeted', 'targeted', 'flag'),
    column('dependent', 'dependent', 'flag'),
    column('born_on', 'born', 'day'),
    column('joined_on', 'joined', 'day'),
    column('left_on', 'left.on', 'day'),
    column('left_reason', 'left.reason'),
  ],
  deprivation: [
    column('household_id', 'household', 'code'),
    column('indicator', 'indicator', 'whole'),
    column('dimension', 'dimension', 'dimension'),
  ],
  follow_up: [
    column('household_id', 'household', 'code'),
    column('indicator', 'indicator', 'whole'),
    column('checked_on', 'on', 'day'),
    column('outcome', 'outcome', 'outcome'),
  ],
  menu_choice: [
    column('household_id', 'household', 'code'),
    column('chosen_on', 'on', 'day'),
    column('menu', 'menu', 'menu'),
    column('chosen_by', 'by'),
    column('reason', 'reason'),
  ],
  activity: [
    column('household_id', 'household', 'code'),
    column('activity_id', 'id', 'code'),
    column('indicator', 'indicator', 'whole'),
    column('action', 'action'),
    column('agency', 'agency'),
    column('due_on', 'due', 'day'),
    column('done_on', 'done', 'day'),
    column('baht', 'baht', 'baht'),
    column('intervention', 'intervention', 'code'),
  ],
  carer: [
    column('household_id', 'household', 'code'),
    column('agency', 'agency'),
    column('role', 'role', 'role'),
    column('from_on', 'from', 'day'),
    column('to_on', 'to', 'day'),
  ],
} as const satisfies Record<string, readonly Column[]>;

/** The tables of the relational form. */
export type TableName = keyof typeof TABLE_COLUMNS;

/** Their names, `household` first. */
export const TABLE_NAMES = Object.keys(TABLE_COLUMNS) as readonly TableName[]; // the keys just written
