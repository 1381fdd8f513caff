import { pick, type Random } from './random.js';
import { apportion } from './share.js';
import type { Placed, Sized } from './types.js';

interface District {
  readonly code: string;
  readonly name: string;
  /** Poor households of the district in the public TPMAP data of 2561: only the proportion is used. */
  readonly weight: number;
  /** Subdistricts by their last two digits. */
  readonly subdistricts: readonly string[];
}

export const DISTRICTS: readonly District[] = [
  {
    code: '2301',
    name: 'เมืองตราด',
    weight: 1237,
    subdistricts: ['02', '03', '04', '05', '06', '07', '08', '09', '11', '12', '13', '14'],
  },
  { code: '2302', name: 'คลองใหญ่', weight: 555, subdistricts: ['01', '02', '03'] },
  { code: '2303', name: 'เขาสมิง', weight: 1490, subdistricts: ['01', '02', '03', '04', '05', '06', '07', '08'] },
  { code: '2304', name: 'บ่อไร่', weight: 926, subdistricts: ['01', '02', '03', '04', '05'] },
  { code: '2305', name: 'แหลมงอบ', weight: 138, subdistricts: ['01', '02', '03', '07'] },
  { code: '2306', name: 'เกาะกูด', weight: 109, subdistricts: ['01', '02'] },
  { code: '2307', name: 'เกาะช้าง', weight: 45, subdistricts: ['01', '02'] },
];

const VILLAGES: readonly string[] = ['01', '02', '03', '04', '05', '06', '07', '08'];

/** Ten digits, as TPMAP writes a village: subdistrict, village, and 01. */
export const villageIn = (random: Random, district: District): string =>
  `${district.code}${pick(random, district.subdistricts)}${pick(random, VILLAGES)}01`;

/** Gives every household a village, in the districts' proportions, and an invented id in the order of the villages. */
export function placeHouseholds(random: Random, households: readonly Sized[]): Placed[] {
  const shares = apportion(
    households.length,
    DISTRICTS.map((district) => district.weight),
  );
  const villages = DISTRICTS.flatMap((district, i) =>
    Array.from({ length: shares[i] ?? 0 }, () => villageIn(random, district)),
  ).sort();
  return villages.flatMap((area, i) => {
    const household = households[i];
    return household ? [{ ...household, area, id: `TR-${String(i + 1).padStart(4, '0')}` }] : [];
  });
}
