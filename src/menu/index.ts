export { menuOf, type StandingMenu } from './menu-of.js';
export { type MenuSuggestion, suggestMenu } from './suggest-menu.js';
