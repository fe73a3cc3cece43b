import { DomainError } from '@app/platform';
import type { DocumentState } from './document.entities.js';

export class DocumentNotFound extends DomainError {
  readonly code = 'document-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This document does not exist, or you don’t have access to it.');
  }
}

export class DocumentNotCancellable extends DomainError {
  readonly code = 'document-not-cancellable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Only a document that is received or being extracted can be cancelled. This one is past that stage.',
    );
  }
}

export class DocumentNotExtracted extends DomainError {
  readonly code = 'document-not-extracted';
  readonly kind = 'conflict';

  constructor(readonly state: DocumentState) {
    super(
      state === 'received' || state === 'extracting'
        ? `The document is ${state} and has no text yet. Try again once it is extracted.`
        : `The document is ${state} and has no text. Send it again in another format.`,
    );
  }
}

export class DocumentTooLarge extends DomainError {
  readonly code = 'document-too-large';
  readonly kind = 'too-large';

  constructor(readonly limitBytes: number) {
    super(
      `The file is larger than the limit of ${limitBytes} bytes. Split it, or ask your Cloister administrator to raise the limit.`,
    );
  }
}

export class DocumentEmpty extends DomainError {
  readonly code = 'document-empty';
  readonly kind = 'invalid';

  constructor() {
    super('The file is empty. Choose another file.');
  }
}

export class CompartmentNotYours extends DomainError {
  readonly code = 'compartment-not-yours';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'You don’t belong to any compartment that could receive this document. Ask your Cloister administrator to add you to one.',
    );
  }
}
