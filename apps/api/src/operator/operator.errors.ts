import { DomainError } from '@app/platform';

export class OperatorSecretRequired extends DomainError {
  readonly code = 'operator-secret-required';
  readonly kind = 'unauthenticated';

  constructor() {
    super(
      'This socket is for the operator, who proves it with the secret in run/operator.secret of the data folder. The command cloister does that automatically: run it as the user that Cloister runs as, or as root, with the same CLOISTER_DATA. The secret changes at each start of the service, so try again if it was just started.',
    );
  }
}
