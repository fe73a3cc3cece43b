import { type Transaction, whereAny } from '@app/database';
import { latestVersions, type Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { SignatureRow } from './review.entities.js';

export interface InboxRow {
  readonly summary: Summary;
  /** The number of the newest version. */
  readonly version: number;
  /** Signatures of it. */
  readonly given: number;
}

const Counted = z.array(z.object({ versionId: z.uuid(), given: z.coerce.number() }));

/** What the inbox says of summaries beside their rows, for a whole page at once. */
@Injectable()
export class InboxRepository {
  /** The newest version of each, and how many have signed that. */
  async describe(tx: Transaction, summaries: readonly Summary[]): Promise<readonly InboxRow[]> {
    const versions = await latestVersions(
      tx,
      summaries.map(({ id }) => id),
    );
    const signatures = Counted.parse(
      await whereAny(versions, (some) =>
        tx
          .createQueryBuilder(SignatureRow, 'signature')
          .select('signature.versionId', 'versionId')
          .addSelect('count(*)', 'given')
          .where({ versionId: In(some.map(({ id }) => id)) })
          .groupBy('signature.versionId')
          .getRawMany(),
      ),
    );
    return summaries.map((summary) => {
      const version = versions.find(({ summaryId }) => summaryId === summary.id);
      const counted = signatures.find(({ versionId }) => versionId === version?.id);
      return { summary, version: version?.number ?? 0, given: counted?.given ?? 0 };
    });
  }
}
