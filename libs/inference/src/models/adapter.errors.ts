import { DomainError } from '@app/platform';

export class UnknownAdapter extends DomainError {
  override readonly code = 'unknown-adapter';
  override readonly kind = 'missing';

  constructor(id: string, model: string, known: readonly string[]) {
    super(
      `There is no adapter "${id}" for the model ${model}. Available: ${[...known, 'none'].join(', ')}.`,
    );
  }
}

export class AdapterOfAnotherModel extends DomainError {
  override readonly code = 'adapter-of-another-model';
  override readonly kind = 'invalid';

  constructor(adapter: string, itsModel: string, model: string) {
    super(
      `The adapter ${adapter} was made for the model ${itsModel} and cannot be used with ${model}. Choose the model ${itsModel}, another adapter, or none (CLOISTER_ADAPTER=none).`,
    );
  }
}

export class AdapterFileMissing extends DomainError {
  override readonly code = 'adapter-file-missing';
  override readonly kind = 'missing';

  constructor(path: string, options?: ErrorOptions) {
    super(
      `The adapter file ${path} is missing or cannot be read. Copy it there, or work without it (CLOISTER_ADAPTER=none).`,
      options,
    );
  }
}

export class WrongAdapterHash extends DomainError {
  override readonly code = 'wrong-adapter-hash';
  override readonly kind = 'invalid';

  constructor(path: string, expected: string, actual: string) {
    super(
      `${path} is not the adapter in the catalog: its sha256 is ${actual}, and ${expected} is expected. Copy the right file there, or correct the catalog.`,
    );
  }
}

/** Model and adapter are what the catalog names, and still do not fit together. */
export class AdapterNotUsable extends DomainError {
  override readonly code = 'adapter-not-usable';
  override readonly kind = 'invalid';

  constructor(adapter: string, reason: string) {
    super(
      `The adapter ${adapter} cannot be merged into its model: ${reason}. Correct the catalog, or work without it (CLOISTER_ADAPTER=none).`,
    );
  }
}

export class MergedHashDiffers extends DomainError {
  override readonly code = 'merged-hash-differs';
  override readonly kind = 'invalid';

  constructor(adapter: string, expected: string, actual: string) {
    super(
      `Merging the adapter ${adapter} produced a different file from the one in the catalog, for the same model and adapter: its sha256 is ${actual}, and ${expected} is expected. It was discarded. This should be the same on every machine: please report it, with the processor of this one. Until then work without the adapter (CLOISTER_ADAPTER=none), or remove "merged" from its entry in your own catalog (CLOISTER_MODEL_CATALOG): it is then loaded next to the model.`,
    );
  }
}

/** The merging ended without a result, and not because of the files. */
export class MergeFailed extends DomainError {
  override readonly code = 'merge-failed';
  override readonly kind = 'unavailable';

  constructor(adapter: string, reason: string, options?: ErrorOptions) {
    super(
      `Merging the adapter ${adapter} into its model did not finish: ${reason}. Start again; if it happens again, check the memory and disk of this machine, or work without the adapter (CLOISTER_ADAPTER=none).`,
      options,
    );
  }
}

/** A site's own catalog has nothing that compares sentences with passages. */
export class NoEntailment extends DomainError {
  override readonly code = 'no-entailment';
  override readonly kind = 'missing';

  constructor() {
    super(
      'The catalog has no adapter for the task "entailment", so drafts are judged by rules alone. Copy its entry and its model’s from models/catalog.yaml, or set CLOISTER_ENTAILMENT=off.',
    );
  }
}
