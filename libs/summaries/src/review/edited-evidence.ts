import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type TraceOutcome, traceSources } from '../evidence/trace-sources.js';
import { readSource } from '../sources/read-source.js';
import type { EditedText } from './edited-text.js';

/** A person waits for it: longer than this the text is saved without a check, and says so. */
const CHECK_SECONDS = 20;

/** Checks what a reviewer wrote against the documents, by the same rules as what a model wrote. */
@Injectable()
export class EditedEvidence {
  constructor(private readonly documents: DocumentsService) {}

  /** In transactions of its own: a long source takes seconds. */
  async check(
    actor: Actor,
    documentIds: readonly string[],
    { text, sections }: EditedText,
  ): Promise<TraceOutcome> {
    const source = await readSource(this.documents, actor, documentIds);
    return traceSources(source, text, sections, new AbortController().signal, CHECK_SECONDS);
  }
}
