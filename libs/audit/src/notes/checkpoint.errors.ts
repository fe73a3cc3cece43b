import { DomainError } from '@app/platform';

export class CheckpointMalformed extends DomainError {
  override readonly code = 'checkpoint-malformed';
  override readonly kind = 'malformed';

  constructor() {
    super('A checkpoint is three lines or more: the log, the size of its tree and its root hash.');
  }
}
