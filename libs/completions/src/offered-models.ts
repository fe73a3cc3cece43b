import { AuditTrail } from '@app/audit';
import { ClientsService } from '@app/auth';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ServedModel } from './completion.entities.js';
import { CompletionRefusals } from './completion-refusals.js';
import { CompletionsNotGranted } from './completions.errors.js';
import { CompletionsRepository } from './completions.repository.js';

/** The models that clients may ask. */
@Injectable()
export class OfferedModels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly completions: CompletionsRepository,
    private readonly clients: ClientsService,
    private readonly audit: AuditTrail,
    private readonly refusals: CompletionRefusals,
  ) {}

  /** What there is to ask. Throws `CompletionsNotGranted`. */
  async list(actor: Actor): Promise<readonly ServedModel[]> {
    const models = await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.clients.mayComplete(tx, actor))) return null;
      const served = await this.completions.servedModels(tx);
      await this.audit.record(tx, actor, {
        action: 'model.listed',
        subject: { type: 'model', id: null },
        details: { count: served.length },
      });
      return served;
    });
    return models ?? this.refusals.refuse(actor, new CompletionsNotGranted());
  }
}
