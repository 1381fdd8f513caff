import {
  BMN_2560,
  carersOf,
  formatThaiDate,
  gradeHousehold,
  type Household,
  type Programme,
  planStatus,
  type Table,
} from 'kaechon';

/**
 * The households that need a visit on a day, with why: something remains, an activity is overdue, or nobody carries them.
 * It names households, so it is for the teams that visit them and never for publication.
 */
export function visitTable(programme: Programme, households: readonly Household[], day: string): Table {
  const rows = households
    .filter(({ joined, left }) => !(joined !== undefined && joined > day) && !(left !== undefined && left.on <= day))
    .sort((a, b) => (a.area + a.id < b.area + b.id ? -1 : 1))
    .map((household) => visitOf(programme, household, day))
    .filter(({ remaining, overdue, carers }) => remaining !== '' || overdue !== '' || carers === NOBODY);

  return { name: 'visits', title: 'ครัวเรือนที่ต้องลงเยี่ยม', columns: COLUMNS, rows };
}

const COLUMNS = [
  { key: 'household', label: 'รหัสครัวเรือน' },
  { key: 'area', label: 'พื้นที่' },
  { key: 'grade', label: 'ระดับ' },
  { key: 'remaining', label: 'ตัวชี้วัดที่ยังไม่ผ่าน' },
  { key: 'uncovered', label: 'ยังไม่มีกิจกรรมรองรับ' },
  { key: 'overdue', label: 'กิจกรรมเลยกำหนด' },
  { key: 'carers', label: 'ผู้ดูแล' },
];

const NOBODY = 'ไม่มี';

function visitOf(programme: Programme, household: Household, day: string) {
  const { grade, remaining } = gradeHousehold(programme, household, day);
  const { uncovered, overdue } = planStatus(programme, household, day);
  const actions = (household.plan ?? []).filter(({ id }) => overdue.includes(id));
  const agencies = [...new Set(carersOf(household, day).map(({ agency }) => agency))];
  const district = programme.areas.find(({ code }) => household.area.startsWith(code));
  return {
    household: household.id,
    area: `${district?.label.th ?? ''} ${household.area}`.trim(),
    grade: grade ?? '',
    remaining: remaining.map(indicatorName).join('; '),
    uncovered: uncovered.join(', '),
    overdue: actions
      .map(({ action, agency, due }) => `${action} (${agency} กำหนด ${formatThaiDate(due, { style: 'medium' })})`)
      .join('; '),
    carers: agencies.join('; ') || NOBODY,
  };
}

const indicatorName = (number: number): string =>
  `${number} ${BMN_2560.indicators.find((one) => one.number === number)?.label.th}`;
