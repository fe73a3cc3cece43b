import { AuditTrail } from '@app/audit';
import { LinkedAccounts } from '@app/auth';
import type { Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { TenantProfiles } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { Dataset, type DatasetState } from './dataset.entities.js';
import { DatasetAccess } from './dataset-access.js';
import { DatasetRemoval } from './dataset-removal.js';
import { ApprovedByRequester, DatasetNotFound, DatasetNotPossible } from './datasets.errors.js';

const DAY_MS = 86_400_000;
/** A request that nobody approves meanwhile is over. */
const REQUEST_DAYS = 14;
const LIST_MAX = 200;
const LIVING: ReadonlySet<DatasetState> = new Set(['requested', 'approved', 'ready']);

export interface DatasetDetails {
  readonly dataset: Dataset;
  readonly purpose: string;
}

export interface DatasetRequest {
  readonly profile: string;
  readonly purpose: string;
  readonly keepDays: number;
  readonly maxSummaries: number;
}

/** Data sets: asked for by one person, approved by another, discarded when nobody needs them. */
@Injectable()
export class DatasetsService {
  constructor(
    private readonly access: DatasetAccess,
    private readonly removal: DatasetRemoval,
    private readonly samePerson: LinkedAccounts,
    private readonly profiles: TenantProfiles,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `ProfileNotFound` or `TrainingUseNotAllowed`. */
  async request(actor: Actor, request: DatasetRequest): Promise<DatasetDetails> {
    const { tenantId } = actor;
    const { purpose, keepDays, maxSummaries } = request;
    return this.access.run(actor, null, async (tx) => {
      const { profile: profileId } = request;
      await this.profiles.requireKnown(tx, profileId);
      await this.access.requireTrainingUse(tx, tenantId);
      const id = newId();
      const requestedAt = new Date();
      await tx.insert(Dataset, {
        id,
        tenantId,
        profileId,
        ...(await this.access.sealedPurpose(tx, { tenantId, id }, purpose)),
        state: 'requested',
        keepDays,
        maxSummaries,
        requestedBy: actor.id,
        requestedAt,
        expiresAt: new Date(requestedAt.getTime() + REQUEST_DAYS * DAY_MS),
      });
      await this.audit.record(tx, actor, {
        action: 'dataset.requested',
        subject: { type: 'dataset', id },
        details: { profile: profileId, keepDays, maxSummaries },
        confidential: { purpose: { value: purpose } },
      });
      return this.details(tx, id);
    });
  }

  /**
   * From now on it may be made, and its days count. Throws `DatasetNotFound`, `DatasetNotPossible`,
   * `ApprovedByRequester` or `TrainingUseNotAllowed`.
   */
  async approve(actor: Actor, id: string): Promise<DatasetDetails> {
    return this.access.run(actor, id, async (tx) => {
      const dataset = await this.access.hold(tx, id);
      if (dataset.state !== 'requested') throw new DatasetNotPossible(dataset.state);
      const humans = await this.samePerson.humansOf(tx, [actor.id, dataset.requestedBy]);
      if (humans.get(actor.id) === humans.get(dataset.requestedBy)) throw new ApprovedByRequester();
      await this.access.requireTrainingUse(tx, actor.tenantId);
      const approvedAt = new Date();
      const expiresAt = new Date(approvedAt.getTime() + dataset.keepDays * DAY_MS);
      await tx.update(
        Dataset,
        { id },
        { state: 'approved', approvedBy: actor.id, approvedAt, expiresAt },
      );
      await this.audit.record(tx, actor, {
        action: 'dataset.approved',
        subject: { type: 'dataset', id },
        related: [{ type: 'person', id: dataset.requestedBy }],
        confidential: { purpose: { value: await this.access.purpose(tx, dataset) } },
      });
      return this.details(tx, id);
    });
  }

  /** Its rows are gone with the return. Throws `DatasetNotFound` or `DatasetNotPossible`. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.access.run(actor, id, async (tx) => {
      const dataset = await this.access.hold(tx, id);
      if (!LIVING.has(dataset.state)) throw new DatasetNotPossible(dataset.state);
      await this.removal.end(tx, dataset, { state: 'discarded' });
      await this.audit.record(tx, actor, {
        action: 'dataset.discarded',
        subject: { type: 'dataset', id },
        details: { rows: dataset.rowCount },
      });
    });
  }

  /** Throws `DatasetNotFound`. */
  async get(actor: Actor, id: string): Promise<DatasetDetails> {
    return this.access.run(actor, id, async (tx) => {
      const details = await this.details(tx, id);
      await this.audit.record(tx, actor, {
        action: 'dataset.read',
        subject: { type: 'dataset', id },
      });
      return details;
    });
  }

  /** The newest 200. */
  async list(actor: Actor): Promise<readonly DatasetDetails[]> {
    return this.access.run(actor, null, async (tx) => {
      const datasets = await tx.find(Dataset, {
        order: { requestedAt: 'desc', id: 'desc' },
        take: LIST_MAX,
      });
      await this.audit.record(tx, actor, {
        action: 'dataset.listed',
        subject: { type: 'dataset', id: null },
        details: { count: datasets.length },
      });
      const purposes = await this.access.purposes(tx, datasets);
      return datasets.map((dataset) => ({ dataset, purpose: purposes.get(dataset.id) ?? '' }));
    });
  }

  private async details(tx: Transaction, id: string): Promise<DatasetDetails> {
    const dataset = await tx.findOneBy(Dataset, { id });
    if (!dataset) throw new DatasetNotFound();
    return { dataset, purpose: await this.access.purpose(tx, dataset) };
  }
}
