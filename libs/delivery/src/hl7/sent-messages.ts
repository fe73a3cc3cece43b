import { isDeepStrictEqual } from 'node:util';
import { AuditTrail } from '@app/audit';
import { PeopleService } from '@app/auth';
import { KeyRing, type Transaction } from '@app/database';
import { NotInCharset } from '@app/hl7';
import type { OwnNames } from '@app/messages';
import { newId, serviceActor } from '@app/platform';
import { type Addition, OutgoingSummaries, type OutgoingVersion } from '@app/review';
import { Summary } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Delivery, Hl7Event } from '../delivery.entities.js';
import type { AttemptTrouble, Outcome } from '../sending/outcome.js';
import { controlIdOf } from './control-id.js';
import type { Hl7Settings } from './hl7-settings.js';
import { subjectOfSent } from './key-of-sent.js';
import { type MessagePlan, planOf, type SentBefore } from './message-plan.js';
import { type MessageSubject, MessageSubjects } from './message-subject.js';
import { saidText, type Withdrawal } from './message-text.js';
import { OWN_NAMES_TOKEN } from './own-names.js';
import { openSending, sealSaid, sealSending } from './sealed-sending.js';
import { SentMessage } from './sent-message.entity.js';
import { subjectAsSent, sentAsBefore } from './sent-subject.js';
import { type Authenticator, writeMessage } from './write-message.js';

type Hl7Delivery = Pick<Delivery, 'id' | 'tenantId' | 'destinationId'> & {
  readonly event: Hl7Event;
  readonly version: number;
};

/** Why the service withdraws by itself, by the code on the summary. */
const REASONS: Readonly<Record<string, string>> = {
  'source-cancelled': 'its source was withdrawn by the sender',
  'source-wrong-patient': 'its source belongs to another patient',
};

/** What has happened cannot be said to this destination, however often it is tried. */
export class NotSayable extends Error {
  override readonly name = 'NotSayable';

  constructor(readonly reason: AttemptTrouble) {
    super(`This can’t be sent: ${reason}.`);
  }
}

/**
 * Writes messages, once: an attempt after the first sends the same bytes. What was sent and what was
 * answered is kept under the summary's key.
 */
@Injectable()
export class SentMessages {
  constructor(
    private readonly outgoing: OutgoingSummaries,
    private readonly subjects: MessageSubjects,
    private readonly people: PeopleService,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(OWN_NAMES_TOKEN) private readonly self: OwnNames,
  ) {}

  /** Throws `NotSayable` or `ObjectErased`. */
  async bytesOf(
    tx: Transaction,
    settings: Hl7Settings,
    delivery: Hl7Delivery,
    summary: Summary,
  ): Promise<Buffer> {
    const earlier = await tx.findOne(SentMessage, {
      where: { deliveryId: delivery.id },
      order: { builtAt: 'desc', id: 'desc' },
    });
    // written anew only where the partners have agreed on something else since, and then under its numbers
    if (earlier && (earlier.state === 'taken' || isDeepStrictEqual(earlier.settings, settings))) {
      const key = await this.keyRing.object(tx, summary.tenantId, summary.objectKeyId);
      return openSending(key, earlier);
    }
    return this.write(tx, settings, delivery, summary, earlier);
  }

  /** What was taken once stays taken, whatever is said to a message that is sent again. */
  async recordAnswer(
    tx: Transaction,
    { id: deliveryId }: Pick<Delivery, 'id'>,
    outcome: Outcome,
  ): Promise<void> {
    const message = await tx.findOne(SentMessage, {
      where: { deliveryId },
      order: { builtAt: 'desc', id: 'desc' },
    });
    const answers = outcome.kind === 'gone' ? [] : outcome.answers;
    if (!message) return;
    const { objectKeyId } = await subjectOfSent(tx, message);
    const keys = await this.keyRing.objects(tx, message.tenantId, [objectKeyId]);
    const key = keys.get(objectKeyId);
    if (!key) return; // erased meanwhile, and the message with it
    const state = stateAfter(message.state, outcome);
    await tx.update(
      SentMessage,
      { id: message.id },
      {
        state,
        answeredAt: state === 'unanswered' && answers.length === 0 ? null : new Date(),
        ...(answers.length > 0 && { answersSealed: sealSaid(key, message, answers) }),
      },
    );
  }

