/* What the generated reference does beyond typedoc's own. */
import { Converter } from 'typedoc';

/** Options that are taken apart where they are declared have no name of their own. */
const nameOptions = (_, parameter) => {
  if (parameter.name === '__namedParameters') parameter.name = 'options';
};

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, nameOptions);
}
