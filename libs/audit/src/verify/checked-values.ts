import type { Problems } from './trail-problem.js';

/** Sealed under the tenant's own key, which no erasure takes away. */
const NEVER_ERASED = new Set(['address', 'operator']);

/** What of an entry says which values it commits to, and which it took away. */
export interface CommittingEntry {
  readonly leaf: number;
  readonly id: string;
  readonly tenantId: string;
  readonly action: string;
  readonly commitments: Readonly<Record<string, unknown>>;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Missing {
  readonly leaf: number;
  readonly id: string;
  readonly tenantId: string;
  readonly field: string;
}

/**
 * Compares the values that entries commit to with those that are still kept. One that is gone is a
 * fault, unless an entry `audit.values-destroyed` names it: that is what an erasure leaves behind.
 */
export class CheckedValues {
  private readonly missing = new Map<string, Missing>();
  private readonly destroyed = new Set<string>();
  /** By tenant, the last leaf of an erasure that does not say what it took. */
  private readonly unnamed = new Map<string, number>();

  constructor(private readonly problems: Problems) {}

  /** @param held the fields of it that are kept, under a key that is there */
  check(entry: CommittingEntry, held: ReadonlySet<string>): void {
    const { leaf, id, tenantId, action, commitments, details } = entry;
    for (const field of Object.keys(commitments)) {
      if (!held.has(field)) this.missing.set(`${id}/${field}`, { leaf, id, tenantId, field });
    }
    const { values } = details;
    if (action === 'audit.values-destroyed' && typeof values === 'string') {
      for (const value of values.split(' ')) this.destroyed.add(value);
    }
    if (isUnnamedErasure(action, details)) this.unnamed.set(tenantId, leaf);
  }

  /** All entries were there. How many values erasures explain. */
  end(): number {
    let explained = 0;
    for (const [value, { leaf, id, tenantId, field }] of this.missing) {
      const byOlder = !NEVER_ERASED.has(field) && leaf < (this.unnamed.get(tenantId) ?? -1);
      if (this.destroyed.has(value) || byOlder) {
        explained += 1;
        continue;
      }
      this.problems.add(
        'value-missing',
        `The value ${field} that entry ${id}, leaf ${leaf}, commits to is missing or cannot be opened, and no erasure explains it.`,
        { leaf, entryId: id },
      );
    }
    return explained;
  }
}

/** Versions before this one did not name the values that an erasure took. */
function isUnnamedErasure(
  action: string,
  { values, trigger }: CommittingEntry['details'],
): boolean {
  if (values !== undefined) return false;
  return action === 'document.erased' || (action === 'message.erased' && trigger === 'retention');
}
