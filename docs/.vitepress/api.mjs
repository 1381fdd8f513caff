/*
 * What the generated reference does beyond typedoc's own: a paragraph that says what a function throws stands under its own
 * heading, and what has the same meaning everywhere is said everywhere.
 */
import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc';

/** Options that are taken apart where they are declared have no name of their own. */
const nameOptions = (_, parameter) => {
  if (parameter.name === '__namedParameters') parameter.name = 'options';
};

const PARAMETERS = {
  programme: 'What the province decides.',
  options: 'What is asked for; each field is told where its type is.',
  household: 'A household that was read and accepted.',
  households: 'Households that were read and accepted, in any order.',
  asOf: 'The day: nothing that happened later is seen.',
  day: 'A day, as `2022-08-05`.',
  calendar: 'When the province reports.',
  report: 'A report of `weeklyReport`, or of reports merged.',
  language: '`th` or `en`.',
  table: 'The name of a table of the register.',
  rows: 'Rows as they came, not yet checked.',
  catalogue: 'The indicators of an edition.',
};
const TYPE_PARAMETERS = {
  G: 'The grades of the programme.',
  M: 'Its outcome menus.',
  D: 'Its dimensions.',
};

const say = (reflection, text) => {
  if (text && !reflection.hasComment()) reflection.comment = new Comment([{ kind: 'text', text }]);
};

/** Splits the words of a comment into paragraphs. */
function paragraphsOf(parts) {
  const paragraphs = [[]];
  for (const part of parts) {
    const [first, ...more] = part.kind === 'text' ? part.text.split(/\n{2,}/) : [part.text];
    paragraphs.at(-1).push({ ...part, text: first });
    for (const text of more) paragraphs.push([{ kind: 'text', text }]);
  }
  return paragraphs;
}

const SAYS_WHAT_IT_THROWS = /^\s*(?:`(?:TypeError|RangeError|AggregateError)`|Throws )/;

function moveThrows(comment) {
  const paragraphs = paragraphsOf(comment.summary);
  const thrown = paragraphs.filter((parts) => SAYS_WHAT_IT_THROWS.test(parts.map(({ text }) => text).join('')));
  if (thrown.length === 0) return;
  const kept = paragraphs.filter((paragraph) => !thrown.includes(paragraph));
  const joined = (list) => list.flatMap((parts, at) => (at === 0 ? parts : [{ kind: 'text', text: '\n\n' }, ...parts]));
  comment.summary = joined(kept);
  comment.blockTags.unshift(new CommentTag('@throws', joined(thrown)));
}

function finish({ project }) {
  for (const signature of project.getReflectionsByKind(ReflectionKind.CallSignature)) {
    if (signature.comment) moveThrows(signature.comment);
    for (const parameter of signature.parameters ?? []) say(parameter, PARAMETERS[parameter.name]);
    for (const parameter of signature.typeParameters ?? []) say(parameter, TYPE_PARAMETERS[parameter.name]);
  }
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, nameOptions);
  app.converter.on(Converter.EVENT_RESOLVE_END, finish);
}
