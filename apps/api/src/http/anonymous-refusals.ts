import { Refusals } from '@app/audit';
import { AcrossTenants } from '@app/database';
import { serviceActor } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const MINUTE_MS = 60_000;
// A flood from many addresses must not fill the memory; what goes beyond is counted together.
const MAX_SOURCES = 10_000;
const OPERATOR_SOCKET = 'operator socket';

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
    private readonly acrossTenants: AcrossTenants,
    private readonly refusals: Refusals,
  ) {}

  count(request: FastifyRequest, reason: string): void {
    this.add(request.throughOperatorSocket ? OPERATOR_SOCKET : request.ip, reason, 1);
    // the process may end before the minute does: shutdown writes what was counted
    this.timer ??= setTimeout(() => void this.flush(), MINUTE_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** What cannot be written now is counted again with the next minute. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = this.counts;
    this.counts = new Map();
    for (const [source, count] of counts) {
      const [address = '', reason = ''] = source.split('\n');
      try {
        await this.write(address, reason, count);
      } catch (err) {
        this.add(address, reason, count);
        this.logger.error('refusals not recorded', { count, err });
      }
    }
  }

  private add(address: string, reason: string, count: number): void {
    const known = this.counts.has(key(address, reason)) || this.counts.size < MAX_SOURCES;
    const source = key(known ? address : 'many', reason);
    this.counts.set(source, (this.counts.get(source) ?? 0) + count);
  }

  private async write(address: string, reason: string, count: number): Promise<void> {
    const tenant = await this.acrossTenants.defaultTenant();
    if (!tenant) return;
    const actor = { ...serviceActor('api', tenant.tenantId), address };
    await this.refusals.record(actor, {
      subject: { type: 'api', id: null },
      reason,
      details: { count },
    });
  }
}

function key(address: string, reason: string): string {
  return `${address}\n${reason}`;
}
