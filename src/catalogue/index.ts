export { BMN_2560 } from './bmn-2560.js';
export {
  type Catalogue,
  type CountedIndicator,
  catalogueFor,
  countedIndicators,
  defineCatalogue,
  dimensionsOf,
  type Indicator,
} from './define-catalogue.js';
export { readDimension } from './read-dimension.js';
