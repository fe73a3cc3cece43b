import { type AuditedAction, AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Summary } from '@app/summaries';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Delivery, type Destination } from '../delivery.entities.js';
import { type BackOff, waitAfter } from './back-off.js';
import { DestinationAlerts } from './destination-alerts.js';
import { SentMessages } from '../hl7/sent-messages.js';
import type { Failed, Outcome } from './outcome.js';
import { type AttemptEnd, type DestinationClaim, Outbox } from './outbox.js';

export const DELIVERY_BACK_OFF = Symbol('DeliveryBackOff');

const HOUR_MS = 3_600_000;

/** Writes down what became of an attempt: acknowledged, tried again later, or given up. */
@Injectable()
export class AttemptEnds {
  private readonly logger = new Logger(AttemptEnds.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly alerts: DestinationAlerts,
    private readonly sent: SentMessages,
    @Inject(DELIVERY_BACK_OFF) private readonly backOff: BackOff,
  ) {}

  /**
   * Whether the destination may be sent the next one at once. Nothing is written by a worker that has
   * lost the destination: anyone who has it now sends again, under the same id.
   */
  async record(claim: DestinationClaim, delivery: Delivery, outcome: Outcome): Promise<boolean> {
    const { tenantId } = delivery;
    return this.unitOfWork.run(serviceActor('deliver', tenantId), async (tx) => {
      const destination = await this.outbox.held(tx, claim);
      if (!destination) {
        this.logger.warn('destination taken over by another worker', { destinationId: claim.id });
        return false;
      }
      if (destination.kind === 'hl7') await this.sent.recordAnswer(tx, delivery, outcome);
      if (outcome.kind === 'acknowledged') return this.acknowledge(tx, claim, delivery, outcome);
      if (outcome.kind === 'gone') {
        const { status } = outcome;
        const end = {
          state: 'dead-lettered',
          status,
          answer: null,
          reason: 'gone',
          waitMs: 0,
        } as const;
        if (!(await this.deadLetter(tx, destination, delivery, end))) return true;
        if (delivery.event !== 'test') await this.turnOff(tx, claim, destination);
        return false;
      }
      return this.fail(tx, claim, { destination, delivery, outcome });
    });
  }

  /** The attempt was broken off: it counts, and another one may come at once. */
  async giveBack(claim: DestinationClaim, delivery: Delivery): Promise<void> {
    await this.unitOfWork.run(serviceActor('deliver', delivery.tenantId), async (tx) => {
      if (!(await this.outbox.held(tx, claim))) return;
      const { status, answer, reason } = delivery;
      const end = { state: 'pending', status, answer, reason, waitMs: 0 } as const;
      await this.outbox.endAttempt(tx, delivery, end);
    });
  }

  private async acknowledge(
    tx: Transaction,
    claim: DestinationClaim,
    delivery: Delivery,
    { status, answer }: Extract<Outcome, { kind: 'acknowledged' }>,
  ): Promise<boolean> {
    const end = { state: 'acknowledged', status, answer, reason: null, waitMs: 0 } as const;
    if (await this.outbox.endAttempt(tx, delivery, end)) {
      await this.write(tx, delivery, 'delivery.acknowledged', end);
    }
    await this.outbox.putOff(tx, claim, 0, 0);
    return true;
  }

  private async fail(
    tx: Transaction,
    claim: DestinationClaim,
    {
      destination,
      delivery,
      outcome,
    }: {
      readonly destination: Destination;
      readonly delivery: Delivery;
      readonly outcome: Failed;
    },
  ): Promise<boolean> {
    const { status, answer, reason, isFinal, isOfDestination, retryAfterMs } = outcome;
    const failures = destination.failures + 1;
    const waitMs = Math.max(waitAfter(delivery.attempts, this.backOff), retryAfterMs ?? 0);
    const given = { deliveryId: delivery.id, reason, attempt: delivery.attempts };
    const said = { status, answer, reason };
    if (isFinal || isOver(delivery, destination)) {
      this.logger.warn('delivery dead-lettered', given);
      await this.deadLetter(tx, destination, delivery, {
        state: 'dead-lettered',
        ...said,
        waitMs: 0,
      });
    } else {
      this.logger.warn('delivery not taken, tried again later', { ...given, waitMs });
      await this.outbox.endAttempt(tx, delivery, { state: 'pending', ...said, waitMs });
    }
    // a test says something of itself alone
    if (!isOfDestination || delivery.event === 'test') return true;
    const longer = Math.max(waitAfter(failures, this.backOff), retryAfterMs ?? 0);
    await this.outbox.putOff(tx, claim, failures, longer);
    return false;
  }

  /** False where it was sent again or taken away meanwhile. */
  private async deadLetter(
    tx: Transaction,
    destination: Destination,
    delivery: Delivery,
    end: AttemptEnd,
  ): Promise<boolean> {
    if (!(await this.outbox.endAttempt(tx, delivery, end))) return false;
    await this.write(tx, delivery, 'delivery.parked', end);
    const { id: destinationId } = destination;
    // of the first; the others stand beside it when somebody looks
    const deadLettered = await tx.countBy(Delivery, { destinationId, state: 'dead-lettered' });
    if (delivery.event === 'test' || (deadLettered > 1 && end.reason !== 'gone')) return true;
    await this.alerts.deadLettered(tx, destination, end.reason);
    return true;
  }

  private async turnOff(
    tx: Transaction,
    claim: DestinationClaim,
    { id, tenantId }: Destination,
  ): Promise<void> {
    this.logger.warn('destination turned off by its receiver', { destinationId: id });
    await this.outbox.turnOff(tx, claim, 'gone');
    await this.audit.record(tx, serviceActor('deliver', tenantId), {
      action: 'destination.turned-off',
      subject: { type: 'destination', id },
      reason: 'gone',
    });
  }

  private async write(
    tx: Transaction,
    { id, tenantId, destinationId, summaryId, messageId, event, version, attempts }: Delivery,
    action: Extract<AuditedAction['action'], 'delivery.acknowledged' | 'delivery.parked'>,
    { status, answer, reason }: AttemptEnd,
  ): Promise<void> {
    const service: Actor = serviceActor('deliver', tenantId);
    const summary = summaryId === null ? null : await tx.findOneBy(Summary, { id: summaryId });
    await this.audit.record(tx, service, {
      action,
      outcome: action === 'delivery.parked' ? 'failed' : 'success',
      subject: { type: 'delivery', id },
      related: [
        { type: 'destination', id: destinationId },
        ...(summaryId === null ? [] : [{ type: 'summary', id: summaryId }]),
        ...(messageId === null ? [] : [{ type: 'message', id: messageId }]),
      ],
      patientId: summary?.patientId ?? null,
      ...(reason !== null && { reason }),
      details: {
        event,
        attempts,
        ...(version !== null && { version }),
        ...(status !== null && { status }),
        ...(answer !== null && { answer }),
      },
    });
  }
}

/** Tried often enough or for long enough; a test is tried once. */
function isOver(
  { attempts, since, event }: Delivery,
  { maxAttempts, giveUpHours }: Destination,
): boolean {
  const age = Date.now() - since.getTime();
  return event === 'test' || attempts >= maxAttempts || age >= giveUpHours * HOUR_MS;
}
