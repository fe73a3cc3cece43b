/**
 * What an entry has besides who, when and what it is about. "As a commitment" is explained in
 * docs/audit/what-is-recorded.md. An action that is not here has nothing more.
 */
export const AUDIT_DETAILS: Readonly<Record<string, string>> = {
  'audit.exported': 'an export with `cloister audit export` is recorded in every tenant',
  'audit.mismatch-found':
    'the database differs from what this host has seen signed; both roots and sizes',
  'audit.mismatch-over':
    'the database differs from what this host has seen signed; both roots and sizes',
  'audit.proved': 'whether its values were opened',
  'audit.restore-accepted': 'both roots and sizes, the two people; the reason as a commitment',
  'audit.values-destroyed': 'by an erasure: which values of which entries',
  'audit.verified': 'with the number of problems, and whether anything external was compared',
  'binary.read': 'bytes that arrived before their description',
  'binary.received': 'bytes that arrived before their description',
  'break-glass.reviewed':
    'refused to the person who created the account, raised its rights or confirmed it',
  'checkpoint.contradicted': 'recorded when the state changes',
  'checkpoint.delayed': 'recorded when the state changes',
  'checkpoint.sent': 'recorded when the state changes',
  'dataset.exported': 'rows; SHA-256 of the file as a commitment',
  'dataset.produced': 'rows, summaries',
  'dataset.requested': 'the purpose as a commitment',
  'dataset.rows-erased': 'with the erasure',
  'dataset.rows-taken': 'for each summary, with its patient',
  'delivery.acknowledged': 'attempts, last answer; each with the summary and its patient',
  'delivery.parked': 'attempts, last answer; each with the summary and its patient',
  'destination.approved': 'of a Subscription',
  'destination.changed':
    'by an administrator or, for a FHIR Subscription, by the client system that requests it; events, compartments, label, limits; name and address as commitments',
  'destination.created':
    'by an administrator or, for a FHIR Subscription, by the client system that requests it; events, compartments, label, limits; name and address as commitments',
  'destination.replayed': 'from, to, how many',
  'destination.turned-off': 'reason `gone` if the receiver said so',
  'document.patient-doubted':
    'it names a different patient from the one it is assigned to; detail `reasons`; by the service',
  'document.patient-reassigned':
    'in the record of the previous patient; related: both patients; reason as a commitment',
  'document.quarantined': 'with the scanner and what it found',
  'document.reread':
    'number of the extraction, characters, reader and its version; or why it failed',
  'document.source-changed':
    'details `before`, `after`, and whether it is outdated; related: what replaced it',
  'feed.delayed':
    'recorded when the state changes ([what each means](../../audit/export-the-audit-trail.md#forwarding-to-a-repository))',
  'feed.directed':
    'recorded when the state changes ([what each means](../../audit/export-the-audit-trail.md#forwarding-to-a-repository))',
  'feed.resumed':
    'recorded when the state changes ([what each means](../../audit/export-the-audit-trail.md#forwarding-to-a-repository))',
  'message.assigned':
    'a person assigned a held message to a patient; identifier and authority as commitments',
  'message.erased': 'by its age, or with a document or patient',
  'message.found': 'the control id or the identifier as a commitment',
  'message.read': 'what happened to it, masked',
  'message.received': 'details `connection`, `state`',
  'message.refused': 'with the code; without a message if the bytes were not a frame',
  'message.taken': 'its documents were created',
  'message.unmasked': 'its content; the reason as a commitment',
  'message.written':
    'recorded before the first attempt of an HL7 message: its patient data may have left the organization from then on; type, event, number of the document',
  'model.allowed':
    'the subject is the file by its SHA-256, the detail `list` is the SHA-256 of the signed list that became active with it',
  'model.disallowed':
    'the subject is the file by its SHA-256, the detail `list` is the SHA-256 of the signed list that became active with it',
  'model.release-approved': 'how many of how many approvals, by what method',
  'model.release-retired': 'the previous state, and what is active instead',
  'model.training-erased': 'rows that the adapter was trained on were erased; with the data set',
  'must-answer.changed': 'details `before`, `after`',
  'notification.made': 'who is notified, of what, in which ways',
  'patient.linked':
    'details `kind`, and how many documents belong to another patient as a result; by the connection; related: both patients',
  'patient.merge-undone': 'reason as a commitment',
  'patient.merged':
    'details `kind`, and how many documents belong to another patient as a result; by the connection; related: both patients',
  'patient.read': 'a patient by number alone',
  'patient.unlinked':
    'details `kind`, and how many documents belong to another patient as a result; by the connection; related: both patients',
  'patient.visit-moved':
    'details `kind`, and how many documents belong to another patient as a result; by the connection; related: both patients',
  'person.confirmed': 'another person confirmed an account',
  'profile.put-live': 'version, SHA-256, what it replaces',
  'profile.trial-expired': 'its texts are destroyed',
  'profile.trial-finished': 'version, engine, model, tokens',
  'real-patients.declared': "before and after: whether it processes real patients' data",
  'recall.begun': 'what, how many drafts and signed summaries; the reason as a commitment',
  'reread.requested': 'its filters, how many documents',
  'rights.changed': 'details `before`, `after`',
  'rights.effective': 'the waiting period ended',
  'rights.requested': 'waiting for a second person; details `takesEffectAt`, `lookAlike`',
  'session.confirmed': 'a signed-in person confirmed their identity; with the method',
  'signature.read': 'whether it is intact',
  'summary.handed-over': 'details `from`, `to`',
  'summary.omission-answered':
    'details `version`, `omission`, `kind`, `because`; reason as a commitment',
  'summary.refused': 'with the code; also refused actions of a review',
  'summary.remade': 'with the newer one',
  'summary.signed':
    'version, meaning, method, role, how many of how many signatures; for how many documents the signer knew that not all was read (`notReadAccepted`) and how many possible strikes they answered (`strikesAnswered`); how many facts of the sources are left out with a reason (`omissionsAnswered`) and how many are only listed (`omissionsListed`); how many passages the model read if it was not given the whole text (`passagesRead`); content hash and printed name as commitments',
  'summary.source-changed': 'details `state`, `after`; by the service',
  'summary.source-overridden': 'reason as a commitment',
  'tenant.renamed': 'short name before and after; the names as commitments',
  'tenant.suspended': 'how many sessions ended',
  'training-use.changed': 'before, after',
  'version.judged':
    'details `version`, `check`, `before`; by the service: after a change of the rules, a version that nobody had signed was checked again',
  'witness.cosigned': 'as a witness',
  'witness.refused': 'as a witness',
  'working-copy.saved': 'with `openEdits`: a sentence was opened or closed for editing',
};
