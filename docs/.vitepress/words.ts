/* The words around a page, in both languages. */
import type { DefaultTheme } from 'vitepress';
import type { SiteLanguage } from './pages.js';

export const DESCRIPTIONS: Readonly<Record<SiteLanguage, string>> = {
  en: 'Weekly poverty reports of a Thai province from its household records, by rules that are proved complete.',
  th: 'รายงานแก้จนประจำสัปดาห์ของจังหวัดจากข้อมูลครัวเรือน ตามกติกาที่พิสูจน์แล้วว่าครบทุกกรณี',
};

export const NAVIGATION = {
  en: {
    start: 'Start',
    guides: 'Guides',
    playground: 'Playground',
    api: 'API',
    changes: 'Changes',
    upgrading: 'Upgrading',
  },
  th: {
    start: 'เริ่มใช้งาน',
    guides: 'คู่มือ',
    playground: 'ลองใช้',
    api: 'API',
    changes: 'สิ่งที่เปลี่ยน (อังกฤษ)',
    upgrading: 'การอัปเกรด',
  },
} as const satisfies Record<SiteLanguage, object>;

export const EDIT: Readonly<Record<SiteLanguage, string>> = { en: 'Edit this page', th: 'แก้ไขหน้านี้' };

/** A page that is not there has no language: its words are in both. */
const NOT_FOUND = {
  title: 'No such page · ไม่พบหน้านี้',
  quote: 'It may have moved. Search for it, or go to the first page. หน้านี้อาจย้ายแล้ว ลองค้นหา หรือกลับไปหน้าแรก',
  linkLabel: 'First page · หน้าแรก',
  linkText: 'First page · หน้าแรก',
};

export const CHROME: Readonly<Record<SiteLanguage, DefaultTheme.Config>> = {
  en: {
    outline: { level: [2, 3], label: 'On this page' },
    notFound: NOT_FOUND,
    docFooter: { prev: 'Previous page', next: 'Next page' },
  },
  th: {
    outline: { level: [2, 3], label: 'ในหน้านี้' },
    notFound: NOT_FOUND,
    docFooter: { prev: 'หน้าก่อนหน้า', next: 'หน้าถัดไป' },
    darkModeSwitchLabel: 'สีของหน้า',
    lightModeSwitchTitle: 'ใช้พื้นสว่าง',
    darkModeSwitchTitle: 'ใช้พื้นมืด',
    sidebarMenuLabel: 'สารบัญ',
    returnToTopLabel: 'กลับขึ้นด้านบน',
    langMenuLabel: 'เปลี่ยนภาษา',
    skipToContentLabel: 'ข้ามไปยังเนื้อหา',
  },
};

export const SEARCH_THAI = {
  button: { buttonText: 'ค้นหา', buttonAriaLabel: 'ค้นหา' },
  modal: {
    displayDetails: 'แสดงเนื้อหา',
    resetButtonTitle: 'ล้างคำค้น',
    backButtonTitle: 'ปิดการค้นหา',
    noResultsText: 'ไม่พบ',
    footer: {
      selectText: 'เปิด',
      selectKeyAriaLabel: 'enter',
      navigateText: 'เลื่อน',
      navigateUpKeyAriaLabel: 'ลูกศรขึ้น',
      navigateDownKeyAriaLabel: 'ลูกศรลง',
      closeText: 'ปิด',
      closeKeyAriaLabel: 'escape',
    },
  },
};
