/** For work that may end in another order than it began: begins one, and tells whether it is still the last begun. */
export function lastBegun(): () => () => boolean {
  let last = 0;
  return () => {
    last += 1;
    const mine = last;
    return () => mine === last;
  };
}
