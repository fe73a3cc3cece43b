import { DomainError } from '@app/platform';

const UNREACHABLE = {
  'no-answer': 'It does not answer.',
  'no-access': 'It denies access. Check its settings and our credentials.',
  'no-certificate': 'A certificate or key file cannot be read. Check its path.',
  'no-file': 'The file does not exist. Mount its disk, or create it once with touch.',
  'not-kept': 'The written data could not be read back.',
  'not-confirmed': 'It did not confirm what was sent.',
  'not-trusted':
    'Its certificate is from an authority that the settings do not name, or for another host.',
  'unexpected-answer': 'Its answer does not match its kind. Check its address.',
  'unknown-log': 'It does not know this log. Ask its operator to add our key.',
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
    super(`A checkpoint store cannot be used. ${UNREACHABLE[reason]}`, options);
  }
}

const INCONSISTENT = {
  'other-root': 'It has a different tree of the same size.',
  'larger-tree': 'It has a larger tree than ours, so entries are missing here.',
  'not-continued': 'Our tree does not extend the one it has.',
  'not-ours': 'What it has is not signed by this log.',
} as const;

export type InconsistentReason = keyof typeof INCONSISTENT;

/** A store holds something that this log has never been: the trail was changed, here or there. */
export class StoreInconsistent extends DomainError {
  override readonly code = 'checkpoint-store-inconsistent';
  override readonly kind = 'conflict';

  constructor(override readonly reason: InconsistentReason) {
    super(`The audit trail does not match what a checkpoint store has. ${INCONSISTENT[reason]}`);
  }
}
