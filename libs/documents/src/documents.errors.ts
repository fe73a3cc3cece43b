import { DomainError } from '@app/platform';
import type { DocumentState } from './document.entities.js';

export class DocumentNotFound extends DomainError {
  readonly code = 'document-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such document, or you may not see it.');
  }
}

export class DocumentNotCancellable extends DomainError {
  readonly code = 'document-not-cancellable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Only a document that is received or being extracted can be cancelled; this one is further on.',
    );
  }
}

export class DocumentNotExtracted extends DomainError {
  readonly code = 'document-not-extracted';
  readonly kind = 'conflict';

  constructor(readonly state: DocumentState) {
    super(
      state === 'received' || state === 'extracting'
        ? `The document is ${state} and has no text yet. Ask again when it is extracted.`
        : `The document is ${state} and has no text. Send it again in another form.`,
    );
  }
}

export class DocumentTooLarge extends DomainError {
  readonly code = 'document-too-large';
  readonly kind = 'too-large';

  constructor(readonly limitBytes: number) {
    super(
      `The file is larger than ${limitBytes} bytes, the limit here. Split it, or ask the operator to raise the limit.`,
    );
  }
}

export class DocumentEmpty extends DomainError {
  readonly code = 'document-empty';
  readonly kind = 'invalid';

  constructor() {
    super('The file has no bytes. Choose another file.');
  }
}

export class CompartmentNotYours extends DomainError {
  readonly code = 'compartment-not-yours';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'You belong to no compartment that could take this document. Ask the operator to add you to one.',
    );
  }
}
