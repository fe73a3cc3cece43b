/** How a document shows its words: read out before them, and in full under the mouse. */
export const styles = {
  hidden: 'Hidden',
  struck: 'Struck out',
  'struck-inferred': 'Perhaps struck out',
  inserted: 'Inserted',
  instruction: 'Addresses a program, not a reader',
  'not-given': 'Not read by the model, searched by rules',
  end: 'end',
  means: {
    hidden: 'Hidden text: nobody who opens the document sees it. No summary is made from it.',
    struck: 'Struck out in the document. No summary is made from it.',
    'struck-inferred':
      'A line goes through this. It may be struck out: check the original. The signer has to say which it is.',
    inserted: 'Added by a tracked change that nobody has accepted yet',
    'not-given': 'The model did not read this. Rules searched it for what must not be left out.',
    instruction: 'This line addresses a program, not a reader. It is no fact about the patient.',
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
    unknownBox: 'Not known whether ticked',
    empty: 'Nothing is written here. That does not mean “no”.',
    illegible: 'Something is written here that could not be read: check the original',
    maybeStruck: 'A line goes through the words before this: check the original',
    note: 'Refers to a note, or is its beginning',
    header: 'Repeated at the top of pages',
    footer: 'Repeated at the bottom of pages',
    comment: 'A comment on the text',
  },
} as const;
