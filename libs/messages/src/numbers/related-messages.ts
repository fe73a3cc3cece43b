import { KeyRing, type Transaction, type VersionedKey } from '@app/database';
import { References } from '@app/documents';
import type { Identifier } from '@app/hl7';
import { Injectable } from '@nestjs/common';
import type { Message } from '../message.entities.js';
import { MessagesRepository, type SoughtNumber } from '../messages.repository.js';
import { type DocumentNumbers, isOfReport, numberIndex, openNumbers } from './document-numbers.js';

/** A number that comes more often is a sender's mistake: what was said long before is settled. */
const HISTORY_MAX = 200;

/** A message that speaks of a number, and of whom. */
export interface RelatedMessage {
  readonly message: Message;
  readonly numbers: DocumentNumbers;
  /** Null where it names nobody. */
  readonly patient: string | null;
}

/** Finds what speaks of the same documents. */
@Injectable()
export class RelatedMessages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly references: References,
    private readonly keyRing: KeyRing,
  ) {}

  /** Whether documents of one of these numbers are here, or will be. */
  async isKnown(
    tx: Transaction,
    tenantId: string,
    connection: string,
    numbers: readonly string[],
  ): Promise<boolean> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    return this.messages.isKnown(tx, tenantId, indexesOf(keys, connection, numbers));
  }

  /** Of one number, in the order in which they came. */
  async ofNumber(
    tx: Transaction,
    { tenantId, connection }: Message,
    number: string,
  ): Promise<readonly RelatedMessage[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const found = await this.of(tx, tenantId, indexesOf(keys, connection, [number]));
    return found.toSorted((one, other) => inOrder(one.message, other.message));
  }

  /**
   * Of reports, and of all reports that came together with one of them: a panel is corrected by a message that
   * names one of its numbers. `whose`: of this patient, or of nobody; null: whoever they are of.
   */
  async ofReports(
    tx: Transaction,
    { tenantId, connection }: Message,
    numbers: readonly string[],
    whose: string | null,
  ): Promise<readonly RelatedMessage[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const sought = new Set<string>();
    const found = new Map<string, RelatedMessage>();
    let wanted = [...numbers];
    while (wanted.length > 0 && found.size < HISTORY_MAX) {
      for (const number of wanted) sought.add(number);
      const related = await this.of(tx, tenantId, indexesOf(keys, connection, wanted));
      const fresh = related.filter(
        ({ message, patient }) =>
          !found.has(message.id) && (whose === null || patient === null || patient === whose),
      );
      for (const one of fresh) found.set(one.message.id, one);
      wanted = fresh
        .flatMap(({ numbers: named }) => reportsOf(named))
        .filter((number) => !sought.has(number));
    }
    return [...found.values()].toSorted((one, other) => inOrder(one.message, other.message));
  }

  /** What a message says itself; null where it speaks of no document, or is erased. */
  async own(tx: Transaction, message: Message): Promise<DocumentNumbers | null> {
    return (await this.opened(tx, message.tenantId, [message])).get(message.id) ?? null;
  }

  /** One of whom nothing is here is told from others by how it is spelled. */
  async patientRow(
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

  private async of(
    tx: Transaction,
    tenantId: string,
    indexes: readonly SoughtNumber[],
  ): Promise<readonly RelatedMessage[]> {
    const rows = await this.messages.ofNumbers(tx, tenantId, indexes, HISTORY_MAX);
    const opened = await this.opened(tx, tenantId, rows);
    const patients = new Map<string, string | null>();
    const related: RelatedMessage[] = [];
    for (const message of rows) {
      const numbers = opened.get(message.id);
      if (!numbers) continue;
      const spelled = JSON.stringify(numbers.patient);
      const patient =
        patients.get(spelled) ?? (await this.patientRow(tx, tenantId, numbers.patient));
      patients.set(spelled, patient);
      related.push({ message, numbers, patient });
    }
    return related;
  }

  /** Of those that are not erased. */
  private async opened(
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
}

/** The numbers of reports among those of a message. */
export function reportsOf({ number, others }: DocumentNumbers): readonly string[] {
  return number !== null && isOfReport(number) ? [number, ...others] : [];
}

/** As they came. */
export function inOrder(one: Message, other: Message): number {
  return one.arrivedAt.getTime() - other.arrivedAt.getTime() || (one.id < other.id ? -1 : 1);
}

function indexesOf(
  keys: readonly VersionedKey[],
  connection: string,
  numbers: readonly string[],
): readonly SoughtNumber[] {
  return keys.flatMap((key) =>
    numbers.map((number) => ({
      version: key.version,
      index: numberIndex(key, connection, number),
    })),
  );
}
