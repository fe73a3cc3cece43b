import type { Actor } from '@app/platform';
import { type Role, ROLES } from '../accounts/person.entities.js';
import type { SmartGrant } from '../smart/smart-scopes.js';
import { CLIENT_SCOPES, type ClientScope } from './client-scopes.js';
import type {
  LookedAfter,
  Permission,
  PermissionGrant,
  PermissionGrants,
} from './permission-grants.js';

/** Who may what, of everything that the libraries of a process declare. A list of permissions is in the order of `names`. */
export class PermissionTable {
  /** In alphabetical order. */
  readonly names: readonly Permission[];
  private readonly grants: ReadonlyMap<string, PermissionGrant>;

  /** Throws where two declare the same name. */
  constructor(declared: readonly PermissionGrants[]) {
    const grants = new Map<string, PermissionGrant>();
    for (const [name, grant] of declared.flatMap((table) => Object.entries(table))) {
      if (grants.has(name)) throw new Error(`The permission ${name} is declared twice.`);
      grants.set(name, grant);
    }
    this.grants = grants;
    this.names = [...grants.keys()].filter((name) => this.isDeclared(name)).toSorted();
  }

  /** What a person may; with several roles, what any of them allows. */
  ofRoles(roles: readonly Role[]): readonly Permission[] {
    return this.where((grant) => roles.some((role) => grant.roles?.includes(role)));
  }

  /** What a client system may. */
  ofScopes(scopes: readonly ClientScope[]): readonly Permission[] {
    return this.where((grant) => scopes.some((scope) => grant.scopes?.includes(scope)));
  }

  /** What a SMART token may be used for, by a client that may do it. */
  ofSmartGrants(grants: readonly SmartGrant[]): readonly Permission[] {
    return this.where(({ smartGrants }) => grants.some((grant) => smartGrants?.includes(grant)));
  }

  /** What the operator may: the machine is theirs, the work of a clinician or an auditor is not. */
  ofOperator(): readonly Permission[] {
    return this.where((grant) => !grant.answeredForByName && !grant.ofClientsAlone);
  }

  /** What shows the text of documents or summaries. */
  showingPatientText(): readonly Permission[] {
    return this.where((grant) => grant.showsPatientText === true);
  }

  /** The roles that give a permission. */
  rolesWith(permission: Permission): readonly Role[] {
    return ROLES.filter((role) => this.grants.get(permission)?.roles?.includes(role));
  }

  /** The scopes that give a permission. */
  scopesWith(permission: Permission): readonly ClientScope[] {
    return CLIENT_SCOPES.filter((scope) => this.grants.get(permission)?.scopes?.includes(scope));
  }

  /** Roles that sign, audit, approve or administer: what takes a person who answers for it by name. */
  rolesAnsweredForByName(): readonly Role[] {
    const answered = this.where((grant) => grant.answeredForByName === true);
    return ROLES.filter((role) => answered.some((name) => this.rolesWith(name).includes(role)));
  }

  /** The permission of those who look after rows of this type. */
  thatLooksAfter(type: LookedAfter): Permission {
    const [permission, ...others] = this.where(({ looksAfter }) => looksAfter === type);
    if (permission && others.length === 0) return permission;
    throw new Error(`It takes one permission to look after a ${type}.`);
  }

  /** Deny by default: a part of the service itself may nothing through the api, and nobody what is not declared. */
  may(actor: Actor | null, permission: Permission): boolean {
    if (!actor || !this.isDeclared(permission)) return false;
    if (actor.kind === 'service') {
      return actor.id === 'operator' && this.ofOperator().includes(permission);
    }
    return actor.permissions?.includes(permission) ?? false;
  }

  private where(allows: (grant: PermissionGrant) => boolean): readonly Permission[] {
    return this.names.filter((name) => allows(this.grants.get(name) ?? {}));
  }

  private isDeclared(name: string): name is Permission {
    return this.grants.has(name);
  }
}
