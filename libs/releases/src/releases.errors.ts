import type { Judgement } from '@app/evaluation';
import { DomainError } from '@app/platform';

export class ReleaseNotFound extends DomainError {
  readonly code = 'release-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such release.');
  }
}

/** Somebody decided about it already. */
export class ReleaseDecided extends DomainError {
  readonly code = 'release-decided';
  readonly kind = 'conflict';

  /** @param reason the state that it is in */
  constructor(override readonly reason: string) {
    super('Somebody has decided about this release already. Look at it as it is now.');
  }
}

export class NoActiveRelease extends DomainError {
  readonly code = 'no-release-in-force';
  readonly kind = 'conflict';

  constructor() {
    super('No release is in force: what computes is what the settings name.');
  }
}

export class CandidateWorse extends DomainError {
  readonly code = 'candidate-worse';
  readonly kind = 'invalid';

  constructor({ metrics }: Extract<Judgement, { kind: 'worse' }>) {
    super(
      `The evaluation says that the candidate is worse than what is in force, for certain, in: ${metrics.join(', ')}.`,
    );
  }
}

export class TooFewItems extends DomainError {
  readonly code = 'too-few-items';
  readonly kind = 'invalid';

  constructor({ items, least }: Extract<Judgement, { kind: 'too-few' }>) {
    super(
      `The evaluation has ${items} items. With fewer than ${least} it cannot be told whether the candidate is worse.`,
    );
  }
}

/** The evaluation was made beside something else. */
export class OtherReleaseActive extends DomainError {
  readonly code = 'other-in-force';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The candidate was compared with something else than what is in force now. Evaluate it anew against that.',
    );
  }
}

export class NothingChanges extends DomainError {
  readonly code = 'in-force-already';
  readonly kind = 'conflict';

  constructor() {
    super('The candidate is what is in force already.');
  }
}

export class ProposedAlready extends DomainError {
  readonly code = 'proposed-already';
  readonly kind = 'conflict';

  constructor() {
    super('This evaluation has been proposed already, and nobody has decided about it yet.');
  }
}

export class CandidateWithoutModel extends DomainError {
  readonly code = 'candidate-without-model';
  readonly kind = 'invalid';

  constructor() {
    super('What is promoted is a model that this machine loads. The extractive engine has none.');
  }
}

/** The one model of all tenants would show one tenant's texts in another's summaries. */
export class AdapterOfOneTenant extends DomainError {
  readonly code = 'adapter-of-one-tenant';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The adapter was trained on data of one tenant, and this installation has several. All of them are served by one model, so it cannot be promoted here.',
    );
  }
}

/** Two people of another tenant decided what computes for everybody; only they take it back. */
export class ActiveForAnotherTenant extends DomainError {
  readonly code = 'in-force-of-another';
  readonly kind = 'conflict';

  constructor() {
    super(
      'People of another organization have put in force what computes here. Only they can put something else in its place or take it back.',
    );
  }
}

/** Rows that the adapter was trained on were erased, and the tenant ends such adapters. */
export class AdapterRetired extends DomainError {
  readonly code = 'adapter-retired';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Rows that the adapter was trained on have been erased since, and your organization puts no such adapter in force. Train one on a new data set.',
    );
  }
}

/** The second of two persons is to be another human being than the first. */
export class SameApprover extends DomainError {
  readonly code = 'same-approver';
  readonly kind = 'conflict';

  constructor() {
    super('You have approved it already. A second person has to.');
  }
}

export class ModelElsewhere extends DomainError {
  readonly code = 'model-elsewhere';
  readonly kind = 'conflict';

  constructor() {
    super('A server elsewhere computes, with a model of its own: CLOISTER_ENGINE names it.');
  }
}

/** What computes was allowed by a list that anybody can sign. */
export class DevelopmentModelInUse extends DomainError {
  readonly code = 'development-model-in-use';
  readonly kind = 'conflict';

  /** @param files their names, as `cloister model allow` takes them */
  constructor(files: readonly string[]) {
    super(
      `The model here (${files.join(', ')}) is only on the development list of this build of Cloister, which is not ` +
        "accepted for real patients' data. Ask whoever runs Cloister here to install a release, or to check where " +
        `the files come from and allow them (${files.map((file) => `cloister model allow ${file}`).join('; ')}). Then try again.`,
    );
  }
}

/** The files here are others than those that two people approved. */
export class WeightsNotOfRelease extends DomainError {
  readonly code = 'weights-not-of-release';
  readonly kind = 'unavailable';

  constructor(what: 'model' | 'adapter', expected: string | null, found: string | null) {
    super(
      `The ${what} in force is ${expected ?? 'none'} by SHA-256, and what is here is ${found ?? 'none'}. ` +
        'Put the file back, or roll back to what was in force before: cloister model rollback.',
    );
  }
}
