/**
 * A register of millions of households in typed arrays, which `weeklyReport` and `reportSeries` of `kaechon` count.
 *
 * @module kaechon/register
 */
export {
  type PackingOptions,
  packRegister,
  type Register,
  type RegisterBuffers,
  type RegisterPacker,
  type RegisterPage,
  registerFromBuffers,
  registerParts,
  startPacking,
} from './register/index.js';
