import { createHash } from 'node:crypto';
import type { User } from '../shared/protocol.js';
import type { Query } from './database.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The user a token belongs to. Only the hashes of tokens are kept. */
export async function userOf(query: Query, token: string): Promise<User | undefined> {
  const [user] = await query<User>('select name, role, area, agency from app_user where token_hash = $1', [
    hashOf(token),
  ]);
  return user;
}

export async function addUser(query: Query, token: string, user: User): Promise<void> {
  const { name, role, area, agency } = user;
  await query('insert into app_user values ($1, $2, $3, $4, $5) on conflict do nothing', [
    hashOf(token),
    name,
    role,
    area,
    agency,
  ]);
}

/**
 * Which households a user may see and change: a mentor those that her agency carries as mentor today, a district those that live in it, the
 * province all. Every statement about households has this condition, so that a household of others and one that does not exist
 * have the same answer. Its parameters come first: $1 to $4.
 */
export const VISIBLE = `(
  ($1 = 'province' and starts_with(state.area, $2))
  or ($1 = 'district' and starts_with(state.area, $2))
  or ($1 = 'mentor' and exists (
    select 1 from carer where carer.household_id = state.household_id and carer.agency = $3 and carer.role = 'mentor'
    and carer.from_on <= $4 and (carer.to_on is null or $4 <= carer.to_on))))`;

export const visibleTo = ({ role, area, agency }: User, today: string): string[] => [role, area, agency, today];
