export { type TratGrade, type TratMenu, trat2565 } from './trat-2565.js';
export { tratBulletins2565 } from './trat-bulletins-2565.js';
export { tratCommunity2565 } from './trat-community-2565.js';
