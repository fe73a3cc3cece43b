import { KeyRing, type Transaction } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  openContent,
  type RecallItem,
  RunExtractions,
  SummariesRepository,
  type Summary,
  type SummaryState,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { type Difference, differenceOf } from './recall-difference.js';

/** A document as it was read for the summary, and as it is read now. */
export interface SourceDifference {
  readonly documentId: string;
  readonly readerBefore: { readonly name: string; readonly version: number };
  /** Null where it was not read again. */
  readonly readerNow: { readonly name: string; readonly version: number } | null;
  readonly difference: Difference;
}

export interface DraftDifference {
  readonly state: SummaryState;
  readonly difference: Difference | null;
}

interface GivenSource {
  readonly documentId: string;
  readonly extractionId: string;
}

/** Compares what a recalled reader or model has made with what is made now. */
@Injectable()
export class RecallComparisons {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly extractions: RunExtractions,
    private readonly documents: DocumentsService,
    private readonly keyRing: KeyRing,
  ) {}

  /** The sources of a summary, each as it was read for it. */
  async given(tx: Transaction, summaryId: string): Promise<readonly GivenSource[]> {
    const sources = await this.summaries.sources(tx, [summaryId]);
    const given = await this.extractions.of(tx, summaryId);
    return sources.flatMap(({ documentId }) => {
      const extractionId = given.get(documentId);
      return extractionId === undefined ? [] : [{ documentId, extractionId }];
    });
  }

  /** In transactions of its own: a document may be long. */
  async sources(actor: Actor, given: readonly GivenSource[]): Promise<readonly SourceDifference[]> {
    const sources: SourceDifference[] = [];
    for (const { documentId, extractionId } of given) {
      sources.push(await this.source(actor, documentId, extractionId));
    }
    return sources;
  }

  /** The text that is signed, and the one that is written with what counts now; null where there is none. */
  async draft(
    tx: Transaction,
    summary: Summary,
    { newerId }: RecallItem,
  ): Promise<DraftDifference | null> {
    const newer = newerId === null ? null : await this.summaries.find(tx, newerId);
    if (!newer) return null;
    const signed = await this.textOf(tx, summary);
    const written = newer.state === 'draft' ? await this.textOf(tx, newer) : null;
    const difference = signed !== null && written !== null ? differenceOf(signed, written) : null;
    return { state: newer.state, difference };
  }

  private async textOf(tx: Transaction, summary: Summary): Promise<string | null> {
    const { id, tenantId, signedVersion, objectKeyId } = summary;
    // of an amendment that is open, what is signed
    const version =
      signedVersion === null
        ? await this.summaries.latestVersion(tx, id)
        : await this.summaries.version(tx, id, signedVersion);
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return key && version ? (openContent(key, version)?.text ?? null) : null;
  }

  private async source(
    actor: Actor,
    documentId: string,
    extractionId: string,
  ): Promise<SourceDifference> {
    const before = await this.documents.readExtraction(actor, documentId, extractionId);
    const now = await this.documents.readExtraction(actor, documentId);
    const reader = ({ extraction: { extractor } }: typeof before) => ({
      name: extractor.name,
      version: extractor.version,
    });
    return {
      documentId,
      readerBefore: reader(before),
      readerNow: now.id === before.id ? null : reader(now),
      difference: differenceOf(before.extraction.text, now.extraction.text),
    };
  }
}
