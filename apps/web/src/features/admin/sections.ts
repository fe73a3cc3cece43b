import type { Permission } from '../session/permission.js';

interface Section {
  readonly to:
    | '/administration/organization'
    | '/administration/people'
    | '/administration/compartments'
    | '/administration/clients'
    | '/administration/retention'
    | '/administration/holds'
    | '/administration/limits'
    | '/administration/destinations'
    | '/administration/messages'
    | '/administration/merges'
    | '/administration/profiles'
    | '/administration/models'
    | '/administration/recalls'
    | '/administration/queue'
    | '/administration/health';
  /** Its word in the messages: layout.administration. */
  readonly word:
    | 'organization'
    | 'people'
    | 'compartments'
    | 'clients'
    | 'retention'
    | 'holds'
    | 'limits'
    | 'destinations'
    | 'messages'
    | 'merges'
    | 'profiles'
    | 'models'
    | 'recalls'
    | 'queue'
    | 'health';
  readonly for: Permission;
}

/** The pages of the administration, in their order. A page to come is one line here and its route. */
export const SECTIONS: readonly Section[] = [
  { to: '/administration/people', word: 'people', for: 'person:manage' },
  { to: '/administration/compartments', word: 'compartments', for: 'person:manage' },
  { to: '/administration/clients', word: 'clients', for: 'client:manage' },
  { to: '/administration/destinations', word: 'destinations', for: 'destination:manage' },
  { to: '/administration/messages', word: 'messages', for: 'message:read' },
  { to: '/administration/merges', word: 'merges', for: 'records:read' },
  { to: '/administration/retention', word: 'retention', for: 'records:read' },
  { to: '/administration/holds', word: 'holds', for: 'records:read' },
  { to: '/administration/limits', word: 'limits', for: 'records:read' },
  { to: '/administration/profiles', word: 'profiles', for: 'profile:manage' },
  { to: '/administration/models', word: 'models', for: 'model:manage' },
  { to: '/administration/recalls', word: 'recalls', for: 'recall:manage' },
  { to: '/administration/queue', word: 'queue', for: 'queue:manage' },
  { to: '/administration/health', word: 'health', for: 'status:read' },
  { to: '/administration/organization', word: 'organization', for: 'tenant:manage' },
];

export function sectionsFor(permissions: readonly Permission[]): readonly Section[] {
  return SECTIONS.filter((section) => permissions.includes(section.for));
}
