/** How often drafts are wrong, as it was measured. */
export const draftErrors = {
  title: 'How often are such drafts wrong?',
  explain:
    'A large language model, not a clinician, compared test drafts of this kind with their documents, sentence by sentence.',
  columns: {
    model: 'Model',
    wrong: 'With a wrong sentence',
    harmful: 'With one that could cause harm',
    silent: 'With a harmful error or omission that the check doesn’t show',
  },
  copied: 'No model: copied sentences',
  of: '{{found, number}} of {{count, number}}',
  atMost: '{{share}} (at most {{percent}})',
  taken: 'Measured on {{date}}. “At most” is the upper end of the 95% interval.',
};
