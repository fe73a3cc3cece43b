import type { DocumentReference } from '@medplum/fhirtypes';
import { notTaken } from '../faults/fhir-issue.js';
import { type KnownNumber, numberOf } from '../identifiers.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A document of this service, by its id or by its number; or one that is sent together with this one. */
export type SentTarget =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'number'; readonly number: KnownNumber }
  | { readonly by: 'place'; readonly document: number };

/** What a document is to an earlier one. The other codes are kept as they were said, and do nothing. */
export interface SentRelation {
  readonly kind: 'replaces' | 'adds-to';
  readonly target: SentTarget;
  /** Of `relatesTo`. */
  readonly expression: string;
}

const KINDS = { replaces: 'replaces', appends: 'adds-to' } as const;

/**
 * `replaces` and `appends`. Throws `NotTaken` where nobody can know which document is meant.
 * @param together which document stands at an address of the Bundle that they come in
 */
export function readRelations(
  { relatesTo = [] }: Pick<DocumentReference, 'relatesTo'>,
  together: ReadonlyMap<string, number>,
): readonly SentRelation[] {
  return relatesTo.flatMap(({ code, target }, index): SentRelation[] => {
    if (code !== 'replaces' && code !== 'appends') return [];
    const expression = `DocumentReference.relatesTo[${index}]`;
    return [{ kind: KINDS[code], target: targetOf(target, expression, together), expression }];
  });
}

function targetOf(
  { reference, identifier }: NonNullable<DocumentReference['relatesTo']>[number]['target'],
  expression: string,
  together: ReadonlyMap<string, number>,
): SentTarget {
  if (reference !== undefined) {
    const document = together.get(reference);
    if (document !== undefined) return { by: 'place', document };
    const id = /(?:^|\/)DocumentReference\/([^/]+)$/.exec(reference)?.[1] ?? '';
    if (ID.test(id)) return { by: 'id', id };
  }
  const number = numberOf(identifier);
  if (number) return { by: 'number', number };
  throw notTaken(
    `${expression}.target`,
    'Name the earlier document by its id, DocumentReference/ID, or by its identifier.',
    'not-found',
  );
}
