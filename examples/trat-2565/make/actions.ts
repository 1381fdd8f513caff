/** What a plan may do about an indicator, who does it, and its cost in baht, at least and at most, if it has one of its own. */
export interface Action {
  readonly action: string;
  readonly agency: string;
  readonly baht?: readonly [low: number, high: number];
}

/** The provincial agencies of the plans; their heads are also foster parents (พ่อเลี้ยง แม่เลี้ยง). */
export const AGENCIES = {
  agriculture: 'สำนักงานเกษตรจังหวัดตราด',
  community: 'สำนักงานพัฒนาชุมชนจังหวัดตราด',
  education: 'สำนักงานศึกษาธิการจังหวัดตราด',
  health: 'สำนักงานสาธารณสุขจังหวัดตราด',
  labour: 'สำนักงานแรงงานจังหวัดตราด',
  learning: 'กศน.จังหวัดตราด',
  welfare: 'พมจ.ตราด',
} as const;

/** The municipality or subdistrict administration, whichever it is there. */
const LOCAL = 'อบต./เทศบาลในพื้นที่';

const { agriculture, community, education, health, labour, learning, welfare } = AGENCIES;

/** Invented, in the words of such plans: for every counted indicator the usual action first, then others. */
export const ACTIONS: Readonly<Record<number, readonly Action[]>> = {
  1: [
    { action: 'ติดตามน้ำหนักและพัฒนาการของเด็กที่บ้าน', agency: health },
    { action: 'มอบนมและชุดอาหารเสริมแม่และเด็ก', agency: health, baht: [1000, 3000] },
  ],
  4: [
    { action: 'ให้ความรู้เรื่องอาหารปลอดภัยและการล้างมือ', agency: health },
    { action: 'ส่งเสริมปลูกผักสวนครัวรั้วกินได้', agency: community, baht: [500, 1500] },
  ],
  5: [
    { action: 'อสม. เยี่ยมบ้านแนะนำการใช้ยาอย่างเหมาะสม', agency: health },
    { action: 'จัดชุดยาสามัญประจำบ้าน', agency: health, baht: [500, 800] },
  ],
  7: [
    { action: 'ชวนออกกำลังกายกับชมรมของหมู่บ้าน', agency: health },
    { action: 'สอนท่าบริหารร่างกายที่บ้าน', agency: health },
    { action: 'จัดหาอุปกรณ์และลานออกกำลังกาย', agency: LOCAL, baht: [1000, 5000] },
  ],
  8: [
    { action: 'ซ่อมแซมหลังคา, ฝาผนังและพื้นบ้าน', agency: LOCAL, baht: [15000, 40000] },
    { action: 'ยื่นขอสนับสนุนบ้านพอเพียง', agency: welfare, baht: [18000, 22000] },
    { action: 'ปรับปรุงบ้านให้มั่นคงแข็งแรง', agency: welfare, baht: [20000, 40000] },
  ],
  9: [
    { action: 'ติดตั้งเครื่องกรองน้ำดื่ม', agency: LOCAL, baht: [2500, 6000] },
    { action: 'ตรวจคุณภาพน้ำดื่มและแนะนำการเก็บน้ำ', agency: health },
  ],
  10: [
    { action: 'ต่อท่อประปาหมู่บ้านเข้าบ้าน', agency: LOCAL, baht: [3000, 9000] },
    { action: 'มอบถังเก็บน้ำฝน', agency: LOCAL, baht: [2000, 5000] },
  ],
  11: [
    { action: 'จัดระเบียบบ้านเรือนกับจิตอาสา', agency: community },
    { action: 'ปรับปรุงห้องน้ำและที่ทิ้งขยะ', agency: LOCAL, baht: [3000, 12000] },
    { action: 'แนะนำการคัดแยกขยะและกำจัดลูกน้ำยุงลาย', agency: LOCAL },
  ],
  15: [
    { action: 'ติดต่อศูนย์พัฒนาเด็กเล็กให้รับเด็ก', agency: LOCAL },
    { action: 'สนับสนุนชุดและอุปกรณ์เด็กเล็ก', agency: welfare, baht: [800, 2000] },
  ],
  16: [
    { action: 'ติดตามเด็กกลับเข้าเรียน', agency: education },
    { action: 'มอบทุนและอุปกรณ์การเรียน', agency: education, baht: [1000, 3000] },
    { action: 'ประสานโรงเรียนและรถรับส่งนักเรียน', agency: LOCAL },
  ],
  17: [
    { action: 'แนะแนวเรียนต่อ ม.4 หรือสายอาชีพ', agency: education },
    { action: 'ลงทะเบียนเรียน กศน. ระดับ ม.ปลาย', agency: learning },
  ],
  19: [
    { action: 'สอนอ่านเขียนและคิดเลขที่บ้าน', agency: learning },
    { action: 'สมัครเรียนหลักสูตรการรู้หนังสือ', agency: learning, baht: [500, 1000] },
  ],
  20: [
    { action: 'ฝึกอาชีพระยะสั้น', agency: labour, baht: [3000, 10000] },
    { action: 'จับคู่งานกับสถานประกอบการในพื้นที่', agency: labour },
    { action: 'มอบทุนและอุปกรณ์ประกอบอาชีพ', agency: welfare, baht: [3000, 10000] },
  ],
  21: [
    { action: 'ฝึกอาชีพที่ทำได้ที่บ้านให้ผู้สูงอายุ', agency: learning, baht: [1500, 5000] },
    { action: 'จับคู่งานเบากับกลุ่มอาชีพของตำบล', agency: community },
    { action: 'สนับสนุนพันธุ์ไก่ไข่และพันธุ์ผัก', agency: agriculture, baht: [1500, 4000] },
  ],
  22: [
    { action: 'ส่งเสริมรายได้จากกลุ่มอาชีพและสินค้าชุมชน', agency: community, baht: [3000, 15000] },
    { action: 'ทำบัญชีครัวเรือนและวางแผนลดรายจ่าย', agency: community },
  ],
  27: [
    { action: 'จัดผู้ดูแลผู้สูงอายุประจำครัวเรือน', agency: LOCAL },
    { action: 'เยี่ยมบ้านผู้สูงอายุทุกสัปดาห์', agency: health },
  ],
  28: [
    { action: 'จัดผู้ดูแลคนพิการ', agency: welfare, baht: [1000, 5000] },
    { action: 'ทำบัตรประจำตัวคนพิการและรับกายอุปกรณ์', agency: welfare },
  ],
};
