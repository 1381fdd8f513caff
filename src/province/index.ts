/*
 * What one province decided and published, a file for each. trat-2565.ts is the programme of Trat, then its published figures.
 */
export { type TratGrade, type TratMenu, trat2565, tratBulletins2565, tratCommunity2565 } from './trat-2565.js';
