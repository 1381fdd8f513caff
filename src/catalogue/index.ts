export { BMN_2560 } from './bmn-2560.js';
export { type Catalogue, type CountedIndicator, countedIndicators, dimensionsOf, type Indicator } from './catalogue.js';
export { catalogueFor, defineCatalogue } from './define-catalogue.js';
export { readDimension } from './read-dimension.js';
