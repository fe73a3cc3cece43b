import { DomainError } from '@app/platform';

export class NotificationNotFound extends DomainError {
  readonly code = 'notification-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such notification for you.');
  }
}

export class EmailsNotOffered extends DomainError {
  readonly code = 'emails-not-offered';
  readonly kind = 'conflict';

  constructor() {
    super('This installation sends no e-mail. Ask its operator to name a mail server.');
  }
}
