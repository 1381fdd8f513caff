import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { installOffline } from './offline.js';
import RunExample from './RunExample.vue';
import SiteLayout from './SiteLayout.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  Layout: SiteLayout,
  enhanceApp({ app, siteData }) {
    app.component('RunExample', RunExample);
    if (!import.meta.env.SSR) installOffline(siteData.value.base);
  },
} satisfies Theme;
