import { DomainError } from '@app/platform';

/** What a child process is for. */
export type SandboxPurpose = 'reader' | 'model';

const REFUSED: Readonly<Record<SandboxPurpose, string>> = {
  reader:
    'Documents cannot be read, because this machine does not allow the reader to be isolated.',
  model: 'The model is not started, because this machine does not allow it to be isolated.',
};

/** The machine does not allow the walls that foreign bytes are read behind, or the model runs behind. */
export class SandboxUnavailable extends DomainError {
  readonly code = 'sandbox-unavailable';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 60;

  /** `reasons`: why not, for each mode that was tried. */
  constructor(
    purpose: SandboxPurpose,
    readonly reasons: readonly string[],
  ) {
    super(
      `${REFUSED[purpose]} ${reasons.join(' ')} Allow user namespaces (kernel.unprivileged_userns_clone=1, user.max_user_namespaces above 0), or use a kernel with Landlock, each with util-linux 2.41 or later; or set CLOISTER_SANDBOX=reduced to run without this isolation.`,
    );
  }
}
