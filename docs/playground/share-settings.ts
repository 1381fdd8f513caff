import type { AreaLevel, ProgrammeData } from 'kaechon';
import { PROVINCES } from './provinces.js';

/** What a link reopens: the rules and what is chosen of the report. Never rows, names of files or ids. */
export interface SharedSettings {
  readonly programme: ProgrammeData;
  readonly day: string;
  readonly level: AreaLevel;
  readonly threshold: number;
}

const MARK = '#s=';

/** The part of an address that tells settings. The names of areas are not in it: they come from the library. */
export async function settingsHash({ programme, ...rest }: SharedSettings): Promise<string> {
  const { areas, ...told } = programme;
  return MARK + toAddress(await squeezed(new TextEncoder().encode(JSON.stringify({ ...rest, programme: told }))));
}

/** The settings that an address tells, or null. */
export async function settingsOfHash(hash: string): Promise<SharedSettings | null> {
  if (!hash.startsWith(MARK)) return null;
  try {
    const text = new TextDecoder().decode(await unsqueezed(fromAddress(hash.slice(MARK.length))));
    const { programme, day, level, threshold } = JSON.parse(text);
    if (typeof programme?.area !== 'string' || typeof day !== 'string') return null;
    const areas = await areasOf(programme.area);
    return { programme: { ...programme, areas }, day, level, threshold: Number(threshold) };
  } catch {
    return null; // a link that was cut short
  }
}

/** The districts and subdistricts of a province. */
export async function areasOf(code: string): Promise<ProgrammeData['areas']> {
  const found = PROVINCES.find((province) => province.code === code.slice(0, 2));
  return found ? (await found.areas()).areas : [];
}

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  step: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(step as ReadableWritablePair)).arrayBuffer(),
  );
const squeezed = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new CompressionStream('deflate-raw'));
const unsqueezed = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new DecompressionStream('deflate-raw'));

const toAddress = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromAddress = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
