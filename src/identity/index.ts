export { pseudonymise } from './pseudonymise.js';
export { isThaiId, maskThaiId } from './thai-id.js';
