export type { Measure } from './measure-figure.js';
export { type Movement, movement } from './movement.js';
export { type Pace, pace } from './pace.js';
export type { PublishedFigures } from './published-figures.js';
export { type Finding, reconcile } from './reconcile.js';
