import { createHash } from 'node:crypto';
import {
  type Reauthenticated,
  Reauthentication,
  type ReauthenticationProof,
  LinkedAccounts,
} from '@app/auth';
import { canonicalJson } from '@app/crypto';
import { notify, type Transaction } from '@app/database';
import {
  type EvaluatedWeights,
  EvaluationRecord,
  judge,
} from '../evaluation/runs/evaluation-record.js';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PromotionRule } from './promotion-rule.js';
import { ReleaseActions } from './release-actions.js';
import { endedBy, ACTIVE_RELEASE_NOTICE, Retirement } from './retirement.js';
import { ModelRelease, ModelReleaseApproval } from './release.entities.js';
import {
  CandidateWithoutModel,
  CandidateWorse,
  NoActiveRelease,
  ProposedAlready,
  ReleaseDecided,
  SameApprover,
  TooFewItems,
} from './releases.errors.js';
import { type ReleaseDetails, ReleasesRepository, weightsOf } from './releases.repository.js';

/** So many human beings agree before anything comes into force. */
export const APPROVALS_NEEDED = 2;

export interface Proposal {
  readonly evaluation: EvaluationRecord;
  /** Kept data sets that the adapter was trained on: it then serves this tenant alone. */
  readonly datasetIds: readonly string[];
  readonly reason: string | null;
}

