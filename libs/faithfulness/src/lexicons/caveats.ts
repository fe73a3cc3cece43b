/** What takes back, bounds or conditions what an English source says before it. Written for Cloister. */

/** What is left out of what was said before it. */
export const EXCEPTION =
  /\b(?:except(?:ing|ions?)?(?: for)?|apart from|aside from|other than|but for|save for|with the exception of|besides|otherwise)\b/i;
/** On what it depends whether what was said before it is done. */
export const CONDITION =
  /\b(?:if|unless|provided(?: that)?|as long as|on condition|depending on|pending)\b/i;
/** The same of what somebody is told to do; of a complaint they say when it comes. */
export const CONDITION_OF_ACT = /\b(?:when|once|until|till|after)\b/i;
export const STARTS_WITH_ORDER =
  /^\W*(?:re-?start|resume|start|stop|hold|give|take|begin|continue|discharge|remove|switch|increase|decrease|reduce|transfer|wean)\b/i;
/** Behind what did not take place, or what the patient disputes. */
export const NOT_SO =
  /\b(?:declined|refused|cancel(?:l?ed)|called off|(?:but|although|though|however,?) (?:the )?(?:patient|pt|he|she|they|family) (?:den(?:ies|ied)|disputes?|disagrees?|does not|did not))\b/i;
/** "Half a tablet of 50 mg" is no dose of 50 mg. */
export const HALF = /\bhal(?:f|ves)\b|(?<![\d/])1\/2(?![\d/])|½/i;
/** "Arrived intubated, extubated on day 3" */
export const UNDONE: readonly (readonly [done: RegExp, undone: RegExp])[] = [
  [/\b(?:re-?)?intubated\b/i, /\bextubated\b/i],
  [/\bcatheteri[sz]ed\b/i, /\bcatheter (?:was )?removed\b/i],
  [/\bventilated\b/i, /\bweaned\b/i],
  [/\b(?:anti)?coagulated\b/i, /\breversed\b/i],
  [
    /\b(?:quit|stopped|ceased|abstinent|sober)\b/i,
    /\b(?:relaps(?:ed|es?)|restarted|resumed|started again)\b/i,
  ],
];
/** "The clips have been taken out", where they "come out on Monday". */
export const IS_DONE = /\b(?:ha(?:s|ve|d) been|was|were|underwent)\b/i;
export const STILL_COMES =
  /\b(?:comes?|goes?|gets?|happens?)(?: \w+){0,2} (?:on|in|at|next|tomorrow|tonight|this)\b(?! (?:and|when)\b)/i;
/** Whatever it was, it holds no more. */
export const ANNULLED =
  /\b(?:rescinded|revoked|retracted|overturned|entered in error|voided|annulled|superseded)\b/i;
/** What was asked was not found. */
export const ASKED = /\b(?:asked|inquired|enquired|questioned) about\b/i;
export const FROM_TO = /\bfrom (?<old>[^.;,]{1,40}?) to\b/i;
/** A device is where it was put, and in the same place that it is not any more. */
export const IN_PLACE = /\b(?:in place|in situ|indwelling|remains in|still in)\b/i;
export const REMOVED =
  /\b(?:removed|pulled|taken out|came out|explanted|discontinued|d\/?c(?:'?d|ed)|is out|are out|was out|out(?= [,.;]|[,.;]|$))\b/i;
/** An allergy that is none any more. */
export const ALLERGY = /\ballerg/i;
export const NO_ALLERGY =
  /\b(?:removed|de-?labell?ed|disproved|disproven|refuted|retracted|outgrown|entered in error|erroneous(?:ly)?|no longer|ruled out|excluded|negative (?:testing|test|challenge|skin))\b/i;
