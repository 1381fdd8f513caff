import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import RunExample from './RunExample.vue';
import './site.css';
import { installOffline } from './offline.js';

export default {
  extends: DefaultTheme,
  enhanceApp({ app, siteData }) {
    app.component('RunExample', RunExample);
    if (!import.meta.env.SSR) installOffline(siteData.value.base);
  },
} satisfies Theme;
