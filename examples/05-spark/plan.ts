/**
 * The steps of a physical plan in which rows are counted, ranked or sent from worker to worker, in the order they are
 * written: the last step of the work stands first. What only Spark needs (numbers of columns, of plans) is left out.
 */
export const stepsOf = (plan: string): string[] =>
  plan
    .split('\n')
    .map((line) =>
      line.replace(/^[\s:+-]*(?:\*\(\d+\) )?/, '').replace(/#\d+L?|, ENSURE_REQUIREMENTS|, \[plan_id=\d+\]/g, ''),
    )
    .filter((line) => /^(?:\w*Aggregate|\w*Exchange|Window)\b/.test(line))
    .map((line) => (line.length > 110 ? `${line.slice(0, 109)}…` : line));
