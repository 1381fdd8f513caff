import { describe, expect, test } from 'vitest';
import { normaliseCell } from '../../src/household/normalise-cell.js';
import { readingTermsOf } from '../../src/household/reading-terms.js';
import type { CellKind } from '../../src/household/table-columns.js';
import { programme } from './good-rows.js';

const read = (kind: CellKind, cell: string) => normaliseCell(readingTermsOf(programme), kind, cell);

describe('a cell as offices spell it', () => {
  test.each([
    { kind: 'flag', value: true, spellings: ['true', 'TRUE', '1', '๑', 'yes', 'Yes', 'ใช่'] },
    { kind: 'flag', value: false, spellings: ['false', 'False', '0', '๐', 'no', 'NO', 'ไม่ใช่', 'ไม่ ใช่'] },
    { kind: 'outcome', value: 'passed', spellings: ['passed', 'Passed', 'ผ่าน', 'ผ่านเกณฑ์', 'ผ่าน เกณฑ์'] },
    {
      kind: 'outcome',
      value: 'failed',
      spellings: ['failed', 'Failed', 'ไม่ผ่าน', 'ไม่ผ่านเกณฑ์', 'ยังไม่ผ่าน', 'ยังไม่ผ่านเกณฑ์', 'ตกเกณฑ์'],
    },
    {
      kind: 'outcome',
      value: 'notApplicable',
      spellings: ['notApplicable', 'not applicable', 'not_applicable', 'ไม่เกี่ยวข้อง', 'ไม่เกี่ยวข้องแล้ว'],
    },
    {
      kind: 'role',
      value: 'foster',
      spellings: ['foster', 'Foster', 'พ่อเลี้ยงแม่เลี้ยง', 'พ่อเลี้ยง แม่เลี้ยง', 'พ่อเลี้ยง/แม่เลี้ยง', 'พ่อเลี้ยง', 'แม่เลี้ยง'],
    },
    { kind: 'role', value: 'mentor', spellings: ['mentor', 'Mentor', 'พี่เลี้ยง', 'ทีมพี่เลี้ยง'] },
    { kind: 'role', value: 'team', spellings: ['team', 'Team', 'ทีมปฏิบัติการ'] },
    { kind: 'menu', value: 'survive', spellings: ['survive', 'Survive', 'อยู่รอด', 'อยู่ รอด'] },
    { kind: 'menu', value: 'sufficient', spellings: ['sufficient', 'พอเพียง'] },
    { kind: 'menu', value: 'sustainable', spellings: ['sustainable', 'ยั่งยืน'] },
  ] as const)('$kind $value: $spellings', ({ kind, value, spellings }) => {
    for (const spelling of spellings) expect(read(kind, spelling), spelling).toEqual({ value });
  });

  test.each([
    { kind: 'flag', cell: 'maybe' },
    { kind: 'outcome', cell: 'ผ่านบางส่วน' },
    { kind: 'role', cell: 'เพื่อนบ้าน' },
    { kind: 'menu', cell: 'มั่งคั่ง' },
  ] as const)(
    'a cell that is not understood stays as it is, and the schema refuses it: $kind $cell',
    ({ kind, cell }) => {
      expect(read(kind, cell)).toEqual({ value: cell });
    },
  );
});
