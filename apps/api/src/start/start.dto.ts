import { LINK_PURPOSES } from '@app/auth';
import { z } from 'zod';
import { IntegrityState } from '../audit/integrity.dto.js';
import { DisplayName, GivenPassword, LoginName, PasswordRules } from '../session/session.dto.js';

export const StartView = z
  .object({
    version: z.string(),
    administratorNeeded: z.boolean().meta({
      description: 'Whether nobody can sign in yet: then use the link that "npm start" printed.',
    }),
    tenantName: z.string().meta({ description: 'Empty if there are several.' }),
    organizationNeeded: z.boolean().meta({
      description:
        'Whether several organizations use the installation, so that people name theirs to sign in.',
    }),
    passkeys: z.boolean().meta({
      description: 'Whether this page is at the address that passkeys belong to.',
    }),
    auditTrail: IntegrityState,
    signOn: z.boolean().meta({
      description: 'Whether people may sign in at a provider of the organization, from this page.',
    }),
  })
  .meta({ id: 'Start' });
export type StartView = z.infer<typeof StartView>;

export const LinkToken = z
  .strictObject({
    token: z.string().min(1).max(100).meta({ description: 'The value after # in the link.' }),
  })
  .meta({ id: 'LinkToken' });
export type LinkToken = z.infer<typeof LinkToken>;

export const StartLinkView = z
  .object({
    purpose: z.enum(LINK_PURPOSES).meta({
      description: 'Create the first administrator, or set the password of the person named here.',
    }),
    loginName: z.string().nullable(),
    expiresAt: z.iso.datetime(),
    passwordRules: PasswordRules,
  })
  .meta({ id: 'StartLink' });
export type StartLinkView = z.infer<typeof StartLinkView>;

export const AdministratorRequest = z
  .strictObject({ loginName: LoginName, displayName: DisplayName, password: GivenPassword })
  .meta({ id: 'AdministratorRequest' });
export type AdministratorRequest = z.infer<typeof AdministratorRequest>;

export const NewPassword = z.strictObject({ password: GivenPassword }).meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof NewPassword>;
