import { DomainError } from '@app/platform';

export class MessageNotHeld extends DomainError {
  readonly code = 'message-not-held';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    super('This message is not waiting to be assigned to a patient.');
  }
}
