import { DomainError } from '@app/platform';
import type { CatalogModel } from '../models/model-catalog.js';
import { ModelNotFetched, NoSourceHasIt } from '../models/model.errors.js';
import { type AskedSource, nameOfSource } from './source-order.js';

/** Why the sources that were asked did not have a model. */
export class SourceFailures {
  private readonly failures: {
    readonly source: AskedSource;
    readonly tried: string;
    readonly error: unknown;
  }[] = [];

  /** @param onFailure told of each */
  constructor(
    private readonly model: CatalogModel,
    private readonly folder: string,
    private readonly onFailure: (source: string, reason: string) => void,
  ) {}

  add(source: AskedSource, error: unknown): void {
    const name = nameOfSource(source, this.model);
    const reason = reasonOf(error);
    this.failures.push({
      source,
      tried: reason.startsWith(name) ? reason : `${name}: ${reason}`,
      error,
    });
    this.onFailure(name, reason);
  }

  has(source: AskedSource): boolean {
    return this.failures.some((failure) => failure.source === source);
  }

  /** What to throw: the one failure as it is, several together, or `fallback` where there is none. */
  orElse(fallback: DomainError): unknown {
    const [first, ...others] = this.failures;
    if (!first) return fallback;
    if (others.length === 0) return first.error;
    return new NoSourceHasIt(
      this.model,
      this.folder,
      this.failures.map(({ tried }) => tried),
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ModelNotFetched) return `${error.why}.`;
  if (error instanceof DomainError) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : 'it failed unexpectedly.';
}
