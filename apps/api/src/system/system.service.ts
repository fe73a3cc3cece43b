import { type AuditAction, AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { JobQueue, type QueueDepth, type QueueName, QUEUES } from '@app/queue';
import { type Profile, Profiles } from '@app/summaries';
import { Injectable } from '@nestjs/common';

/** What an installation tells about itself; to ask is an act, as every other reading is. */
@Injectable()
export class SystemService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly profiles: Profiles,
    private readonly queue: JobQueue,
  ) {}

  async listProfiles(actor: Actor): Promise<readonly Profile[]> {
    await this.record(actor, 'profile.listed', 'profile');
    return this.profiles.all();
  }

  async queueDepths(actor: Actor): Promise<readonly ({ readonly name: QueueName } & QueueDepth)[]> {
    await this.record(actor, 'status.read', 'queue');
    return Promise.all(QUEUES.map(async (name) => ({ name, ...(await this.queue.depth(name)) })));
  }

  private async record(actor: Actor, action: AuditAction, type: string): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, { action, subject: { type, id: null } }),
    );
  }
}
