import type { CarerRole, Outcome } from './household.js';

/** Yes and no, as CSV, spreadsheets, databases and offices write them. */
export const FLAG_SPELLINGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['ใช่', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['ไม่ใช่', false],
]);

/** What a visit found, as offices write it. */
export const OUTCOME_SPELLINGS: ReadonlyMap<string, Outcome> = new Map([
  ['passed', 'passed'],
  ['ผ่าน', 'passed'],
  ['ผ่านเกณฑ์', 'passed'],
  ['failed', 'failed'],
  ['ไม่ผ่าน', 'failed'],
  ['ไม่ผ่านเกณฑ์', 'failed'],
  ['ยังไม่ผ่าน', 'failed'],
  ['ยังไม่ผ่านเกณฑ์', 'failed'],
  ['ตกเกณฑ์', 'failed'],
  ['notapplicable', 'notApplicable'],
  ['ไม่เกี่ยวข้อง', 'notApplicable'],
  ['ไม่เกี่ยวข้องแล้ว', 'notApplicable'],
]);

/** Who carries a household, as offices write it. */
export const ROLE_SPELLINGS: ReadonlyMap<string, CarerRole> = new Map([
  ['foster', 'foster'],
  ['พ่อเลี้ยงแม่เลี้ยง', 'foster'],
  ['พ่อเลี้ยง/แม่เลี้ยง', 'foster'],
  ['พ่อเลี้ยง', 'foster'],
  ['แม่เลี้ยง', 'foster'],
  ['mentor', 'mentor'],
  ['พี่เลี้ยง', 'mentor'],
  ['ทีมพี่เลี้ยง', 'mentor'],
  ['team', 'team'],
  ['ทีมปฏิบัติการ', 'team'],
]);

/** A spelling without what makes no difference: blanks, capitals. */
export const bareSpelling = (text: string): string => text.replace(/[\s_]+/g, '').toLowerCase();
