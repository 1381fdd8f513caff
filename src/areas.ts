/**
 * The districts and subdistricts of one province. `NN` is the code of the province: `kaechon/areas/23`.
 *
 * @module kaechon/areas/NN
 */
export { areas } from './areas/index.js';
