import { AuditTrail } from '@app/audit';
import type { Actor } from '@app/platform';
import {
  findingOf,
  type Headline,
  SummariesRepository,
  type Summary,
  type SummaryVersion,
  type VersionContent,
  type VersionSentence,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { OmissionDetails, OverrideDetails } from './findings/finding-answers.js';
import { ReviewActions } from './review-actions.js';
import { type Contributions, ReviewContributions } from './review-contributions.js';
import { ShownVersions } from './versions/shown-versions.js';

export interface FindingDetails {
  /** Which sentence of the version, from 1. */
  readonly sentence: number;
  readonly status: 'unsupported' | 'contradicted';
  readonly evidence: VersionSentence['evidence'];
  readonly override: OverrideDetails | null;
}

/** All that is known of a review, for those who may see the summary. */
export interface ReviewDetails extends Contributions {
  readonly summary: Summary;
  /** The one that is reviewed, or in force; null before the first, and once it is erased. */
  readonly version: SummaryVersion | null;
  readonly isChecked: boolean;
  /** What that version says and what was found of it; null before the first, and once it is erased. */
  readonly content: VersionContent | null;
  /** Null where nothing was checked. */
  readonly headline: Headline | null;
  readonly findings: readonly FindingDetails[];
  readonly omissions: readonly OmissionDetails[];
}

/** How a review stands. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly summaries: SummariesRepository,
    private readonly shown: ShownVersions,
    private readonly contributions: ReviewContributions,
    private readonly audit: AuditTrail,
  ) {}

  async get(actor: Actor, summaryId: string): Promise<ReviewDetails> {
    await this.shown.prepare(actor, summaryId);
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const row = await this.summaries.shownVersion(tx, summary);
      const read = row?.contentSealed ? await this.shown.read(tx, summary) : null;
      const { version: shown = null, findings: found = null } = read ?? {};
      await this.audit.record(tx, actor, {
        action: 'review.read',
        subject: { type: 'summary', id: summaryId },
        patientId: summary.patientId,
      });
      return {
        summary,
        version: row,
        isChecked: shown !== null && shown.content.evidence !== null,
        content: shown?.content ?? null,
        headline: found?.headline ?? null,
        findings: findingsOf(shown?.sentences ?? [], found?.overridden ?? []),
        omissions: found?.omissions ?? [],
        ...(await this.contributions.of(tx, actor, summary)),
      };
    });
  }
}

function findingsOf(
  sentences: readonly VersionSentence[],
  overridden: readonly OverrideDetails[],
): FindingDetails[] {
  return sentences.flatMap((each, index) => {
    const status = findingOf(each);
    if (!status) return [];
    const sentence = index + 1;
    const override = overridden.find(({ row }) => row.sentence === sentence) ?? null;
    return [{ sentence, status, evidence: each.evidence, override }];
  });
}
