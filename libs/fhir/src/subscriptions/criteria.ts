import { notTaken } from '../faults/fhir-issue.js';
import { readDocumentSearch, type SoughtStatus } from '../search/search-parameters.js';
import { MADE_BY_AI, tokenOfCoding } from '../systems.js';

/** What happens to a summary, in the words that FHIR R4 has for its DocumentReference. */
export type SubscribedChange = 'drafted' | 'signed' | 'amended' | 'withdrawn' | 'source-changed';

const EXPRESSION = 'Subscription.criteria';
/** Of summaries: all that this service makes is labelled so. */
export const SUMMARIES_CRITERIA = `DocumentReference?_security=${tokenOfCoding(MADE_BY_AI)}`;
const HELP = `Criteria must be ${SUMMARIES_CRITERIA}, optionally with status.`;

/** By the status that a DocumentReference has then. */
const CHANGES: Readonly<Record<SoughtStatus, readonly SubscribedChange[]>> = {
  current: ['drafted', 'signed', 'amended', 'source-changed'],
  superseded: ['amended'],
  'entered-in-error': ['withdrawn'],
};
const ALL: readonly SubscribedChange[] = [
  'drafted',
  'signed',
  'amended',
  'withdrawn',
  'source-changed',
];

/** A search for summaries, which would find what it tells of. Throws `NotTaken`. */
export function readCriteria(criteria: string): readonly SubscribedChange[] {
  const [type, query = '', ...others] = criteria.trim().split('?');
  if (type !== 'DocumentReference' || others.length > 0) {
    throw notTaken(EXPRESSION, `Subscriptions are for summaries only. ${HELP}`, 'not-supported');
  }
  const parameters = [...new URLSearchParams(query)];
  const foreign = parameters.find(([name]) => name !== '_security' && name !== 'status');
  if (foreign) {
    const text = `This parameter is not accepted here, least of all one that names a patient or a document. ${HELP}`;
    throw notTaken(EXPRESSION, text, 'not-supported');
  }
  const { isOfSummaries, status } = search(parameters);
  if (!isOfSummaries) throw notTaken(EXPRESSION, `Subscriptions are for summaries only. ${HELP}`);
  return status === null ? ALL : CHANGES[status];
}

function search(parameters: readonly [string, string][]) {
  try {
    return readDocumentSearch(parameters);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw notTaken(EXPRESSION, error.message, 'invalid');
  }
}
