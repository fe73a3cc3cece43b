import { DomainError } from '@app/platform';

export class NotificationNotFound extends DomainError {
  readonly code = 'notification-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This notification does not exist, or it is not yours.');
  }
}

export class EmailsNotOffered extends DomainError {
  readonly code = 'emails-not-offered';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This installation does not send e-mail. Ask your Cloister administrator to configure a mail server.',
    );
  }
}
