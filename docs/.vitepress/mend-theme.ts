/*
 * What VitePress's own theme leaves wrong for those who read with a keyboard or a screen reader, mended where it stands. A text
 * that is not there any more stops the build: then look at the new version.
 */
import { fileURLToPath } from 'node:url';

const SEARCH_OPTIONS = fileURLToPath(new URL('search-options.ts', import.meta.url)).replaceAll('\\', '/');

type Change = readonly [before: string, after: string];

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  // a page without a main part
  'VPHome.vue': [
    ['<div \n    class="VPHome"', '<main \n    class="VPHome"'],
    ['<Content v-else />\n  </div>', '<Content v-else />\n  </main>'],
  ],
  'VPPage.vue': [
    ['<div class="VPPage">', '<main class="VPPage">'],
    ['"page-bottom" />\n  </div>', '"page-bottom" />\n  </main>'],
  ],
  'NotFound.vue': [
    ['<div class="NotFound">', '<main class="NotFound">'],
    ['</a>\n    </div>\n  </div>', '</a>\n    </div>\n  </main>'],
  ],
  // a button within a button
  'VPSidebarItem.vue': [
    [
      ':tabindex="item.items && 0"',
      ':tabindex="item.items && !item.link ? 0 : undefined" :aria-expanded="item.items && !item.link ? !collapsed : undefined"',
    ],
    [
      'role="button"\n        aria-label="toggle section"',
      ':role="isLink ? \'button\' : undefined" :aria-label="isLink ? String(item.text) : undefined" :aria-expanded="isLink ? !collapsed : undefined"',
    ],
    [
      '@keydown.enter="onCaretClick"\n        tabindex="0"',
      '@keydown.enter="onCaretClick"\n        :tabindex="isLink ? 0 : undefined"',
    ],
  ],
  // the keys are no part of the name
  'VPNavBarSearchButton.vue': [
    [':aria-label="translate(\'button.buttonAriaLabel\')"', ':title="translate(\'button.buttonAriaLabel\')"'],
    ['class="DocSearch-Button-Keys"', 'class="DocSearch-Button-Keys" aria-hidden="true"'],
  ],
  // a dialog is no button, and an option that is found is the link itself
  'VPLocalSearchBox.vue': [
    // functions among the theme's settings would be made of text, which the playground's page forbids
    ["import Mark from 'mark.js/", `import { miniSearch } from '${SEARCH_OPTIONS}'\nimport Mark from 'mark.js/`],
    ['theme.value.search.options?.miniSearch?.searchOptions', 'miniSearch.searchOptions'],
    ['theme.value.search.options?.miniSearch?.options', 'miniSearch.options'],
    [
      'role="button"\n      :aria-owns="results?.length ? \'localsearch-list\' : undefined"\n      aria-expanded="true"\n      aria-haspopup="listbox"',
      'role="dialog"\n      aria-modal="true"',
    ],
    [
      '<span aria-hidden="true" class="vpi-search search-icon local-search-icon" />',
      '<span class="visually-hidden">{{ buttonText }}</span><span aria-hidden="true" class="vpi-search search-icon local-search-icon" />',
    ],
    ...['navigateUp', 'navigateDown', 'selectKey', 'closeKey'].map(
      (key): Change => [
        `<kbd :aria-label="translate('modal.footer.${key}`,
        `<kbd role="img" :aria-label="translate('modal.footer.${key}`,
      ],
    ),
    [
      'aria-autocomplete="both"',
      'role="combobox"\n            :aria-expanded="results?.length ? \'true\' : \'false\'"\n            aria-autocomplete="list"',
    ],
    [
      ':id="\'localsearch-item-\' + index"\n            :aria-selected="selectedIndex === index ? \'true\' : \'false\'"\n            role="option"',
      'role="presentation"',
    ],
    [
      ':aria-label="[...p.titles, p.title].join(\' > \')"',
      ':id="\'localsearch-item-\' + index"\n              :aria-selected="selectedIndex === index ? \'true\' : \'false\'"\n              role="option"',
    ],
    ['<span class="title-icon">', '<span class="title-icon" aria-hidden="true">'],
    ['class="excerpt-wrapper">', 'class="excerpt-wrapper" aria-hidden="true">'],
  ],
};

/** The changed text of one of the theme's components. */
export function mended(name: string, code: string): string {
  let text = code;
  for (const [before, after] of CHANGES[name] ?? []) {
    if (!text.includes(before)) throw new Error(`${name} of VitePress no longer holds ${JSON.stringify(before)}`);
    text = text.replace(before, () => after);
  }
  return text;
}

export function mendTheme() {
  return {
    name: 'mend-theme',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const [, name = ''] = /\/theme-default\/(?:components\/)?(\w+\.vue)$/.exec(id) ?? [];
      return name in CHANGES ? mended(name, code) : null;
    },
  };
}
