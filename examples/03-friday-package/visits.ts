import { formatThaiDate, type Household, type HouseholdStatus, type Programme, type Table, worklist } from 'kaechon';

/**
 * The households that need a visit on a day, the most urgent first, with why. It names households, so it is for the teams
 * that visit them and never for publication.
 */
export const visitTable = (programme: Programme, households: readonly Household[], day: string): Table => ({
  name: 'visits',
  title: 'ครัวเรือนที่ต้องลงเยี่ยม',
  columns: COLUMNS,
  rows: worklist(programme, households, day).map((status) => visitOf(programme, status)),
});

const COLUMNS = [
  { key: 'household', label: 'รหัสครัวเรือน' },
  { key: 'area', label: 'พื้นที่' },
  { key: 'grade', label: 'ระดับ' },
  { key: 'needs', label: 'เหตุที่ต้องลงเยี่ยม' },
  { key: 'remaining', label: 'ตัวชี้วัดที่ยังไม่ผ่าน' },
  { key: 'lastVisit', label: 'ติดตามครั้งล่าสุด' },
  { key: 'carers', label: 'ผู้ดูแล' },
];

function visitOf(
  { areas, catalogue }: Programme,
  { household, area, grading, carers, lastVisit, needs }: HouseholdStatus<string, string>,
) {
  const district = areas.find(({ code }) => area.startsWith(code));
  const nameOf = (number: number) => `${number} ${catalogue.indicators.find((one) => one.number === number)?.label.th}`;
  return {
    household,
    area: `${district?.label.th ?? ''} ${area}`.trim(),
    grade: grading.grade ?? '',
    needs: needs.map(({ message }) => message.th).join(' / '),
    remaining: grading.remaining.map(nameOf).join('; '),
    lastVisit: lastVisit === null ? 'ยังไม่เคย' : formatThaiDate(lastVisit, { style: 'medium' }),
    carers: [...new Set(carers.map(({ agency }) => agency))].join('; ') || 'ไม่มี',
  };
}
