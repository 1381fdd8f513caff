/** Where something is inside a value: keys and indexes, outermost first. */
export type Path = readonly (string | number)[];

const LONGEST_SHOWN = 60;

/** A text as messages show it: a long one is cut, never inside a character. */
export const shownText = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** `['members', 0, 'left', 'on']` as `members[0].left.on`. */
export const pathText = (at: Path): string =>
  at
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? shownText(step) : `.${shownText(step)}`,
    )
    .join('');
