import { wordList } from '../word-lists.js';

/** What is to come: verbs and nouns of planning. Written for this product. */
export const PLANNED = wordList(`
  follow followup appointment appointments review reviewed clinic check recheck rechecked repeat repeated return
  revisit see seen back scheduled schedule booked book arrange arranged refer referred referral recommend recommended
  due plan planned monitor monitoring test tests bloods scan imaging surveillance outpatient call visit removal remove
  reassess reassessment reassessed re-evaluate reevaluate invite invited attend contact surgery
`);
/** One of these says by itself that something follows. */
export const SURELY_PLANNED =
  /\b(?:follow[- ]?up|appointment|to be (?:seen|reviewed|repeated|checked|removed|arranged|followed)|(?:will|should|shall|needs? to|is to|are to|must|please|has to|going to|gonna|want you to|like you to|i'll|we'll|let's) (?:\w+ ){0,4}(?:be |see |come |return |repeat |recheck |check |review |follow |arrange |attend |call |book |schedule |have |get |contact )|due (?:in|on|for|by)|return to|come back|see you|recheck|re-?check|review (?:in|on|at|by|with)|repeat\b|booked|scheduled|clinic (?:on|in)|outpatient)/i;
/** What already happened: "was seen on 2 March". */
export const PAST =
  /\b(?:was|were|had|has been|have been|attended|underwent|presented|admitted|received|showed|revealed|ago|since|previous|previously|last|history of|prior)\b/i;
export const PENDING =
  /(?<!de)\b(?:pending(?! (?:discharge|transfer|placement|review of))|awaited|awaiting|outstanding|not yet (?:back|available|reported|known|resulted|returned)|(?:results?|reports?|cultures?|histology|biops(?:y|ies)|cytology|pathology)[^.;\n]{0,40}\bto follow|in progress|still (?:out|not back)|haven't (?:got|gotten|come) back|hasn't come back|wait(?:ing)? (?:for|on) (?:the |your |those |that )?(?:\w+ ){0,3}(?:results?|culture|biopsy|report|histology|pathology))\b/i;
/** Words that a plan has as a matter of course: to share them is to share nothing. */
export const OF_ANY_PLAN = wordList(`
  follow followup up review clinic appointment visit patient week month day year doctor gp primary care physician
  return see check plan result repeat recheck test
`);
