/** The languages every name and message is written in. */
export const LANGUAGES = Object.freeze(['th', 'en'] as const);

/** `'th'` or `'en'`. */
export type Language = (typeof LANGUAGES)[number];

/** A name or message in Thai and English. A missing language does not compile. */
export type Label = { readonly [language in Language]: string };
