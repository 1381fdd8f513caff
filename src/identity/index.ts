/**
 * Names and numbers of persons: a pseudonym for an id, and the check digit and the masking of a Thai identification number.
 * Nothing here knows the register, and no other folder uses it. Read `pseudonymise.ts` and `thai-id.ts` in any order.
 */
export { pseudonymise } from './pseudonymise.js';
export { isThaiId, maskThaiId } from './thai-id.js';
