type Child = Node | string;

/** An element with its attributes and what stands in it. `onClick` and the like are listeners; `undefined` and `false` are left out. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, onClick: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** The element of the page with an id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new TypeError(`The page has no #${id}`);
  return found as T; // what index.html says it is
}

/** A box that scrolls sideways by itself, so that the page does not; reached by keyboard, and named. */
export const scrolling = (label: string, ...children: readonly Child[]): HTMLElement =>
  element('div', { class: 'scrolling', role: 'group', tabindex: 0, 'aria-label': label }, ...children);

/** A column heading or a row heading of a table. */
export const heading = (scope: 'col' | 'row', text: string): HTMLElement => element('th', { scope }, text);

/** Gives a text to be kept as a file. It is made here, and goes nowhere else. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = element('a', { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
