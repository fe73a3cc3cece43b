import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type DestinationDetails, DestinationsRepository } from './destinations.repository.js';
import { AllowedTargets } from '../targets/allowed-targets.js';

/** Where summaries go, and where they may. */
@Injectable()
export class ListedDestinations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly destinations: DestinationsRepository,
    private readonly targets: AllowedTargets,
    private readonly audit: AuditTrail,
  ) {}

  /** Where destinations may lie, as the configuration says. */
  get allowedHosts(): readonly string[] {
    return this.targets.listed;
  }

  async list(actor: Actor): Promise<readonly DestinationDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.destinations.list(tx);
      await this.audit.record(tx, actor, {
        action: 'destination.listed',
        subject: { type: 'destination', id: null },
        details: { count: found.length },
      });
      return found;
    });
  }
}
