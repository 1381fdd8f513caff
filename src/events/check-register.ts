import { checkDay, type Day, earlier, formatDate, later } from '../calendar/index.js';
import {
  checkHousehold,
  countedPersons,
  type Household,
  isOnRegister,
  latestEventOf,
  type Member,
} from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkIterable, checkObject, compareText, type Label } from '../vocabulary/index.js';

/** Something in a register that a person should look at, such as two households that share an id. */
export interface RegisterFinding {
  /**
   * `'personTwice'`: one person in two households on a day up to `asOf` on which both were on the register.
   * `'householdTwice'`: two households of one id. `'householdsAlike'`, `'membersAlike'`: ids that differ only in capitals,
   * spaces or Unicode form. `'nobodyCounted'`: on the register on `asOf`, with no counted person. `'inTheFuture'`:
   * something is recorded after today.
   */
  readonly code:
    | 'personTwice'
    | 'householdTwice'
    | 'householdsAlike'
    | 'membersAlike'
    | 'nobodyCounted'
    | 'inTheFuture';
  readonly message: Label;
  /** The ids of the households concerned, ascending. */
  readonly households: readonly string[];
}

/** The day for which a register is checked, and perhaps today. */
export interface RegisterCheckOptions {
  readonly asOf: Day;
  /** A record after this day is a finding. When left out, no record is in the future. */
  readonly today?: Day;
}

/**
 * What is odd in a register as a whole: each household is valid, but together they could count a family twice or not at all. The
 * findings are for a person to look at; nothing is changed. They are in the order of the codes above, then of the ids.
 *
 * `TypeError` for an argument of the wrong kind, `RangeError` for a day that does not exist.
 *
 * @example
 * ```ts
 * const row = { area: '2301', deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1', members: [{ id: 'P1', targeted: true, left: { on: '2022-06-10', reason: 'married' } }] },
 *   { ...row, id: 'H2', members: [{ id: 'P1', targeted: true, joined: '2022-06-03' }] },
 * ]);
 * const [finding] = checkRegister(trat2565, households, { asOf: '2022-06-03' });
 * finding?.code; // => 'personTwice'
 * finding?.households; // => ['H1', 'H2']
 * ```
 */
export function checkRegister(
  programme: Programme,
  households: Iterable<Household>,
  options: RegisterCheckOptions,
): RegisterFinding[] {
  checkProgramme('checkRegister', programme);
  checkIterable('checkRegister', 'households', 'a list of households', households);
  checkObject('checkRegister', 'options', 'a record such as { asOf }', options);
  const { asOf, today } = options;
  checkDay('checkRegister', 'options.asOf', asOf);
  if (today !== undefined) checkDay('checkRegister', 'options.today', today);

  const ids: Named[] = [];
  const members: Named[] = [];
  const stays = new Map<string, Stay[]>();
  const findings: RegisterFinding[] = [];
  const future: RegisterFinding[] = [];
  for (const household of households) {
    checkHousehold('checkRegister', household, 'a household of households');
    const { id } = household;
    ids.push({ id, household: id });
    for (const member of household.members) {
      members.push({ id: member.id, household: id });
      const known = stays.get(member.id) ?? [];
      stays.set(member.id, known);
      for (const stay of staysOf(household, member)) known.push(stay);
    }
    if (isOnRegister(household, asOf) && countedPersons(household, asOf) === 0) {
      findings.push(finding('nobodyCounted', [id], id, formatted(asOf)));
    }
    const latest = today === undefined ? undefined : latestEventOf(household);
    if (today !== undefined && latest !== undefined && latest > today) {
      future.push(finding('inTheFuture', [id], id, formatted(latest)));
    }
  }
  return [
    ...twice(stays, asOf),
    ...repeated(ids),
    ...alike('householdsAlike', ids),
    ...alike('membersAlike', members),
    ...[...findings].sort(byHousehold),
    ...future.sort(byHousehold),
  ];
}

interface Named {
  readonly id: string;
  readonly household: string;
}

/** A time in which a person is in a household on the register: from `from`, `''` when it is unknown, until the day before `until`. */
interface Stay {
  readonly household: string;
  readonly from: Day;
  readonly until: Day;
}

/** The end of a stay that has not ended. */
const EVER = '9999-12-31';

/** The stays of a member. Absences of the household separate them. */
function staysOf({ id, joined = '', left, absences = [] }: Household, member: Member): Stay[] {
  const begin = later(joined, member.joined ?? '');
  const end = earlier(left?.on ?? EVER, member.left?.on ?? EVER);
  return [...absences, { from: EVER }]
    .map(({ from }, nth) => ({
      household: id,
      from: later(begin, absences[nth - 1]?.to ?? ''),
      until: earlier(end, from),
    }))
    .filter(({ from, until }) => from < until);
}

