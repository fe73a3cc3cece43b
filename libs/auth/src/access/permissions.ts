import type { Actor } from '@app/platform';
import { ROLES, type Role } from '../accounts/person.entities.js';

/** All that can be allowed, each by a name `what:act`. Whoever is not given one here does not have it. */
export const PERMISSIONS = [
  'audit:export',
  'audit:read',
  'break-glass:review',
  'break-glass:use',
  'client:manage',
  'dataset:allow',
  'dataset:approve',
  'dataset:discard',
  'dataset:export',
  'dataset:read',
  'dataset:request',
  'destination:manage',
  'document:add',
  'document:erase',
  'document:read',
  'document:reread',
  'key:manage',
  'limit:manage',
  'merge:read',
  'message:process',
  'message:read',
  'message:unmask',
  'model:approve',
  'model:manage',
  'person:manage',
  'profile:manage',
  'profile:read',
  'quarantine:manage',
  'queue:manage',
  'recall:manage',
  'records:manage',
  'records:read',
  'status:read',
  'subscription:manage',
  'subscription:read',
  'summary:read',
  'summary:request',
  'summary:review',
  'summary:sign',
  'tenant:manage',
  'work:follow',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What shows the text of documents or summaries. */
export const SHOWS_PATIENT_TEXT: readonly Permission[] = [
  'dataset:export',
  'document:read',
  'message:unmask',
  'summary:read',
  'summary:review',
  'summary:sign',
];

/** What a person may do, by role; with several roles, what any of them allows. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  author: [
    'document:add',
    'document:read',
    'merge:read',
    'profile:read',
    'summary:read',
    'summary:request',
    'work:follow',
  ],
  reviewer: [
    'break-glass:use',
    'document:read',
    'merge:read',
    'message:unmask',
    'profile:read',
    'summary:read',
    'summary:request',
    'summary:review',
    'summary:sign',
    'work:follow',
  ],
  auditor: [
    'audit:export',
    'audit:read',
    'break-glass:review',
    'dataset:read',
    'merge:read',
    'records:read',
    'work:follow',
  ],
  administrator: [
    'client:manage',
    'dataset:allow',
    'dataset:approve',
    'dataset:discard',
    'dataset:read',
    'destination:manage',
    'document:erase',
    'document:reread',
    'limit:manage',
    'merge:read',
    'message:process',
    'message:read',
    'person:manage',
    'profile:manage',
    'profile:read',
    'quarantine:manage',
    'queue:manage',
    'recall:manage',
    'records:manage',
    'records:read',
    'status:read',
    'tenant:manage',
    'work:follow',
  ],
  model_steward: [
    'dataset:discard',
    'dataset:read',
    'dataset:request',
    'model:approve',
    'model:manage',
    'profile:manage',
    'profile:read',
    'recall:manage',
    'status:read',
    'work:follow',
  ],
  integration: ['message:process', 'message:read', 'profile:read', 'status:read', 'work:follow'],
};

/** What may be given to a client. The order is that of the bits in which the database says them: append only. */
export const CLIENT_SCOPES = [
  'documents',
  'documents.read',
  'summaries',
  'summaries.read',
  'audit',
] as const;
export type ClientScope = (typeof CLIENT_SCOPES)[number];

/** What a client is given where nobody says otherwise: to bring documents and have them summarized. */
export const DEFAULT_SCOPES: readonly ClientScope[] = ['documents', 'summaries'];

/** What a client system may do, by scope. Nothing here reviews, signs or administers: that takes a person. */
export const SCOPE_PERMISSIONS: Readonly<Record<ClientScope, readonly Permission[]>> = {
  documents: ['document:add', 'document:read', 'merge:read', 'profile:read', 'work:follow'],
  'documents.read': ['document:read', 'merge:read', 'work:follow'],
  summaries: [
    'profile:read',
    'subscription:manage',
    'subscription:read',
    'summary:read',
    'summary:request',
    'work:follow',
  ],
  'summaries.read': ['subscription:manage', 'subscription:read', 'summary:read', 'work:follow'],
  audit: ['audit:export', 'audit:read'],
};

/** What takes a person who answers for it by name: not the operator at the machine's shell. */
export const ANSWERED_FOR_BY_NAME: ReadonlySet<Permission> = new Set([
  'break-glass:review',
  'break-glass:use',
  'dataset:approve',
  'dataset:request',
  'message:unmask',
  'model:approve',
  'summary:review',
  'summary:sign',
]);

/** What is a client system's own. */
const OF_CLIENTS: ReadonlySet<Permission> = new Set(['subscription:manage', 'subscription:read']);

/** What the operator may: the machine is theirs, the work of a clinician or an auditor is not. */
export const OPERATOR_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter(
  (permission) => !ANSWERED_FOR_BY_NAME.has(permission) && !OF_CLIENTS.has(permission),
);

/** In the order of the list. */
export function permissionsOfRoles(roles: readonly Role[]): readonly Permission[] {
  return united(roles.map((role) => ROLE_PERMISSIONS[role]));
}

/** In the order of the list. */
export function permissionsOfScopes(scopes: readonly ClientScope[]): readonly Permission[] {
  return united(scopes.map((scope) => SCOPE_PERMISSIONS[scope]));
}

/** Deny by default: a part of the service itself may nothing through the api, the operator what is listed. */
export function may(actor: Actor | null, permission: Permission): boolean {
  if (!actor) return false;
  if (actor.kind === 'service') {
    return actor.id === 'operator' && OPERATOR_PERMISSIONS.includes(permission);
  }
  return actor.permissions?.includes(permission) ?? false;
}

/** The roles that give a permission. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
}

/** The scopes that give a permission. */
export function scopesWith(permission: Permission): readonly ClientScope[] {
  return CLIENT_SCOPES.filter((scope) => SCOPE_PERMISSIONS[scope].includes(permission));
}

function united(lists: readonly (readonly Permission[])[]): readonly Permission[] {
  return PERMISSIONS.filter((permission) => lists.some((list) => list.includes(permission)));
}
