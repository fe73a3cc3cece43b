import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference } from '@medplum/fhirtypes';
import {
  type FhirIssue,
  InvalidFhirRequest,
  NotR4,
  NotTaken,
  notTaken,
} from '../faults/fhir-issue.js';
import { readResource } from '../structure/check-structure.js';
import type { Lightened } from '../structure/inline-data.js';

/** What is said of a document that is here. */
export type SentChange = 'preliminary' | 'final' | 'corrected' | 'replaced' | 'cancelled';

/** What says how a document stands; the rest of it is never changed. */
const STATUS_ELEMENTS: ReadonlySet<string> = new Set(['status', 'docStatus']);
const DOC_STATUS = 'DocumentReference.docStatus';

/** A DocumentReference that is here, as somebody wants it. Throws `NotR4` and `NotTaken`. */
export function readSentUpdate({ resource, data }: Lightened, id: string): DocumentReference {
  const sent = readResource(resource, 'DocumentReference');
  if (sent.id !== id) {
    const text = 'The id must be that of the address: send the resource as it was read.';
    throw new NotR4([{ code: 'invalid', text, expression: 'DocumentReference.id' }]);
  }
  if (data.size > 0 || sent.content.some(({ attachment }) => attachment.data !== undefined)) {
    const text = 'The file of a document cannot be changed: send the attachment as it was read.';
    throw notTaken('DocumentReference.content[0].attachment.data', text);
  }
  return sent;
}

/** Null where it stands so already. Throws `NotTaken`, naming each element that would be another. */
export function changeOf(sent: DocumentReference, shown: DocumentReference): SentChange | null {
  const others = changedElements(sent, shown);
  if (others.length > 0) {
    throw new NotTaken(
      others.map((name): FhirIssue => ({
        code: 'business-rule',
        text: 'Only status and docStatus of a document can be changed. A newer version is a new document that replaces it.',
        expression: `DocumentReference.${name}`,
      })),
    );
  }
  const { status, docStatus } = sent;
  if (status === shown.status && docStatus === shown.docStatus) return null;
  if (status === 'entered-in-error') return status === shown.status ? null : 'cancelled';
  if (docStatus === 'entered-in-error') {
    const text =
      'For a text that was entered in error, set status, not docStatus, to entered-in-error.';
    throw notTaken(DOC_STATUS, text);
  }
  if (status === 'superseded') {
    if (status !== shown.status) return 'replaced';
    throw notTaken(
      DOC_STATUS,
      'A superseded document keeps the docStatus it had while it was current.',
    );
  }
  if (docStatus === undefined && shown.status === 'current') {
    throw notTaken(DOC_STATUS, 'The docStatus of a text cannot be removed. Send a value.');
  }
  if (docStatus === 'preliminary') return docStatus;
  return docStatus === 'amended' ? 'corrected' : 'final';
}

/** Of If-Match; null where it is not there. Throws `InvalidFhirRequest`. */
export function readIfMatch(header: string | undefined): string | null {
  if (header === undefined) return null;
  const version = /^(?:W\/)?"([A-Za-z0-9.-]{1,64})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return version;
  throw new InvalidFhirRequest(
    'malformed',
    'If-Match must have the form W/"versionId".',
    'invalid',
  );
}

/** What only this service says in meta is no change of it. */
function changedElements(sent: DocumentReference, shown: DocumentReference): readonly string[] {
  const [given, known] = [elementsOf(sent), elementsOf(shown)];
  if (sent.meta === undefined) for (const one of [given, known]) one.delete('meta');
  return [...new Set([...given.keys(), ...known.keys()])].filter(
    (name) => !STATUS_ELEMENTS.has(name) && !isDeepStrictEqual(given.get(name), known.get(name)),
  );
}

function elementsOf(resource: DocumentReference): Map<string, unknown> {
  const { meta, ...rest } = resource;
  const { versionId: _version, lastUpdated: _updated, ...said } = meta ?? {};
  const whole: object = JSON.parse(JSON.stringify({ ...rest, meta: said }));
  return new Map(Object.entries(whole));
}
