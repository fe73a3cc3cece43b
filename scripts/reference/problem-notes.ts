/**
 * What a program, or who writes one, must know besides the title: what `reason` holds, which field answers, where
 * more is said. A code that is not here needs no more than its title.
 */
export const PROBLEM_NOTES: Readonly<Record<string, string>> = {
  'adapter-retired':
    'rows that the adapter was trained on were erased, and the organization retires such adapters',
  'audit-trail-mismatch': 'documents and messages are accepted',
  'audit-trail-not-kept': '`Retry-After` says when to try again',
  'client-keys-not-usable': 'a key is private, has no `kid`, or is of an unsupported type',
  'dataset-changed': 'rows were erased in the meantime',
  'dataset-not-possible': '`reason` is the state of the data set',
  'disk-full': 'send it again after `Retry-After`',
  'document-held': 'the title says which hold',
  'document-held-for-patient': 'first place a hold on the document itself and on its attachments',
  'document-not-assignable': 'it is still being read, or was erased',
  'document-of-this-patient': '[patient check](../../integrate/patient-check.md)',
  'first-tenant-stays': 'only for the operator',
  'format-not-accepted': '[formats](../../integrate/document-formats.md)',
  'idempotency-key-reused': '[idempotency](../../integrate/idempotency.md)',
  'in-force-of-another': 'people of another organization activated the model',
  'made-by-recalled': 'regenerate a draft; for a signed text, `POST recall` first',
  'not-a-reviewer-of-this': 'choose one of `GET …/reviewers`',
  'not-authenticated': 'no key, or an unknown or revoked one',
  'organization-needed': 'send `organization` with the sign-in',
  'passages-not-seen':
    'look through the documents, and send `passagesSeen`; `passages` of the preview are what the model read',
  'patient-check-not-open': '[patient check](../../integrate/patient-check.md)',
  'profile-version-not-found': '[profile versions](../../integrate/profile-versions.md)',
  queue_unavailable:
    'a document or summary may have been created: send it again with its idempotency key',
  'reset-too-recent': '`Retry-After` says when the person can sign again',
  'review-changed': '`meanwhile` says what the other person did, who, and when',
  'review-not-possible': '`reason` is the state of the summary, or `assigned`',
  'same-person': 'the other signature, or the approval, must come from another person',
  'sentences-not-usable': '`reason`: `unknown`, `twice`, `section`, `too-long`, `blank`',
  'short-name-taken': 'only for the operator',
  'source-changed': '`reason` is the status; regenerate it, or `POST source-overrides`',
  'source-taken-back': '`reason` is the status of the document at its source',
  'sources-unanswered': 'answer each of the `questions` of the preview',
  'struck-text-stated': '`reason`: the numbers of the sentences, starting from 1',
  'tenant-not-found': 'only for the operator',
  'too-many-downloads-at-once': '16 of one caller',
  'too-many-streams': '20 event streams are open',
  'too-many-uploads-at-once': '64 of one caller',
  'too-many-waiting-tokens': '[limits](../../integrate/limits.md#when-too-much-is-waiting)',
  'unchecked-not-compared':
    'compare the `unchecked` sentences of the preview with the sources, and send `comparedUnchecked`',
  'upload-malformed':
    'not exactly one file in a part named `file`, a duplicate field, or the upload was interrupted',
  'upload-offset-conflict': 'use `HEAD` to find the offset to continue from',
  'upload-request-malformed': '412 if its version is missing',
  'upload-too-many-pieces': 'more than 10,000',
  'validation-failed': '`errors` says where and why',
};
