import type { User } from '../shared/protocol.js';

/** Users of the example, by their tokens. An app in use gives every person a secret token of its own. */
export const DEMO_USERS: Readonly<Record<string, User>> = {
  'demo-mentor': { name: 'พี่เลี้ยง', role: 'mentor', area: '23', agency: 'ทีมพี่เลี้ยงอำเภอเมืองตราด' },
  'demo-2301': { name: 'อำเภอเมืองตราด', role: 'district', area: '2301', agency: '' },
  'demo-2302': { name: 'อำเภอคลองใหญ่', role: 'district', area: '2302', agency: '' },
  'demo-province': { name: 'จังหวัดตราด', role: 'province', area: '23', agency: '' },
};