/**
 * Which model and adapter are active. The operator proposes, with what `cloister eval` found; two
 * human beings approve; one takes it back.
 */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly actions: ReleaseActions,
    private readonly releases: ReleasesRepository,
    private readonly promotion: PromotionRule,
    private readonly retirement: Retirement,
    private readonly reauthentication: Reauthentication,
    private readonly samePerson: LinkedAccounts,
  ) {}

  /** Throws `ReleaseNotFound`. */
  async get(actor: Actor, id: string): Promise<ReleaseDetails> {
    return this.actions.decide(actor, id, async (tx) => {
      const details = await this.releases.get(tx, id);
      await this.actions.recordReading(tx, actor, id);
      return details;
    });
  }

  /**
   * The id of the release. Throws `CandidateWorse`, `TooFewItems`, `OtherReleaseActive`, `NothingChanges`,
   * `ProposedAlready`, `AdapterOfOneTenant`, `AdapterRetired`, `ActiveForAnotherTenant`, `CandidateWithoutModel`, `ModelElsewhere`,
   * `ModelForDevelopment` or `ModelNotAllowed`.
   */
  async propose(actor: Actor, { evaluation, datasetIds, reason }: Proposal): Promise<string> {
    return this.actions.decide(actor, null, async (tx) => {
      const { candidate } = evaluation;
      if (!candidate.model) throw new CandidateWithoutModel();
      requireNotWorse(evaluation);
      const belongsTo = datasetIds.length > 0 ? actor.tenantId : null;
      await this.promotion.require(tx, actor.tenantId, evaluation, { belongsTo, datasetIds });
      const canonical = canonicalJson(evaluation);
      const evaluationSha256 = createHash('sha256').update(canonical).digest('hex');
      if (await tx.existsBy(ModelRelease, { evaluationSha256, state: 'proposed' })) {
        throw new ProposedAlready();
      }
      const id = newId();
      await tx.insert(ModelRelease, {
        id,
        tenantId: actor.tenantId,
        belongsTo,
        modelId: candidate.model.id,
        modelSha256: candidate.model.sha256,
        adapterId: candidate.adapter?.id ?? null,
        adapterSha256: candidate.adapter?.sha256 ?? null,
        datasetIds: [...datasetIds],
        evaluation: canonical.toString('utf8'),
        evaluationSha256,
        state: 'proposed',
        replaces: null,
        proposedByKind: actor.kind,
        proposedById: actor.id,
        proposedAt: new Date(),
        activatedAt: null,
        endedByKind: null,
        endedById: null,
        endedAt: null,
      });
      await this.actions.record(tx, actor, 'model.release-proposed', id, {
        details: { ...named(candidate), evaluation: evaluationSha256, datasets: datasetIds.length },
        reason,
      });
      return id;
    });
  }

  /**
   * One person's word. With that of a second human being it comes into force. Throws `ReleaseNotFound`,
   * `ReleaseDecided`, `SameApprover`, `OtherReleaseActive`, `AdapterOfOneTenant`, `ModelForDevelopment`,
   * `ModelNotAllowed` and what `Reauthentication` throws.
   */
  async approve(
    actor: Actor,
    sessionId: string,
    id: string,
    proof: ReauthenticationProof,
  ): Promise<ReleaseDetails> {
    // before the proof: a code is good once, and nobody types a password in vain
    const { release } = await this.actions.decide(actor, id, (tx) =>
      this.approvable(tx, actor, id),
    );
    const confirmed = await this.reauthentication.confirm(actor, sessionId, proof, {
      signs: release.evaluationSha256,
    });
    return this.actions.decide(actor, id, async (tx) => {
      const details = await this.approvable(tx, actor, id);
      await this.giveWord(tx, actor, details, confirmed);
      return this.releases.get(tx, id);
    });
  }

  /** Throws `ReleaseNotFound` or `ReleaseDecided`. */
  async refuse(actor: Actor, id: string, reason: string): Promise<ReleaseDetails> {
    return this.actions.decide(actor, id, async (tx) => {
      await this.open(tx, id);
      await tx.update(ModelRelease, { id }, { state: 'refused', ...endedBy(actor) });
      await this.actions.record(tx, actor, 'model.release-refused', id, { reason });
      return this.releases.get(tx, id);
    });
  }

  /**
   * What was active before this one is so again, at once: two people have approved that already, or it
   * is what the settings name. Throws `ReleaseNotFound`, or `NoActiveRelease` where it is not active.
   */
  async rollBack(actor: Actor, id: string, reason: string): Promise<ReleaseDetails> {
    return this.actions.decide(actor, id, async (tx) => {
      const { release } = await this.releases.get(tx, id);
      const { affected } = await tx.update(
        ModelRelease,
        { id, state: 'approved' },
        { state: 'rolled-back', ...endedBy(actor) },
      );
      if (affected !== 1) throw new NoActiveRelease();
      const next = await this.retirement.bringBack(tx, release);
      await this.actions.record(tx, actor, 'model.rolled-back', id, {
        related: next,
        details: named(weightsOf(release)),
        reason,
      });
      return this.releases.get(tx, id);
    });
  }

  private async approvable(tx: Transaction, actor: Actor, id: string): Promise<ReleaseDetails> {
    const details = await this.open(tx, id);
    const { release, approvals } = details;
    const people = approvals.map(({ personId }) => personId);
    const humans = await this.samePerson.humansOf(tx, [actor.id, ...people]);
    if (people.some((person) => humans.get(person) === humans.get(actor.id))) {
      throw new SameApprover();
    }
    const evaluation = EvaluationRecord.parse(JSON.parse(release.evaluation));
    await this.promotion.require(tx, actor.tenantId, evaluation, release);
    return details;
  }

  private async giveWord(
    tx: Transaction,
    actor: Actor,
    { release, approvals }: ReleaseDetails,
    { method, at }: Reauthenticated,
  ): Promise<void> {
    const { id } = release;
    await tx.insert(ModelReleaseApproval, {
      releaseId: id,
      personId: actor.id,
      tenantId: actor.tenantId,
      method,
      approvedAt: at,
    });
    const given = approvals.length + 1;
    const replaces = given < APPROVALS_NEEDED ? null : await this.activate(tx, actor, id);
    await this.actions.record(tx, actor, 'model.release-approved', id, {
      related: replaces,
      details: {
        ...named(weightsOf(release)),
        evaluation: release.evaluationSha256,
        method,
        given,
        needed: APPROVALS_NEEDED,
      },
    });
  }

  /** The id of the release that it takes the place of. */
  private async activate(tx: Transaction, actor: Actor, id: string): Promise<string | null> {
    const before = await tx.findOneBy(ModelRelease, { state: 'approved' });
    if (before) {
      const ended = { state: 'superseded', ...endedBy(actor) } as const;
      await tx.update(ModelRelease, { id: before.id }, ended);
    }
    const replaces = before?.id ?? null;
    const activated = { state: 'approved', replaces, activatedAt: new Date() } as const;
    await tx.update(ModelRelease, { id }, activated);
    await notify(tx, 'model_in_force', ACTIVE_RELEASE_NOTICE);
    return replaces;
  }

  private async open(tx: Transaction, id: string): Promise<ReleaseDetails> {
    const details = await this.releases.get(tx, id);
    const { state } = details.release;
    if (state !== 'proposed') throw new ReleaseDecided(state);
    return details;
  }
}

/** Throws `CandidateWorse` or `TooFewItems`. */
export function requireNotWorse(evaluation: EvaluationRecord): void {
  const judgement = judge(evaluation);
  if (judgement.kind === 'worse') throw new CandidateWorse(judgement);
  if (judgement.kind === 'too-few') throw new TooFewItems(judgement);
}

/** Hashes, not names: what a file is called is free text. */
function named({ model, adapter }: EvaluatedWeights): Readonly<Record<string, string>> {
  return { model: model?.sha256 ?? 'none', adapter: adapter?.sha256 ?? 'none' };
}
