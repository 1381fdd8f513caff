/**
 * Trat's programme of 2565 and the figures it published.
 *
 * @module kaechon/trat
 */
export { type TratGrade, type TratMenu, trat2565, tratBulletins2565, tratCommunity2565 } from './province/index.js';
