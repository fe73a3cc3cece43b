import { DomainError, type DomainErrorKind } from '@app/platform';
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';

/** One thing that is wrong with what was sent. Says where and why, never what. */
export interface FhirIssue {
  /** Of http://hl7.org/fhir/ValueSet/issue-type. */
  readonly code: OperationOutcomeIssue['code'];
  readonly text: string;
  /** The element in FHIRPath, as `DocumentReference.content[0].attachment`; null: none is meant. */
  readonly expression: string | null;
}

/** What was sent in FHIR is refused, with the elements that it is refused for. */
export abstract class FhirRefused extends DomainError {
  readonly issues: readonly FhirIssue[];

  constructor(issues: readonly FhirIssue[]) {
    super(issues.map(({ text }) => text).join(' '));
    this.issues = issues;
  }
}

/** It is not what FHIR R4 calls a resource of its type. */
export class NotR4 extends FhirRefused {
  readonly code = 'fhir-structure';
  readonly kind = 'malformed' satisfies DomainErrorKind;
}

/** It is R4, and not what this service can take. */
export class NotTaken extends FhirRefused {
  readonly code = 'fhir-not-taken';
  readonly kind = 'invalid' satisfies DomainErrorKind;
}

/** A refusal of one element. */
export function notTaken(
  expression: string,
  text: string,
  code: FhirIssue['code'] = 'business-rule',
): NotTaken {
  return new NotTaken([{ code, text, expression }]);
}

/** What is here already does not go with it. */
export class NotNow extends FhirRefused {
  readonly code = 'fhir-conflict';
  readonly kind = 'conflict' satisfies DomainErrorKind;
}

/** Somebody else has changed it since (FHIR R4, 3.1.0.5). */
export class OtherVersion extends FhirRefused {
  readonly code = 'fhir-other-version';
  readonly kind = 'precondition' satisfies DomainErrorKind;

  constructor() {
    const text = 'If-Match names a version other than the current one. Read the resource again.';
    super([{ code: 'conflict', text, expression: null }]);
  }
}

/** Several resources fit where one was meant (FHIR R4, conditional create). */
export class SeveralMatches extends FhirRefused {
  readonly code = 'fhir-several-matches';
  readonly kind = 'precondition' satisfies DomainErrorKind;

  constructor() {
    const text = 'If-None-Exist matches several resources. Be more specific.';
    super([{ code: 'multiple-matches', text, expression: null }]);
  }
}

/** A request in a form that is not supported here: a media type, a parameter, a preference. */
export class InvalidFhirRequest extends FhirRefused {
  readonly code = 'fhir-not-spoken';
  readonly kind: Extract<DomainErrorKind, 'malformed' | 'unacceptable' | 'unsupported'>;

  constructor(
    kind: InvalidFhirRequest['kind'],
    text: string,
    code: FhirIssue['code'] = 'not-supported',
  ) {
    super([{ code, text, expression: null }]);
    this.kind = kind;
  }
}

/** Ours, beside FHIR's own codes: the same as in every other refusal of the service. */
const PROBLEM_SYSTEM = 'urn:cloister:problem';

export function toOperationOutcome(code: string, issues: readonly FhirIssue[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue): OperationOutcomeIssue => ({
      severity: 'error',
      code: issue.code,
      details: { coding: [{ system: PROBLEM_SYSTEM, code }], text: issue.text },
      ...(issue.expression !== null && { expression: [issue.expression] }),
    })),
  };
}
