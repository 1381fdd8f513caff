/** For every feature, the lowest and highest value a state may have. */
export type Box = readonly (readonly [low: number, high: number])[];

/** The values of every state, feature by feature. */
type Values = readonly (readonly number[])[];

/** Whether a state lies in a box. */
export const isInside = (box: Box, values: readonly number[]): boolean =>
  box.every(([low, high], feature) => {
    const value = values[feature] as number; // a state has a value for every feature
    return low <= value && value <= high;
  });

/**
 * Boxes that hold exactly these of all states, few and wide: each as wide as it can be without taking in a state of
 * another answer, so that what does not matter is left out.
 */
export const coverOf = (all: Values, chosen: Values): Box[] => {
  const others = all.filter((state) => !chosen.includes(state));
  return cut(others, chosen).map((box) => widen(others, box, boxOf(all)));
};

/** Every state must differ from the others in some feature. One box where no other state lies among the chosen; else the two parts of the cut that leaves least to cut again. */
function cut(others: Values, chosen: Values): Box[] {
  const box = boxOf(chosen);
  if (isFree(others, box)) return [box];
  let best: { cost: number; parts: readonly [Values, Values] } | undefined;
  for (const [feature] of box.entries()) {
    for (const value of new Set(chosen.map((state) => state[feature] as number))) {
      const parts = [
        chosen.filter((s) => (s[feature] as number) <= value),
        chosen.filter((s) => (s[feature] as number) > value),
      ] as const;
      if (parts[1].length === 0) continue;
      const cost = parts.reduce((sum, part) => sum + (isFree(others, boxOf(part)) ? 0 : part.length), 0);
      if (best === undefined || cost < best.cost) best = { cost, parts };
    }
  }
  return best ? best.parts.flatMap((part) => cut(others, part)) : [box];
}

const boxOf = (states: Values): Box =>
  (states[0] as readonly number[]).map((_, feature) => {
    const values = states.map((state) => state[feature] as number);
    return [Math.min(...values), Math.max(...values)] as const;
  });

const isFree = (others: Values, box: Box): boolean => !others.some((state) => isInside(box, state));

/** Lets go of one bound after another while no other state comes in. */
function widen(others: Values, box: Box, limits: Box): Box {
  return box.reduce<Box>((wide, _, feature) => {
    const [lowest, highest] = limits[feature] as Box[number];
    return [(r: Box[number]) => [lowest, r[1]] as const, (r: Box[number]) => [r[0], highest] as const].reduce<Box>(
      (now, letGo) => {
        const wider = now.map((range, index) => (index === feature ? letGo(range) : range));
        return isFree(others, wider) ? wider : now;
      },
      wide,
    );
  }, box);
}
