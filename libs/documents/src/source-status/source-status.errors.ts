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
    super('There is no such document, or you may not see it.', relation);
  }
}

export class EarlierOfAnotherPatient extends RelationRefused {
  readonly code = 'earlier-document-of-another-patient';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super(
      'The earlier document is not of this patient. A document of the wrong patient is withdrawn, not replaced.',
      relation,
    );
  }
}

export class RelatedToItself extends RelationRefused {
  readonly code = 'document-related-to-itself';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super('A document neither replaces itself or what came after it, nor adds to it.', relation);
  }
}

export class EarlierReplaced extends RelationRefused {
  readonly code = 'earlier-document-replaced';
  readonly kind = 'conflict';

  constructor(relation: number) {
    super(
      'Another document has taken the place of the earlier one. Name the one that is current.',
      relation,
    );
  }
}

export class EarlierWithdrawn extends RelationRefused {
  readonly code = 'earlier-document-taken-back';
  readonly kind = 'conflict';

  constructor(relation: number) {
    super('The earlier document was taken back. It can be replaced, and not added to.', relation);
  }
}

export class NewerOutdated extends RelationRefused {
  readonly code = 'newer-document-outdated';
  readonly kind = 'conflict';

  constructor(relation: number) {
    super(
      'These bytes are here under this number already, and are outdated themselves. Send them under another number.',
      relation,
    );
  }
}

export class EarlierByMessages extends RelationRefused {
  readonly code = 'earlier-document-by-messages';
  readonly kind = 'invalid';

  constructor(relation: number) {
    super(
      'The earlier document came by HL7 v2: what becomes of it, its sender says there.',
      relation,
    );
  }
}

const REFUSALS = {
  amended: {
    kind: 'conflict',
    text: 'Its text was amended: it stands again by a newer document that replaces it.',
  },
  'by-messages': {
    kind: 'invalid',
    text: 'This document came by HL7 v2: what becomes of it, its sender says there.',
  },
  erased: { kind: 'conflict', text: 'This document was erased.' },
  replaced: {
    kind: 'conflict',
    text: 'Another document has taken the place of this one: it does not become current again.',
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
