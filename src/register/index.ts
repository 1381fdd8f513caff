/*
 * This folder keeps households as typed arrays, so that millions fit in one process, and counts them there. record.ts says what a
 * household is packed to, pages.ts how households are added and taken out, count-pages.ts how they are counted: to the
 * cells that the folder `figures` makes reports of. Read them in this order; pack-register.ts puts them together.
 */
export { packRegister, type RegisterPacker, startPacking } from './pack-register.js';
export type { PackingOptions, Register, RegisterBuffers, RegisterPage } from './register.js';
export { registerFromBuffers } from './register-from-buffers.js';
export { registerParts } from './register-parts.js';
