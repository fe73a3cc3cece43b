import { UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  draftToJudge,
  mustAnswerOf,
  readSource,
  RunExtractions,
  SummariesRepository,
  type Summary,
  TenantProfiles,
  type TraceOutcome,
  traceSources,
  type VersionContent,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { EditedText } from './edited-text.js';

/** A person waits for it: longer than this the text is saved without a check, and says so. */
const CHECK_SECONDS = 20;

/**
 * Checks what a reviewer wrote against the documents, by the same rules as what a model wrote. What a model has answered
 * of sentences that are as they were counts on; of the others it is not asked, since a person waits.
 */
@Injectable()
export class EditedEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly extractions: RunExtractions,
    private readonly profiles: TenantProfiles,
  ) {}

  /** In transactions of its own: a long source takes seconds. Against what the model was given, also where that was read again. */
  async check(
    actor: Actor,
    { id, profileId, profileVersion }: Pick<Summary, 'id' | 'profileId' | 'profileVersion'>,
    written: Pick<EditedText, 'text' | 'sections'>,
    comparison: VersionContent['comparison'],
  ): Promise<TraceOutcome> {
    const { sources, given, profile, mustAnswer } = await this.unitOfWork.run(
      actor,
      async (tx) => ({
        sources: await this.summaries.sources(tx, [id]),
        given: await this.extractions.of(tx, id),
        profile: await this.profiles.numbered(tx, profileId, profileVersion),
        mustAnswer: await mustAnswerOf(tx, actor.tenantId),
      }),
    );
    const documentIds = sources.map(({ documentId }) => documentId);
    const source = await readSource(this.documents, actor, documentIds, given);
    const draft = draftToJudge(written, profile, mustAnswer);
    const { outcome } = await traceSources(source, draft, new AbortController().signal, {
      answers: comparison?.answers ?? [],
      seconds: CHECK_SECONDS,
    });
    return outcome;
  }
}
