import { type DomainEventConsumer, type DomainEventType, type Transaction } from '@app/database';
import { Document, earlierVersions } from '@app/documents';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { SummariesRepository } from '../summaries.repository.js';
import { SourceChangeEffects } from './source-change-effects.js';

const Affected = z.array(z.object({ id: z.uuid(), renewed: z.boolean() }));

/** Looks after the summaries of a document of which the source says something else. */
@Injectable()
export class SourceChangedConsumer implements DomainEventConsumer {
  readonly name = 'summaries.source-changed';
  readonly types = ['document.source-changed'] as const;

  constructor(
    private readonly summaries: SummariesRepository,
    private readonly effects: SourceChangeEffects,
    private readonly queue: JobQueue,
  ) {}

  async consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const { tenantId, subjectId } = event;
    const events: string[] = [];
    for (const { id, renewed } of await this.affected(tx, subjectId)) {
      await this.summaries.hold(tx, id);
      const summary = await this.summaries.find(tx, id);
      if (summary) events.push(...(await this.effects.apply(tx, summary, renewed)));
    }
    return async () => {
      for (const id of events) await this.queue.add('domain-event', { tenantId, id });
    };
  }

  /** Those of the document; and of earlier versions of it, to which it is news that the newest has changed. */
  private async affected(tx: Transaction, documentId: string) {
    const isOutdated = await tx.existsBy(Document, { id: documentId, outdatedAt: Not(IsNull()) });
    return Affected.parse(
      await tx.query(
        `select summary.id, bool_or(source.document_id <> $1 or $3) as renewed
         from summary_source as source join summary on summary.id = source.summary_id
         where (source.document_id = $1 or source.document_id = any ($2))
           and summary.reproduction_of is null
           and summary.state in ('queued', 'running', 'draft', 'in_review', 'signed', 'amended')
         group by summary.id order by summary.id`,
        [documentId, await earlierVersions(tx, documentId), isOutdated],
      ),
    );
  }
}
