/*
 * The indicators of a survey and the dimension that each counts under. define-catalogue.ts has the types and the checks, bmn-2560.ts
 * is the one edition, as a table, and read-dimension.ts recognises the names that offices write.
 */
export { BMN_2560 } from './bmn-2560.js';
export {
  type Catalogue,
  catalogueFor,
  checkCatalogue,
  countedIndicators,
  defineCatalogue,
  dimensionsOf,
  type Indicator,
} from './define-catalogue.js';
export { readDimension } from './read-dimension.js';
