import { DomainError } from '@app/platform';

const UNREACHABLE = {
  'no-answer': 'It does not answer.',
  'no-access': 'It does not let us in. Look at its settings there and at our credentials.',
  'no-certificate': 'A file with a certificate or key cannot be read. Look at its path.',
  'no-file': 'The file is not there. Mount its disk, or make it once with touch.',
  'not-kept': 'What was written could not be read back.',
  'not-confirmed': 'It did not confirm what was sent.',
  'not-trusted': 'Its certificate is of no authority that the settings name, or of another host.',
  'unexpected-answer': 'It answers something else than its kind does. Look at its address.',
  'unknown-log': 'It does not know this log. Have its operator add our key there.',
} as const;

export type UnreachableReason = keyof typeof UNREACHABLE;

/** A store did not take a checkpoint, or did not say what it has. Another time it may. */
export class StoreUnreachable extends DomainError {
  override readonly code = 'checkpoint-store-unreachable';
  override readonly kind = 'unavailable';

  constructor(
    override readonly reason: UnreachableReason,
    options?: ErrorOptions,
  ) {
    super(`A store of checkpoints cannot be used. ${UNREACHABLE[reason]}`, options);
  }
}

const INCONSISTENT = {
  'other-root': 'It has another tree of the same size.',
  'larger-tree': 'It has a larger tree than ours, so entries are missing here.',
  'not-continued': 'Our tree does not go on from the one that it has.',
  'not-ours': 'What it has is not signed by this log.',
} as const;

export type InconsistentReason = keyof typeof INCONSISTENT;

/** A store holds something that this log has never been: the trail was changed, here or there. */
export class StoreInconsistent extends DomainError {
  override readonly code = 'checkpoint-store-inconsistent';
  override readonly kind = 'conflict';

  constructor(override readonly reason: InconsistentReason) {
    super(`The audit trail is not the one that a store knows. ${INCONSISTENT[reason]}`);
  }
}
