import { DomainError } from '@app/platform';

/** No answer of a malware scanner. The document waits; the queue and the reconciler try again. */
export class ScannerUnavailable extends DomainError {
  readonly code = 'scanner-unavailable';
  readonly kind = 'unavailable';

  constructor(options?: ErrorOptions) {
    super(
      'The malware scanner does not answer. Start clamd, or check CLOISTER_CLAMD; documents wait until then.',
      options,
    );
  }
}

export class DocumentQuarantined extends DomainError {
  readonly code = 'document-quarantined';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The malware scanner found something in the document, so it is in quarantine. Your Cloister administrator can release or erase it.',
    );
  }
}

export class DocumentNotQuarantined extends DomainError {
  readonly code = 'document-not-quarantined';
  readonly kind = 'conflict';

  constructor() {
    super('The document is not in quarantine.');
  }
}
