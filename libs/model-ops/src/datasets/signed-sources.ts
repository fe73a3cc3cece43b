import { type Transaction, UnitOfWork } from '@app/database';
import { type DocumentDetails, DocumentsService } from '@app/documents';
import type { Extraction } from '@app/extraction';
import type { Actor } from '@app/platform';
import { type SignedText, SignedTexts } from '@app/review';
import { Source } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { Skipped } from './dataset-report.js';

/** The library takes five seconds for it; no model that is trained here reads as much. */
const SOURCE_CHARACTERS = 200_000;

export interface SignedSource {
  readonly text: SignedText;
  readonly described: readonly DocumentDetails[];
  readonly source: string;
  readonly extractions: readonly Extraction[];
}

/** Signed summaries with what they were written from. */
@Injectable()
export class SignedSources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: SignedTexts,
    private readonly documents: DocumentsService,
  ) {}

  /** Those of a profile, and of how many. */
  async ids(
    tx: Transaction,
    profileId: string,
    atMost: number,
  ): Promise<{ readonly ids: readonly string[]; readonly available: number }> {
    return this.texts.ids(tx, profileId, atMost);
  }

  async read(actor: Actor, summaryId: string): Promise<SignedSource | Skipped> {
    const found = await this.unitOfWork.run(actor, async (tx) => {
      const text = await this.texts.read(tx, summaryId);
      const described = await this.documents.describeAll(tx, actor, text?.documentIds ?? []);
      return text && { text, described };
    });
    if (!found) return 'no-longer-signed';
    if (found.text.sections.every(({ text }) => text === '')) return 'no-sections';
    const sources: { documentId: string; extractionId: string; extraction: Extraction }[] = [];
    const { documentIds, extractionIds } = found.text;
    for (const documentId of documentIds) {
      const signedOver = extractionIds.get(documentId);
      const { id, extraction } = await this.documents.readExtraction(actor, documentId, signedOver);
      sources.push({ documentId, extractionId: id, extraction });
    }
    const { text: source } = new Source(sources);
    if (source.length > SOURCE_CHARACTERS) return 'source-too-long';
    return { ...found, source, extractions: sources.map(({ extraction }) => extraction) };
  }
}