  private async write(
    tx: Transaction,
    settings: Hl7Settings,
    delivery: Hl7Delivery,
    summary: Summary,
    earlier: SentMessage | null,
  ): Promise<Buffer> {
    const { destinationId, event, version: number } = delivery;
    const { id: summaryId, tenantId } = summary;
    const sent = await tx.find(SentMessage, {
      where: { summaryId, destinationId, deliveryId: Not(delivery.id) },
      order: { builtAt: 'asc', id: 'asc' },
    });
    const additions = event === 'amended' ? await this.additions(tx, summary, number) : null;
    const plan = planOf(event, {
      before: sent.flatMap(toSentBefore),
      settings,
      isAddition: additions !== null,
      newNumber: earlier?.number ?? shortId(),
    });
    if (!plan) throw new NotSayable('nothing-to-withdraw');
    const bytes = await this.compose(tx, settings, delivery, { plan, summary, additions, sent });
    const id = newId();
    const type = plan.event === 'R01' ? 'ORU' : 'MDM';
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    await tx.insert(SentMessage, {
      id,
      tenantId,
      destinationId,
      summaryId,
      messageId: null,
      deliveryId: delivery.id,
      type,
      event: plan.event,
      number: plan.number,
      parent: plan.parent,
      documentStatus: plan.documentStatus,
      state: 'unanswered',
      settings,
      sizeBytes: bytes.length,
      bytesSealed: sealSending(key, { id, tenantId }, bytes),
      answersSealed: null,
      builtAt: new Date(),
      answeredAt: null,
    });
    await this.audit.record(tx, serviceActor('deliver', tenantId), {
      action: 'message.written',
      subject: { type: 'message', id },
      related: [
        { type: 'delivery', id: delivery.id },
        { type: 'destination', id: destinationId },
        { type: 'summary', id: summaryId },
      ],
      patientId: summary.patientId,
      details: {
        type,
        event: plan.event,
        number: plan.number,
        version: number,
        sizeBytes: bytes.length,
      },
    });
    return bytes;
  }

  private async compose(
    tx: Transaction,
    settings: Hl7Settings,
    { id, version: number }: Hl7Delivery,
    {
      plan,
      summary,
      additions,
      sent,
    }: {
      readonly plan: MessagePlan;
      readonly summary: Summary;
      readonly additions: readonly Addition[] | null;
      readonly sent: readonly SentMessage[];
    },
  ): Promise<Buffer> {
    const { pid, ...subject } = await this.subjectOf(tx, summary, sent);
    if (!pid) throw new NotSayable('no-patient-identifier');
    if (subject.processingIds.some((processingId) => processingId !== settings.processingId)) {
      throw new NotSayable('other-processing-id');
    }
    const version = await this.outgoing.version(tx, summary, number);
    const withdrawal =
      plan.documentStatus === 'withdrawn' ? await this.withdrawalOf(tx, summary) : null;
    const { profile } = version;
    try {
      return writeMessage(
        {
          controlId: controlIdOf(id),
          at: new Date(),
          plan,
          subject: { ...subject, pid },
          said: saidText(plan, version, subject.sources, {
            additions: additions ?? [],
            withdrawal,
          }),
          profile,
          writtenAt: version.createdAt,
          confidentiality: summary.confidentiality,
          authenticators: authenticatorsOf(plan, version, withdrawal),
          isLegal: profile.legallyResponsible && plan.documentStatus !== 'withdrawn',
        },
        settings,
        this.self,
      );
    } catch (error) {
      if (error instanceof NotInCharset) throw new NotSayable('not-in-charset');
      throw error;
    }
  }

  private async subjectOf(
    tx: Transaction,
    summary: Summary,
    sent: readonly SentMessage[],
  ): Promise<MessageSubject> {
    const subject = await this.subjects.of(tx, summary);
    const previous = sentAsBefore(sent, subject);
    if (!previous) return subject;
    const key = await this.keyRing.object(tx, summary.tenantId, summary.objectKeyId);
    const { pv1, ...asSent } = subjectAsSent(key, previous, subject);
    return { ...subject, ...asSent, pv1: pv1 ?? subject.pv1 };
  }

  /** What was added to the version that was in force before; null where something else became of it. */
  private async additions(
    tx: Transaction,
    summary: Summary,
    number: number,
  ): Promise<readonly Addition[] | null> {
    const signed = await this.outgoing.signedBefore(tx, summary, number);
    return signed === null ? null : this.outgoing.additions(tx, summary, signed, number);
  }

  private async withdrawalOf(
    tx: Transaction,
    summary: Summary,
  ): Promise<Withdrawal & { readonly personId: string | null }> {
    const found = summary.actedBy === null ? null : await this.outgoing.withdrawal(tx, summary);
    if (!found) {
      const reason = REASONS[summary.stateReason ?? ''] ?? null;
      return { personId: null, by: null, at: summary.actedAt ?? new Date(), reason };
    }
    const names = await this.people.namesOf(tx, [found.personId]);
    return { ...found, by: names.get(found.personId) ?? null };
  }
}

function authenticatorsOf(
  { isSigned }: MessagePlan,
  { signatures }: OutgoingVersion,
  withdrawal: (Withdrawal & { readonly personId: string | null }) | null,
): readonly Authenticator[] {
  if (!isSigned) return [];
  if (!withdrawal) {
    return signatures.map(({ personId, printedName, signedAt }) => ({
      id: personId,
      name: printedName,
      at: signedAt,
    }));
  }
  const { personId, by, at } = withdrawal;
  return personId === null || by === null ? [] : [{ id: personId, name: by, at }];
}

function toSentBefore({ number, documentStatus, state }: SentMessage): readonly SentBefore[] {
  return number === null || documentStatus === 'acknowledgement'
    ? []
    : [{ number, documentStatus, state }];
}

function stateAfter(before: SentMessage['state'], outcome: Outcome): SentMessage['state'] {
  if (before === 'taken' || outcome.kind === 'acknowledged') return 'taken';
  return outcome.kind === 'failed' && outcome.isFinal ? 'refused' : 'unanswered';
}

/** 20 characters, so that with its namespace it fits TXA-12 of any version: the random end of a UUIDv7. */
function shortId(): string {
  return newId().replaceAll('-', '').slice(-20);
}
