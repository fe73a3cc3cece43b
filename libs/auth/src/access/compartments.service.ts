import { AuditTrail, Refusals } from '@app/audit';
import {
  addCompartment,
  Compartment,
  renameCompartment,
  type ConfidentialityCode,
  isUniqueViolation,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CompartmentNameTaken, CompartmentNotFound } from './rights.errors.js';

const LIST_MAX = 500;

/** The wards, matters or studies of a tenant. How confidential one is, is said once: its documents have that label. */
@Injectable()
export class CompartmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `CompartmentNameTaken`. */
  async add(
    actor: Actor,
    name: string,
    confidentiality: ConfidentialityCode,
  ): Promise<Compartment> {
    const id = newId();
    return this.naming(actor, id, () =>
      this.unitOfWork.run(actor, async (tx) => {
        const { tenantId } = actor;
        await addCompartment(tx, { id, tenantId, name, confidentiality, isDefault: false });
        await this.audit.record(tx, actor, {
          action: 'compartment.created',
          subject: { type: 'compartment', id },
          details: { confidentiality },
          confidential: { name: { value: name } },
        });
        return tx.findOneByOrFail(Compartment, { id });
      }),
    );
  }

  /** Throws `CompartmentNotFound`, `CompartmentNameTaken`. */
  async rename(actor: Actor, id: string, name: string): Promise<Compartment> {
    return this.naming(actor, id, () =>
      this.unitOfWork.run(actor, async (tx) => {
        if (!(await renameCompartment(tx, id, name))) throw new CompartmentNotFound();
        await this.audit.record(tx, actor, {
          action: 'compartment.renamed',
          subject: { type: 'compartment', id },
          confidential: { name: { value: name } },
        });
        return tx.findOneByOrFail(Compartment, { id });
      }),
    );
  }

  /** By name. */
  async list(actor: Actor): Promise<readonly Compartment[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.find(Compartment, { order: { name: 'asc' }, take: LIST_MAX });
      await this.audit.record(tx, actor, {
        action: 'compartment.listed',
        subject: { type: 'compartment', id: null },
        details: { count: found.length },
      });
      return found;
    });
  }

  private async naming<T>(actor: Actor, id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const taken = isUniqueViolation(error, 'compartment_tenant_name_idx');
      const refusal = taken ? new CompartmentNameTaken() : error;
      if (refusal instanceof DomainError) {
        const subject = { type: 'compartment', id };
        await this.refusals.record(actor, { subject, reason: refusal.code });
      }
      throw refusal;
    }
  }
}
