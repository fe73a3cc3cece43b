import { AuditTrail } from '@app/audit';
import { AcrossTenants, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';

const MINUTE_MS = 60_000;
// A flood from many addresses must not fill the memory; what goes beyond is counted together.
const MAX_SOURCES = 10_000;

/**
 * Refusals of callers that nobody knows, counted into one audit entry for each source and minute:
 * a flood of them must not become a flood of entries.
 */
@Injectable()
export class AnonymousRefusals implements BeforeApplicationShutdown {
  private readonly logger = new Logger(AnonymousRefusals.name);
  private counts = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
  ) {}

  count(address: string, reason: string): void {
    const known = this.counts.has(key(address, reason)) || this.counts.size < MAX_SOURCES;
    const source = key(known ? address : 'many', reason);
    this.counts.set(source, (this.counts.get(source) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.flush(), MINUTE_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = this.counts;
    this.counts = new Map();
    const tenant = await this.acrossTenants.defaultTenant();
    if (!tenant) return;
    for (const [source, count] of counts) {
      const [address = '', reason = ''] = source.split('\n');
      const actor = { ...serviceActor('api', tenant.tenantId), address };
      try {
        await this.unitOfWork.run(actor, (tx) =>
          this.audit.record(tx, actor, {
            action: 'access.refused',
            outcome: 'refused',
            subject: { type: 'api', id: null },
            reason,
            details: { count },
          }),
        );
      } catch (err) {
        this.logger.error('refusals not recorded', { count, err });
      }
    }
  }
}

function key(address: string, reason: string): string {
  return `${address}\n${reason}`;
}
