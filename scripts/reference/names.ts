import { AUDIT_ACTIONS, EVENT_TYPES } from '../../test/support/declared-names.js';

/** Every action of the audit trail. The one place that knows where they are declared. */
export const auditActions: readonly string[] = Object.values(AUDIT_ACTIONS).flat().toSorted();

/** Every type of domain event with the library that emits it. The one place that knows where they are declared. */
export const domainEvents: readonly DeclaredEvent[] = Object.entries(EVENT_TYPES)
  .flatMap(([owner, types]) => types.map((type) => ({ type, owner })))
  .toSorted((a, b) => a.type.localeCompare(b.type, 'en'));

export interface DeclaredEvent {
  readonly type: string;
  readonly owner: string;
}
