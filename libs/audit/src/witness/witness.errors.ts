import { DomainError } from '@app/platform';

/** A request after c2sp.org/tlog-witness was refused. */
export abstract class WitnessRefusal extends DomainError {}

export class WitnessRequestMalformed extends WitnessRefusal {
  override readonly code = 'witness-request-malformed';
  override readonly kind = 'malformed';

  constructor() {
    super(
      'The body must be a line "old" with a size, up to 63 hashes, an empty line, and a signed checkpoint whose size is not smaller.',
    );
  }
}

export class LogNotWitnessed extends WitnessRefusal {
  override readonly code = 'log-not-witnessed';
  override readonly kind = 'missing';

  constructor() {
    super(
      'This service is not a witness of that log. Ask its operator to list the key of the log.',
    );
  }
}

export class CheckpointNotSigned extends WitnessRefusal {
  override readonly code = 'checkpoint-not-signed';
  override readonly kind = 'forbidden';

  constructor() {
    super('The checkpoint is not signed with any of the log keys listed here.');
  }
}

/** A log says about itself what cannot both be true: it has signed two trees. */
export abstract class LogContradiction extends WitnessRefusal {
  constructor(
    message: string,
    readonly origin: string,
    readonly sizes: { readonly known: number; readonly shown: number },
  ) {
    super(message);
  }
}

// Version 1.0 of the protocol said 409 here, as for another size; 1.1 keeps that for the size alone.
export class CheckpointForked extends LogContradiction {
  override readonly code = 'checkpoint-forked';
  override readonly kind = 'invalid';
}

export class CheckpointNotConsistent extends LogContradiction {
  override readonly code = 'checkpoint-not-consistent';
  override readonly kind = 'invalid';
}
