/** Whether this is `npm run test:long`, in which the files that import this run in full. */
export const LONG = process.env.LONG === '1';

/** How many: a few in `npm test`, all of them in `npm run test:long`. */
export const sized = (few: number, all: number): number => (LONG ? all : few);
