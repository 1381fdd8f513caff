import { checkObject, shownValue, wrongArgument } from '../vocabulary/index.js';
import type { Register, RegisterBuffers } from './register.js';

/**
 * Divides the buffers of a register into parts of about the same size, so that each of several threads can count one:
 * `registerFromBuffers` makes a register of each part, and `mergeReports` adds their reports. Nothing is copied. A small register has
 * fewer parts than `count`, but at least one.
 *
 * `TypeError` when an argument is of the wrong kind, `RangeError` unless `count` is a whole number from 1.
 *
 * @example
 * ```ts
 * import { packRegister, registerFromBuffers, registerParts } from 'kaechon/register';
 *
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] },
 * ]);
 * const reports = registerParts(packRegister(trat2565, households), 4).map((part) =>
 *   weeklyReport(trat2565, registerFromBuffers(trat2565, part), { asOf: '2022-08-05' }),
 * );
 * reports.reduce(mergeReports).figures.registered; // => { households: 1, persons: 1 }
 * ```
 */
export function registerParts(register: Register, count: number): RegisterBuffers[] {
  checkObject('registerParts', 'register', 'a register', register);
  const { buffers } = register;
  if (!Array.isArray(buffers?.pages)) throw wrongArgument('registerParts', 'register', 'a register', register);
  if (typeof count !== 'number') throw wrongArgument('registerParts', 'count', 'a number', count);
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`registerParts: count ${shownValue(count)} is not a whole number from 1`);
  const { head, pages } = buffers;
  const size = Math.max(1, pages.length / count);
  const parts: RegisterBuffers[] = [];
  for (let part = 0; part < count; part += 1) {
    const some = pages.slice(Math.round(part * size), Math.round((part + 1) * size));
    if (some.length > 0 || parts.length === 0) parts.push({ head, pages: some });
  }
  return parts;
}
