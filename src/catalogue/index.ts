/*
 * The indicators of a survey and the dimension in which each counts. define-catalogue.ts has the types and the checks, bmn-2560.ts is
 * one edition, bmn-2566-draft.ts what is known of the next, and read-dimension.ts recognises the names that offices write.
 */
export { BMN_2560 } from './bmn-2560.js';
export { BMN_2566_DRAFT } from './bmn-2566-draft.js';
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
