import {
  type AuditAction,
  AuditTrail,
  type FeedStatus,
  FeedStatusService,
  pauseReasonOf,
  type StoreStatus,
  type IntegrityReport,
  IntegrityReports,
  IntakePause,
} from '@app/audit';
import { AcrossTenants, type SeenWorker, UnitOfWork, WorkerProcesses } from '@app/database';
import { type CheckResult, Readiness } from '@app/health';
import type { Actor } from '@app/platform';
import { JobQueue, type QueueDepth, type QueueName, QUEUES } from '@app/queue';
import { RELEASE_SETTINGS, type ReleaseSettings } from '@app/releases';
import { type EngineSpeed, type Profile, TenantProfiles, QueueEstimate } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import {
  type DatabaseStatus,
  type DiskStatus,
  Installation,
  type RootKeysStatus,
} from './installation.js';

export interface InstallationStatus {
  /** False for people of one of several tenants: the machine and its load are the operator's, and left out. */
  readonly whole: boolean;
  readonly stop: ReturnType<typeof pauseReasonOf>;
  readonly queues: readonly ({ readonly name: QueueName } & QueueDepth)[];
  readonly workers: readonly SeenWorker[];
  /** What says which model is loaded. */
  readonly model: { readonly pinnedBy: readonly string[]; readonly release: string | null };
  readonly speeds: readonly EngineSpeed[];
  readonly database: DatabaseStatus | null;
  readonly rootKeys: RootKeysStatus | null;
  readonly disk: DiskStatus | null;
  readonly checks: readonly CheckResult[];
  readonly checkpoint: { readonly size: number; readonly signedAt: Date } | null;
  readonly verified: IntegrityReport['verified'];
  readonly stores: readonly StoreStatus[];
  readonly feeds: readonly FeedStatus[];
}

const NOTHING = {
  queues: [],
  workers: [],
  database: null,
  rootKeys: null,
  disk: null,
  checks: [],
} as const;

/** What an installation tells about itself; to ask is an act, as every other reading is. */
@Injectable()
export class SystemService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly profiles: TenantProfiles,
    private readonly queue: JobQueue,
    private readonly workers: WorkerProcesses,
    private readonly line: QueueEstimate,
    private readonly installation: Installation,
    private readonly trail: IntegrityReports,
    private readonly workStop: IntakePause,
    private readonly feedStandings: FeedStatusService,
    private readonly acrossTenants: AcrossTenants,
    private readonly readiness: Readiness,
    @Inject(RELEASE_SETTINGS) private readonly releases: ReleaseSettings,
  ) {}

  async listProfiles(actor: Actor): Promise<readonly Profile[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, listing('profile.listed', 'profile'));
      return this.profiles.all(tx);
    });
  }

  async status(actor: Actor): Promise<InstallationStatus> {
    const { speeds, verified } = await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, listing('status.read', 'queue'));
      return { speeds: await this.line.speeds(tx), verified: await this.trail.lastVerified(tx) };
    });
    const whole = actor.kind === 'service' || (await this.acrossTenants.tenantCount()) === 1;
    const [inForce, checkpoint, stores, feeds, machine] = await Promise.all([
      this.acrossTenants.activeRelease(),
      this.trail.lastSigned(),
      this.workStop.storeStatus(),
      this.feedStandings.of(actor),
      whole ? this.machine() : NOTHING,
    ]);
    const release = inForce?.tenantId === actor.tenantId ? inForce.id : null;
    const model = { pinnedBy: this.releases.pinnedBy, release };
    const told = whole ? { speeds, stores } : { speeds: [], stores: [] };
    return {
      whole,
      stop: pauseReasonOf(stores),
      ...machine,
      ...told,
      model,
      checkpoint,
      verified,
      feeds,
    };
  }

  private async machine() {
    const [queues, workers, database, rootKeys, disk, { checks }] = await Promise.all([
      Promise.all(QUEUES.map((name) => this.queueOf(name))),
      this.workers.seen(),
      this.installation.database(),
      this.installation.keys(),
      this.installation.disk(),
      this.readiness.report(),
    ]);
    return { queues, workers, database, rootKeys, disk, checks };
  }

  /** Of documents to be read the queue holds those whose turn is near; Postgres knows how many wait. */
  private async queueOf(name: QueueName): Promise<InstallationStatus['queues'][number]> {
    const depth = await this.queue.depth(name);
    if (name !== 'extract') return { name, ...depth };
    return { name, ...depth, waiting: await this.acrossTenants.unreadDocuments() };
  }
}

function listing(action: AuditAction, type: string) {
  return { action, subject: { type, id: null } };
}
