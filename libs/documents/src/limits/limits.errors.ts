import { DomainError } from '@app/platform';
import type { LimitName } from './tenant-limit.entities.js';

export class QuotaExceeded extends DomainError {
  readonly code = 'quota-exceeded';
  readonly kind = 'exhausted';

  constructor(
    readonly quota: Extract<LimitName, 'documents-per-day' | 'bytes-per-day'>,
    readonly limit: number,
  ) {
    super(
      quota === 'documents-per-day'
        ? `${limit} documents came from you within the last 24 hours, as many as your tenant allows. Go on later, or ask the operator to raise the quota.`
        : `With this file more than ${limit} bytes would have come from you within the last 24 hours, the quota of your tenant. Go on later, or ask the operator to raise it.`,
    );
  }
}
