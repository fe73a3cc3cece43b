import { DomainError } from '@app/platform';

/** What is said of an earlier document cannot be. */
export abstract class RelationRefused extends DomainError {
  constructor(
    text: string,
    /** Its place among the relations that were stated. */
    readonly relation: number,
  ) {
    super(text);
  }
}

export class EarlierNotFound extends RelationRefused {
  readonly code = 'earlier-document-not-found';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super('This document does not exist, or you don’t have access to it.', relation);
  }
}

export class EarlierOfAnotherPatient extends RelationRefused {
  readonly code = 'earlier-document-of-another-patient';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super(
      'The earlier document belongs to another patient. A document of the wrong patient is withdrawn, not replaced.',
      relation,
    );
  }
}

export class RelatedToItself extends RelationRefused {
  readonly code = 'document-related-to-itself';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super('A document can’t replace or add to itself or a document that came after it.', relation);
  }
}

export class EarlierReplaced extends RelationRefused {
  readonly code = 'earlier-document-replaced';
  readonly kind = 'conflict';

  constructor(relation: number) {
    super('The earlier document has already been replaced. Name the current one.', relation);
  }
}

export class EarlierWithdrawn extends RelationRefused {
  readonly code = 'earlier-document-taken-back';
  readonly kind = 'conflict';

  constructor(relation: number) {
    super(
      'The earlier document was withdrawn by its sender. It can be replaced, but not added to.',
      relation,
    );
  }
}

export class NewerOutdated extends RelationRefused {
  readonly code = 'newer-document-outdated';
  readonly kind = 'conflict';

  constructor(relation: number) {
    super(
      'These bytes are already here under this number, and are outdated. Send them under another number.',
      relation,
    );
  }
}

export class EarlierByMessages extends RelationRefused {
  readonly code = 'earlier-document-by-messages';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super(
      'The earlier document came through HL7 v2: only its sender can change its status, through HL7 v2.',
      relation,
    );
  }
}

const REFUSALS = {
  amended: {
    kind: 'conflict',
    text: 'Its text was amended: it becomes current again only through a newer document that replaces it.',
  },
  'by-messages': {
    kind: 'invalid',
    text: 'This document came through HL7 v2: only its sender can change its status, through HL7 v2.',
  },
  erased: { kind: 'conflict', text: 'This document was erased.' },
  replaced: {
    kind: 'conflict',
    text: 'Another document has replaced this one: it does not become current again.',
  },
} as const;

/** What is said of a document that is here cannot be. */
export class StatusRefused extends DomainError {
  readonly code: string;
  readonly kind: 'conflict' | 'invalid';

  constructor(why: keyof typeof REFUSALS) {
    super(REFUSALS[why].text);
    this.code = `standing-${why}`;
    this.kind = REFUSALS[why].kind;
  }
}
