import type { Permission } from '../access/permission-grants.js';
import type { PermissionTable } from '../access/permission-table.js';

/**
 * What a token may be for, as SMART spells it. What each allows here, permissions say themselves. The order is that
 * of the bits in which the database says them: append only.
 */
export const SMART_GRANTS = [
  'system/DocumentReference.c',
  'system/DocumentReference.rs',
  'system/Composition.c',
  'system/Composition.rs',
  'system/AuditEvent.rs',
  'system/Subscription.cud',
  'system/Subscription.rs',
] as const;
export type SmartGrant = (typeof SMART_GRANTS)[number];

const SCOPE = /^system\/(\*|[A-Z][A-Za-z]*)\.(c?r?u?d?s?)$/;

/** The grants that a list of scopes asks for; what is not there to be granted is left out, as SMART allows. */
export function grantsOf(scope: string): readonly SmartGrant[] {
  const asked = scope.split(' ').flatMap((one) => partsOf(one) ?? []);
  return SMART_GRANTS.filter((grant) => {
    const wanted = partsOf(grant);
    return asked.some(
      ({ resource, actions }) =>
        (resource === '*' || resource === wanted?.resource) &&
        (wanted?.actions ?? '').split('').every((action) => actions.includes(action)),
    );
  });
}

function partsOf(scope: string): { readonly resource: string; readonly actions: string } | null {
  const [, resource, actions] = SCOPE.exec(scope) ?? [];
  return resource && actions ? { resource, actions } : null;
}

/** Those of the grants that a client with these permissions has in full. */
export function grantsWithin(
  table: PermissionTable,
  grants: readonly SmartGrant[],
  permissions: readonly Permission[],
): readonly SmartGrant[] {
  return grants.filter((grant) => {
    const allowed = table.ofSmartGrants([grant]);
    return allowed.length > 0 && allowed.every((each) => permissions.includes(each));
  });
}
