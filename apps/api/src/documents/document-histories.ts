import { ActorNames } from '@app/auth';
import { DocumentHistory } from '@app/documents';
import type { Actor } from '@app/platform';
import { SummariesService } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { type DocumentHistoryView, toDocumentHistoryView } from './document-history.dto.js';

/** A document's history with that of its summaries and runs, which the documents know nothing of. */
@Injectable()
export class DocumentHistories {
  constructor(
    private readonly histories: DocumentHistory,
    private readonly summaries: SummariesService,
    private readonly names: ActorNames,
  ) {}

  async of(actor: Actor, documentId: string): Promise<DocumentHistoryView> {
    const made = await this.summaries.madeFrom(actor, documentId);
    const history = await this.histories.read(actor, documentId, made);
    const names = await this.names.of(
      actor,
      history.entries.map((entry) => entry.actor),
    );
    return toDocumentHistoryView(history, names);
  }
}
