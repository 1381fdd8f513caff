import { Engine } from 'json-rules-engine';
import { flatRows } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { countProfile, profileOf, rowsOf } from './profile.mjs';

const all = (type, ...conditions) => ({ conditions: { all: conditions }, event: { type } });
const fact = (name, operator, value) => ({ fact: name, operator, value });
const some = fact('failed', 'greaterThan', 0);
const settled = fact('passed', 'equal', { fact: 'failed' });
const unsettled = fact('passed', 'lessThan', { fact: 'failed' });
const going = fact('halted', 'equal', false);

const RULES = [
  all('A', some, settled),
  all('B', some, going, fact('passed', 'greaterThan', 0), unsettled),
  all('C', some, going, fact('passed', 'equal', 0)),
  all('F', some, fact('halted', 'equal', true), unsettled),
];

/** json-rules-engine for the grade, the loop with Maps for the rest. */
export const jsonRules = {
  name: 'json-rules-engine for the grade, Maps for the rest',
  input: 'households',
  largest: 10_000,
  load: ({ households }) => ({ households, engine: new Engine(RULES) }),
  run: async ({ households, engine }) => {
    const counts = new Map();
    for (const household of households) {
      const profile = profileOf(household, AS_OF);
      if (!profile) continue;
      const { failed, passed, halted } = profile;
      const { events } = await engine.run({ failed, passed, halted });
      countProfile(counts, profile, events[0]?.type ?? null);
    }
    return rowsOf(counts);
  },
  normalise: flatRows,
};
