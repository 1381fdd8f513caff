import { readFileSync } from 'node:fs';
import ts from 'typescript';
import * as z from 'zod/mini';
import { COMMON_ERA, householdShape } from '../../src/household/household.js';

/** Its name: where a mirror of the registry serves the published file. */
const ID = 'https://unpkg.com/kaechon@1/dist/household.schema.json';

const NOT_IN_THE_SCHEMA =
  'This is the shape of a record that readHouseholds takes. It also refuses what a schema cannot see: areas, indicators, ' +
  'menus and interventions that the programme does not have, days that contradict each other, what is said twice, and ' +
  'amounts with more than two decimals.';

/** The files whose types describe a household. */
const SOURCES = ['src/household/household.ts', 'src/calendar/day.ts', 'src/vocabulary/area.ts'];

/** A type of these files: its doc comment, and of an interface the doc comment and the type of each field. */
interface Described {
  readonly says: string;
  readonly fields: Readonly<Record<string, { readonly says: string; readonly type: string }>>;
}

/** The JSON Schema of the household, draft 2020-12: the shape from `householdShape`, the words from the doc comments of its types. */
export function householdJsonSchema(): Record<string, unknown> {
  const types = new Map(SOURCES.flatMap(typesOf));
  const metadata = z.registry<{ id?: string; description?: string; $comment?: string }>();
  for (const [id, schema] of namedSchemas(types)) {
    const { says } = types.get(id) as Described; // named after it
    const source = /Source: .*/.exec(says)?.[0];
    const description = says.replace(source ?? '', '').trim();
    // What follows the first sentence of a day is for those who call functions.
    metadata.add(schema, {
      id,
      description: id === 'Day' ? firstSentence(description) : description,
      ...(source === undefined ? {} : { $comment: source }),
    });
  }
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(householdShape, { metadata, override: portable });
  for (const [id, { fields }] of types) {
    const { properties = {} } = id === 'Household' ? rest : (($defs[id] ?? {}) as z.core.JSONSchema.BaseSchema);
    for (const [name, { says }] of Object.entries(fields))
      if (says !== '' && properties[name]) Object.assign(properties[name], { description: says });
  }
  const description = `${firstSentence(types.get('Household')?.says ?? '')} ${NOT_IN_THE_SCHEMA}`;
  return { $schema, $id: ID, title: 'Household', description, ...rest, $defs };
}

const firstSentence = (text: string): string => /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;

/** The exported types of a file, with what their doc comments say. */
function typesOf(path: string): [name: string, type: Described][] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const found: [string, Described][] = [];
  ts.forEachChild(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true), (node) => {
    if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return;
    const members = ts.isInterfaceDeclaration(node) ? node.members.filter(ts.isPropertySignature) : [];
    const fields = members.map((member) => [
      member.name.getText(),
      { says: commentOf(member), type: typeNameOf(member.type) },
    ]);
    found.push([node.name.text, { says: commentOf(node), fields: Object.fromEntries(fields) }]);
  });
  return found;
}

/** A doc comment in one line. */
const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => (typeof comment === 'string' ? comment.replaceAll(/\s+/g, ' ') : ''))
    .join(' ');

/** The name of a type: `FollowUp` of `readonly FollowUp[]` too. */
function typeNameOf(type: ts.TypeNode | undefined): string {
  if (type && ts.isTypeOperatorNode(type)) return typeNameOf(type.type);
  if (type && ts.isArrayTypeNode(type)) return typeNameOf(type.elementType);
  return type?.getText() ?? '';
}

/** The schemas of the parts of a household by the names of their types, outermost first; the household itself is left out. */
function namedSchemas(types: ReadonlyMap<string, Described>): Map<string, z.ZodMiniType> {
  const named = new Map<string, z.ZodMiniType>();
  const look = (owner: string, { shape }: z.ZodMiniObject): void => {
    for (const [field, { type }] of Object.entries(types.get(owner)?.fields ?? {})) {
      const schema = partOf(shape[field] as z.ZodMiniType | undefined);
      if (schema === undefined || named.has(type) || !types.has(type)) continue;
      named.set(type, schema);
      if (schema instanceof z.ZodMiniObject) look(type, schema);
    }
  };
  look('Household', householdShape as unknown as z.ZodMiniObject);
  return named;
}

/** The schema inside an optional one or a list. */
function partOf(schema: z.ZodMiniType | undefined): z.ZodMiniType | undefined {
  if (schema instanceof z.ZodMiniOptional) return partOf(schema.def.innerType as z.ZodMiniType);
  return schema instanceof z.ZodMiniArray ? partOf(schema.def.element as z.ZodMiniType) : schema;
}

/** Written so that validators of other languages agree: see each line. */
function portable({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  const { allOf, pattern } = jsonSchema;
  if (zodSchema === householdShape.shape.joined.def.innerType) {
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
