/*
 * What provinces decided and published, one file for each. trat-2565.ts has the programme of Trat and its published figures.
 */
export { type TratGrade, type TratMenu, trat2565, tratBulletins2565, tratCommunity2565 } from './trat-2565.js';
