import type { Judgement } from '../evaluation/runs/evaluation-record.js';
import { DomainError } from '@app/platform';

export class ReleaseNotFound extends DomainError {
  readonly code = 'release-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This release does not exist.');
  }
}

/** Somebody decided about it already. */
export class ReleaseDecided extends DomainError {
  readonly code = 'release-decided';
  readonly kind = 'conflict';

  /** @param reason the state that it is in */
  constructor(override readonly reason: string) {
    super('This release was already decided. Reload to see its current state.');
  }
}

export class NoActiveRelease extends DomainError {
  readonly code = 'no-release-in-force';
  readonly kind = 'conflict';

  constructor() {
    super('No release is active: the model in the settings is used.');
  }
}

export class CandidateWorse extends DomainError {
  readonly code = 'candidate-worse';
  readonly kind = 'invalid';

  constructor({ metrics }: Extract<Judgement, { kind: 'worse' }>) {
    super(
      `The evaluation shows that the candidate is significantly worse than the active model in: ${metrics.join(', ')}.`,
    );
  }
}

export class TooFewItems extends DomainError {
  readonly code = 'too-few-items';
  readonly kind = 'invalid';

  constructor({ items, least }: Extract<Judgement, { kind: 'too-few' }>) {
    super(
      `The evaluation has ${items} items. With fewer than ${least}, it can’t show whether the candidate is worse.`,
    );
  }
}

/** The evaluation was made beside something else. */
export class OtherReleaseActive extends DomainError {
  readonly code = 'other-in-force';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The candidate was compared with a model other than the active one. Evaluate it again against the active one.',
    );
  }
}

export class NothingChanges extends DomainError {
  readonly code = 'in-force-already';
  readonly kind = 'conflict';

  constructor() {
    super('The candidate is already active.');
  }
}

export class ProposedAlready extends DomainError {
  readonly code = 'proposed-already';
  readonly kind = 'conflict';

  constructor() {
    super('This evaluation was already proposed and is waiting for a decision.');
  }
}

export class CandidateWithoutModel extends DomainError {
  readonly code = 'candidate-without-model';
  readonly kind = 'invalid';

  constructor() {
    super('Only a model that this machine loads can be promoted. The extractive engine has none.');
  }
}

/** The one model of all tenants would show one tenant's texts in another's summaries. */
export class AdapterOfOneTenant extends DomainError {
  readonly code = 'adapter-of-one-tenant';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The adapter was trained on data of one organization, and this installation has several. All of them use the same model, so it can’t be promoted here.',
    );
  }
}

/** Two people of another tenant decided what computes for everybody; only they take it back. */
export class ActiveForAnotherTenant extends DomainError {
  readonly code = 'in-force-of-another';
  readonly kind = 'conflict';

  constructor() {
    super(
      'People of another organization activated the model in use. Only they can replace it or roll it back.',
    );
  }
}

/** Rows that the adapter was trained on were erased, and the tenant ends such adapters. */
export class AdapterRetired extends DomainError {
  readonly code = 'adapter-retired';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Rows that the adapter was trained on have since been erased, and your organization does not activate such adapters. Train one on a new data set.',
    );
  }
}

/** The second of two persons is to be another human being than the first. */
export class SameApprover extends DomainError {
  readonly code = 'same-approver';
  readonly kind = 'conflict';

  constructor() {
    super('You have already approved it. A second person must approve it too.');
  }
}

export class ModelElsewhere extends DomainError {
  readonly code = 'model-elsewhere';
  readonly kind = 'conflict';

  constructor() {
    super('A remote server with its own model is in use: see CLOISTER_ENGINE.');
  }
}

/** What computes was allowed by a list that anybody can sign. */
export class DevelopmentModelInUse extends DomainError {
  readonly code = 'development-model-in-use';
  readonly kind = 'conflict';

  /** @param files their names, as `cloister model allow` takes them */
  constructor(files: readonly string[]) {
    super(
      `The model on this machine (${files.join(', ')}) is only on the development list of this build of Cloister, which is not accepted for real patient data. Ask your Cloister administrator to install a release, or to check where the files come from and allow them (${files.map((file) => `cloister model allow ${file}`).join('; ')}). Then try again.`,
    );
  }
}

/** The files here are others than those that two people approved. */
export class WeightsNotOfRelease extends DomainError {
  readonly code = 'weights-not-of-release';
  readonly kind = 'unavailable';

  constructor(what: 'model' | 'adapter', expected: string | null, found: string | null) {
    super(
      `The active ${what} has the SHA-256 ${expected ?? 'none'}, but the file here has ${found ?? 'none'}. Restore the file, or roll back to the previous release: cloister model rollback.`,
    );
  }
}
