/** What was read of the source, beyond the numbers. */
export const receipt = {
  unread: {
    'no-text_one': 'No text was found on page {{list}}, for example because it is blank.',
    'no-text_other': 'No text was found on pages {{list}}, for example because they are blank.',
    'not-recognized_one':
      'On page {{list}}, no text could be recognized with enough certainty, for example because of handwriting.',
    'not-recognized_other':
      'On pages {{list}}, no text could be recognized with enough certainty, for example because of handwriting.',
    broken_one: 'Page {{list}} is damaged and could not be read.',
    broken_other: 'Pages {{list}} are damaged and could not be read.',
  },
  missing: {
    'sections-without-text': 'Sections with coded entries but no readable text were not read.',
    'file-incomplete': 'The file ends before its own end marker: text at the end may be missing.',
    'left-out': 'Parts outside the running text were not read, such as pictures or headers.',
    'active-content': 'Scripts, macros or embedded objects were not read.',
    'attachments-refused': 'Attachments of types that can’t be read were not read.',
    'elements-not-understood': 'Elements that the reader doesn’t know were not read.',
  },
  hiddenLabel: 'Hidden text',
  hidden_one: '{{count, number}} character of hidden text was left out',
  hidden_other: '{{count, number}} characters of hidden text were left out',
  hiddenShort_one: '{{count, number}} hidden character left out',
  hiddenShort_other: '{{count, number}} hidden characters left out',
  hiddenMeans:
    'People who open the document don’t see it: it is too small, has the color of the paper, or is marked as hidden. It may be meant for a machine, so no model was given it. You find it in the extracted text.',
  struck_one: '{{count, number}} character of struck-out text was left out.',
  struck_other: '{{count, number}} characters of struck-out text were left out.',
  struckShort_one: '{{count, number}} struck-out character left out',
  struckShort_other: '{{count, number}} struck-out characters left out',
  unsureStrikes_one:
    '{{count, number}} passage may be struck out. It was read as valid; the signer must decide which it is.',
  unsureStrikes_other:
    '{{count, number}} passages may be struck out. They were read as valid; the signer must decide which they are.',
  instructions_one:
    '{{count, number}} line of the source is addressed to a program, not to people.',
  instructions_other:
    '{{count, number}} lines of the source are addressed to a program, not to people.',
  plan: 'What each part covered',
  passagePages: 'Pages the model read from',
  onPages_one: 'page {{list}}',
  onPages_other: 'pages {{list}}',
  pages_one: 'page {{first, number}}',
  pages_other: 'pages {{first, number}} to {{last, number}}',
  tokens_one: '{{number}} token',
  tokens_other: '{{number}} tokens',
  characters_one: '{{number}} character',
  characters_other: '{{number}} characters',
  documents: 'The {{count, number}} documents, in the order they were read',
  run: 'Run, and how to reproduce it',
  copyRun: 'Copy run ID',
  repeat:
    'Your Cloister administrator can reproduce this run. The result says whether the text is the same and, if not, what differed:',
} as const;
