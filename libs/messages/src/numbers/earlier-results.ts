import type { Transaction } from '@app/database';
import { isGone, type SourceStatus } from '@app/documents';
import {
  documentFactsOf,
  hasValidResults,
  type Hl7Message,
  mergeResults,
  type MessageParts,
  partsOf,
  readResults,
  type ResultReport,
} from '@app/hl7';
import { Injectable } from '@nestjs/common';
import type { Message, MessageState } from '../message.entities.js';
import { StoredMessages } from '../stored-messages.js';
import { inOrder, RelatedMessages, reportsOf } from './related-messages.js';

/** What nobody has said whose it is, and what was not taken, says nothing of these results. */
const WITHOUT_RESULTS: ReadonlySet<MessageState> = new Set([
  'held',
  'own',
  'acknowledgement',
  'refused',
]);

/** A message as it is to be read, with what came before it. */
export interface ReadTogether {
  readonly parts: MessageParts['parts'];
  /** Of what is made of it; null where it stands for itself. */
  readonly status: SourceStatus | null;
}

/** Reads the results of a message together with those of earlier messages about the same reports. */
@Injectable()
export class EarlierResults {
  constructor(
    private readonly related: RelatedMessages,
    private readonly stored: StoredMessages,
  ) {}

  async together(tx: Transaction, message: Message, read: Hl7Message): Promise<ReadTogether> {
    const earlier = await this.before(tx, message);
    if (earlier.length === 0) return { parts: partsOf(read).parts, status: null };
    const merged = mergeResults([...earlier, readResults(read)]);
    const { status, ofEarlier } = documentFactsOf(read);
    const taken = isGone(ofEarlier) ? ofEarlier : 'cancelled';
    const current = isGone(status) ? 'corrected' : status;
    return {
      parts: partsOf(read, () => merged).parts,
      status: hasValidResults(merged) ? current : taken,
    };
  }

  /** Of the same patient. */
  private async before(tx: Transaction, message: Message): Promise<readonly ResultReport[]> {
    const own = await this.related.own(tx, message);
    const whose = own && (await this.related.patientRow(tx, message.tenantId, own.patient));
    if (!own || whose === null) return [];
    const reports: ResultReport[] = [];
    for (const one of await this.related.ofReports(tx, message, reportsOf(own), whose)) {
      const isBefore = inOrder(one.message, message) < 0 && one.message.id !== message.id;
      if (!isBefore || one.patient !== whose || WITHOUT_RESULTS.has(one.message.state)) continue;
      reports.push(readResults(await this.stored.read(tx, one.message)));
    }
    return reports;
  }
}
