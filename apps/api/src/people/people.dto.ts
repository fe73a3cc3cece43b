import type { PersonDetails } from '@app/auth';
import { z } from 'zod';
import { MembershipView } from '../compartments/compartments.dto.js';
import { NextCursor } from '../http/lists.dto.js';
import { DisplayName, LoginName, Role } from '../session/session.dto.js';

export const PersonId = z.uuid().meta({ description: 'Person id' });

export const PersonRequest = z
  .strictObject({
    loginName: LoginName,
    displayName: DisplayName.optional().meta({ description: 'Default: the login name.' }),
    roles: z.array(Role).min(1).max(6).default(['author', 'reviewer']),
  })
  .meta({ id: 'PersonRequest' });
export type PersonRequest = z.infer<typeof PersonRequest>;

export const PersonView = z
  .object({
    id: PersonId,
    loginName: z.string(),
    displayName: z.string(),
    roles: z.array(Role),
    hasPassword: z.boolean().meta({ description: 'False until the first link has been used.' }),
    hasSecondFactor: z.boolean(),
    lockedUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Set after too many wrong passwords.' }),
    memberships: z.array(MembershipView),
    pendingRoles: z.array(Role).nullable().meta({
      description:
        'Roles that replace these once a second person confirms them, or the waiting time is over.',
    }),
    pendingMemberships: z.array(MembershipView).nullable().meta({
      description: 'Compartments that replace these in the same way.',
    }),
    verifiedAdministrator: z.boolean().nullable().meta({
      description:
        'Whether the account can confirm what another administrator requests; null for an account that is not an administrator.',
    }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const PersonList = z
  .object({ items: z.array(PersonView), nextCursor: NextCursor })
  .meta({ id: 'PersonList' });
export type PersonList = z.infer<typeof PersonList>;

export const LinkView = z
  .object({
    path: z.string().meta({ description: 'Works once, within one hour.' }),
  })
  .meta({ id: 'Link' });
export type LinkView = z.infer<typeof LinkView>;

export const NewPersonView = PersonView.extend({ link: LinkView }).meta({ id: 'NewPerson' });
export type NewPersonView = z.infer<typeof NewPersonView>;

export function toPersonView(person: PersonDetails): PersonView {
  return {
    id: person.id,
    loginName: person.loginName,
    displayName: person.displayName,
    roles: [...person.roles],
    hasPassword: person.hasPassword,
    hasSecondFactor: person.hasSecondFactor,
    lockedUntil: person.lockedUntil?.toISOString() ?? null,
    memberships: person.memberships.map((membership) => ({ ...membership })),
    ...pendingOf(person),
    verifiedAdministrator: person.isVerifiedAdministrator,
    createdAt: person.createdAt.toISOString(),
  };
}

function pendingOf({
  waiting,
}: PersonDetails): Pick<PersonView, 'pendingRoles' | 'pendingMemberships'> {
  const roles = waiting.find((wanted) => 'roles' in wanted);
  const memberships = waiting.find((wanted) => 'memberships' in wanted);
  return {
    pendingRoles: roles ? [...roles.roles] : null,
    pendingMemberships: memberships?.memberships.map((membership) => ({ ...membership })) ?? null,
  };
}

/** The token stands in the fragment, which no browser sends and no proxy logs. */
export function toLinkView(token: string): LinkView {
  return { path: `/start#${token}` };
}

export const FactorRuleView = z
  .strictObject({
    required: z.boolean().meta({
      description:
        'Whether people who signed in with only a password may do nothing but add a second factor.',
    }),
  })
  .meta({ id: 'SecondFactorRule' });
export type FactorRuleView = z.infer<typeof FactorRuleView>;
