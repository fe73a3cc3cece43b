import { AuditTrail } from '@app/audit';
import {
  type DomainEventConsumer,
  DomainEvents,
  type DomainEventType,
  KeyRing,
  type Transaction,
} from '@app/database';
import {
  type ArrivedBytes,
  type DocumentDescription,
  IntakeService,
  ExtractionTurns,
} from '@app/documents';
import {
  documentFactsOf,
  encounterOf,
  type Hl7Message,
  type Identifier,
  type MessagePart,
  patientBirthDateOf,
  patientNameOf,
  patientOf,
  transcriptionOf,
} from '@app/hl7';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { actorOf } from './connection-actor.js';
import { openPatient } from './held/assigned-patient.js';
import type { Message } from './message.entities.js';
import { MessageFailures } from './message-failures.js';
import { MessagePlaces } from './message-places.js';
import { MessagesRepository } from './messages.repository.js';
import { EarlierResults } from './numbers/earlier-results.js';
import { NumberedMessages } from './numbers/numbered-messages.js';
import { PatientMessages } from './patients/patient-messages.js';
import { StoredMessages } from './stored-messages.js';

/** What a part of a message can have at most: a message is no longer itself. */
const PART_MAX_BYTES = 64 * 1024 * 1024;

/**
 * Makes the documents of a message, in its order and under the keys that were made with it, and settles
 * what it says of earlier ones, and of patients. A limit that stands in the way is the end of it, and stands on the
 * message; what nobody foresaw is tried again for a while.
 */
@Injectable()
export class ReceivedConsumer implements DomainEventConsumer {
  readonly name = 'messages.received';
  readonly types = ['message.received'] as const;
  private readonly logger = new Logger(ReceivedConsumer.name);

  constructor(
    private readonly messages: MessagesRepository,
    private readonly stored: StoredMessages,
    private readonly places: MessagePlaces,
    private readonly intake: IntakeService,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
    private readonly turns: ExtractionTurns,
    private readonly numbered: NumberedMessages,
    private readonly earlier: EarlierResults,
    private readonly patients: PatientMessages,
    private readonly failures: MessageFailures,
  ) {}

  async consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const message = await this.messages.find(tx, event.subjectId);
    if (!message) return undefined;
    const actor = actorOf(message);
    if (message.state === 'filtered' || message.state === 'stored') {
      const news = await this.patients.follow(tx, actor, message);
      const events = await this.numbered.settle(tx, actor, message);
      return () => this.announce(message.tenantId, [], [...news, ...events]);
    }
    if (message.state !== 'received') return undefined;
    const made: string[] = [];
    const changed: string[] = [];
    try {
      changed.push(...(await this.patients.follow(tx, actor, message)));
      await this.makeDocuments(tx, actor, message, made);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      const told = await this.failures.fail(tx, actor, message, error.code);
      return () => this.announce(message.tenantId, [], told);
    }
    if (!(await this.messages.takeAll(tx, message.id, { hasDocument: made.length > 0 }))) {
      throw new Error('A message was taken twice.');
    }
    await this.audit.record(tx, actor, {
      action: 'message.taken',
      subject: { type: 'message', id: message.id },
      related: made.map((id) => ({ type: 'document', id })),
    });
    changed.push(...(await this.numbered.settle(tx, actor, message)));
    const taken = await this.events.emit(tx, message.tenantId, 'message.taken', message.id);
    return () => this.announce(message.tenantId, made, [...changed, taken]);
  }

  async thrown(
    { subjectId }: { readonly subjectId: string },
    error: unknown,
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const message = await this.messages.find(tx, subjectId);
    if (!message) return undefined;
    const told = await this.failures.unforeseen(tx, message, error);
    return () => this.announce(message.tenantId, [], told);
  }

  private async makeDocuments(
    tx: Transaction,
    actor: Actor,
    message: Message,
    made: string[],
  ): Promise<void> {
    const { tenantId, compartmentId } = message;
    const read = await this.stored.read(tx, message);
    const { parts, status } = await this.earlier.together(tx, message, read);
    if (status) await this.messages.setDocumentStatus(tx, message.id, status);
    const assigned = await this.assigned(tx, message);
    for (const place of await this.places.upTo(tx, message, parts.length)) {
      const part = parts[place.ordinal - 1];
      if (!part) throw new Error('A message has fewer documents than when it came.');
      const key = await this.keyRing.object(tx, tenantId, place.objectKeyId);
      const objectKey = { id: place.objectKeyId, key };
      const home = { compartmentId, objectKey };
      const arrived = await this.intake.storeIn(actor, home, bytesOf(part), PART_MAX_BYTES);
      const description = descriptionOf(read, message, part, assigned);
      const same = await this.intake.sameAs(tx, actor, arrived, description);
      if (same) {
        await this.intake.abandon(actor, arrived);
        await this.messages.dieWith(tx, message, same);
      }
      const id = same ?? (await this.insert(tx, actor, arrived, description));
      await this.messages.setDocument(tx, place, id);
      if (!made.includes(id)) made.push(id);
    }
  }

  /** Whose it is, where a person had to say so. */
  private async assigned(tx: Transaction, message: Message): Promise<Identifier | null> {
    const { tenantId, objectKeyId, patientSealed } = message;
    if (!patientSealed) return null;
    return openPatient(
      await this.keyRing.object(tx, tenantId, objectKeyId),
      message,
      patientSealed,
    );
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    arrived: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<string> {
    const id = newId();
    await this.intake.insert(tx, actor, id, arrived, description);
    return id;
  }

  private async announce(
    tenantId: string,
    documents: readonly string[],
    events: readonly string[],
  ): Promise<void> {
    try {
      const [first] = documents; // all of one sender
      if (first) await this.turns.admit(tenantId, first);
      for (const id of events) await this.queue.add('domain-event', { tenantId, id });
    } catch (err) {
      this.logger.warn('jobs left to the reconciler', { eventId: events[0], err });
    }
  }
}

async function* bytesOf(part: MessagePart): AsyncIterable<Uint8Array> {
  yield part.kind === 'file' ? part.bytes : Buffer.from(part.text);
}

function descriptionOf(
  message: Hl7Message,
  { reading }: Message,
  part: MessagePart,
  assigned: Identifier | null,
): DocumentDescription {
  const patient = assigned ?? patientOf(message, reading.patient);
  const encounter = encounterOf(message);
  const facts = documentFactsOf(message);
  const transcription = transcriptionOf(message);
  return {
    fileName: facts.fileName,
    mediaType: part.mediaType,
    source: 'hl7',
    confidentiality: facts.confidentiality,
    patientIdentifier: patient?.identifier ?? null,
    patientAuthority: patient?.authority ?? null,
    // who is said to be somebody is called as they were before
    patientName: assigned ? null : patientNameOf(message),
    patientBirthDate: assigned ? null : patientBirthDateOf(message),
    encounterIdentifier: encounter?.identifier ?? null,
    encounterAuthority: encounter?.authority ?? null,
    externalNumber: facts.documentNumber,
    particulars: transcription && JSON.stringify(transcription),
  };
}
