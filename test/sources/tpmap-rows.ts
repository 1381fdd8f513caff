const dimensions = ['health', 'living', 'education', 'income', 'accessibility'];

/** A made-up row of a mask file: targeted persons in all, then by dimension. */
export const poor = (key: Readonly<Record<string, unknown>>, targeted: number, ...by: readonly number[]) => ({
  ...key,
  ...{ 'poor.household.CNT': targeted * 2, 'poor.JPT.CNT': targeted * 5, 'poor.JPT.MOFreg.CNT': targeted + 3 },
  'poor.JPT.MOFval.CNT': targeted,
  ...Object.fromEntries(dimensions.map((name, nth) => [`poor.JPT.MOFval.${name}`, by[nth] ?? 0])),
  'JPT.MOFval.pov.rate': 0.58,
  ...Object.fromEntries(
    Array.from({ length: 31 }, (_, nth) => [`poor.JPT.MOFval.ind${nth + 1}.CNT`, nth === 21 ? (by[3] ?? 0) : 0]),
  ),
});

/** A made-up row of a common file. */
export const surveyed = (key: Readonly<Record<string, unknown>>, members: number) => ({
  ...key,
  ...{ 'household.CNT': members / 4, HOUSEMEMBER_CNT: members, MOF_REG_CNT: 30, MOF_VAL_CNT: 20 },
  ...{ ELDERLY_CNT: 9, DISABLED_CNT: 2, CHRONICPATIENT_CNT: 4, happiness: 8.1 },
  ...Object.fromEntries(Array.from({ length: 31 }, (_, nth) => [`indicator${nth + 1}.ALL`, members])),
  ...Object.fromEntries(Array.from({ length: 31 }, (_, nth) => [`indicator${nth + 1}.CNT`, nth])),
});
