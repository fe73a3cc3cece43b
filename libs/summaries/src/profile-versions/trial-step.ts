import { AuditTrail } from '@app/audit';
import type { ObjectKey } from '@app/crypto';
import { keepLease, KeyRing, LeaseLost, UnitOfWork } from '@app/database';
import type { Engine } from '@app/inference';
import { type Actor, serviceActor, withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { In, Raw } from 'typeorm';
import { assign } from '../requests/assignment.js';
import { ENGINE } from '../generation/engine-token.js';
import { Generation } from '../generation/generation.js';
import { planReads } from '../generation/planning.js';
import type { Profile } from '../profiles/profiles.js';
import { classify } from '../runs/run-failure.js';
import { SUMMARIZE_OPTIONS, type SummarizeOptions } from '../requests/summarize-options.js';
import { leaseFromNow } from '../summaries.repository.js';
import { ProfileTrial, ProfileVersion } from './profile-version.entities.js';
import { profileOf, TenantProfiles } from './tenant-profiles.js';
import {
  openTrialText,
  sealTrialResult,
  type TrialResult,
  type TrialText,
} from './trial-content.js';

const LEASE_MS = 15_000;
// A cancel is seen at the next renewal.
const RENEW_MS = 1000;
const MAX_ATTEMPTS = 3;

/** The trial waits for its next attempt: the job that carried it fails, and so is tried again. */
export class TrialFailed extends Error {
  override readonly name = 'TrialFailed';

  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

interface ClaimedTrial {
  readonly actor: Actor;
  readonly trial: ProfileTrial;
  readonly version: ProfileVersion;
  readonly beside: Profile | null;
  readonly text: string;
  readonly key: ObjectKey;
}

/** Which of the two texts is being written, and how far it is. */
interface Progress {
  writing: number;
  call: number;
  calls: number;
}

/** queued → running → finished, with the same plan, calls and receipt as a summary. */
@Injectable()
export class TrialStep {
  private readonly logger = new Logger(TrialStep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: TenantProfiles,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SUMMARIZE_OPTIONS) private readonly options: SummarizeOptions,
  ) {}

  /** Changes nothing where another worker has it, or it has ended. Throws `TrialFailed` for another attempt. */
  async run(tenantId: string, id: string, shutdown: AbortSignal): Promise<void> {
    shutdown.throwIfAborted();
    const actor = serviceActor('summarize', tenantId);
    const claimed = await this.claim(actor, id);
    if (!claimed) return;
    const progress: Progress = { writing: 0, call: 0, calls: 0 };
    await using lease = keepLease(
      LEASE_MS,
      shutdown,
      () => this.renew(actor, id, progress),
      RENEW_MS,
    );
    try {
      const left = claimed.trial.deadlineAt.getTime() - Date.now();
      const signal = withDeadline(lease.signal, Math.max(left, 1));
      await this.finish(claimed, await this.write(claimed, progress, signal));
    } catch (error) {
      await this.fail(claimed, error, shutdown);
    }
  }

  private async claim(actor: Actor, id: string): Promise<ClaimedTrial | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const waits = [Raw((lease) => `${lease} is null`), Raw((lease) => `${lease} < now()`)].map(
        (leaseUntil) => ({ id, state: In(['queued', 'running'] as const), leaseUntil }),
      );
      const { affected } = await tx.update(ProfileTrial, waits, {
        state: 'running',
        leaseUntil: () => leaseFromNow(LEASE_MS),
        attempts: () => 'attempts + 1',
      });
      if (affected !== 1) return null;
      const trial = await tx.findOneByOrFail(ProfileTrial, { id });
      const version = await tx.findOneByOrFail(ProfileVersion, { id: trial.versionId });
      const { textSealed, beside } = trial;
      const over = reasonNotToBegin(trial);
      if (!textSealed || over !== null) {
        await this.end(tx, { actor, trial, version }, over ?? 'deadline-exceeded');
        return null;
      }
      const key = await this.keyRing.object(tx, actor.tenantId, trial.objectKeyId);
      return {
        actor,
        trial,
        version,
        beside:
          beside === null ? null : await this.profiles.numbered(tx, version.profileId, beside),
        text: openTrialText(key, trial, textSealed),
        key,
      };
    });
  }

  private async renew(actor: Actor, id: string, progress: Progress): Promise<boolean> {
    const { affected } = await this.unitOfWork.run(actor, (tx) =>
      tx.update(
        ProfileTrial,
        { id, state: 'running' },
        { leaseUntil: () => leaseFromNow(LEASE_MS), ...progress },
      ),
    );
    return affected === 1;
  }

  private async write(
    { version, beside, text }: ClaimedTrial,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<Omit<TrialResult, 'v'>> {
    const { info } = this.engine;
    progress.writing = 1;
    const tried = await this.writeOne(profileOf(version), text, progress, signal);
    progress.writing = 2;
    const other = beside && (await this.writeOne(beside, text, progress, signal));
    signal.throwIfAborted();
    return { label: info.label, model: info.model?.name ?? null, tried, beside: other };
  }

  private async writeOne(
    profile: Profile,
    text: string,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<TrialText> {
    const started = performance.now();
    Object.assign(progress, { call: 0, calls: 0 });
    const assignment = assign(profile, null);
    const plan = await planReads({ text }, assignment, this.engine, signal);
    const listener = {
      reading: (call: number, calls: number) => void Object.assign(progress, { call, calls }),
      text: () => undefined,
    };
    const { candidates } = this.options;
    const generation = new Generation(assignment, this.engine, listener, signal, candidates);
    const written = await generation.write(text, plan);
    const { calls } = written.receipt;
    return {
      text: written.text,
      sections: written.sections.map(({ id, title, start, end }) => ({ id, title, start, end })),
      promptTokens: calls.reduce((sum, call) => sum + call.sentTokens, 0),
      generatedTokens: calls.reduce((sum, call) => sum + call.generatedTokens, 0),
      durationMs: Math.round(performance.now() - started),
    };
  }

  private async finish(
    { actor, trial, version, key }: ClaimedTrial,
    result: Omit<TrialResult, 'v'>,
  ): Promise<void> {
    const { id } = trial;
    await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx.update(
        ProfileTrial,
        { id, state: 'running' },
        {
          state: 'finished',
          resultSealed: sealTrialResult(key, trial, result),
          endedAt: new Date(),
          leaseUntil: null,
        },
      );
      if (affected !== 1) throw new LeaseLost('The trial was cancelled or taken over.');
      const texts = [result.tried, ...(result.beside ? [result.beside] : [])];
      await this.audit.record(tx, actor, {
        action: 'profile.trial-finished',
        subject: { type: 'profile', id: version.profileId },
        details: {
          version: version.number,
          sha256: version.contentSha256.toString('hex'),
          trial: id,
          engine: this.engine.info.engine,
          model: this.engine.info.model?.id ?? 'none',
          promptTokens: texts.reduce((sum, { promptTokens }) => sum + promptTokens, 0),
          generatedTokens: texts.reduce((sum, { generatedTokens }) => sum + generatedTokens, 0),
        },
      });
    });
  }

  private async fail(claimed: ClaimedTrial, error: unknown, shutdown: AbortSignal): Promise<void> {
    if (error instanceof LeaseLost) return; // whoever took it, or cancelled it, has said so
    const { actor, trial } = claimed;
    if (shutdown.aborted) {
      await this.waitAgain(actor, trial.id, { counts: false });
      throw error;
    }
    const { code, retry } = classify(error);
    this.logger.warn('trial failed', { trialId: trial.id, code, err: error });
    if (retry && trial.attempts < MAX_ATTEMPTS) {
      await this.waitAgain(actor, trial.id, { counts: true });
      throw new TrialFailed(code, { cause: error });
    }
    await this.unitOfWork.run(actor, (tx) => this.end(tx, claimed, code));
  }

  private async waitAgain(
    actor: Actor,
    id: string,
    { counts }: { readonly counts: boolean },
  ): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      tx.update(
        ProfileTrial,
        { id, state: 'running' },
        { state: 'queued', leaseUntil: null, ...(!counts && { attempts: () => 'attempts - 1' }) },
      ),
    );
  }

  private async end(
    tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0],
    { actor, trial: { id }, version }: Pick<ClaimedTrial, 'actor' | 'trial' | 'version'>,
    reason: string,
  ): Promise<void> {
    const { affected } = await tx.update(
      ProfileTrial,
      { id, state: 'running' },
      { state: 'failed', stateReason: reason, endedAt: new Date(), leaseUntil: null },
    );
    if (affected !== 1) return;
    await this.audit.record(tx, actor, {
      action: 'profile.trial-failed',
      outcome: 'failed',
      subject: { type: 'profile', id: version.profileId },
      reason,
      details: { version: version.number, trial: id },
    });
  }
}

function reasonNotToBegin({ attempts, deadlineAt }: ProfileTrial): string | null {
  if (deadlineAt.getTime() <= Date.now()) return 'deadline-exceeded';
  return attempts > MAX_ATTEMPTS ? 'worker-lost' : null;
}
