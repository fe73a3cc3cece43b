import { AuditTrail, type IntegrityReport, pauseReasonOf } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { type Actor, type BuildInfo, readBuildInfo } from '@app/platform';
import { type EngineSpeed, QueueEstimate } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { type MachineFacts, MachineStatus, NOTHING } from './machine-status.js';
import { type ModelFacts, ActiveModel } from './active-model.js';
import { type TrailFacts, TrailStatus } from './trail-status.js';

export interface InstallationStatus extends MachineFacts, TrailFacts {
  readonly build: BuildInfo;
  /** False for people of one of several tenants: the machine and its load are the operator's, and left out. */
  readonly whole: boolean;
  readonly stop: ReturnType<typeof pauseReasonOf>;
  readonly model: ModelFacts;
  readonly speeds: readonly EngineSpeed[];
  readonly verified: IntegrityReport['verified'];
}

/** What an installation tells about itself; to ask is an act, as every other reading is. */
@Injectable()
export class SystemService {
  /** Read once: an update replaces the file while this process still runs the build before. */
  private readonly build = readBuildInfo();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly queue: QueueEstimate,
    private readonly machine: MachineStatus,
    private readonly trail: TrailStatus,
    private readonly model: ActiveModel,
  ) {}

  async status(actor: Actor): Promise<InstallationStatus> {
    const { speeds, verified } = await this.unitOfWork.run(actor, async (tx) => {
      const subject = { type: 'queue', id: null };
      await this.audit.record(tx, actor, { action: 'status.read', subject });
      return { speeds: await this.queue.speeds(tx), verified: await this.trail.lastVerified(tx) };
    });
    const whole = await this.machine.isShownTo(actor);
    const [model, { checkpoint, stores, feeds }, machine] = await Promise.all([
      this.model.read(actor),
      this.trail.read(actor),
      whole ? this.machine.read() : NOTHING,
    ]);
    return {
      build: this.build,
      whole,
      stop: pauseReasonOf(stores),
      ...machine,
      speeds: whole ? speeds : [],
      stores: whole ? stores : [],
      model,
      checkpoint,
      verified,
      feeds,
    };
  }
}
