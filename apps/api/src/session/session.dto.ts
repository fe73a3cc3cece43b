import {
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  PermissionTable,
  ROLES,
  type SessionDetails,
} from '@app/auth';
import { CLOISTER_PERMISSIONS } from '@app/schema';
import { z } from 'zod';

/** Longer than any name that exists: to find none is the service's answer, not the form's. */
const GIVEN_NAME_MAX = 200;
/** Room for the longest password in any spelling of its characters; its rules are the service's. */
const GIVEN_PASSWORD_MAX = 1024;

export const Role = z.enum(ROLES).meta({ id: 'Role' });
export const Permission = z
  .enum(new PermissionTable(CLOISTER_PERMISSIONS).names)
  .meta({ id: 'Permission' });

export const GivenLoginName = z.string().min(1).max(GIVEN_NAME_MAX);
export const GivenPassword = z.string().min(1).max(GIVEN_PASSWORD_MAX);

/** The name that a person signs in with. Letter case does not matter. */
export const LoginName = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}._@+-]+$/u, 'may contain only letters, digits and . _ @ + - and no spaces')
  .meta({ description: 'The login name, for example "m.weber".' });

export const DisplayName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{C}+$/u, 'must not contain control characters')
  .meta({ description: 'Name shown to others, for example "Dr. Maria Weber".' });

/** What an organization is called in addresses. Letter case does not matter. */
export const GivenOrganization = z.string().trim().toLowerCase().min(1).max(GIVEN_NAME_MAX);

export const SignInRequest = z
  .strictObject({
    loginName: GivenLoginName,
    password: GivenPassword,
    organization: GivenOrganization.optional().meta({
      description: 'The short name of the organization; required if several use the installation.',
    }),
  })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof SignInRequest>;

export const PasswordChange = z
  .strictObject({ currentPassword: GivenPassword, newPassword: GivenPassword })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const PasswordRules = z.object({
  minLength: z.int().meta({ description: 'Length in Unicode characters.' }),
  maxLength: z.int(),
});

/** Said before a password is chosen, not only when it is refused. */
export const PASSWORD_RULES: z.infer<typeof PasswordRules> = {
  minLength: PASSWORD_MIN_LENGTH,
  maxLength: PASSWORD_MAX_LENGTH,
};

export const SessionView = z
  .object({
    person: z.object({
      id: z.uuid(),
      loginName: z.string(),
      displayName: z.string(),
      roles: z.array(Role),
      permissions: z
        .array(Permission)
        .meta({ description: 'What the roles allow: pages hide what is not listed here.' }),
    }),
    tenantName: z.string(),
    organization: z.string().nullable().meta({
      description:
        'The short name to give at the next sign-in; null if only one organization uses the installation.',
    }),
    secondFactorMissing: z.boolean().meta({
      description:
        'Whether the organization requires a second factor that this session lacks: it may do nothing but add one.',
    }),
    rightsTakeEffectAt: z.iso.datetime().nullable().meta({
      description:
        'If rights of the person wait for a second administrator: when they take effect at the latest.',
    }),
    csrfToken: z.string().meta({
      description:
        'Sent back as X-CSRF-Token with every request except GET. Unchanged for the whole session.',
    }),
    idleSeconds: z.int().meta({ description: 'The session ends after this time without use.' }),
    expiresAt: z.iso.datetime().meta({ description: 'When the session ends at the latest.' }),
    passwordRules: PasswordRules,
    signOn: z
      .object({
        endUrl: z.url().nullable().meta({
          description:
            'Where the browser ends its session at the provider too, if the provider offers it.',
        }),
      })
      .nullable()
      .meta({ description: 'Null if the session did not begin by single sign-on.' }),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const SessionId = z.uuid().meta({ description: 'Session id' });

export const SessionList = z
  .object({
    items: z.array(
      z.object({
        id: SessionId,
        current: z.boolean().meta({ description: 'Whether it is the current session.' }),
        createdAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        address: z.string().nullable(),
        browser: z.string().nullable().meta({ description: 'For example "Firefox on Linux".' }),
      }),
    ),
  })
  .meta({ id: 'SessionList' });
export type SessionList = z.infer<typeof SessionList>;

export function toSessionView(session: SessionDetails): SessionView {
  const { person, tenantName, organization, lacksFactor, permissions } = session;
  const { csrfToken, idleSeconds, expiresAt, signOn } = session;
  return {
    person: {
      id: person.id,
      loginName: person.loginName,
      displayName: person.displayName,
      roles: [...person.roles],
      permissions: [...permissions],
    },
    tenantName,
    organization,
    secondFactorMissing: lacksFactor,
    rightsTakeEffectAt: session.rightsTakeEffectAt?.toISOString() ?? null,
    csrfToken,
    idleSeconds,
    expiresAt: expiresAt.toISOString(),
    passwordRules: PASSWORD_RULES,
    signOn,
  };
}
