import { wordList } from '../word-lists.js';

/** One of these says by itself that something follows. */
export const SURELY_PLANNED =
  /\b(?:follow[- ]?up|appointment|to be (?:\w+ed|\w+en|done|made|sent|put|held|kept|brought|taught|bought)\b|(?:will|should|shall|needs? to|is to|are to|must|please|has to|going to|gonna|want you to|like you to|i'll|we'll|let's) (?:\w+ ){0,4}(?:be |see |come |return |repeat |recheck |check |review |follow |arrange |attend |call |book |schedule |have |get |contact )|due (?:in|on|for|by)|return to|come back|see you|(?:agreed|happy|able|offered) to (?:see|review|meet|assess)|recheck|re-?check|review (?:in|on|at|by|with)|repeat\b|booked|scheduled|clinic|outpatient|\bto (?:re-?)?(?:check|review|arrange|repeat|see|monitor|remove|book|organi[sz]e|measure|chase|attend)\b|\bplanned\b|\b(?:is|are) (?:due|expected)\b|\bexpects? (?:him|her|them|you)\b|\bwants? (?:him|her|them|you)\b|\b(?:goes|going|go) back to\b|\bnext (?:[\w-]+(?: [\w-]+){0,3}(?::| is\b| on\b)|(?:meeting|visit|appointment|review|session|dose|issue|check|scan|cycle|hearing|inspection)\b)|\b(?:week (?:of|commencing|beginning)|w\/c)\b|\b(?:opa|opd|tci|tca)\b|\bto (?:come|go) (?:back|in)\b|\bwill (?:\w+ ){0,6}(?:change|remove|take|phone|ring|telephone|visit|meet|contact|examine|assess|start|begin|go|come|happen|do|treat|operate|deliver|install|replace|open|close|move|publish|train|take place)\b|\b(?:meets?|sits?|convenes?) (?:again|next)\b|\b(?:she|he|patient|they|you) sees?\b|\bconsultation on\b|\b(?:stitches|sutures|staples|clips|drain|cast|stent|catheter|pins?|wires?|plaster) (?:are |is )?(?:out|off|removal|change)\b|\b(?:session|dose|cycle|infusion|injection|vaccin\w+|treatment|visit|scan|check|review) (?:of (?:[\w-]+ ){1,4})?(?:is )?(?:on|at|due)\b(?! \d+ ?m?g)|\b(?:\w+therapy|rehabilitation|dialysis|chemo\w*|physio|programme|sessions?|classes) (?:\w+ ){0,2}(?:begins?|starts?|continues?)\b)/i;
/** What somebody has to do, by a day or within a time. */
export const OBLIGED =
  /\b(?:must(?! \d)|has to|have to|needs? to|should|shall|please|(?:is|are|be) (?:asked|required|requested|due|expected) to|due|deadline|at the latest|(?:can|may|could) (?:\w+ )?(?:object|appeal|apply|reply|respond)|right to)\b/i;
/** Whatever it is: "must enter every flat"; "MUST 1" is a score of nutrition. */
export const SURELY_OBLIGED = /\b(?:must(?! \d)|has to|have to|deadline)\b/i;
/** Stands before the day by which it has to be done. */
export const BY_THEN =
  /\b(?:by|before|within|(?:no|not) later than|latest(?: by)?|due|deadline:?|(?:object|appeal|apply|reply|respond)\b[^.;]{0,30} until)\s(?:about |the |end of |the end of |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$/i;
/** The day of a paper is the day of nothing that follows. */
export const OF_PAPER =
  /\b(?:valid|expires?|date|dated|signed|printed|page|(?:letter|note|report|summary|record|entry|clinic|ward) (?:of|from))[\s:]*$/i;
/** What stands behind a day and is over: "On 6 October the clinic sent …". */
export const OVER_THEN =
  /^[^.;]{0,60}\b(?:sent|made|spoke|came|went|gave|told|wrote|said|noticed|visited|found|received|attended|showed)\b/i;
/** What was talked of or done on a day is over, whatever part it stands in. */
export const DONE_ON =
  /\b(?:discussed|agreed|explained|signed|completed|performed|given|started|stopped|done|taken|reported|noted|recorded|documented|confirmed|inserted|fitted|spoken|informed|decided|reviewed|updated|witnessed|diagnosed|seen)(?: \w+){0,5} (?:on|in|at) (?:the )?$/i;
export const YET_TO_COME =
  /\b(?:will|should|to be|be|next|shall|must|can|is to|are to|needs?|again|please|planned|booked|scheduled|arranged|organi[sz]ed|requested|due|referred|invited|listed|offered|fixed|(?:asked|told|advised|agreed|wants|wishes|plans?|decided|given an appointment) (?:\w+ ){0,4}to)\b|\b(?:appointment|visit|clinic|review|follow[- ]?up|date|slot|surgery|operation|procedure|scan|session)\b[^.;]{0,40}\b(?:for|set for|made for) (?:\w+day,? )?(?:the )?$|\b(?:given|has|have|made|received|got|sent) (?:\w+ ){0,5}(?:appointment|date|slot|referral)\b/i;
/** An appointment that somebody kept, or did not. */
export const KEPT =
  /\b(?:attended|attends|missed|kept|came to|failed to attend|did not attend|dna|cancelled|at (?:her|his|the|a|this|that|our) (?:\w+ ){0,2}(?:appointment|visit|clinic|review))\b/i;
/** What is done at a time from now: with "in two weeks" beside it, it is a plan. */
export const TO_BE_DONE =
  /\b(?:checks?|review(?:ed)?|remov\w+|clinic|appointment|visit|visits(?= (?:within|in|on)\b)|scan|x-?ray|radiographs?|bloods?|tests?|mri|ct|echo\w*|ultrasound|\w+scopy|follow\w*|see|seen|return|gp|nurse|out-?patients?|repeat|referral|bring|attend|call|physio\w*|surgery|procedure|admission|monitor\w*|weight|levels?|inr|u&es?|renal function|kidney function|stitches|sutures|staples|clips|cast|dressing|vaccin\w+|surgeon|consultant|practitioner|doctor|team|opa|consult\w*|hba1c|function|thyroid|lipids?|cholesterol|crp|fbc|ha?emoglobin|ferritin|psa|dexa|pet|mammogra\w+|egfr|electrolytes|potassium|sodium|creatinine|session|\w+(?:ology|op(?:a?e)dics?|iatrics|therapy)|rehabilitation|dietit?cian|midwife|dentist|optician|ward|unit|biopsy|endoscopy|x-?rays?|radiograph|ecg|holter|spirometry)\b/i;
/** The same where no date stands beside it. */
export const PLANNED_UNDATED =
  /\b(?:(?:will|should|to|please|needs? to|must|is to) (?:be )?follow(?:ed)?[- ]?up|follow[- ]?up (?:with|by|at|appointment)|appointments? (?:with|at)|refer(?:red|ral)? to|to be (?:seen|reviewed|repeated|rechecked|checked|removed|arranged|followed)|repeat (?!visit)[a-z]{3,}|recheck|review by|outpatient (?:\w+ )?(?:clinic|review|appointment|follow))/i;
/** Why somebody came is nothing that follows. */
export const VISIT_REASON =
  /\b(?:presents?|presenting|presented|returns|returned|comes|came|is here|here today|seen today|today) (?:\w+ ){0,3}(?:for|to|in) (?:an? |his |her |the |routine |annual |short[- ]term |hospital |\w+[- ]month |\w+[- ]week ){0,3}(?:follow[- ]?up|recheck|check|review|evaluation)|chief complaint|^\W*(?:\w+[- ](?:month|week|year)|routine|hospital) follow[- ]?up/i;
/** What already happened: "was seen on 2 March". */
export const PAST =
  /\b(?:was|were|had|has been|have been|attended|underwent|presented|admitted|received|showed|revealed|ago|since|previous|previously|last|history of|prior|found|asked|made an?)\b/i;
export const PENDING =
  /(?<!de)\b(?:pending(?! (?:discharge|transfer|placement|review of))|awaited|awaiting|outstanding|not yet (?:back|available|reported|known|resulted|returned)|(?:results?|reports?|cultures?|histology|biops(?:y|ies)|cytology|pathology)[^.;\n]{0,40}\b(?:to|will|should) follow|(?:biops(?:y|ies)|cultures?|histology|cytology|pathology|tests?|samples?|swabs?)[^.;\n]{0,40}\bresults? (?:in|within|by|expected|due)|in progress|still (?:out|not back)|haven't (?:got|gotten|come) back|hasn't come back|wait(?:ing)? (?:for|on) (?:the |your |those |that )?(?:\w+ ){0,3}(?:results?|culture|biopsy|report|histology|pathology))\b/i;
/** Who reads of it is to look for the result. */
export const CHASED =
  /\b(?:chase[ds]?|outstanding|preliminary|follow[- ]?up (?:on )?(?:the )?(?:results?|histology|biops\w+|cultures?|pathology))\b/i;
/** Words that a plan has as a matter of course: to share them is to share nothing. */
export const OF_ANY_PLAN = wordList(`
  follow followup up review clinic appointment visit patient week month day year doctor gp primary care physician
  return see check plan result results repeat recheck test pending awaited awaiting outstanding
`);
/** Before a list of results that are to come: "Outstanding results:", "Awaiting". */
export const PENDING_FIRST =
  /^\W*(?:[^:.;]{0,40}\b(?:pending|awaiting|awaited|outstanding|to follow|to chase|chase)\b[^:.;]{0,30}:|(?:still |we are |currently )?(?:awaiting|await|chase)(?: (?:the )?results? of)?)\s+/i;
/** Behind one: "histology and cultures are awaited". */
export const PENDING_BEHIND =
  /\s+(?:results? )?(?:(?:is|are|were|remain|remains) )?(?:still |both |all )?(?:pending|awaited|outstanding|to follow)\W*$/i;
