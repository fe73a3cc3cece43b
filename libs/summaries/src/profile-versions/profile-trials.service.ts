import { AuditTrail, Refusals } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork, whereAny } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { TooManyTrials, TrialEnded, TrialNotFound } from './profile-version.errors.js';
import { ProfileTrial, ProfileVersion } from './profile-version.entities.js';
import {
  openTrialResult,
  openTrialText,
  sealTrialText,
  type TrialResult,
} from './trial-content.js';
import { TriedVersions } from './tried-versions.js';

const MINUTE_MS = 60_000;
export const TRIAL_MINUTES = 20;
export const TRIAL_KEPT_DAYS = 7;
/** Of one tenant: patients' summaries share the engine with them. */
const WAITING_MAX = 5;
const LISTED_MAX = 50;

export interface TrialDetails {
  readonly trial: ProfileTrial;
  readonly version: Pick<ProfileVersion, 'profileId' | 'number'>;
  /** Null once its time is over. */
  readonly text: string | null;
  /** Null until it has finished, and once its time is over. */
  readonly result: TrialResult | null;
}

/**
 * Tries a version on a text that somebody typed, or on a synthetic one. No document is read, and what
 * comes out is no summary: no list, inbox or data set knows of it.
 */
@Injectable()
export class ProfileTrialsService {
  private readonly logger = new Logger(ProfileTrialsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tried: TriedVersions,
    private readonly keyRing: KeyRing,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Its id; with a null text, on the sample. Throws `ProfileVersionNotFound` or `TooManyTrials`. */
  async request(
    actor: Actor,
    profileId: string,
    number: number,
    text: string | null,
  ): Promise<string> {
    const { tenantId } = actor;
    const id = newId();
    await this.refusals.recording(
      actor,
      { subject: { type: 'profile', id: profileId } },
      async (tx) => {
        const { version, beside } = await this.tried.find(tx, tenantId, profileId, number);
        const waiting = await tx.countBy(ProfileTrial, { state: In(['queued', 'running']) });
        if (waiting >= WAITING_MAX) throw new TooManyTrials(WAITING_MAX);
        const { id: objectKeyId, key } = await this.keyRing.create(tx, tenantId, 'profile');
        const now = Date.now();
        const source = text ?? (await this.tried.sample(tx, profileId));
        await tx.insert(ProfileTrial, {
          id,
          tenantId,
          versionId: version.id,
          beside,
          state: 'queued',
          stateReason: null,
          sampled: text === null,
          textSealed: sealTrialText(key, { tenantId, id }, source),
          resultSealed: null,
          objectKeyId,
          requestedByKind: actor.kind,
          requestedById: actor.id,
          requestedAt: new Date(now),
          deadlineAt: new Date(now + TRIAL_MINUTES * MINUTE_MS),
          endedAt: null,
          expiresAt: new Date(now + TRIAL_KEPT_DAYS * 24 * 60 * MINUTE_MS),
          leaseUntil: null,
        });
        await this.audit.record(tx, actor, {
          action: 'profile.trial-requested',
          subject: { type: 'profile', id: profileId },
          details: { version: number, trial: id, sampled: text === null },
        });
      },
    );
    await this.announce(tenantId, id);
    return id;
  }

  /** Throws `TrialNotFound`. */
  async get(actor: Actor, id: string): Promise<TrialDetails> {
    return this.refusals.recording(
      actor,
      { subject: { type: 'profile-trial', id } },
      async (tx) => {
        const details = await this.details(tx, actor, id);
        const { profileId, number } = details.version;
        await this.audit.record(tx, actor, {
          action: 'profile.trial-read',
          subject: { type: 'profile', id: profileId },
          details: { version: number, trial: id, state: details.trial.state },
        });
        return details;
      },
    );
  }

  /** The worker lets go of it within a second. Throws `TrialNotFound` or `TrialEnded`. */
  async cancel(actor: Actor, id: string): Promise<TrialDetails> {
    return this.refusals.recording(
      actor,
      { subject: { type: 'profile-trial', id } },
      async (tx) => {
        const { version } = await this.details(tx, actor, id);
        const { affected } = await tx.update(
          ProfileTrial,
          { id, state: In(['queued', 'running']) },
          { state: 'cancelled', stateReason: 'requested', endedAt: new Date(), leaseUntil: null },
        );
        if (affected !== 1) throw new TrialEnded();
        await this.audit.record(tx, actor, {
          action: 'profile.trial-cancelled',
          subject: { type: 'profile', id: version.profileId },
          details: { version: version.number, trial: id },
        });
        return this.details(tx, actor, id);
      },
    );
  }

  /** Of all versions of a profile, the newest first, without what was written. */
  async list(actor: Actor, profileId: string): Promise<readonly TrialDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const versions = await tx.find(ProfileVersion, {
        select: { id: true, profileId: true, number: true },
        where: { profileId },
      });
      const byId = new Map(versions.map((version) => [version.id, version]));
      const trials = await whereAny([...byId.keys()], (ids) =>
        tx.find(ProfileTrial, {
          where: { versionId: In(ids) },
          order: { requestedAt: 'desc', id: 'desc' },
          take: LISTED_MAX,
        }),
      );
      return trials.flatMap((trial) => {
        const version = byId.get(trial.versionId);
        return version ? [{ trial, version, text: null, result: null }] : [];
      });
    });
  }

  private async details(tx: Transaction, { tenantId }: Actor, id: string): Promise<TrialDetails> {
    const trial = await tx.findOneBy(ProfileTrial, { id });
    if (!trial) throw new TrialNotFound();
    const version = await tx.findOneByOrFail(ProfileVersion, { id: trial.versionId });
    const { textSealed, resultSealed } = trial;
    if (!textSealed) return { trial, version, text: null, result: null };
    const key = await this.keyRing.object(tx, tenantId, trial.objectKeyId);
    return {
      trial,
      version,
      text: openTrialText(key, trial, textSealed),
      result: resultSealed && openTrialResult(key, trial, resultSealed),
    };
  }

  private async announce(tenantId: string, id: string): Promise<void> {
    try {
      await this.queue.add('try', { tenantId, id });
    } catch (err) {
      this.logger.warn('job left to the reconciler', { trialId: id, err });
    }
  }
}
