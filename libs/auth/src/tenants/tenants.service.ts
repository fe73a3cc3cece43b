import { AuditTrail, Refusals } from '@app/audit';
import {
  AcrossTenants,
  addCompartment,
  addTenant,
  FIRST_SHORT_NAME,
  isUniqueViolation,
  KeyRing,
  lockTenant,
  notify,
  renameTenant,
  type TenantNames,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, type DomainError, newId, operatorActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SetupLinksService } from '../accounts/setup-links.service.js';
import { type TenantDetails, tenantDetails } from './tenant-details.js';
import { ShortNameTaken, TenantNotFound } from './tenants.errors.js';

/** What is left out stays. */
interface NewNames {
  readonly name?: string | undefined;
  readonly shortName?: string | undefined;
}

/**
 * The organizations of an installation. They are the operator's; each action stands in the trail of the
 * organization that it is about. Who administers one of them knows that one alone.
 */
@Injectable()
export class TenantsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly links: SetupLinksService,
  ) {}

  /** The first tenant of an installation; made at the first start. */
  async ensureDefault(): Promise<string> {
    const existing = await this.acrossTenants.defaultTenant();
    if (existing) return existing.tenantId;
    const tenantId = newId();
    return this.unitOfWork.run({ tenantId, compartmentIds: 'all' }, async (tx) => {
      // Two first starts at once: the second waits here until the first has committed, and then finds its tenant.
      await tx.query(`select pg_advisory_xact_lock(hashtext('cloister.default-tenant'))`);
      const concurrent = await this.acrossTenants.defaultTenant();
      if (concurrent) return concurrent.tenantId;
      const names = { name: 'This organization', shortName: FIRST_SHORT_NAME };
      await this.insert(tx, tenantId, names);
      return tenantId;
    });
  }

  /** A tenant with its keys and its default compartment. */
  async create(name: string): Promise<string> {
    const tenantId = newId();
    await this.unitOfWork.run({ tenantId, compartmentIds: 'all' }, (tx) =>
      this.insert(tx, tenantId, { name }),
    );
    return tenantId;
  }

  /** With a link to its first administrator. Throws `ShortNameTaken`. */
  async add(
    operator: Actor,
    names: TenantNames,
  ): Promise<{ readonly tenant: TenantDetails; readonly link: string }> {
    const actor = { ...operator, tenantId: newId() };
    const { tenantId } = actor;
    return this.named(operator, null, () =>
      this.unitOfWork.run(actor, async (tx) => {
        await this.insert(tx, tenantId, names);
        await this.audit.record(tx, actor, {
          action: 'tenant.created',
          subject: { type: 'tenant', id: tenantId },
          details: { shortName: names.shortName },
          confidential: { name: { value: names.name } },
        });
        const { id, token } = await this.links.issue(tx, tenantId, null);
        await this.audit.record(tx, actor, {
          action: 'link.created',
          subject: { type: 'setup_link', id },
        });
        // an adapter of one tenant is active no longer
        await notify(tx, 'model_in_force', 'in-force');
        return { tenant: await tenantDetails(tx, tenantId), link: token };
      }),
    );
  }

  /** The first one first; each of them learns that it was looked at. */
  async list(operator: Actor): Promise<readonly TenantDetails[]> {
    const found: TenantDetails[] = [];
    for (const tenantId of await this.acrossTenants.tenants()) {
      found.push(await this.get({ ...operator, tenantId }));
    }
    return found;
  }

  /** The actor's own. */
  async get(actor: Actor): Promise<TenantDetails> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, { action: 'tenant.read', subject: tenantOf(actor) });
      return tenantDetails(tx, actor.tenantId);
    });
  }

  /** Whether who signs in says which organization is theirs. */
  async areSeveral(): Promise<boolean> {
    return (await this.acrossTenants.tenantCount()) > 1;
  }

  /** The operator, in the tenant of this name. Throws `TenantNotFound`. */
  async operatorIn(operator: Actor, shortName: string): Promise<Actor> {
    const tenantId = await this.acrossTenants.tenantByName(shortName);
    if (tenantId) return operatorActor(operator.operatorName ?? '', tenantId);
    return this.refuse(operator, null, new TenantNotFound());
  }

  /** Of the actor's own. Throws `ShortNameTaken`. */
  async rename(actor: Actor, names: NewNames): Promise<TenantDetails> {
    const { tenantId: id } = actor;
    return this.named(actor, id, () =>
      this.unitOfWork.run(actor, async (tx) => {
        const before = await lockTenant(tx, id);
        const { name = before.name, shortName = before.shortName } = names;
        await renameTenant(tx, id, { name, shortName });
        await this.audit.record(tx, actor, {
          action: 'tenant.renamed',
          subject: { type: 'tenant', id },
          details: { before: before.shortName, after: shortName },
          confidential: { nameBefore: { value: before.name }, nameAfter: { value: name } },
        });
        return tenantDetails(tx, id);
      }),
    );
  }

  private async insert(
    tx: Transaction,
    tenantId: string,
    names: Pick<TenantNames, 'name'> & Partial<TenantNames>,
  ): Promise<void> {
    await addTenant(tx, tenantId, names);
    await this.keyRing.createTenantKeys(tx, tenantId);
    await addCompartment(tx, { id: newId(), tenantId, name: 'General', isDefault: true });
  }

  private async named<T>(actor: Actor, id: string | null, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error, 'tenant_short_name_idx')) throw error;
      return this.refuse(actor, id, new ShortNameTaken());
    }
  }

  private async refuse(actor: Actor, id: string | null, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: { type: 'tenant', id }, reason: error.code });
    throw error;
  }
}

function tenantOf({ tenantId }: Actor): { readonly type: string; readonly id: string } {
  return { type: 'tenant', id: tenantId };
}
