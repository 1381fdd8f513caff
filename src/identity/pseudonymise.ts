import { checkText } from '../vocabulary/index.js';

/**
 * A pseudonym for an id, which does not reveal the id without the key: HMAC-SHA-256, 64 hexadecimal digits. The same id and key give the
 * same pseudonym, so records can be joined; another key gives others. Whoever has the key can compute the pseudonym of any id, so keep
 * the key apart from the data.
 *
 * Uses Web Crypto, which Node, browsers, Deno and Bun have. Take a long random key: a short one can be tried. `RangeError`
 * when it is empty, `TypeError` when one is not text.
 *
 * @example
 * ```ts
 * const key = 'a secret of the province, kept apart';
 * const name = await pseudonymise('TR-0001', key);
 * name.length; // => 64
 * name === (await pseudonymise('TR-0001', key)); // => true
 * ```
 */
export async function pseudonymise(id: string, key: string): Promise<string> {
  checkText('pseudonymise', 'id', id);
  checkText('pseudonymise', 'key', key);
  if (key === '') throw new RangeError('pseudonymise: key must not be empty');
  const text = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', text.encode(key), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', secret, text.encode(id));
  return [...new Uint8Array(signature)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}
