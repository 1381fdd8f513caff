export { checkRegister, type RegisterCheckOptions, type RegisterFinding } from './check-register.js';
