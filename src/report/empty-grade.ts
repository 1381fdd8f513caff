import type { Programme } from '../programme/index.js';
import type { PublicReport } from './report.js';

/** How it is said that nobody has a grade: nobody `'yet'`, nobody `'anyMore'`, or just `'nobody'`. */
export type EmptyGrade = 'yet' | 'anyMore' | 'nobody';

/**
 * How nobody has a grade; `null` when somebody has it, and a hidden tally is of somebody. `'yet'` when nobody has come so
 * far, `'anyMore'` when nobody is left here, below, nor where all begin: with nothing passed.
 */
export function emptyGrade({ grading: { rules } }: Programme, report: PublicReport, place: number): EmptyGrade | null {
  const empty = rules.map(({ grade }) => report.figures.byGrade[grade]?.households === 0);
  if (!empty[place]) return null;
  const start = rules.findIndex(({ when }) => when({ failed: 1, passed: 0, halted: false }));
  const better = empty.slice(0, place).every(Boolean);
  const worse = empty.slice(place).every(Boolean);
  if (better && !worse) return 'yet';
  return worse && !better && empty[start] ? 'anyMore' : 'nobody';
}
