import { useData } from 'vitepress';
import { computed } from 'vue';

/** Pages in English alone. */
const ENGLISH_ALONE = /^(?:api|repository)\//;

const homeOf = (locale: string): string => (locale === 'root' ? '/' : `/${locale}/`);

/**
 * The links of the language menu: to the same page in the other language, or to the start where there is none. It stands for
 * VitePress's own, which takes for granted that every page has its twin.
 */
export function useLangs() {
  const { site, localeIndex, page } = useData();
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: homeOf(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    const path = page.value.relativePath.slice(homeOf(localeIndex.value).length - 1);
    const same =
      page.value.isNotFound || ENGLISH_ALONE.test(path)
        ? ''
        : path.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '.html');
    return Object.entries(site.value.locales)
      .filter(([locale]) => locale !== localeIndex.value)
      .map(([locale, { label }]) => ({ text: label, link: homeOf(locale) + same }));
  });
  return { localeLinks, currentLang };
}
