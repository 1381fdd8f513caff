import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { programmeJsonSchema } from '../../docs/reference/programme-json-schema.js';
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import { type Programme, programmeData, readProgramme } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const schema = programmeJsonSchema();
const isValid = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true })).compile(schema);
const data = programmeData(trat2565);

describe('the published JSON Schema', () => {
  test.each(
    [trat2565, fiveSteps, passesOrNot, nineAreas].map((programme) => ({
      programme: programme as unknown as Programme,
    })),
  )('takes what programmeData writes: $programme.id', ({ programme }) => {
    expect(isValid(programmeData(programme))).toBe(true);
  });

  test.each<{ what: string; broken: unknown }>([
    { what: 'another format', broken: { ...data, format: 2 } },
    { what: 'an unknown key', broken: { ...data, name: 'x' } },
    { what: 'no English', broken: { ...data, label: { th: 'x' } } },
    { what: 'a year of the Buddhist Era', broken: { ...data, declared: '2564-12-30' } },
    {
      what: 'a share of 80',
      broken: {
        ...data,
        grading: { by: 'indicator', rules: [{ ...data.grading.rules[0], when: [{ share: { from: 80 } }] }] },
      },
    },
    { what: 'a day of the week of 7', broken: { ...data, calendar: { ...data.calendar, weekday: 7 } } },
    { what: 'a catalogue that is a number', broken: { ...data, catalogue: 1 } },
  ])('refuses, as readProgramme does: $what', ({ broken }) => {
    expect(isValid(broken)).toBe(false);
    expect('problems' in readProgramme(broken)).toBe(true);
  });

  test('has the words of the doc comments', () => {
    expect(schema).toMatchObject({
      $id: 'https://unpkg.com/kaechon@1/dist/programme.schema.json',
      properties: { format: { description: 'The version of this format.' } },
    });
  });
});
