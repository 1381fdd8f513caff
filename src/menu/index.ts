/*
 * The outcome menu of one household on a day: `menuOf` returns what its team recorded, `suggestMenu` what the rules of the programme
 * suggest. A suggestion never becomes the menu by itself.
 */
export { menuOf, type StandingMenu } from './menu-of.js';
export { type MenuSuggestion, suggestMenu } from './suggest-menu.js';
