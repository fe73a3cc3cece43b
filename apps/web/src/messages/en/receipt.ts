/** What was read of the source, beyond the numbers. */
export const receipt = {
  unread: {
    'no-text_one': 'Page {{list}} gave no text, such as a blank one.',
    'no-text_other': 'Pages {{list}} gave no text, such as blank ones.',
    'not-recognized_one':
      'On page {{list}} no text could be recognized with enough certainty, such as handwriting.',
    'not-recognized_other':
      'On pages {{list}} no text could be recognized with enough certainty, such as handwriting.',
    broken_one: 'Page {{list}} is damaged and could not be read.',
    broken_other: 'Pages {{list}} are damaged and could not be read.',
  },
  missing: {
    'sections-without-text':
      'Sections that hold coded entries and no words for a reader were not read.',
    'file-incomplete': 'The file ends before its own end mark: text at its end may be missing.',
    'left-out': 'Parts outside the running text were not read, such as pictures or headers.',
    'active-content': 'Scripts, macros or embedded objects were not read.',
    'attachments-refused': 'Attachments of a type that cannot be read were not read.',
    'elements-not-understood': 'Elements that the reader does not know were not read.',
  },
  hiddenLabel: 'Hidden text',
  hidden_one: '{{count, number}} character of hidden text was left out',
  hidden_other: '{{count, number}} characters of hidden text were left out',
  hiddenShort_one: '{{count, number}} hidden character left out',
  hiddenShort_other: '{{count, number}} hidden characters left out',
  hiddenMeans:
    'Nobody sees it who opens the document: it is too small, or of the colour of the paper, or marked as hidden. It may be meant for a machine, so no model was given it. It stands in the extracted text.',
  struck_one: '{{count, number}} character of struck-out text was left out.',
  struck_other: '{{count, number}} characters of struck-out text were left out.',
  struckShort_one: '{{count, number}} struck-out character left out',
  struckShort_other: '{{count, number}} struck-out characters left out',
  unsureStrikes_one:
    '{{count, number}} passage may be struck out. It was read as valid; the signer has to say which it is.',
  unsureStrikes_other:
    '{{count, number}} passages may be struck out. They were read as valid; the signer has to say which they are.',
  instructions_one: '{{count, number}} line of the source addresses a program, not a reader.',
  instructions_other: '{{count, number}} lines of the source address a program, not a reader.',
  plan: 'What each part had',
  passagePages: 'Pages the model read from',
  onPages_one: 'page {{list}}',
  onPages_other: 'pages {{list}}',
  pages_one: 'page {{first, number}}',
  pages_other: 'pages {{first, number}} to {{last, number}}',
  tokens_one: '{{number}} token',
  tokens_other: '{{number}} tokens',
  characters_one: '{{number}} character',
  characters_other: '{{number}} characters',
  documents: 'The {{count, number}} documents, in the order in which they were read',
  run: 'The run, and how to repeat it',
  copyRun: 'Copy the run id',
  repeat:
    'Whoever runs Cloister here can have it repeated. The answer says whether the text is the same, and what was different if it is not:',
} as const;
