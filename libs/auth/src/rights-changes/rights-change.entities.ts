import { type ConfidentialityCode, Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person, type Role } from '../accounts/person.entities.js';

/** What a change of rights puts in place of what there was. */
export type WantedRights =
  | { readonly roles: readonly Role[] }
  | {
      readonly memberships: readonly {
        readonly compartmentId: string;
        readonly clearance: ConfidentialityCode;
      }[];
    };

export const RIGHTS_CHANGE_STATES = [
  'pending',
  'confirmed',
  'elapsed',
  'cancelled',
  'replaced',
] as const;
export type RightsChangeState = (typeof RIGHTS_CHANGE_STATES)[number];

export const REQUESTED_THROUGH = ['administration', 'operator', 'sign-on'] as const;
export type RequestedThrough = (typeof REQUESTED_THROUGH)[number];

/**
 * Rights that somebody is to have and does not have yet: a second person confirms them, or the wait is
 * over. `elapsed`: the wait was over; `replaced`: another change took its place.
 */
@Entity('rights_change')
@Check('rights_change_what_check', `what in ('roles', 'compartments')`)
@Check(
  'rights_change_state_check',
  `state in ('pending', 'confirmed', 'elapsed', 'cancelled', 'replaced')`,
)
@Check(
  'rights_change_through_check',
  `requested_through in ('administration', 'operator', 'sign-on')`,
)
@Check(
  'rights_change_requester_check',
  `(requested_through = 'administration') = (requested_by is not null)`,
)
@Check('rights_change_settled_check', `(state = 'pending') = (settled_at is null)`)
@Index('rights_change_pending_idx', ['personId', 'what'], {
  unique: true,
  where: `state = 'pending'`,
})
@Index('rights_change_due_idx', ['takesEffectAt'], { where: `state = 'pending'` })
export class RightsChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rights_change_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'rights_change_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'rights_change_person_fkey' })
  readonly personId!: string;

  @Column('text')
  readonly what!: 'roles' | 'compartments';

  @Column('jsonb')
  readonly wanted!: WantedRights;

  /** Whose printed name is hard to tell from the person's. */
  @Column('uuid', { name: 'look_alike_of', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'rights_change_look_alike_fkey' })
  readonly lookAlikeOf!: string | null;

  @Column('text', { name: 'requested_through' })
  readonly requestedThrough!: RequestedThrough;

  /** Null where no administrator of this organization asked for it. */
  @Column('uuid', { name: 'requested_by', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'rights_change_requester_fkey' })
  readonly requestedBy!: string | null;

  @Column('timestamptz', { name: 'requested_at' })
  readonly requestedAt!: Date;

  @Column('timestamptz', { name: 'takes_effect_at' })
  readonly takesEffectAt!: Date;

  @Column('text')
  readonly state!: RightsChangeState;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt!: Date | null;

  /** The administrator who confirmed or cancelled it, or whose other change took its place. */
  @Column('uuid', { name: 'settled_by', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'rights_change_settler_fkey' })
  readonly settledBy!: string | null;
}

export type AccountGrantAction = 'created' | 'raised' | 'confirmed';

/** Who made an account, gave it more rights or confirmed that. Never changed. */
@Entity('account_grant')
@Check('account_grant_action_check', `action in ('created', 'raised', 'confirmed')`)
@Index('account_grant_person_idx', ['personId', 'grantedAt'])
export class AccountGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_grant_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'account_grant_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'account_grant_person_fkey' })
  readonly personId!: string;

  @Column('text')
  readonly action!: AccountGrantAction;

  /** Null for the operator. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'account_grant_granter_fkey' })
  readonly grantedBy!: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  readonly grantedAt!: Date;
}
