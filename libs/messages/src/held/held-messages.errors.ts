import { DomainError } from '@app/platform';

export class MessageNotHeld extends DomainError {
  readonly code = 'message-not-held';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    super('This message does not wait for anybody to say whose it is.');
  }
}
