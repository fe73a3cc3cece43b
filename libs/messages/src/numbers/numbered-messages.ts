import type { Transaction } from '@app/database';
import { isGone, SourceStatusService } from '@app/documents';
import { type Hl7Message, partsOf, patientOf, typeOf } from '@app/hl7';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ConnectionSettings } from '../connection-settings.js';
import type { Message } from '../message.entities.js';
import { MessagesRepository } from '../messages.repository.js';
import type { Verdict } from '../verdict.js';
import { type DocumentNumbers, numbersOf } from './document-numbers.js';
import { type RelatedMessage, RelatedMessages, reportsOf } from './related-messages.js';
import { type NumberedMessage, sourceStatusOf } from './source-status-of.js';

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
    private readonly related: RelatedMessages,
    private readonly statuses: SourceStatusService,
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
    const named = [numbers.number, ...numbers.others, numbers.parent].filter((one) => one !== null);
    if (!(await this.related.isKnown(tx, tenantId, connection.name, named))) {
      return { verdict, numbers, concerns: false };
    }
    const held = patientOf(message, connection.patient) === null;
    // one result of several may be taken back, which leaves the others to be read
    const isWhole = isGone(facts.status) && (held || typeOf(message).type === 'MDM');
    if (verdict.kind !== 'accepted' || verdict.state !== 'filtered' || isWhole) {
      return { verdict, numbers, concerns: true };
    }
    const parts = partsOf(message);
    if (parts.parts.length === 0) return { verdict, numbers, concerns: true };
    const newer = held
      ? ({ state: 'held', reason: 'no-patient-identifier' } as const)
      : ({ state: 'received', reason: 'newer-version' } as const);
    return { verdict: { ...verdict, ...newer, parts }, numbers, concerns: true };
  }

  /** Ids of events, to be announced once `tx` has committed. */
  async settle(tx: Transaction, actor: Actor, message: Message): Promise<readonly string[]> {
    const own = await this.related.own(tx, message);
    if (!own) return [];
    const patient = await this.related.patientRow(tx, message.tenantId, own.patient);
    const reports = reportsOf(own);
    if (reports.length > 0) return this.settleReports(tx, actor, message, reports, patient);
    const events: string[] = [];
    // in one order: of two messages of the same numbers the second waits for the first
    const spelled = [own.number, own.parent].flatMap((one) => one ?? []).toSorted();
    for (const number of spelled) await this.messages.holdNumber(tx, message, number);
    for (const number of spelled) {
      const history = await this.related.ofNumber(tx, message, number);
      const whose = patient ?? onlyPatient(history);
      if (whose === null) continue;
      const said = history.filter((each) => each.patient === null || each.patient === whose);
      const statuses = sourceStatusOf(await this.said(tx, said, number));
      events.push(...(await this.statuses.settle(tx, actor, statuses)));
    }
    return events;
  }

  /** Reports that came together are one document, whichever of their numbers a later message names. */
  private async settleReports(
    tx: Transaction,
    actor: Actor,
    message: Message,
    numbers: readonly string[],
    patient: string | null,
  ): Promise<readonly string[]> {
    const whose = patient ?? onlyPatient(await this.related.ofReports(tx, message, numbers, null));
    if (whose === null) return [];
    await this.holdReports(tx, message, whose);
    const history = await this.related.ofReports(tx, message, numbers, whose);
    return this.statuses.settle(tx, actor, sourceStatusOf(await this.said(tx, history, null)));
  }

  /** One after the other of those that may have reports in common: those of a patient. */
  private async holdReports(tx: Transaction, message: Message, patient: string): Promise<void> {
    await this.messages.holdNumber(tx, message, `reports of ${patient}`);
  }

  /** In their order; of a document those that speak of this number. */
  private async said(
    tx: Transaction,
    related: readonly RelatedMessage[],
    number: string | null,
  ): Promise<readonly NumberedMessage[]> {
    const documents = Map.groupBy(
      await this.messages.documentsOf(
        tx,
        related.map(({ message }) => message.id),
      ),
      ({ messageId }) => messageId,
    );
    return related.flatMap(({ message, numbers }): readonly NumberedMessage[] => {
      const { id, event, sourceStatus: status, documentStatus, arrivedAt: at } = message;
      const places = documents.get(id) ?? [];
      const made = places.flatMap(({ documentId }) => documentId ?? []);
      if (places.length > 0 && made.length === 0) return []; // they are still to come, or never will
      if (status === null) return [];
      const isItself = number === null || numbers.number === number;
      return [
        {
          speaks: isItself ? 'itself' : 'of-parent',
          event,
          status,
          ...(documentStatus !== null && { own: documentStatus }),
          at,
          documentIds: [...new Set(made)],
        },
      ];
    });
  }
}

/** The number of two patients is two numbers; who names nobody means the one there is. */
function onlyPatient(history: readonly RelatedMessage[]): string | null {
  const patients = new Set(history.flatMap(({ patient }) => patient ?? []));
  return patients.size === 1 ? ([...patients][0] ?? null) : null;
}

/** What a trial keeps, what we sent ourselves and what answers us says nothing of any document. */
function speaks({ state, reason }: Extract<Verdict, { kind: 'accepted' }>): boolean {
  return state !== 'own' && state !== 'acknowledgement' && reason !== 'store-only';
}
