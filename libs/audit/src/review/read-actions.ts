/** What shows somebody a record, or that there is one: the answer to "who looked at this". */
export const READ_ACTIONS: readonly string[] = [
  'document.content-read',
  'document.read',
  'document.text-read',
  'lookup.made',
  'review.read',
  'run.read',
  'signature.previewed',
  'signature.read',
  'story.read',
  'summary.followed',
  'summary.read',
  'version.compared',
  'version.read',
  'working-copy.read',
];

/** What gives out something of a patient, where it names one. */
export const DISCLOSING_ACTIONS: readonly string[] = [...READ_ACTIONS, 'document.listed'];
