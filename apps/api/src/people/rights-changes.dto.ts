import { type ListedRightsChange, REQUESTED_THROUGH } from '@app/auth';
import { z } from 'zod';
import { MembershipView } from '../compartments/compartments.dto.js';
import { Role } from '../session/session.dto.js';
import { PersonId } from './people.dto.js';

export const RightsChangeId = z.uuid().meta({ description: 'Id of a change of rights' });

const NamedPerson = z
  .object({ id: PersonId, displayName: z.string() })
  .meta({ id: 'PersonName', description: 'A person by displayed name.' });

export const RightsChangeView = z
  .object({
    id: RightsChangeId,
    person: NamedPerson,
    roles: z.array(Role).nullable().meta({
      description: 'All roles that the person will have; null if the change is about compartments.',
    }),
    memberships: z.array(MembershipView).nullable(),
    lookAlikeOf: NamedPerson.nullable().meta({
      description: 'A person whose displayed name is easily confused with this one.',
    }),
    requestedBy: NamedPerson.nullable().meta({
      description: 'Null if it was not requested by an administrator.',
    }),
    requestedThrough: z.enum(REQUESTED_THROUGH),
    requestedAt: z.iso.datetime(),
    takesEffectAt: z.iso.datetime().nullable().meta({
      description:
        'When it takes effect without confirmation; null if never, because the person who requested it is no longer an administrator.',
    }),
    refusal: z.string().nullable().meta({
      description: 'Code of the refusal if the caller tried to confirm it; null if there is none.',
    }),
  })
  .meta({ id: 'RightsChange' });
export type RightsChangeView = z.infer<typeof RightsChangeView>;

export const RightsChangeList = z
  .object({
    items: z.array(RightsChangeView),
    verifiedAdministrators: z.int().meta({
      description:
        'Number of people who can confirm what another person requested. If it is below two, signatures state this.',
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
