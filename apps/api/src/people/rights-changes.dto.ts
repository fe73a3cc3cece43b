import { type ListedRightsChange, REQUESTED_THROUGH } from '@app/auth';
import { z } from 'zod';
import { MembershipView } from '../compartments/compartments.dto.js';
import { Role } from '../session/session.dto.js';
import { PersonId } from './people.dto.js';

export const RightsChangeId = z.uuid().meta({ description: 'Id of a change of rights' });

const NamedPerson = z
  .object({ id: PersonId, displayName: z.string() })
  .meta({ id: 'PersonName', description: 'A person by the printed name.' });

export const RightsChangeView = z
  .object({
    id: RightsChangeId,
    person: NamedPerson,
    roles: z.array(Role).nullable().meta({
      description: 'All roles that the person is to have; null where it is about compartments.',
    }),
    memberships: z.array(MembershipView).nullable(),
    lookAlikeOf: NamedPerson.nullable().meta({
      description: 'Somebody whose printed name is hard to tell from this person’s.',
    }),
    requestedBy: NamedPerson.nullable().meta({ description: 'Null where no administrator did.' }),
    requestedThrough: z.enum(REQUESTED_THROUGH),
    requestedAt: z.iso.datetime(),
    takesEffectAt: z.iso.datetime().nullable().meta({
      description:
        'When it does without a confirmation; null where it never does, since who asked for it administers no longer.',
    }),
    refusal: z.string().nullable().meta({
      description: 'Code of the refusal that the caller would meet who confirms it; null for none.',
    }),
  })
  .meta({ id: 'RightsChange' });
export type RightsChangeView = z.infer<typeof RightsChangeView>;

export const RightsChangeList = z
  .object({
    items: z.array(RightsChangeView),
    verifiedAdministrators: z.int().meta({
      description:
        'Human beings who can confirm what another asked for. Below two, signatures say so.',
    }),
  })
  .meta({ id: 'RightsChangeList' });
export type RightsChangeList = z.infer<typeof RightsChangeList>;

export function toRightsChangeView({
  change,
  names,
  takesEffectByItself,
  refusal,
}: ListedRightsChange): RightsChangeView {
  const { wanted, takesEffectAt } = change;
  const named = (id: string) => ({ id, displayName: names.get(id) ?? '' });
  return {
    id: change.id,
    person: named(change.personId),
    roles: 'roles' in wanted ? [...wanted.roles] : null,
    memberships:
      'memberships' in wanted ? wanted.memberships.map((membership) => ({ ...membership })) : null,
    lookAlikeOf: change.lookAlikeOf === null ? null : named(change.lookAlikeOf),
    requestedBy: change.requestedBy === null ? null : named(change.requestedBy),
    requestedThrough: change.requestedThrough,
    requestedAt: change.requestedAt.toISOString(),
    takesEffectAt: takesEffectByItself ? takesEffectAt.toISOString() : null,
    refusal,
  };
}
