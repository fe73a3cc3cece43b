import { DomainError } from '@app/platform';

export class CheckpointMalformed extends DomainError {
  override readonly code = 'checkpoint-malformed';
  override readonly kind = 'malformed';

  constructor() {
    super(
      'A checkpoint has at least three lines: the log, the size of its tree and its root hash.',
    );
  }
}
