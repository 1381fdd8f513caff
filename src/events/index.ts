export { checkRegister, type RegisterCheckOptions, type RegisterFinding } from './check-register.js';
export { type AreaRecoding, type RecodedAreas, recodeAreas } from './recode-areas.js';
