/**
 * Words that say on which occasion something was so: by axis the value, whether it is the earlier or the later part of
 * what a text tells, and the words, as regular expressions on text in small letters. Written for Cloister.
 */
export interface OccasionWords {
  readonly axis: OccasionAxis;
  readonly values: readonly string[];
  readonly phase: 'early' | 'late' | null;
  readonly words: RegExp;
}

export type OccasionAxis =
  | 'stay'
  | 'surgery'
  | 'order'
  | 'present'
  | 'ordinal'
  | 'movement'
  | 'speed'
  | 'size'
  | 'state'
  | 'daypart'
  | 'day'
  | 'weekday'
  | 'month'
  | 'year'
  | 'date';

const HER = '(?:the |her |his |their |your )?';
const OPERATION = '(?:operation|surgery|procedure|intervention)';
const NO_EVENT =
  '(?!-| (?:of all|names?|lines?|degree|aid|class|trimester|time|day|few|\\d|two|three|four|five|six|seven|eight|couple|week|weekend|month|year|night|winter|summer|spring|autumn|menstrual|period|seen))';

export const OCCASIONS_EN: readonly OccasionWords[] = [
  {
    axis: 'stay',
    values: ['admission'],
    phase: 'early',
    words: new RegExp(
      `\\b(?:(?:on|at|upon|since|the day of|before) ${HER}(?:hospital )?(?:admission|arrival|presentation)|admission)\\b`,
      'g',
    ),
  },
  {
    axis: 'stay',
    values: ['discharge'],
    phase: 'late',
    words: new RegExp(
      `\\b(?:(?:at|on|upon|before|until|for) ${HER}discharge|(?:went|sent|going|goes|go) home|left hospital|leaving hospital)\\b(?! (?:from|of) (?:the )?(?:wound|ear|nose|eye|vagina))`,
      'g',
    ),
  },
  {
    axis: 'surgery',
    values: ['before'],
    phase: 'early',
    words: new RegExp(`\\b(?:pre-?op(?:erative(?:ly)?)?|before ${HER}${OPERATION})\\b`, 'g'),
  },
  {
    axis: 'surgery',
    values: ['after'],
    phase: 'late',
    words: new RegExp(
      `\\b(?:post-?op(?:erative(?:ly)?)?|(?:after|following|since) ${HER}${OPERATION})\\b`,
      'g',
    ),
  },
  {
    axis: 'order',
    values: ['first'],
    phase: 'early',
    words:
      /\b(?:at first|initial(?:ly)?|first(?=,? \d)|to (?:begin|start) with|(?:in|at) the beginning|start(?:s|ed|ing)? (?:dose|(?:with|at|on)(?= \d+(?:[.,]\d+)? ?(?:mg|g|mcg|µg|micrograms|units|iu|ml)\b))|loading(?: dose)?|loaded|baseline|(?:on )?the first day)\b/g,
  },
  {
    axis: 'order',
    values: ['then'],
    phase: 'late',
    words:
      /\b(?:then|afterwards?|later|subsequently|thereafter|from then on|from the second day(?: on)?|in the end|finally|maintained|maintenance(?: dose)?|target(?: dose)?|(?:under|on) (?:treatment|therapy)|after (?!(?:a|an|all|that|this|the)\b)(?=[a-z]))\b/g,
  },
  {
    axis: 'present',
    values: ['former'],
    phase: 'early',
    words:
      /\b(?:used to|formerly|previous(?:ly)?|until (?:then|now|recently)|up to (?:then|now)|was on|had been on|in the past|home dose)\b/g,
  },
  {
    axis: 'present',
    values: ['now'],
    phase: 'late',
    words:
      /\b(?:now|current(?:ly)?|at present|presently|today|nowadays|these days|at the moment)\b/g,
  },
  {
    axis: 'ordinal',
    values: ['first'],
    phase: null,
    words: new RegExp(`\\b(?:first|earliest)\\b(?= \\p{L})${NO_EVENT}`, 'gu'),
  },
  {
    axis: 'ordinal',
    values: ['last'],
    phase: null,
    words: new RegExp(`\\b(?:last|latest|most recent)\\b${NO_EVENT}`, 'gu'),
  },
  {
    axis: 'movement',
    values: ['admission'],
    phase: 'early',
    words: /\b(?:admitted|came in|arrived)\b/g,
  },
  {
    axis: 'movement',
    values: ['discharge'],
    phase: 'late',
    words: /\b(?:discharged|went home|left hospital)\b/g,
  },
  {
    axis: 'daypart',
    values: ['morning'],
    phase: null,
    words: /(?<!this |yesterday )\b(?:mornings?|mane|(?:at|with|before|after) breakfast)\b/g,
  },
  {
    axis: 'daypart',
    values: ['noon'],
    phase: null,
    words: /\b(?:noon|midday|(?:at|with|before|after) lunch)\b/g,
  },
  {
    axis: 'daypart',
    values: ['evening', 'night'],
    phase: null,
    words:
      /(?<!this |yesterday |last )\b(?:evenings?|at night|every night|nights|nightly|nocte|bedtime|nocturnal(?:ly)?|(?:at|with|before|after) dinner)\b/g,
  },
  {
    axis: 'daypart',
    values: ['day'],
    phase: null,
    words: /\b(?:during the day|daytime|by day|in the day)\b/g,
  },
  {
    axis: 'daypart',
    values: ['meal'],
    phase: null,
    words: /\b(?:(?:before|after|with|at) (?:\w+ )?(?:meals?|food|eating))\b/g,
  },
  {
    axis: 'speed',
    values: ['sudden'],
    phase: null,
    words: /(?<!\b(?:not|no) (?:\w+ )?)\b(?:sudden(?:ly)?|abrupt(?:ly)?|acute onset)\b/g,
  },
  {
    axis: 'speed',
    values: ['gradual'],
    phase: null,
    words: /(?<!\b(?:not|no) (?:\w+ )?)\b(?:gradual(?:ly)?|insidious(?:ly)?)\b/g,
  },
  {
    axis: 'state',
    values: ['better'],
    phase: null,
    words:
      /(?<!\b(?:not|no|any|n't) (?:\w+ )?)\b(?:better|improved|improving|steadier|more steadily)\b/g,
  },
  {
    axis: 'state',
    values: ['worse'],
    phase: null,
    words:
      /(?<!\b(?:not|no|any|n't) (?:\w+ )?)\b(?:worse|worsened|worsening|deteriorat(?:ed|ing)|unsteadier|less steadily)\b/g,
  },
];
