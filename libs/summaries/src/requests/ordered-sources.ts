import { ObjectErased, type Transaction } from '@app/database';
import {
  type ConfidentialityCode,
  DocumentNotFound,
  DocumentsService,
  highestOf,
  isGone,
  type SourceStatus,
} from '@app/documents';
import { Injectable } from '@nestjs/common';
import { SourceChanges } from '../source-changes/source-changes.js';
import { SourceNotUsable, SourcesOfTwoPatients, SourceWithdrawn } from '../summaries.errors.js';
import { guessCharacters, guessTokens } from './source-size.js';
import type { SummaryOrder } from './summary-order.js';

export interface ReadSources {
  readonly compartmentId: string;
  readonly confidentiality: ConfidentialityCode;
  readonly patientId: string | null;
  readonly tokensIn: number;
  /** Keys of the documents. */
  readonly madeFrom: readonly string[];
  /** What they say now that they did not when they came in; null where that is nothing. */
  readonly change: SourceStatus | null;
}

/** The documents that a summary is ordered of: whether it can be written of them, and what it has from them. */
@Injectable()
export class OrderedSources {
  constructor(
    private readonly documents: DocumentsService,
    private readonly changes: SourceChanges,
  ) {}

  /** Throws `DocumentNotFound`, `SourceNotUsable`, `SourceWithdrawn`, `SourcesOfTwoPatients`, `ObjectErased`. */
  async read(tx: Transaction, { documentIds, reproductionOf }: SummaryOrder): Promise<ReadSources> {
    // what a source says of them does not change between this look and the commit
    const documents = await this.documents.holdAll(tx, documentIds);
    const [first] = documents;
    if (!first || documents.length !== documentIds.length) throw new DocumentNotFound();
    if (documents.some(({ compartmentId }) => compartmentId !== first.compartmentId)) {
      throw new DocumentNotFound(); // sources of two compartments would tell one about the other
    }
    if (documents.some(({ state }) => state === 'erased')) throw new ObjectErased();
    const patients = new Set(documents.flatMap(({ patientId }) => patientId ?? []));
    if (patients.size > 1) throw new SourcesOfTwoPatients();
    const rejected = documents.find(({ state }) => state === 'rejected');
    if (rejected) throw new SourceNotUsable(rejected.stateReason ?? 'unknown');
    const back = documents.find(
      ({ outdatedAt, sourceStatus }) => outdatedAt && isGone(sourceStatus),
    );
    if (back && !reproductionOf) throw new SourceWithdrawn(back.sourceStatus ?? 'cancelled');
    const extractions = await this.documents.extractions(tx, documentIds);
    const characters = documents.map(
      (document) =>
        extractions.find(({ documentId }) => documentId === document.id)?.characterCount ??
        guessCharacters(document),
    );
    const total = characters.reduce((sum, count) => sum + count, 0);
    return {
      compartmentId: first.compartmentId,
      confidentiality: highestOf(documents.map(({ confidentiality }) => confidentiality)),
      patientId: [...patients][0] ?? null,
      tokensIn: guessTokens(total),
      madeFrom: documents.map(({ objectKeyId }) => objectKeyId),
      change: reproductionOf ? null : await this.changes.of(tx, documentIds),
    };
  }
}
