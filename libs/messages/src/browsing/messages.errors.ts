import { DomainError } from '@app/platform';

export class MessageNotFound extends DomainError {
  readonly code = 'message-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such message, or it lies in a compartment that is not yours.');
  }
}

export class MessageConfidential extends DomainError {
  readonly code = 'message-confidential';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'What this message says is more confidential than your membership of its compartment opens. Ask an administrator.',
    );
  }
}

const WHY: Readonly<Partial<Record<string, string>>> = {
  received: 'its documents are being made.',
  own: 'we sent it ourselves.',
  acknowledgement: 'it is an answer.',
  refused: 'its sender was told that it is not taken, and sends it again.',
};

/** `reason` is the state that it is in, or why no rule asks for it. */
export class MessageNotProcessable extends DomainError {
  readonly code = 'message-not-processable';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    const why = WHY[reason];
    super(
      why
        ? `This message cannot be processed again: ${why}`
        : 'No rule of its connection asks for this message as it is. Change the file of connections, restart the listener, and try again.',
    );
  }
}

export class ConnectionNotRegistered extends DomainError {
  readonly code = 'connection-not-registered';
  readonly kind = 'conflict';

  constructor() {
    super(
      'No process has listened for the connection of this message since it has rules. Start one.',
    );
  }
}
