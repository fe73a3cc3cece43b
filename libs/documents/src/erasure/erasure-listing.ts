import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ErasureList } from './erasure-list.js';
import { ErasuresRepository } from './erasures.repository.js';

/** Writes erasures to the list that no backup holds; what is not there yet, the worker brings. */
@Injectable()
export class ErasureListing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly erasures: ErasuresRepository,
    private readonly erasureList: ErasureList,
  ) {}

  /** May write a line twice after a crash; the second says the same. */
  async list(tenantId: string, id: string): Promise<void> {
    const actor = serviceActor('erasure-list', tenantId);
    const erasure = await this.unitOfWork.run(actor, (tx) => this.erasures.find(tx, id));
    if (!erasure || erasure.listedAt) return;
    await this.erasureList.append({
      v: 1,
      erasure: id,
      tenant: tenantId,
      document: erasure.documentId,
      keys: [...erasure.keyIds],
      at: erasure.requestedAt.toISOString(),
    });
    await this.unitOfWork.run(actor, (tx) => this.erasures.setListed(tx, id));
  }
}
