import { describe, expect, test } from 'vitest';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import { compareRules, decide, defineProgramme, defineRules, gradesOf } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** Trat with F before A: who was declared impossible stays so, even when all is passed. */
const haltedFirst = defineProgramme({
  ...trat2565,
  version: '2',
  grading: {
    by: 'indicator',
    rules: trat2565.grading.rules.map((rule) => {
      if (rule.grade === 'A') return { ...rule, when: (s) => !s.halted && s.passed === s.failed };
      return rule.grade === 'F' ? { ...rule, when: (s) => s.halted } : rule;
    }),
  },
});

describe('two programmes compared on every standing', () => {
  test('a programme agrees with itself', () => {
    expect(compareRules(gradesOf(trat2565), gradesOf(trat2565))).toEqual([]);
  });

  test('all differences are found, and only those', () => {
    const differences = compareRules(gradesOf(trat2565), gradesOf(haltedFirst));
    expect(differences).toHaveLength(17); // halted and all passed, of 1 to 17
    for (const { state, a, b } of differences) {
      expect(state.halted && state.passed === state.failed).toBe(true);
      expect([a, b]).toEqual(['A', 'F']);
      expect(decide(gradesOf(haltedFirst), state).answer).toBe(b);
    }
  });

  test('other names are other answers', () => {
    expect(compareRules(gradesOf(trat2565), gradesOf(passesOrNot))).toHaveLength(340);
  });

  test('programmes that count differently cannot be compared', () => {
    expect(() => compareRules(gradesOf(trat2565), gradesOf(nineAreas))).toThrow(
      new RangeError('Cannot compare grades of trat-2565 with grades of nine-areas: they are not over the same states'),
    );
  });
});

describe('the same number of states does not mean the same states', () => {
  const lightsOf = (...states: readonly string[]) =>
    defineRules({ name: states.join(' '), states, indexOf: (light) => states.indexOf(light) }, [
      { answer: 'any', when: () => true },
    ]);
  /** Answers with a place that holds none, as a space may for a state that is not its own. */
  const counting = defineRules({ name: 'beyond', states: ['a', 'b'], indexOf: (s) => s.charCodeAt(0) - 97 }, [
    { answer: 'any', when: () => true },
  ]);

  test.each([
    { what: 'none is shared', a: lightsOf('red', 'green'), b: lightsOf('left', 'right') },
    { what: 'one is not shared', a: lightsOf('red', 'green'), b: lightsOf('red', 'blue') },
    { what: 'the second has one more', a: lightsOf('red', 'green'), b: lightsOf('red', 'green', 'blue') },
    { what: 'one is placed beyond the last', a: lightsOf('a', 'c'), b: counting },
  ])('$what: refused', ({ a, b }) => {
    expect(() => compareRules(a, b)).toThrow(
      new RangeError(`Cannot compare ${a.space.name} with ${b.space.name}: they are not over the same states`),
    );
  });

  test('the same in another order are the same', () => {
    expect(compareRules(lightsOf('red', 'green'), lightsOf('green', 'red'))).toEqual([]);
  });
});
