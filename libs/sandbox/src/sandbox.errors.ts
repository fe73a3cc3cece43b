import { DomainError } from '@app/platform';

/** The machine does not allow the walls that foreign bytes are read behind. */
export class SandboxUnavailable extends DomainError {
  readonly code = 'sandbox-unavailable';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 60;

  constructor(reason: string) {
    super(
      `Documents cannot be read, because this machine does not allow the reader to be shut off: ${reason} ` +
        'Allow user namespaces (kernel.unprivileged_userns_clone=1, user.max_user_namespaces above 0) and install ' +
        'util-linux, or set CLOISTER_SANDBOX=reduced to read documents with weaker walls.',
    );
  }
}
