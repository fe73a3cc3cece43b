import { type AuditedAction, AuditEntry, AuditTrail, Refusals } from '@app/audit';
import { OfTheInstallation } from '@app/auth';
import { type KeyProvider, openOrCreateSiteKey } from '@app/crypto';
import { AcrossTenants, type Transaction, UnitOfWork } from '@app/database';
import {
  type AllowedFile,
  leftOverLists,
  type PreparedList,
  prepareSiteList,
  readSiteList,
} from '@app/inference';
import { type Actor, type DataFolder, DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** Where this site keeps its list and the key that signs it. */
export const SITE = Symbol('SITE');
export interface Site {
  readonly data: DataFolder;
  readonly rootKey: KeyProvider;
}

const LOCK = `select pg_advisory_xact_lock(hashtext('cloister.allowed-models'))`;

export class ModelFileNotOnList extends DomainError {
  readonly code = 'model-file-not-on-list';
  readonly kind = 'missing';

  constructor() {
    super(
      'The file is not on the list of this installation. Files that come with Cloister can’t be removed: choose another model instead.',
    );
  }
}

/**
 * The model files that this site allows. They stand in a signed file, because the processes that load
 * models have no database. Each new list is written beside the old one, recorded, and only then put
 * in its place: the record, which commits or does not, decides.
 */
@Injectable()
export class AllowedModels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly acrossTenants: AcrossTenants,
    @Inject(SITE) private readonly site: Site,
  ) {}

  async allow(
    caller: Actor,
    { sha256, name, reason }: { sha256: string; name: string; reason?: string | undefined },
  ): Promise<AllowedFile & { readonly allowedAt: string }> {
    const file = { sha256, name, allowedAt: new Date().toISOString() };
    const actor = await this.deciding(caller, sha256);
    const list = await this.unitOfWork.run(actor, async (tx) => {
      const others = await this.filesBut(tx, sha256);
      return this.prepare(tx, actor, [...others, file], {
        action: 'model.allowed',
        subject: { type: 'model-file', id: sha256 },
        confidential: { name: { value: name }, ...(reason && { reason: { value: reason } }) },
      });
    });
    await list.activate();
    return file;
  }

  /** Takes effect when a process next loads a model. */
  async disallow(caller: Actor, sha256: string): Promise<void> {
    const actor = await this.deciding(caller, sha256);
    const subject = { type: 'model-file', id: sha256 };
    const list = await this.unitOfWork.run(actor, async (tx) => {
      const others = await this.filesBut(tx, sha256);
      const all = await this.read();
      if (others.length === all.length) return null;
      return this.prepare(tx, actor, others, { action: 'model.disallowed', subject });
    });
    if (list) return list.activate();
    const refusal = new ModelFileNotOnList();
    await this.refusals.record(actor, { subject, reason: refusal.code });
    throw refusal;
  }

  /** Brings to its end what a crash interrupted. */
  async settle(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.query(LOCK);
      await this.settleLists(tx);
    });
  }

  /**
   * The list is one for all tenants, so the first one's trail has it, and where there are several only
   * the operator changes it. Throws `OfTheInstallation`.
   */
  private async deciding(actor: Actor, sha256: string): Promise<Actor> {
    const several = (await this.acrossTenants.tenantCount()) > 1;
    if (several && actor.kind !== 'service') {
      const refusal = new OfTheInstallation();
      const subject = { type: 'model-file', id: sha256 };
      await this.refusals.record(actor, { subject, reason: refusal.code });
      throw refusal;
    }
    const first = await this.acrossTenants.defaultTenant();
    return { ...actor, tenantId: first?.tenantId ?? actor.tenantId };
  }

  /** What is on the list besides this file, with the right to change it until the transaction ends. */
  private async filesBut(tx: Transaction, sha256: string): Promise<readonly AllowedFile[]> {
    await tx.query(LOCK);
    await this.settleLists(tx);
    const files = await this.read();
    return files.filter((file) => file.sha256 !== sha256);
  }

  private async prepare(
    tx: Transaction,
    actor: Actor,
    files: readonly AllowedFile[],
    act: AuditedAction,
  ): Promise<PreparedList> {
    const { data, rootKey } = this.site;
    const signer = await openOrCreateSiteKey(data.siteSigningKey, rootKey);
    const list = await prepareSiteList(data, files, signer);
    await this.audit.record(tx, actor, { ...act, details: { list: list.sha256 } });
    return list;
  }

  private read(): Promise<readonly AllowedFile[]> {
    return readSiteList(this.site.data, () => this.site.rootKey);
  }

  private async settleLists(tx: Transaction): Promise<void> {
    const lists = await leftOverLists(this.site.data);
    if (lists.length === 0) return;
    // anyone who made one held the lock until it was recorded, so it is among the last
    const [last] = await tx.find(AuditEntry, {
      where: { action: In(['model.allowed', 'model.disallowed']), outcome: 'success' },
      order: { occurredAt: 'desc' },
      take: 1,
    });
    for (const list of lists) {
      if (last?.canonical.includes(list.sha256)) await list.activate();
      else await list.discard();
    }
  }
}
