import { byId } from './element.js';

/** Tabs as the ARIA pattern has them: one of them in the order of keys, arrows and Home and End go between. */
export function wireTabs(onOpen: (name: string) => void): { readonly open: (name: string) => void } {
  const list = byId('tabs');
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const open = (tab: HTMLElement): void => {
    for (const one of tabs) {
      const chosen = one === tab;
      one.setAttribute('aria-selected', String(chosen));
      one.tabIndex = chosen ? 0 : -1;
      byId(one.getAttribute('aria-controls') ?? '').hidden = !chosen;
    }
    onOpen(nameOf(tab));
  };
  const step = (from: HTMLElement, key: string): HTMLElement | undefined => {
    const place = tabs.indexOf(from);
    if (key === 'ArrowRight') return tabs[(place + 1) % tabs.length];
    if (key === 'ArrowLeft') return tabs.at(place - 1);
    if (key === 'Home') return tabs[0];
    return key === 'End' ? tabs.at(-1) : undefined;
  };
  for (const tab of tabs) {
    tab.addEventListener('click', () => open(tab));
    tab.addEventListener('keydown', (event) => {
      const next = step(tab, event.key);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      open(next);
    });
  }
  return { open: (name) => tabs.filter((tab) => nameOf(tab) === name).forEach(open) };
}

const nameOf = (tab: HTMLElement): string => tab.id.replace(/^tab-/, '');
