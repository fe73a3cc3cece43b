import { type Permission, PERMISSIONS } from '../access/permissions.js';

/**
 * What a token may be for, as SMART spells it, and what that allows here. The order is that of the bits
 * in which the database says them: append only.
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

const ALLOWS: Readonly<Record<SmartGrant, readonly Permission[]>> = {
  'system/DocumentReference.c': ['document:add', 'profile:read', 'work:follow'],
  'system/DocumentReference.rs': ['document:read', 'work:follow'],
  'system/Composition.c': ['summary:request', 'profile:read', 'work:follow'],
  'system/Composition.rs': ['summary:read', 'work:follow'],
  'system/AuditEvent.rs': ['audit:read', 'audit:export'],
  'system/Subscription.cud': ['subscription:manage'],
  'system/Subscription.rs': ['subscription:read'],
};

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
  grants: readonly SmartGrant[],
  permissions: readonly string[],
): readonly SmartGrant[] {
  return grants.filter((grant) => ALLOWS[grant].every((each) => permissions.includes(each)));
}

/** In the order of the list. */
export function permissionsOfGrants(grants: readonly SmartGrant[]): readonly Permission[] {
  return PERMISSIONS.filter((permission) =>
    grants.some((grant) => ALLOWS[grant].includes(permission)),
  );
}
