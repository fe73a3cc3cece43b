import type { TenantDetails } from '@app/auth';
import { SHORT_NAME } from '@app/database';
import { z } from 'zod';
import { LinkView } from '../people/people.dto.js';

export const ShortName = z
  .string()
  .regex(SHORT_NAME, 'may contain lower-case letters, digits and hyphens between them, 32 at most')
  .meta({ description: 'The name given to sign in, for example "st-anna".' });

const Name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{C}+$/u, 'must not contain control characters')
  .meta({ description: 'Name that its people see, for example "St. Anna Hospital".' });

export const TenantRequest = z
  .strictObject({ name: Name, shortName: ShortName })
  .meta({ id: 'TenantRequest' });
export type TenantRequest = z.infer<typeof TenantRequest>;

export const TenantChange = z
  .strictObject({ name: Name.optional(), shortName: ShortName.optional() })
  .refine(
    ({ name, shortName }) => name !== undefined || shortName !== undefined,
    'must contain a name, a short name, or both',
  )
  .meta({ id: 'TenantChange' });
export type TenantChange = z.infer<typeof TenantChange>;

export const TenantView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    administratorNeeded: z.boolean().meta({ description: 'Whether it has no administrator yet.' }),
    suspendedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Tenant' });
export type TenantView = z.infer<typeof TenantView>;

export const NewTenantView = TenantView.extend({ link: LinkView }).meta({ id: 'NewTenant' });
export type NewTenantView = z.infer<typeof NewTenantView>;

export const TenantList = z.object({ items: z.array(TenantView) }).meta({ id: 'TenantList' });
export type TenantList = z.infer<typeof TenantList>;

export const OrganizationRequest = z
  .strictObject({ name: Name })
  .meta({ id: 'OrganizationRequest' });
export type OrganizationRequest = z.infer<typeof OrganizationRequest>;

export const OrganizationView = z
  .object({
    name: z.string(),
    shortName: z.string(),
    askedAtSignIn: z.boolean().meta({
      description: 'Whether people must give the short name to sign in.',
    }),
  })
  .meta({ id: 'Organization' });
export type OrganizationView = z.infer<typeof OrganizationView>;

export const RealPatientsView = z
  .strictObject({
    declared: z.boolean().meta({
      description:
        'Whether the organization processes real patient data. If one does, `CLOISTER_SANDBOX=reduced` and models that are only on a development list are refused.',
    }),
  })
  .meta({ id: 'RealPatients' });
export type RealPatientsView = z.infer<typeof RealPatientsView>;

export function toTenantView(tenant: TenantDetails): TenantView {
  return {
    id: tenant.id,
    name: tenant.name,
    shortName: tenant.shortName,
    administratorNeeded: !tenant.hasAdministrator,
    suspendedAt: tenant.suspendedAt?.toISOString() ?? null,
    createdAt: tenant.createdAt.toISOString(),
  };
}

export function toOrganizationView(
  { name, shortName }: TenantDetails,
  askedAtSignIn: boolean,
): OrganizationView {
  return { name, shortName, askedAtSignIn };
}
