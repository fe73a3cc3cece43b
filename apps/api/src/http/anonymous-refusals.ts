import { Refusals } from '@app/audit';
import { AcrossTenants } from '@app/database';
import { serviceActor } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const MINUTE_MS = 60_000;
// A flood from many addresses must not fill the memory; what goes beyond is counted together.
const MAX_SOURCES = 10_000;
const OPERATOR_SOCKET = 'operator socket';

interface Refused {
  readonly address: string;
  readonly reason: string;
  /** Empty where nobody said. */
  readonly tenantId: string;
  /** The operating system's, of a caller at the operator's socket; empty elsewhere. */
  readonly account: string;
}

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

  /** @param tenantId where it was tried to get in; null: nobody said, and the first one's trail has it */
  count(request: FastifyRequest, reason: string, tenantId: string | null = null): void {
    const { operatorPeer: peer, ip } = request;
    const account = peer?.account ?? '';
    const address = peer ? OPERATOR_SOCKET : ip;
    this.add({ address, reason, tenantId: tenantId ?? '', account }, 1);
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
      const [address = '', reason = '', tenantId = '', account = ''] = source.split('\n');
      const refused = { address, reason, tenantId, account };
      try {
        await this.write(refused, count);
      } catch (err) {
        this.add(refused, count);
        this.logger.error('refusals not recorded', { count, err });
      }
    }
  }

  private add(refused: Refused, count: number): void {
    const known = this.counts.has(key(refused)) || this.counts.size < MAX_SOURCES;
    const source = key(known ? refused : { ...refused, address: 'many' });
    this.counts.set(source, (this.counts.get(source) ?? 0) + count);
  }

  private async write(
    { address, reason, tenantId, account }: Refused,
    count: number,
  ): Promise<void> {
    const where = tenantId || (await this.acrossTenants.defaultTenant())?.tenantId;
    if (!where) return;
    const actor = {
      ...serviceActor('api', where),
      address,
      ...(account && { operatorName: account }),
    };
    await this.refusals.record(actor, {
      subject: { type: 'api', id: null },
      reason,
      details: { count },
    });
  }
}

function key({ address, reason, tenantId, account }: Refused): string {
  return [address, reason, tenantId, account].join('\n');
}
