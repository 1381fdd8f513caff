import { DISTRICTS } from './areas.js';

/** The subdistricts that the register uses. Two are called คลองใหญ่, so a name alone is not enough. */
const SUBDISTRICTS: Readonly<Record<string, string>> = {
  230102: 'หนองเสม็ด',
  230103: 'หนองโสน',
  230104: 'หนองคันทรง',
  230105: 'ห้วงน้ำขาว',
  230106: 'อ่าวใหญ่',
  230107: 'วังกระแจะ',
  230108: 'ห้วยแร้ง',
  230109: 'เนินทราย',
  230111: 'ท่ากุ่ม',
  230112: 'ตะกาง',
  230113: 'ชำราก',
  230114: 'แหลมกลัด',
  230201: 'คลองใหญ่',
  230202: 'ไม้รูด',
  230203: 'หาดเล็ก',
  230301: 'เขาสมิง',
  230302: 'แสนตุ้ง',
  230303: 'วังตะเคียน',
  230304: 'ท่าโสม',
  230305: 'สะตอ',
  230306: 'ประณีต',
  230307: 'เทพนิมิต',
  230308: 'ทุ่งนนทรี',
  230401: 'บ่อพลอย',
  230402: 'ช้างทูน',
  230403: 'ด่านชุมพล',
  230404: 'หนองบอน',
  230405: 'นนทรีย์',
  230501: 'แหลมงอบ',
  230502: 'น้ำเชี่ยว',
  230503: 'บางปิด',
  230507: 'คลองใหญ่',
  230601: 'เกาะหมาก',
  230602: 'เกาะกูด',
  230701: 'เกาะช้าง',
  230702: 'เกาะช้างใต้',
};

/** The district's name, with its word: `อำเภอเขาสมิง`. */
export const districtName = (area: string): string =>
  `อำเภอ${DISTRICTS.find(({ code }) => area.startsWith(code))?.name ?? ''}`;

/** The subdistrict's name, with that of its district: `ตำบลคลองใหญ่ อำเภอแหลมงอบ`. */
export function subdistrictName(area: string): string {
  const name = SUBDISTRICTS[area.slice(0, 6)];
  if (name === undefined) throw new RangeError(`Cannot name subdistrict ${area.slice(0, 6)}: it is not in the list`);
  return `ตำบล${name} ${districtName(area)}`;
}
