/**
 * Ids of persons: a pseudonym for an id, and the check digit and the masking of a Thai identification number. These files use no other
 * folder than vocabulary/, and no other folder uses them.
 */
export { pseudonymise } from './pseudonymise.js';
export { isThaiId, maskThaiId } from './thai-id.js';
