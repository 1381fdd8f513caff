/**
 * Two amounts in baht added, exact to the satang (a hundredth): so that adding in another order gives the same digits,
 * which floating point alone does not promise. Whole numbers stay whole.
 */
export const addBaht = (a: number, b: number): number => Math.round((a + b) * 100) / 100;
