import * as z from 'zod/mini';
import { COMMON_ERA, householdSchema } from './household-schema.js';

/** Its name: where a mirror of the registry serves the published file. */
const ID = 'https://unpkg.com/kaechon@1/dist/household.schema.json';

const GATE =
  'This is the shape of a record that readHouseholds takes. It also refuses what a schema cannot see: areas, indicators, ' +
  'menus and interventions that the programme does not have, days that contradict each other, what is said twice, and ' +
  'amounts with more than two decimals.';

const { shape } = householdSchema;
const day = shape.joined.def.innerType;
const deprivation = shape.deprivations.def.element;
const followUp = deprivation.shape.followUps.def.innerType.def.element;

interface Part {
  readonly schema: z.ZodMiniType;
  readonly says: string;
  readonly source?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** What the types say of themselves in their doc comments, in the same words. */
const PARTS: Readonly<Record<string, Part>> = {
  Day: { schema: day, says: "A calendar day of the Common Era, `'2022-08-05'`." },
  AreaCode: {
    schema: shape.area,
    says: 'The code of an area: 2 digits a province, 4 a district (อำเภอ), 6 a subdistrict (ตำบล), 8 or 10 a village (หมู่บ้าน; TPMAP writes ten). Always a string, so that no zero is lost.',
    source: 'Source: Ministry of Interior area codes; TPMAP public data 2561 for the ten digits.',
  },
  DatedReason: { schema: shape.left.def.innerType, says: 'Something that happened on a day, and why.' },
  Member: {
    schema: shape.members.def.element,
    says: 'A member of a household. A person is counted when `targeted`, joined and not left.',
    fields: {
      targeted: 'Whether this is a targeted poor person (คนจนเป้าหมาย), the persons that figures count.',
      dependent: 'Whether this person depends on others to live.',
    },
  },
  Deprivation: {
    schema: deprivation,
    says: 'An indicator the household failed at the baseline (ตกเกณฑ์), and what visits found since.',
  },
  FollowUp: { schema: followUp, says: 'What a visit (การติดตาม) found of one indicator.' },
  Outcome: {
    schema: followUp.shape.outcome,
    says: "`'passed'`, `'failed'` or `'notApplicable'`: the indicator no longer applies, as when a child grew up.",
  },
  MenuChoice: {
    schema: shape.menus.def.innerType.def.element,
    says: 'An outcome menu the team chose for the household on a day. The latest stands.',
  },
  Activity: {
    schema: shape.plan.def.innerType.def.element,
    says: 'One activity of the household plan (แผนครัวเรือน), for one indicator.',
    fields: {
      baht: 'Cost in baht, at most two decimals.',
      intervention: "The id of the programme's intervention this is an instance of.",
    },
  },
  Carer: {
    schema: shape.carers.def.innerType.def.element,
    says: 'An agency that carries the household, from a day, to a day or still.',
  },
  Household: {
    schema: householdSchema,
    says: 'A poor household with its history: what it failed at the baseline, and dated events.',
    fields: {
      joined: 'The day it came on the register; from the start when left out.',
      left: 'The day it left the register, no longer counted on that day, and why.',
      halted: 'The day it was declared impossible (ทำไม่ได้), and why.',
      members: 'At least one.',
      deprivations: 'At least one.',
    },
  },
};

/** The JSON Schema of the household, draft 2020-12, made from the gate's own. It accepts whatever the gate accepts. */
export function householdJsonSchema(): Record<string, unknown> {
  const metadata = z.registry<{ id?: string; description?: string; $comment?: string }>();
  const { Household, ...others } = PARTS;
  for (const [id, { schema, says, source }] of Object.entries(others)) {
    metadata.add(schema, { id, description: says, ...(source === undefined ? {} : { $comment: source }) });
  }
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(householdSchema, { metadata, override: portable });
  for (const [id, { fields = {} }] of Object.entries(PARTS)) {
    const { properties = {} } = id === 'Household' ? rest : ($defs[id] as z.core.JSONSchema.BaseSchema);
    for (const [name, says] of Object.entries(fields)) Object.assign(properties[name] as object, { description: says });
  }
  return { $schema, $id: ID, title: 'Household', description: `${Household?.says} ${GATE}`, ...rest, $defs };
}

/** Said so that validators of other languages agree: see each line. */
function portable({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  const { allOf, pattern } = jsonSchema;
  if (zodSchema === day) {
    delete jsonSchema.allOf;
    Object.assign(jsonSchema, {
      format: 'date',
      pattern: asciiDigits(allOf?.[0]?.pattern),
      allOf: [{ pattern: asciiDigits(COMMON_ERA.source) }],
    });
  } else if (pattern !== undefined) jsonSchema.pattern = asciiDigits(pattern);
  delete jsonSchema.multipleOf; // most divide by a hundredth inexactly, and refuse 19.99
}

/** `\d` is a digit of any script to some. */
const asciiDigits = (pattern = ''): string => pattern.replaceAll('\\d', '[0-9]');