/** Persons who were in two households on some day up to `asOf`. */
function twice(stays: ReadonlyMap<string, readonly Stay[]>, asOf: Day): RegisterFinding[] {
  return [...stays].sort(byKey).flatMap(([person, all]) => {
    const begun = all.filter(({ from }) => from <= asOf).sort((a, b) => compareText(a.from, b.from));
    const both = new Set<string>();
    let longest: Stay | undefined;
    let since: Day | undefined;
    for (const stay of begun) {
      if (longest && longest.household !== stay.household && stay.from < longest.until) {
        both.add(longest.household).add(stay.household);
        since ??= stay.from;
      }
      if (longest === undefined || stay.until > longest.until) longest = stay;
    }
    if (since === undefined) return [];
    return [
      finding('personTwice', [...both], person, since === '' ? { th: 'เริ่มต้น', en: 'the start' } : formatted(since)),
    ];
  });
}

function repeated(ids: readonly Named[]): RegisterFinding[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { id } of ids) (seen.has(id) ? again : seen).add(id);
  return [...again].sort().map((id) => finding('householdTwice', [id], id, NOTHING));
}

/** Findings of ids that are equal without capitals, spaces and differences of Unicode form. */
function alike(code: 'householdsAlike' | 'membersAlike', ids: readonly Named[]): RegisterFinding[] {
  const groups = new Map<string, Map<string, string[]>>();
  for (const { id, household } of ids) {
    const bare = id.normalize('NFKC').replace(/\s/g, '').toLowerCase();
    const spellings = groups.get(bare) ?? new Map<string, string[]>();
    groups.set(bare, spellings);
    spellings.set(id, [...(spellings.get(id)?.slice(0, MOST_LISTED - 1) ?? []), household]);
  }
  return [...groups]
    .filter(([, spellings]) => spellings.size > 1)
    .sort(byKey)
    .map(([, spellings]) =>
      finding(code, [...new Set([...spellings.values()].flat())], [...spellings.keys()].sort().join(', '), NOTHING),
    );
}

/** The most households that a finding lists for one spelling of an id: a person does not read thousands. */
const MOST_LISTED = 100;

const NOTHING: Label = { th: '', en: '' };

const formatted = (day: Day): Label => ({ th: `วันที่ ${formatDate(day, 'th')}`, en: formatDate(day, 'en') });

/** The message of each finding. */
const MESSAGES: Readonly<Record<RegisterFinding['code'], (what: string, day: Label) => Label>> = {
  personTwice: (person, day) => ({
    th: `บุคคล "${person}" อยู่ในสองครัวเรือนพร้อมกัน ตั้งแต่${day.th}`,
    en: `person "${person}" is in two households at once, from ${day.en}`,
  }),
  householdTwice: (id) => ({
    th: `มีครัวเรือนรหัส "${id}" มากกว่าหนึ่งครัวเรือน`,
    en: `more than one household has the id "${id}"`,
  }),
  householdsAlike: (ids) => ({
    th: `รหัสครัวเรือนต่างกันเพียงตัวพิมพ์ เว้นวรรค หรือรูปอักขระ: ${ids}`,
    en: `household ids differ only in capitals, blanks or Unicode form: ${ids}`,
  }),
  membersAlike: (ids) => ({
    th: `รหัสสมาชิกต่างกันเพียงตัวพิมพ์ เว้นวรรค หรือรูปอักขระ: ${ids}`,
    en: `member ids differ only in capitals, blanks or Unicode form: ${ids}`,
  }),
  nobodyCounted: (id, day) => ({
    th: `ครัวเรือน "${id}" อยู่ในทะเบียนเมื่อ${day.th} แต่ไม่มีคนจนเป้าหมายที่นับได้`,
    en: `household "${id}" is on the register on ${day.en}, but nobody in it is counted`,
  }),
  inTheFuture: (id, day) => ({
    th: `ครัวเรือน "${id}" มีบันทึกของ${day.th} ซึ่งยังมาไม่ถึง`,
    en: `household "${id}" has a record of ${day.en}, which is in the future`,
  }),
};

const finding = (
  code: RegisterFinding['code'],
  households: readonly string[],
  what: string,
  day: Label,
): RegisterFinding => ({ code, message: MESSAGES[code](what, day), households: [...households].sort() });

const byHousehold = ({ households: [a = ''] }: RegisterFinding, { households: [b = ''] }: RegisterFinding): number =>
  compareText(a, b);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compareText(a, b);
