/** How a document shows its words: read out before them, and in full under the mouse. */
export const styles = {
  hidden: 'Hidden',
  struck: 'Struck out',
  'struck-inferred': 'Possibly struck out',
  inserted: 'Inserted',
  instruction: 'Addressed to a program, not to people',
  'not-given': 'Not read by the model, searched by rules',
  end: 'end',
  means: {
    hidden: 'Hidden text: people who open the document don’t see it. No summary uses it.',
    struck: 'Struck out in the document. No summary uses it.',
    'struck-inferred':
      'A line goes through this. It may be struck out: check the original. The signer must decide.',
    inserted: 'Added by a tracked change that nobody has accepted yet',
    'not-given':
      'The model did not read this. Rules searched it for facts that must not be left out.',
    instruction:
      'This line is addressed to a program, not to people. It is not a fact about the patient.',
  },
} as const;

/** What the reader writes where a document has no words. */
export const tokens = {
  empty: 'empty',
  illegible: 'illegible',
  maybeStruck: 'struck out?',
  note: 'note {{label}}',
  header: 'Page header',
  footer: 'Page footer',
  comment: 'Comment',
  means: {
    ticked: 'Ticked',
    unticked: 'Not ticked',
    unknownBox: 'Unclear whether ticked',
    empty: 'Nothing is written here. This does not mean “no”.',
    illegible: 'Something is written here, but it could not be read: check the original',
    maybeStruck: 'A line goes through the words before this: check the original',
    note: 'Refers to a note, or starts one',
    header: 'Repeated at the top of pages',
    footer: 'Repeated at the bottom of pages',
    comment: 'A comment on the text',
  },
} as const;
