import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, type FigureAddress, figureCells } from '../../src/figures/index.js';
import { type AnyReport, type PublicReport, type PublicTally, type Report, weeklyReport } from '../../src/index.js';
import { auditSuppression, type HiddenCell, planPublication, suppressReport } from '../../src/publish.js';
import { LONG, sized } from '../tools/long.js';
import { HOSTILE_TWINS, type Twins, twins } from '../tools/random-programme.js';

const [JULY, AUGUST] = ['2022-06-24', '2022-08-05'] as const;
const threshold = 3;

/** The figure of the plain twin that a figure of the hostile twin is. */
function plainly({ group, keys, stage }: FigureAddress, { grades, menus, dimensions }: Twins['names']): FigureAddress {
  const kinds = {
    ...{ register: [], grades: [grades], menus: [menus], gradesAndMenus: [grades, menus] },
    ...{ dimensions: [dimensions], indicators: [new Map<string, string>()], patterns: [dimensions] },
  }[group];
  const renamed = keys.map((key, nth) =>
    key === null
      ? null
      : group === 'patterns'
        ? key
            .split('+')
            .map((name) => dimensions.get(name))
            .join('+')
        : (kinds[nth]?.get(key) ?? key),
  );
  return { group, keys: renamed, stage };
}

type Naming = (figure: FigureAddress) => FigureAddress;

/** Every tally of a report by its address. */
function talliesOf({ figures, areas }: AnyReport, naming: Naming): ReadonlyMap<string, PublicTally> {
  const all = [['', figures] as const, ...Object.entries(areas)];
  return new Map(
    all.flatMap(([area, told]) =>
      figureCells(told).map(([figure, tally]) => [`${area} ${addressKey(naming(figure))}`, tally] as const),
    ),
  );
}

const rangesOf = (audit: readonly HiddenCell[], naming: Naming) =>
  new Map(
    audit.map(({ asOf, area, figure, unit, low, high }) => [
      `${asOf} ${area} ${addressKey(naming(figure))} ${unit}`,
      [low, high],
    ]),
  );

/** What is published of two weeks, and what can be deduced of it. */
function publication({ programme, households }: Twins['plain'], naming: Naming, exact: boolean) {
  const [first, second] = [JULY, AUGUST].map((asOf) => weeklyReport(programme, households, { asOf })) as [
    Report,
    Report,
  ];
  const earlier = suppressReport(programme, first, { threshold });
  const { reports, exposed } = planPublication(programme, [second], { threshold, earlier: [earlier] });
  const [later] = reports as [PublicReport];
  return {
    earlier: talliesOf(earlier, naming),
    alone: talliesOf(suppressReport(programme, second, { threshold }), naming),
    later: talliesOf(later, naming),
    exposed: rangesOf(exposed, naming),
    audit: rangesOf(auditSuppression(programme, earlier, { exact }), naming),
    both: rangesOf(auditSuppression(programme, later, { earlier, exact: false }), naming),
  };
}

const expectSame = ({ hostile, plain, names }: Twins, exact: boolean): number => {
  const published = publication(hostile, (figure) => plainly(figure, names), exact);
  expect(published).toEqual(publication(plain, (figure) => figure, exact));
  return [...published.later.values()].filter(({ households }) => households === null).length;
};

describe('whatever a province calls its grades, menus and dimensions', () => {
  test('the same tallies are hidden, alone and after an earlier report, and the audit deduces the same', () => {
    let hidden = 0;
    fc.assert(
      fc.property(twins, (drawn) => {
        hidden += expectSame(drawn, false);
      }),
      { numRuns: sized(5, 60), seed: 2565, endOnFailure: !LONG },
    );
    expect(hidden).toBeGreaterThan(20);
  });

  test.each(HOSTILE_TWINS)('$what', ({ twins: pair }) => {
    expect(expectSame(pair, true)).toBeGreaterThan(0);
  });
});
