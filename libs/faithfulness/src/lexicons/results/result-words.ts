/** Words about a value, in small letters. Written for this product. */

/** How a value lies, and how a test came out: what is said of one name excludes the others of its row. */
export const STATE_WORDS = [
  [
    'high',
    /(?<!low[- ]?)\b(?:high(?!-? ?(?:normal|dose|sensitiv))|elevat(?:ed|ion)|raised|above (?:normal|range|the (?:upper|normal|reference))|supratherapeutic|increased(?! (?:to|from|by)))\b/,
  ],
  [
    'low',
    /\b(?:low(?!-? ?(?:normal|dose|er))|reduced(?! (?:to|from|by))|depressed|below (?:normal|range|the (?:lower|normal|reference))|deficient|subtherapeutic|decreased(?! (?:to|from|by)))\b/,
  ],
  [
    'normal',
    /(?<!\b(?:ab|low|high|sub|above|below|the|of|to)[- ]?)\b(?:normal(?! (?:range|value|limit|saline))|unremarkable|within (?:the )?(?:normal|reference)|(?:with)?in (?:normal )?(?:range|limits)|(?:right )?where we want|looks? (?:(?:really|very|pretty|all|quite|so) )*(?:good|great|fine|perfect|excellent))\b/,
  ],
  ['positive', /\b(?:positive|reactive|detected|grew|grown|growing|heavy growth)\b/],
  ['negative', /\b(?:negative|non-?reactive|not detected|undetect\w+|no growth|sterile)\b/],
  ['abnormal', /\babnormal\b|\boutside (?:the |its )?(?:reference|normal)/],
] as const;
/** Said of the rest alone, and a denial of the opposite. */
export const OTHERWISE_NORMAL =
  /\botherwise (?:normal|unremarkable|clear)\b|\bnormal (?:apart from|except(?: for)?|other than|but for)\b/;
export const NOTHING_ABNORMAL = /\b(?:nothing|not|no) abnormal(?:ity|ities)?\b/;
/** A word of denial before them makes them say something else. */
export const NOT_SO = /\b(?:not|no longer|n't|never|without|no|rather than)\b/;
/** Names of a value that is off. */
export const NAMED_HIGH = /^(?:hyper[a-z]+|[a-z]+cytosis|proteinuria)$/;
export const NAMED_LOW = /^(?:hypo[a-z]+|[a-z]+penia|ana?emia)$/;
export const ROSE =
  /\b(?:rose|risen|rising|increas(?:ed|es|ing)|climb(?:ed|ing)|went up|going up|up)\b/;
export const FELL =
  /\b(?:fell|fallen|falling|decreas(?:ed|es|ing)|dropp(?:ed|ing)|declin(?:ed|ing)|went down|going down|came down|down|reduced)\b/;
/** When, as the words beside a value tell it: the first group that fits. */
export const PHASES = [
  [
    'previous',
    /\b(?:previous(?:ly)?|prior(?! to)|formerly|(?:days?|weeks?|months?|years?|yrs?|wks?) (?:ago|earlier|before|prior)|last (?:time|visit|year|month|week|winter|summer|spring|autumn|check(?:ed)?)|yesterday|in the past)\b/,
  ],
  [
    'discharge',
    /\b(?:(?:at|on|upon|before|prior to|by|for|day of) (?:\w+ )?discharge|discharge (?:value|level)|discharge|final(?:ly)?)\b/,
  ],
  [
    'admission',
    /\b(?:admission|admitted|initial(?:ly)?|baseline|(?:on|at) (?:arrival|presentation)|presenting|presentation|arrival|at first|first)\b/,
  ],
  [
    'preoperative',
    /\b(?:pre-?op(?:erative(?:ly)?)?|before (?:the )?(?:surgery|operation|procedure))\b/,
  ],
  [
    'postoperative',
    /\b(?:post-?op(?:erative(?:ly)?)?|after (?:the )?(?:surgery|operation|procedure))\b/,
  ],
  ['peak', /\b(?:peak(?:ed)?|highest|maxim(?:um|al)|worst)\b/],
  ['nadir', /\b(?:nadir|lowest|minim(?:um|al))\b/],
  [
    'current',
    /\b(?:current(?:ly)?|now|today(?:'s)?|(?:the )?(?:latest|most recent|newest)|at present|this (?:morning|visit|week|month))\b/,
  ],
] as const;
export type Phase = (typeof PHASES)[number][0];
/** From early to late; what is named alike is not put in order. */
export const PHASE_ORDER: Readonly<Partial<Record<Phase, number>>> = {
  previous: 0,
  preoperative: 1,
  admission: 2,
  postoperative: 3,
  discharge: 4,
  current: 5,
};
/** A value between two bounds, or one bound, in parentheses or after the word for it. */
export const STATED_RANGE =
  /[([]\s*(?:(?:ref\w*|normal|range|target|goal|limits?|n|nr|rr)\b[^()[\]\d]{0,16})?(?:[<>≤≥]=?\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?(?:-|–|to)\s?\d+(?:[.,]\d+)?)(?:\s?[^()[\]\d]{1,14}(?:\d{1,2}[^()[\]]{0,8})?)?\s*[)\]]|\b(?:ref(?:erence)?\.?(?: range| interval| values?| limits?)?|normal(?: range| values?)?|target(?: range)?|goal(?: range)?|(?:upper|lower) limit(?: of normal)?|range)\b\s*[:(=]?\s*(?:is |of |up to |from )?(?:[<>≤≥]=?\s?)?\d+(?:[.,]\d+)?(?:\s?(?:-|–|to)\s?\d+(?:[.,]\d+)?)?/gi;
