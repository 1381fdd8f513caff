import { checkDay, type Day } from '../calendar/index.js';
import { checkHousehold, type Household, isOnRegister } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkIterable, type Label } from '../vocabulary/index.js';
import { gradeHousehold } from './grade-household.js';

/** A household that two programmes grade differently. */
export interface GradeMove<A extends string, B extends string> {
  readonly household: string;
  /** Its grade by the first programme; null when ungraded. */
  readonly a: A | null;
  readonly b: B | null;
  /** The label of each grade. */
  readonly rules: { readonly a: Label | null; readonly b: Label | null };
}

/**
 * The households that would change grade if a programme's rules changed: every household on the register that day whose grade has
 * another name by the second programme, with the labels of both grades. They are in the order of `households`.
 *
 * `TypeError` or `RangeError` when an argument is of the wrong kind or the day does not exist.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] },
 * ]);
 * compareProgrammes(trat2565, trat2565, households, '2022-08-05'); // => []
 * ```
 */
export function compareProgrammes<A extends string, B extends string>(
  a: Programme<A>,
  b: Programme<B>,
  households: Iterable<Household>,
  asOf: Day,
): GradeMove<A, B>[] {
  checkProgramme('compareProgrammes', a, 'a');
  checkProgramme('compareProgrammes', b, 'b');
  checkIterable('compareProgrammes', 'households', 'an iterable of households', households);
  checkDay('compareProgrammes', 'asOf', asOf);
  const moves: GradeMove<A, B>[] = [];
  for (const household of households) {
    checkHousehold('compareProgrammes', household, 'a household of households');
    if (!isOnRegister(household, asOf)) continue;
    const [before, after] = [gradeHousehold(a, household, asOf).grade, gradeHousehold(b, household, asOf).grade];
    if ((before as string | null) === after) continue;
    const rules = { a: labelOf(a, before), b: labelOf(b, after) };
    moves.push({ household: household.id, a: before, b: after, rules });
  }
  return moves;
}

const labelOf = <G extends string>({ grading }: Programme<G>, grade: G | null): Label | null =>
  grading.rules.find((rule) => rule.grade === grade)?.label ?? null;
