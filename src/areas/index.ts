/*
 * The names of Thailand's districts and subdistricts. areas.csv holds them all and README.md says where they are from; the build
 * writes an entry point for each province, `kaechon/areas/23`, whose text namedAreas reads. Nothing else here imports the names.
 */
export { areas } from './areas.js';
export { namedAreas } from './named-areas.js';
