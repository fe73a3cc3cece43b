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
        ? `You’ve sent ${limit} documents in the last 24 hours, the quota of your organization. Try again later, or ask your Cloister administrator to raise it.`
        : `With this file, you would exceed the quota of your organization: ${limit} bytes in 24 hours. Try again later, or ask your Cloister administrator to raise it.`,
    );
  }
}
