import { AuditTrail, type ConfidentialValue, Refusals } from '@app/audit';
import {
  Compartment,
  isUniqueViolation,
  KeyDestruction,
  KeyRing,
  type Transaction,
} from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  CompartmentUnknown,
  DestinationKindFixed,
  DestinationNameTaken,
  DestinationNotFound,
  DestinationSubscribed,
} from '../delivery.errors.js';
import { Destination, type DestinationKind } from '../delivery.entities.js';
import { newSecret, sealSecrets } from './destination-secrets.js';
import { type DestinationDetails, DestinationsRepository } from './destinations.repository.js';
import { AllowedTargets } from '../targets/allowed-targets.js';
import { requireAllowed } from '../targets/require-allowed.js';

/** What a person says of a destination. */
export type GivenDestination = Pick<
  Destination,
  | 'name'
  | 'address'
  | 'events'
  | 'compartmentIds'
  | 'confidentiality'
  | 'alerts'
  | 'maxAttempts'
  | 'giveUpHours'
  | 'settings'
>;

export interface NewDestination extends DestinationDetails {
  /** Shown this once; null where nothing is signed. */
  readonly secret: string | null;
}

/** Adds, changes and removes where summaries go. */
@Injectable()
export class DestinationsService {
  constructor(
    private readonly destinations: DestinationsRepository,
    private readonly targets: AllowedTargets,
    private readonly keyRing: KeyRing,
    private readonly destruction: KeyDestruction,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `DestinationNotFound`. */
  async get(actor: Actor, id: string): Promise<DestinationDetails> {
    return this.orRefused(actor, id, async (tx) => {
      const found = await this.destinations.find(tx, id);
      if (!found) throw new DestinationNotFound();
      const subject = { type: 'destination', id };
      await this.audit.record(tx, actor, { action: 'destination.read', subject });
      return found;
    });
  }

  /** Throws `AddressNotAllowed`, `CompartmentUnknown`, `DestinationNameTaken`. */
  async add(actor: Actor, given: GivenDestination): Promise<NewDestination> {
    const { tenantId } = actor;
    const id = newId();
    const secret = given.settings ? null : newSecret();
    return this.orRefused(actor, null, async (tx) => {
      await this.check(tx, given);
      const { id: objectKeyId, key } = await this.keyRing.create(tx, tenantId, 'destination');
      const now = new Date();
      await tx.insert(Destination, {
        id,
        tenantId,
        kind: kindOf(given),
        ...given,
        state: 'on',
        stateReason: null,
        objectKeyId,
        secretsSealed:
          secret === null
            ? null
            : sealSecrets(key, { id, tenantId }, { current: secret, previous: null }),
        previousUntil: null,
        createdAt: now,
        changedAt: now,
        nextAttemptAt: now,
        leaseUntil: null,
      });
      await this.record(tx, actor, 'destination.created', { id, objectKeyId, ...given });
      return { ...(await this.found(tx, id)), secret };
    });
  }

  /** Throws `DestinationNotFound`, `DestinationKindFixed`, `DestinationSubscribed` and as `add`. */
  async change(actor: Actor, id: string, given: GivenDestination): Promise<DestinationDetails> {
    return this.orRefused(actor, id, async (tx) => {
      await this.check(tx, given);
      checkKind((await this.found(tx, id)).destination, given);
      const now = new Date();
      // what waits is tried again at once: the address may be another one
      const change = { ...given, changedAt: now, failures: 0, nextAttemptAt: now };
      const { affected } = await tx.update(Destination, { id }, change);
      if (affected !== 1) throw new DestinationNotFound();
      const found = await this.found(tx, id);
      await this.record(tx, actor, 'destination.changed', found.destination);
      return found;
    });
  }

  /** With all that waits for it and all that was sent to it. Throws `DestinationNotFound`. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.orRefused(actor, id, async (tx) => {
      const { destination, waiting, deadLettered } = await this.found(tx, id);
      await tx.delete(Destination, { id });
      await this.destruction.destroy(tx, [destination.objectKeyId]);
      await this.audit.record(tx, actor, {
        action: 'destination.removed',
        subject: { type: 'destination', id },
        details: { waiting, parked: deadLettered },
      });
    });
  }

  private async found(tx: Transaction, id: string): Promise<DestinationDetails> {
    const found = await this.destinations.find(tx, id);
    if (!found) throw new DestinationNotFound();
    return found;
  }

  private async check(
    tx: Transaction,
    { address, compartmentIds }: GivenDestination,
  ): Promise<void> {
    requireAllowed(this.targets, address);
    if (compartmentIds === null) return;
    const known = await tx.countBy(Compartment, { id: In([...compartmentIds]) });
    if (known !== new Set(compartmentIds).size) throw new CompartmentUnknown();
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: 'destination.changed' | 'destination.created',
    { id, objectKeyId, ...given }: GivenDestination & Pick<Destination, 'id' | 'objectKeyId'>,
  ): Promise<void> {
    const objectKey = {
      id: objectKeyId,
      key: await this.keyRing.object(tx, actor.tenantId, objectKeyId),
    };
    const sealed = (value: string): ConfidentialValue => ({ value, objectKey });
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'destination', id },
      details: {
        events: given.events.join(' '),
        compartments: given.compartmentIds?.join(' ') ?? 'all',
        confidentiality: given.confidentiality,
        alerts: given.alerts,
        maxAttempts: given.maxAttempts,
        giveUpHours: given.giveUpHours,
        ...agreedOn(given),
      },
      confidential: { name: sealed(given.name), address: sealed(given.address) },
    });
  }

  /** What is refused is written down once its transaction is undone. */
  private orRefused<T>(
    actor: Actor,
    id: string | null,
    action: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.refusals.recording(actor, { subject: { type: 'destination', id } }, (tx) =>
      action(tx).catch((error: unknown) => {
        throw isUniqueViolation(error, 'destination_name_idx') ? new DestinationNameTaken() : error;
      }),
    );
  }
}

function kindOf({ settings }: Pick<GivenDestination, 'settings'>): DestinationKind {
  return settings ? 'hl7' : 'webhook';
}

function checkKind({ kind, address, events }: Destination, given: GivenDestination): void {
  if ((kind === 'hl7') !== (kindOf(given) === 'hl7')) throw new DestinationKindFixed();
  const isSame = given.address === address && given.events.join() === events.join();
  if (kind === 'subscription' && !isSame) throw new DestinationSubscribed();
}

function agreedOn({
  settings,
}: Pick<GivenDestination, 'settings'>): Readonly<Record<string, string | number>> {
  const agreed = Object.entries(settings ?? {});
  return Object.fromEntries(
    agreed.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
