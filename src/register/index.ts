/*
 * This folder keeps households as typed arrays, so that millions fit in one process, and counts them there. record.ts defines the packed
 * form of a household, pages.ts adds and removes households, and count-page.ts counts them into the cells from which the folder
 * `figures` makes reports. Read them in this order, then pack-register.ts, which uses them all.
 */
export { packRegister, type RegisterPacker, startPacking } from './pack-register.js';
export type { PackingOptions, Register, RegisterBuffers, RegisterPage } from './register.js';
export { registerFromBuffers } from './register-from-buffers.js';
export { registerParts } from './register-parts.js';
