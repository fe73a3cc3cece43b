import { DomainError } from '@app/platform';

/** A worker was about to read or write without a file wall, where that is not accepted. */
export class RealPatientsDeclared extends DomainError {
  readonly code = 'real-patients-declared';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'An organization of this installation processes real patient data, so CLOISTER_SANDBOX=reduced is refused. Set CLOISTER_SANDBOX=auto; cloister doctor shows what the machine needs for it.',
    );
  }
}

/** What would be declared is not so while this goes on. */
export class ReducedSandboxInUse extends DomainError {
  readonly code = 'reduced-sandbox-in-use';
  readonly kind = 'conflict';

  constructor() {
    super(
      'A worker of this installation runs with CLOISTER_SANDBOX=reduced, which is not accepted for real patient data. Ask your Cloister administrator to set CLOISTER_SANDBOX=auto, then try again.',
    );
  }
}
