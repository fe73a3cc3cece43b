import { ConfigError } from '@app/platform';
import { type Role, ROLES } from '../accounts/person.entities.js';

type Mapping = Readonly<Record<string, readonly string[]>>;

/** Who is in which group of the provider has which roles. */
export class GroupRoles {
  private readonly roles: ReadonlyMap<string, readonly Role[]>;

  /** Throws `ConfigError` for a role that does not exist. */
  constructor(mapping: Mapping) {
    this.roles = new Map(
      Object.entries(mapping).map(([group, names]) => [group, names.map(toRole)]),
    );
  }

  /** In alphabetical order; none for who is in no group that has a role. */
  of(groups: readonly string[]): readonly Role[] {
    return [...new Set(groups.flatMap((group) => this.roles.get(group) ?? []))].toSorted();
  }
}

function toRole(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) {
    throw new ConfigError(
      `The configuration cannot be used:\n  CLOISTER_OIDC_ROLES: a role must be one of ${ROLES.join(', ')}.`,
    );
  }
  return role;
}
