import { DomainError } from '@app/platform';

/** A file that nobody who may say so has allowed. */
export class ModelNotAllowed extends DomainError {
  override readonly code = 'model-not-allowed';
  override readonly kind = 'forbidden';

  constructor(id: string, sha256: string) {
    super(
      `The file of ${id} (sha256 ${sha256}) is on neither the list that comes with Cloister nor that of this installation, so it is not loaded. Check where it comes from and what its licence permits, then allow it: cloister model allow ${id}`,
    );
  }
}

/** A file that only a list which anybody can sign has, where real patients' data is processed. */
export class ModelForDevelopment extends DomainError {
  override readonly code = 'model-for-development';
  override readonly kind = 'forbidden';

  constructor(id: string, sha256: string) {
    super(
      `The file of ${id} (sha256 ${sha256}) is only on the development list of this build of Cloister. An organization here processes real patient data, so it is not loaded. Install a release of Cloister; or check where the file comes from, and allow it for this installation: cloister model allow ${id}`,
    );
  }
}

/** A list of allowed files is not what its owner signed. */
export class AllowListNotTrusted extends DomainError {
  override readonly code = 'allow-list-not-trusted';
  override readonly kind = 'invalid';

  constructor(path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super(`The list of allowed model files ${path} is not used: ${reason}. ${remedy}`, options);
  }
}
