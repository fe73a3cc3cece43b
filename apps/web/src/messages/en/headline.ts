/** The one line about a draft: what is left out, what is to be checked, and last what is supported. */
export const headline = {
  label: 'Check of this draft',
  leftOut_one: '{{count, number}} left out',
  leftOut_other: '{{count, number}} left out',
  toCheck_one: '{{count, number}} to check',
  toCheck_other: '{{count, number}} to check',
  supported_one: '{{supported, number}} of {{count, number}} supported',
  supported_other: '{{supported, number}} of {{count, number}} supported',
  someUnchecked_one: '{{count, number}} not checked',
  someUnchecked_other: '{{count, number}} not checked',
  unchecked: 'Not checked',
  checking: 'Checking your edits …',
  aloud: {
    all: '{{leftOut}}, {{toCheck}}, {{supported}}.',
    allUnchecked: '{{leftOut}}, {{toCheck}}, {{unchecked}}, {{supported}}.',
    someUnchecked_one: '{{count, number}} sentence could not be checked',
    someUnchecked_other: '{{count, number}} sentences could not be checked',
    leftOut_one: '{{count, number}} fact of the source is left out and needs an answer',
    leftOut_other: '{{count, number}} facts of the source are left out and need an answer',
    toCheck_one: '{{count, number}} sentence is to be checked',
    toCheck_other: '{{count, number}} sentences are to be checked',
    supported_one: '{{supported, number}} of {{count, number}} sentence is supported by the source',
    supported_other:
      '{{supported, number}} of {{count, number}} sentences are supported by the source',
    unchecked: 'This draft was not checked against its source.',
  },
} as const;
