import type { PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';

/** How it is said that nobody has a grade: nobody `'yet'`, nobody `'anyMore'`, or just `'nobody'`. */
export type EmptyGrade = 'yet' | 'anyMore' | 'nobody';

/**
 * How nobody has each grade, in their order; `null` when somebody has it, and a hidden tally is of somebody. `'yet'` when
 * nobody has come so far, `'anyMore'` when nobody is left here, below, nor where all begin: with nothing passed.
 */
export function emptyGrades({ grading: { rules } }: Programme, report: PublicReport): (EmptyGrade | null)[] {
  const empty = rules.map(({ grade }) => report.figures.byGrade[grade]?.households === 0);
  const start = rules.findIndex(({ when }) => when({ failed: 1, passed: 0, halted: false }));
  const firstHeld = empty.indexOf(false);
  const lastHeld = empty.lastIndexOf(false);
  return empty.map((isEmpty, place) => {
    if (!isEmpty) return null;
    const better = firstHeld === -1 || place < firstHeld; // nobody has a better grade
    const worse = place > lastHeld; // nobody has a worse one
    if (better && !worse) return 'yet';
    return worse && !better && empty[start] ? 'anyMore' : 'nobody';
  });
}
