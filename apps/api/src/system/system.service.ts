import {
  type AuditAction,
  AuditTrail,
  type FeedStanding,
  FeedStandings,
  type StoreStanding,
  type TrailStanding,
  TrailStandings,
  WorkStop,
} from '@app/audit';
import { AcrossTenants, type SeenWorker, UnitOfWork, WorkerProcesses } from '@app/database';
import type { Actor } from '@app/platform';
import { JobQueue, type QueueDepth, type QueueName, QUEUES } from '@app/queue';
import { RELEASE_SETTINGS, type ReleaseSettings } from '@app/releases';
import { type EngineSpeed, type Profile, Profiles, WaitingLine } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import {
  type DatabaseStanding,
  type DiskStanding,
  Installation,
  type RootKeysStanding,
} from './installation.js';

export interface InstallationStatus {
  readonly queues: readonly ({ readonly name: QueueName } & QueueDepth)[];
  readonly workers: readonly SeenWorker[];
  /** What says which model is loaded. */
  readonly model: { readonly pinnedBy: readonly string[]; readonly release: string | null };
  readonly speeds: readonly EngineSpeed[];
  readonly database: DatabaseStanding;
  readonly rootKeys: RootKeysStanding;
  readonly disk: DiskStanding;
  readonly checkpoint: { readonly size: number; readonly signedAt: Date } | null;
  readonly verified: TrailStanding['verified'];
  readonly stores: readonly StoreStanding[];
  readonly feeds: readonly FeedStanding[];
}

/** What an installation tells about itself; to ask is an act, as every other reading is. */
@Injectable()
export class SystemService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly profiles: Profiles,
    private readonly queue: JobQueue,
    private readonly workers: WorkerProcesses,
    private readonly line: WaitingLine,
    private readonly installation: Installation,
    private readonly trail: TrailStandings,
    private readonly workStop: WorkStop,
    private readonly feedStandings: FeedStandings,
    private readonly acrossTenants: AcrossTenants,
    @Inject(RELEASE_SETTINGS) private readonly releases: ReleaseSettings,
  ) {}

  async listProfiles(actor: Actor): Promise<readonly Profile[]> {
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, listing('profile.listed', 'profile')),
    );
    return this.profiles.all();
  }

  async status(actor: Actor): Promise<InstallationStatus> {
    const recorded = await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, listing('status.read', 'queue'));
      return { speeds: await this.line.speeds(tx), verified: await this.trail.lastVerified(tx) };
    });
    const [queues, workers, inForce, database, rootKeys, disk, checkpoint, stores, feeds] =
      await Promise.all([
        Promise.all(QUEUES.map(async (name) => ({ name, ...(await this.queue.depth(name)) }))),
        this.workers.seen(),
        this.acrossTenants.releaseInForce(),
        this.installation.database(),
        this.installation.keys(),
        this.installation.disk(),
        this.trail.lastSigned(),
        this.workStop.standings(),
        this.feedStandings.of(actor),
      ]);
    const model = { pinnedBy: this.releases.pinnedBy, release: inForce?.id ?? null };
    const ground = { database, rootKeys, disk, checkpoint, stores, feeds };
    return { ...recorded, queues, workers, model, ...ground };
  }
}

function listing(action: AuditAction, type: string) {
  return { action, subject: { type, id: null } };
}
