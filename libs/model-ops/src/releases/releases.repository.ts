import { AcrossTenants, type Transaction, whereAny } from '@app/database';
import type { EvaluatedWeights } from '../evaluation/runs/evaluation-record.js';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ReleaseNotFound } from './releases.errors.js';
import { ModelRelease, ModelReleaseApproval } from './release.entities.js';
import { Retirement } from './retirement.js';

export const RELEASES_MAX = 200;

/** A release with the words that were given for it, the first one first. */
export interface ReleaseDetails {
  readonly release: ModelRelease;
  readonly approvals: readonly ModelReleaseApproval[];
  /** Whether workers load it. One that was approved is not where it may serve only one of several tenants. */
  readonly active: boolean;
  /** When rows that its adapter was trained on were last erased; null: none were, as far as is known. */
  readonly rowsErasedAt: Date | null;
}

@Injectable()
export class ReleasesRepository {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly retirement: Retirement,
  ) {}

  /** Anyone who decides waits for who decides now. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cloister.model-releases'))`);
  }

  async list(tx: Transaction): Promise<readonly ReleaseDetails[]> {
    const releases = await tx.find(ModelRelease, {
      order: { proposedAt: 'desc', id: 'desc' },
      take: RELEASES_MAX,
    });
    return this.withApprovals(tx, releases);
  }

  /** Throws `ReleaseNotFound`. */
  async get(tx: Transaction, id: string): Promise<ReleaseDetails> {
    const release = await tx.findOneBy(ModelRelease, { id });
    if (!release) throw new ReleaseNotFound();
    const [details] = await this.withApprovals(tx, [release]);
    if (!details) throw new ReleaseNotFound();
    return details;
  }

  /** What workers load, unless the settings pin something else; one of another tenant nobody here sees. */
  async active(tx: Transaction): Promise<ModelRelease | 'of-another' | null> {
    const found = await this.acrossTenants.activeRelease(tx);
    if (!found) return null;
    return (await tx.findOneBy(ModelRelease, { id: found.id })) ?? 'of-another';
  }

  /** Whether any tenant has declared real patients' data: the one model serves them all. */
  async servesRealPatients(tx: Transaction): Promise<boolean> {
    return (await this.acrossTenants.realPatients(tx)) > 0;
  }

  async tenantCount(tx: Transaction): Promise<number> {
    return this.acrossTenants.tenantCount(tx);
  }

  private async withApprovals(
    tx: Transaction,
    releases: readonly ModelRelease[],
  ): Promise<readonly ReleaseDetails[]> {
    const approvals = await whereAny(releases, (some) =>
      tx.find(ModelReleaseApproval, {
        where: { releaseId: In(some.map(({ id }) => id)) },
        order: { approvedAt: 'asc' },
      }),
    );
    const byRelease = Map.groupBy(approvals, ({ releaseId }) => releaseId);
    const active = await this.acrossTenants.activeRelease(tx);
    const erasedSince = await this.retirement.erasedSince(tx);
    return releases.map((release) => ({
      release,
      approvals: byRelease.get(release.id) ?? [],
      active: release.id === active?.id,
      rowsErasedAt: erasedSince.get(release.id) ?? null,
    }));
  }
}

export function weightsOf(release: ModelRelease): EvaluatedWeights {
  const { modelId, modelSha256, adapterId, adapterSha256 } = release;
  return {
    model: { id: modelId, sha256: modelSha256 },
    adapter:
      adapterId !== null && adapterSha256 !== null
        ? { id: adapterId, sha256: adapterSha256 }
        : null,
  };
}
