import { AuditTrail, Refusals } from '@app/audit';
import { ObjectErased, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import {
  SummariesRepository,
  SummariesService,
  type Summary,
  type SummaryFacts,
  SummaryNotFound,
  type SummaryVersion,
  type VersionContent,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { VersionFindings } from './findings/finding-answers.js';
import { ShownVersions } from './versions/shown-versions.js';

export interface SummaryDetails extends SummaryFacts {
  /** The signed version, else the newest; null where nothing is written or it is erased. */
  readonly version: {
    readonly row: SummaryVersion;
    readonly content: VersionContent;
    readonly findings: VersionFindings;
  } | null;
}

/** A summary with its text, and what was found of that. */
@Injectable()
export class ShownSummaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly facts: SummariesService,
    private readonly shown: ShownVersions,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `SummaryNotFound`. */
  async get(actor: Actor, id: string): Promise<SummaryDetails> {
    await this.shown.prepare(actor, id);
    const details = await this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaries.find(tx, id);
      if (!summary) return null;
      const [found] = await this.facts.describe(tx, [summary]);
      const row = await this.summaries.shownVersion(tx, summary);
      await this.audit.record(tx, actor, {
        action: 'summary.read',
        subject: { type: 'summary', id },
        patientId: summary.patientId,
        ...(row && { details: { version: row.number } }),
      });
      if (!found) return null;
      return { ...found, version: row?.contentSealed ? await this.versionOf(tx, summary) : null };
    });
    if (details) return details;
    const missing = new SummaryNotFound();
    await this.refusals.record(actor, { subject: { type: 'summary', id }, reason: missing.code });
    throw missing;
  }

  /** Null once it is erased. */
  private async versionOf(tx: Transaction, summary: Summary): Promise<SummaryDetails['version']> {
    try {
      const { version, findings } = await this.shown.read(tx, summary);
      return { row: version.row, content: version.content, findings };
    } catch (error) {
      if (error instanceof ObjectErased) return null;
      throw error;
    }
  }
}
