import { KeyRing, type Transaction } from '@app/database';
import { type ArrivedBytes, type DocumentDescription, DocumentArrivals } from '@app/documents';
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
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { openPatient } from '../held/assigned-patient.js';
import type { Message } from '../message.entities.js';
import { MessagePlaces } from '../message-places.js';
import { MessagesRepository } from '../messages.repository.js';
import { EarlierResults } from '../numbers/earlier-results.js';
import { StoredMessages } from '../stored-messages.js';

/** What a part of a message can have at most: a message is no longer itself. */
const PART_MAX_BYTES = 64 * 1024 * 1024;

/** Makes the documents of a message, in its order and under the keys that were made with it. */
@Injectable()
export class MessageDocuments {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly stored: StoredMessages,
    private readonly places: MessagePlaces,
    private readonly arrivals: DocumentArrivals,
    private readonly keyRing: KeyRing,
    private readonly earlier: EarlierResults,
  ) {}

  /** The ids of the documents, each once; what was there already is among them. */
  async make(tx: Transaction, actor: Actor, message: Message): Promise<readonly string[]> {
    const { tenantId, compartmentId } = message;
    const made = new Set<string>();
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
      const arrived = await this.arrivals.storeIn(actor, home, bytesOf(part), PART_MAX_BYTES);
      const description = descriptionOf(read, message, part, assigned);
      const same = await this.arrivals.sameAs(tx, actor, arrived, description);
      if (same) {
        await this.arrivals.abandon(actor, arrived);
        await this.messages.dieWith(tx, message, same);
      }
      const id = same ?? (await this.insert(tx, actor, arrived, description));
      await this.messages.setDocument(tx, place, id);
      made.add(id);
    }
    return [...made];
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
    await this.arrivals.insert(tx, actor, id, arrived, description);
    return id;
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
    metadata: transcription && JSON.stringify(transcription),
  };
}
