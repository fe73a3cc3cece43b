import { DomainError } from '@app/platform';

export class MessageNotFound extends DomainError {
  readonly code = 'message-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This message does not exist, or it is in a compartment that you don’t belong to.');
  }
}

export class MessageConfidential extends DomainError {
  readonly code = 'message-confidential';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'The content of this message is more confidential than your membership of its compartment allows. Ask an administrator.',
    );
  }
}

const WHY: Readonly<Partial<Record<string, string>>> = {
  received: 'its documents are being created.',
  own: 'Cloister sent it itself.',
  acknowledgement: 'it is an acknowledgement.',
  refused: 'it was refused; its sender was notified and sends it again.',
};

/** `reason` is the state that it is in, or why no rule asks for it. */
export class MessageNotProcessable extends DomainError {
  readonly code = 'message-not-processable';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    const why = WHY[reason];
    super(
      why
        ? `This message can’t be processed again: ${why}`
        : 'No rule of its connection applies to this message as it is. Change the connections file, restart the listener, and try again.',
    );
  }
}

export class ConnectionNotRegistered extends DomainError {
  readonly code = 'connection-not-registered';
  readonly kind = 'conflict';

  constructor() {
    super(
      'No listener has run for the connection of this message since its rules were added. Start one.',
    );
  }
}
