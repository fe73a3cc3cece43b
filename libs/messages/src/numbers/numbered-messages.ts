import { KeyRing, type Transaction, type VersionedKey } from '@app/database';
import { isGone, References, SourceStandings } from '@app/documents';
import { type Identifier, type Hl7Message, partsOf, patientOf } from '@app/hl7';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ConnectionSettings } from '../connection-settings.js';
import type { Message } from '../message.entities.js';
import { MessagesRepository } from '../messages.repository.js';
import type { Verdict } from '../verdict.js';
import { type DocumentNumbers, numberIndex, numbersOf, openNumbers } from './document-numbers.js';
import { standingsOf } from './standings-of.js';

/** A number that comes more often is a sender's mistake: what was said long before is settled. */
const HISTORY_MAX = 200;

/** A verdict on a message that speaks of documents, perhaps of some that are here. */
export interface NumberedVerdict {
  readonly verdict: Verdict;
  readonly numbers: DocumentNumbers | null;
  /** Whether something is to be done about what it says. */
  readonly concerns: boolean;
}

/** Holds what messages say of a document together, by the number that their source gave it. */
@Injectable()
export class NumberedMessages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly references: References,
    private readonly standings: SourceStandings,
    private readonly keyRing: KeyRing,
  ) {}

  /** A newer version of a document that is here is taken in whatever the rules say; it asks for nothing. */
  async judge(
    tx: Transaction,
    { tenantId }: Actor,
    message: Hl7Message | null,
    connection: ConnectionSettings,
    verdict: Verdict,
  ): Promise<NumberedVerdict> {
    const facts = verdict.kind === 'accepted' && speaks(verdict) ? verdict.facts : null;
    const numbers = message && facts && numbersOf(message, facts, connection);
    if (!message || !facts || !numbers) return { verdict, numbers: null, concerns: false };
    const keys = await this.keyRing.livingKeys(tx, tenantId, 'blind_index');
    const { number, parent } = numbers;
    const indexes = [number, parent].flatMap((one) =>
      one === null ? [] : indexesOf(keys, connection.name, one),
    );
    if (!(await this.messages.isKnown(tx, tenantId, indexes))) {
      return { verdict, numbers, concerns: false };
    }
    if (verdict.kind !== 'accepted' || verdict.state !== 'filtered' || isGone(facts.status)) {
      return { verdict, numbers, concerns: true };
    }
    const parts = partsOf(message);
    if (parts.parts.length === 0) return { verdict, numbers, concerns: true };
    const held = patientOf(message, connection.patient) === null;
    const newer = held
      ? ({ state: 'held', reason: 'no-patient-identifier' } as const)
      : ({ state: 'received', reason: 'newer-version' } as const);
    return { verdict: { ...verdict, ...newer, parts }, numbers, concerns: true };
  }

  /** Ids of events, to be announced once `tx` has committed. */
  async settle(tx: Transaction, actor: Actor, message: Message): Promise<readonly string[]> {
    const own = (await this.numbers(tx, message.tenantId, [message])).get(message.id);
    if (!own) return [];
    const events: string[] = [];
    // in one order: of two messages of the same numbers the second waits for the first
    const spelled = [own.number, own.parent].flatMap((one) => one ?? []).toSorted();
    for (const number of spelled) await this.messages.holdNumber(tx, message, number);
    const patient = await this.patientRow(tx, message.tenantId, own.patient);
    for (const number of spelled) {
      const history = await this.history(tx, message, number);
      const patients = new Set(history.flatMap(({ patient: row }) => row ?? []));
      // the number of two patients is two numbers; who names nobody means the one there is
      const whose = patient ?? (patients.size === 1 ? [...patients][0] : null);
      if (whose === null) continue;
      const said = history.filter((each) => each.patient === null || each.patient === whose);
      events.push(...(await this.standings.settle(tx, actor, standingsOf(said))));
    }
    return events;
  }

  private async history(tx: Transaction, { tenantId, connection }: Message, number: string) {
    const keys = await this.keyRing.livingKeys(tx, tenantId, 'blind_index');
    const indexes = indexesOf(keys, connection, number);
    const rows = await this.messages.ofNumber(tx, tenantId, indexes, HISTORY_MAX);
    const documents = Map.groupBy(
      await this.messages.documentsOf(
        tx,
        rows.map(({ id }) => id),
      ),
      ({ messageId }) => messageId,
    );
    const opened = await this.numbers(tx, tenantId, rows);
    const patients = new Map<string, string | null>();
    const history = [];
    for (const row of rows) {
      const places = documents.get(row.id) ?? [];
      const made = places.flatMap(({ documentId }) => documentId ?? []);
      if (places.length > 0 && made.length === 0) continue; // they are still to come, or never will
      const numbers = opened.get(row.id);
      if (!numbers || row.sourceStatus === null) continue;
      const spelled = JSON.stringify(numbers.patient);
      const patient =
        patients.get(spelled) ?? (await this.patientRow(tx, tenantId, numbers.patient));
      patients.set(spelled, patient);
      history.push({
        speaks: numbers.number === number ? ('itself' as const) : ('of-parent' as const),
        event: row.event,
        status: row.sourceStatus,
        at: row.arrivedAt,
        documentIds: [...new Set(made)],
        patient,
      });
    }
    return history;
  }

  /** Of those that are not erased. */
  private async numbers(
    tx: Transaction,
    tenantId: string,
    messages: readonly Message[],
  ): Promise<ReadonlyMap<string, DocumentNumbers>> {
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      messages.map(({ objectKeyId }) => objectKeyId),
    );
    const opened = new Map<string, DocumentNumbers>();
    for (const message of messages) {
      const key = keys.get(message.objectKeyId);
      const { id, numbersSealed } = message;
      if (key && numbersSealed) opened.set(id, openNumbers(key, message, numbersSealed));
    }
    return opened;
  }

  /** One of whom nothing is here is told from others by how it is spelled. */
  private async patientRow(
    tx: Transaction,
    tenantId: string,
    patient: Identifier | null,
  ): Promise<string | null> {
    if (patient === null) return null;
    const row = await this.references.find(tx, tenantId, 'patient', patient);
    return row
      ? this.references.whose(tx, row, null)
      : JSON.stringify([patient.identifier, patient.authority]);
  }
}

/** What a trial keeps, what we sent ourselves and what answers us says nothing of any document. */
function speaks({ state, reason }: Extract<Verdict, { kind: 'accepted' }>): boolean {
  return state !== 'own' && state !== 'acknowledgement' && reason !== 'store-only';
}

function indexesOf(
  keys: readonly VersionedKey[],
  connection: string,
  number: string,
): readonly { readonly version: number; readonly index: Buffer }[] {
  return keys.map((key) => ({
    version: key.version,
    index: numberIndex(key, connection, number),
  }));
}
