import type { Transaction } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { READ_ACTIONS } from './read-actions.js';

/** Somebody who was shown one of some records, and when. */
export interface RecordReader {
  readonly kind: ActorKind;
  readonly id: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
}

const Readers = z.array(
  z.object({
    kind: z.enum(['person', 'client', 'service']),
    id: z.string(),
    firstAt: z.date(),
    lastAt: z.date(),
    times: z.int(),
  }),
);

/** Who was shown records, as far back as the trail goes. Jobs of the service itself are nobody. */
@Injectable()
export class AuditReaders {
  /** For the service that knows who may see the subjects. Whoever looked last stands first. */
  async of(tx: Transaction, subjectIds: readonly string[]): Promise<readonly RecordReader[]> {
    return Readers.parse(
      await tx.query(
        `select actor_kind as kind, actor_id as id, min(occurred_at) as "firstAt",
           max(occurred_at) as "lastAt", count(*)::integer as times
         from audit_entry where subject_id = any ($1::text[]) and action = any ($2::text[])
           and outcome = 'success' and actor_kind <> 'service'
         group by actor_kind, actor_id order by max(occurred_at) desc, actor_id`,
        [[...new Set(subjectIds)], READ_ACTIONS],
      ),
    );
  }
}
