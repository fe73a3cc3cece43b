import type { Role } from '../accounts/person.entities.js';
import type { AUTH_PERMISSIONS } from '../permissions.js';
import type { SmartGrant } from '../smart/smart-scopes.js';
import type { ClientScope } from './client-scopes.js';

/** Who has a permission. Nobody else has it. */
export interface PermissionGrant {
  /** Of people. */
  readonly roles?: readonly Role[];
  /** Of client systems. No scope reviews, signs or administers: that takes a person. */
  readonly scopes?: readonly ClientScope[];
  /** What a SMART token has to be for, so that a client whose scopes allow it may do it with the token. */
  readonly smartGrants?: readonly SmartGrant[];
  /** It is a client system's own: the operator does not have it. */
  readonly ofClientsAlone?: true;
  /** It takes a person who answers for it by name: the operator at the machine's shell does not have it. */
  readonly answeredForByName?: true;
  /** It shows the text of documents or summaries. */
  readonly showsPatientText?: true;
  /** The rows, by their type in the audit trail, that its holders look after and are notified of. */
  readonly looksAfter?: string;
}

/** What a library declares in its `permissions.ts`, each by a name `what:verb`. */
export type PermissionGrants = Readonly<Record<`${string}:${string}`, PermissionGrant>>;

/**
 * The permissions of each library, which adds its own in its `permissions.ts`: `declare module '@app/auth'`. Whoever
 * asks for one is answered from the table of all of them; this library knows none but its own.
 */
export interface Permissions {
  readonly auth: typeof AUTH_PERMISSIONS;
}

type Declared = Permissions[keyof Permissions];
type NamesIn<T> = T extends unknown ? keyof T : never;
type GrantsIn<T> = T extends unknown ? T[keyof T] : never;

/** All that can be allowed. */
export type Permission = NamesIn<Declared>;

/** The rows that somebody looks after. */
export type LookedAfter = Extract<
  GrantsIn<Declared>,
  { readonly looksAfter: string }
>['looksAfter'];
