import { describe, expect, test } from 'vitest';
import { defineProgramme, type Programme, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** A small programme as a province might first write it, with one part replaced. */
const mine = (part: Partial<Programme>): Programme => ({ ...trat2565, id: 'mine', ...part });

const source = { basis: 'assumption', ref: 'made up' } as const;
const label = { th: 'ทดสอบ', en: 'test' };
const grade = (name: string, when: Programme['grading']['rules'][number]['when']) => ({
  grade: name,
  label,
  when,
  source,
});

const done = grade('done', (s) => s.passed === s.failed);
const some = grade('some', (s) => s.passed > 0 && s.passed < s.failed);
const none = grade('none', (s) => s.passed === 0);
const graded = (...rules: Programme['grading']['rules']) => mine({ grading: { by: 'indicator', rules } });

describe('five mistakes that a province makes, and the message for each', () => {
  test.each([
    [
      'a gap: the case between all and none is forgotten',
      graded(done, none),
      'Cannot define grades of mine: no rule holds for 1 of 2 passed, not halted',
    ],
    [
      'a gap that shows only from three indicators on',
      graded(
        done,
        none,
        grade('one', (s) => s.passed === 1 && s.failed > 1),
      ),
      'Cannot define grades of mine: no rule holds for 2 of 3 passed, not halted',
    ],
    [
      'an overlap: impossible is added without taking it out of the others',
      graded(
        done,
        some,
        none,
        grade('impossible', (s) => s.halted),
      ),
      'Cannot define grades of mine: none and impossible both hold for 0 of 1 passed, halted',
    ],
    [
      'an unreachable grade: nobody passes more than was failed',
      graded(
        done,
        some,
        none,
        grade('better', (s) => s.passed > s.failed),
      ),
      'Cannot define programme mine: grade better holds for no standing',
    ],
    [
      'a misspelt area: a neighbour province',
      mine({ areas: [{ code: '2401', label }] }),
      'Cannot define programme mine: area 2401 is outside 23',
    ],
    [
      'a misspelt area: a letter for a digit',
      mine({ areas: [{ code: '230l', label }] }),
      'Cannot define programme mine: area "230l" is not an area code of 2, 4, 6, 8 or 10 digits',
    ],
    [
      'a misspelt area: a supervisor of none',
      mine({ areas: [{ code: '2301', label }], supervisors: [{ area: '2310', holder: label }] }),
      'Cannot define programme mine: area 2310 has a supervisor but is not one of its areas, 2301',
    ],
  ])('%s', (_, programme, message) => {
    expect(() => defineProgramme(programme)).toThrow(new RangeError(message));
  });

  test('an unknown menu: refused when a household names it, with the menus there are', () => {
    const { rejected } = readHouseholds(trat2565, [
      {
        id: 'H1',
        area: '2301',
        members: [{ id: 'P1', targeted: true }],
        deprivations: [{ indicator: 8 }],
        menus: [{ on: '2022-06-01', menu: 'sustainible' }],
      },
    ]);
    expect(rejected[0]?.problems).toEqual([
      {
        path: 'menus[0].menu',
        segments: ['menus', 0, 'menu'],
        code: 'unknownMenu',
        message: {
          th: 'การเลือกเมนูที่ 1 เมนูแก้จน: โครงการไม่มีเมนู "sustainible" มีแต่ อยู่รอด, พอเพียง, ยั่งยืน',
          en: 'menu choice 1, menu: the programme has no menu "sustainible", only survive, sufficient, sustainable',
        },
      },
    ]);
  });
});
