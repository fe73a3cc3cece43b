import { UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type TraceOutcome, traceSources } from '../tracing/trace-sources.js';
import { readSource } from '../sources/read-source.js';
import { RunExtractions } from '../sources/run-extractions.js';
import type { EditedText } from './edited-text.js';

/** A person waits for it: longer than this the text is saved without a check, and says so. */
const CHECK_SECONDS = 20;

/** Checks what a reviewer wrote against the documents, by the same rules as what a model wrote. */
@Injectable()
export class EditedEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly extractions: RunExtractions,
  ) {}

  /** In transactions of its own: a long source takes seconds. Against what the model was given, also where that was read again. */
  async check(
    actor: Actor,
    summaryId: string,
    documentIds: readonly string[],
    { text, sections }: EditedText,
  ): Promise<TraceOutcome> {
    const given = await this.unitOfWork.run(actor, (tx) => this.extractions.of(tx, summaryId));
    const source = await readSource(this.documents, actor, documentIds, given);
    return traceSources(source, text, sections, new AbortController().signal, CHECK_SECONDS);
  }
}
