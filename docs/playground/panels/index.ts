import type { Component } from 'vue';
import type { Tab } from '../desk-state.js';
import BulletinPanel from './BulletinPanel.vue';
import ChartsPanel from './ChartsPanel.vue';
import GradesPanel from './GradesPanel.vue';
import PublicationPanel from './PublicationPanel.vue';
import RejectedPanel from './RejectedPanel.vue';
import TablesPanel from './TablesPanel.vue';

/** What stands below each tab. */
export const PANELS: Readonly<Record<Tab, Component>> = {
  rejected: RejectedPanel,
  grades: GradesPanel,
  bulletin: BulletinPanel,
  tables: TablesPanel,
  charts: ChartsPanel,
  publication: PublicationPanel,
};
