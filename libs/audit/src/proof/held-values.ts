import { objectKeyIsHeld, tenantKeyIsHeld } from '@app/database';

/** By leaf, the fields whose values are kept under a key that is there; for a role that sees all entries. */
export function heldValues(first: string, end: string): string {
  return `
    select entry.leaf_number as leaf, array_agg(secret.field) as fields
    from audit_entry as entry join audit_secret as secret on secret.entry_id = entry.id
    where entry.leaf_number >= ${first} and entry.leaf_number < ${end}
      and case when secret.object_key_id is null
        then ${tenantKeyIsHeld('secret.tenant_id', 'audit', 'secret.key_version')}
        else ${objectKeyIsHeld('secret.object_key_id')}
      end
    group by entry.leaf_number`;
}
