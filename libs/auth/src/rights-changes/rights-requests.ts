import { AuditTrail } from '@app/audit';
import { DomainEvents, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import {
  type RequestedThrough,
  RightsChange,
  type RightsChangeState,
  type WantedRights,
} from './rights-change.entities.js';
import { membershipsText } from './divided-rights.js';
import { rolesOf } from './place-rights.js';
import { membershipsOfPeople } from '../access/memberships.js';

/** So long a change waits that nobody confirms: as long as nobody signs after a reset. */
export const RIGHTS_WAIT_MS = Symbol('RightsWaitMs');

export interface RightsRequest {
  readonly personId: string;
  readonly wanted: WantedRights;
  /** What holds now, as an entry of the trail says it. */
  readonly before: string;
  /** Whose printed name is hard to tell from the person's. */
  readonly lookAlikeOf: string | null;
}

/** Changes of rights as they begin to wait and as they end, each in the transaction of its act. */
@Injectable()
export class RightsRequests {
  constructor(
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    @Inject(RIGHTS_WAIT_MS) private readonly waitMs: number,
  ) {}

  /** Takes the place of one that waits; the same one again goes on waiting as it did. */
  async open(tx: Transaction, actor: Actor, request: RightsRequest): Promise<void> {
    const { personId, wanted, before, lookAlikeOf } = request;
    const what = whatOf(wanted);
    const waiting = await this.pending(tx, personId, what);
    if (waiting && isDeepStrictEqual(waiting.wanted, wanted)) return;
    if (waiting) await this.settle(tx, actor, waiting, 'replaced');
    const requestedAt = new Date();
    const takesEffectAt = new Date(requestedAt.getTime() + this.waitMs);
    const id = newId();
    await tx.insert(RightsChange, {
      id,
      tenantId: actor.tenantId,
      personId,
      what,
      wanted,
      lookAlikeOf,
      requestedThrough: throughOf(actor),
      requestedBy: actor.kind === 'person' ? actor.id : null,
      requestedAt,
      takesEffectAt,
      state: 'pending',
      settledAt: null,
      settledBy: null,
    });
    await this.audit.record(tx, actor, {
      action: 'rights.requested',
      subject: { type: 'person', id: personId },
      related: [
        { type: 'rights_change', id },
        ...(lookAlikeOf === null ? [] : [{ type: 'person', id: lookAlikeOf }]),
      ],
      details: {
        what,
        before,
        after: wantedText(wanted),
        takesEffectAt: takesEffectAt.toISOString(),
        lookAlike: lookAlikeOf !== null,
      },
    });
    await this.events.emit(tx, actor.tenantId, 'rights.requested', id);
  }

  /** What waits for this person, and does so no longer. */
  async drop(
    tx: Transaction,
    actor: Actor,
    personId: string,
    what: RightsChange['what'],
  ): Promise<void> {
    const waiting = await this.pending(tx, personId, what);
    if (waiting) await this.settle(tx, actor, waiting, 'cancelled');
  }

  async pending(
    tx: Transaction,
    personId: string,
    what: RightsChange['what'],
  ): Promise<RightsChange | null> {
    return tx.findOneBy(RightsChange, { personId, what, state: 'pending' });
  }

  /** Of two who settle it at once the second is told `false`, and nothing has happened. */
  async settle(
    tx: Transaction,
    actor: Actor,
    change: RightsChange,
    state: Exclude<RightsChangeState, 'pending'>,
  ): Promise<boolean> {
    const { id, personId, tenantId, what, wanted } = change;
    const { affected } = await tx.update(
      RightsChange,
      { id, state: 'pending' },
      { state, settledAt: new Date(), settledBy: actor.kind === 'person' ? actor.id : null },
    );
    if (affected !== 1) return false;
    const before =
      what === 'roles'
        ? (await rolesOf(tx, personId)).join(' ')
        : membershipsText((await membershipsOfPeople(tx, [personId]))(personId));
    await this.audit.record(tx, actor, {
      action: SETTLED[state],
      subject: { type: 'person', id: personId },
      related: [{ type: 'rights_change', id }],
      details: {
        what,
        before,
        after: wantedText(wanted),
        ...(state === 'replaced' && { by: 'replaced' }),
      },
    });
    // of the change that takes its place people are notified
    if (state !== 'replaced') await this.events.emit(tx, tenantId, 'rights.settled', id);
    return true;
  }
}

const SETTLED = {
  confirmed: 'rights.confirmed',
  elapsed: 'rights.effective',
  cancelled: 'rights.cancelled',
  replaced: 'rights.cancelled',
} as const;

export function whatOf(wanted: WantedRights): RightsChange['what'] {
  return 'roles' in wanted ? 'roles' : 'compartments';
}

/** Which door an actor comes through. */
export function throughOf({ kind, id }: Actor): RequestedThrough {
  if (kind === 'person') return 'administration';
  return id === 'operator' ? 'operator' : 'sign-on';
}

function wantedText(wanted: WantedRights): string {
  return 'roles' in wanted ? wanted.roles.join(' ') : membershipsText(wanted.memberships);
}
