import { flatRows } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { countProfile, profileOf, rowsOf } from './profile.mjs';

function gradeOf({ failed, passed, halted }) {
  if (failed === 0) return null;
  if (passed === failed) return 'A';
  if (halted) return 'F';
  return passed > 0 ? 'B' : 'C';
}

/** A clear loop over the households with one Map keyed by text: what a good engineer writes first. */
export const maps = {
  name: 'clear loop with string-keyed Maps',
  input: 'households',
  load: ({ households }) => households,
  run: (households) => {
    const counts = new Map();
    for (const household of households) {
      const profile = profileOf(household, AS_OF);
      if (profile) countProfile(counts, profile, gradeOf(profile));
    }
    return rowsOf(counts);
  },
  normalise: flatRows,
};
