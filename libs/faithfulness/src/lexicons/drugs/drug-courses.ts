/** What becomes of a drug, in English. Written for this product. */

/** A section of what is so when the patient leaves, by its title in either language. */
export const AT_DISCHARGE = /\b(?:discharge|tto|tta|take[- ]home|entlass\w*)/iu;
/** Behind a drug: how much of it is in the blood. */
export const LEVEL =
  /^\W{0,3}(?:levels?\b|trough\b|\d[\d.,]*\s?(?:mg|µg|μg|mcg|ug|ng|µmol|μmol|umol|mmol)\s?\/\s?(?:d?l|ml)\b)/iu;
/** It is not taken any more. */
export const ENDED =
  /\b(?:stop(?:s|ped|ping)?|discontinu\w+|ceased?|withdraw(?:n|al)|weaned off|completed|finished|no longer)\b/iu;
/** It is asked about or planned for later, so that nobody has stopped it. */
export const NOT_YET =
  /\?|\b(?:whether|if|when|before|after|until|timing|can|could|should|would|may|might|will|stop(?:s|ping)?|to be)\b/iu;
/** It is taken again; "paused and not resumed" is not. */
export const RESUMED =
  /(?<!(?:\b(?:not|never|cannot)|n['’]t)\s(?:\w+\s){0,2})\b(?:re-?start\w*|resum\w+|re-?introduc\w+|re-?commenc\w+|back on)\b/iu;
/** It is given where the patient lies, once or for as long. */
export const GIVEN =
  /\b(?:tx|treated with|was given|were given|given|received|stat|load(?:ed|ing)|bolus|infusions?|infused|iv|i\.v\.|intravenous\w*|overnight|in (?:ed|a&e|icu|itu|theatre|recovery|resus|the ambulance)|per ciwa|(?:intra|pre|peri)-?op\w*|x ?\d|premed\w*|nebuli[sz]ed|nebs?)\b/iu;
/** A sentence of what the patient leaves with. */
export const TAKEN_HOME =
  /\b(?:discharged?|dc|d\/c|tto|tta|home (?:on|with)|prescri\w+|script)\b/iu;
/** A sentence of what the patient takes anyway. */
export const LONG_TERM = /\b(?:regular\w*|usual|long[- ]term|lifelong)\b/iu;
/** Of one drug: it goes on, or is to be taken. */
export const GOES_ON =
  /\b(?:continu\w+|carr(?:y|ies) on|to take|takes?|taking|maintenance|unchanged|as before|(?:for|x) ?(?:\d+|a|one|two|three|four|five|six|seven|ten|another)(?:[- ](?:to|more|further)[- ]?\d*)? ?(?:days?|d|weeks?|wks?|w|months?|mo)|\d+\s?\/\s?(?:7|52|12)|course|until|then|prn|(?:is|was|been|stays?|remains?|now|currently) on|switch\w*|chang(?:ed?|ing)|increas\w+|reduc\w+|start(?:ed|s)?|commenc\w+|beg(?:a|u)n|added|add|advised|tablets?|tabs?|inhalers?|patch(?:es)?|weekly)\b/iu;
/** It was proposed, and nothing says that it was taken. */
export const OFFERED = /\b(?:offered|declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing))\b/iu;
const DRUGS = String.raw`(?:medications?|medicines?|meds|drugs?|tablets?|prescriptions?|ttos?|ttas?)\b(?!\s+(?:(?:was|were|is|are|has|have|been)\s+)*(?:chang|adjust|alter|stopp))`;
/** The patient leaves without any. */
export const NONE_AT_DISCHARGE = new RegExp(
  [
    String.raw`\bno (?:known |regular )*(?:(?:hospital )?discharge|take[- ]home) ${DRUGS}`,
    String.raw`\bno (?:known |regular )*${DRUGS} (?:at|on|upon) discharge\b`,
    String.raw`\b(?:discharged|sent home|went home|goes home|left) (?:home )?(?:(?:on|with) no|without(?: any)?) (?:regular )?${DRUGS}`,
    String.raw`\b(?:discharge|take[- ]home) ${DRUGS}\W{1,3}(?:none|nil)\b`,
    String.raw`\b(?:tto|tta)s?\W{1,3}(?:none|nil)\b`,
  ].join('|'),
  'iu',
);
