export { type TratGrade, type TratMenu, trat2565, tratBulletins2565, tratCommunity2565 } from './trat-2565.js';
