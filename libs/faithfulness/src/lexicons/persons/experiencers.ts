/**
 * Who a thing happened to, by the rules of ConText: Harkema H, Dowling JN, Thornblade T, Chapman WW, "ConText: An
 * algorithm for determining negation, experiencer, and temporal status from clinical reports", J Biomed Inform 2009.
 * The words were written for Cloister: of the published lists, medspaCy 1.3.1 has only "family" for the experiencer,
 * and the package of pyConTextNLP 0.7.0.1 has no list. Members of the family are in `persons.ts`.
 */
import { wordList } from '../word-lists.js';

/** The family as such: "family history of", "runs in the family", "familial". */
export const FAMILY = wordList(`family fhx fh relatives ancestors kin`);
/** After these "family" names no family: "family doctor", "family meeting". */
export const NO_FAMILY_AFTER = wordList(
  `doctor physician practice practitioner medicine meeting member members discussion planning friend friends support
  room conference therapy nurse clinic dynamics aware updated present lives history's`,
);
export const HISTORY = wordList(`history hx hist histories`);
/** The patient is spoken of again. */
export const PATIENT = wordList(`patient patients patient's pt pts client self himself herself`);
/** Before a member: he is there, or tells, and has nothing. */
export const COMPANY = wordList(
  `with by per to via from than like as for behalf between and/or toward towards against about called contacted
  informed updated notified asked told dear met meet visit visiting visits visited phoned see sees saw`,
);
/** Before a member: what stands before has happened to him. */
export const BELONGS_TO = wordList(`in on among`);
/** Between such a word and the member. */
export const BEFORE_MEMBER = wordList(
  `his her my your their our the a an patient's pt's maternal paternal older younger elder half twin elderly own late
  biological step deceased one two three four both only first`,
);
/** What a member does who is not ill himself. */
export const INFORMANT_VERBS = wordList(`
  says say said states state stated reports report reported notes note noted notices noticed notice thinks think thought wants want wanted
  feels felt believes believe believed brought brings bring denies deny denied confirms confirmed confirm told tells tell
  asked asks ask describes described describe mentions mentioned mention endorses endorsed recalls recalled remembers
  remembered helps help helped helping drives drove cares gives gave present accompanied accompanies called calls observed observes witnessed
  found finds worried worries concerned concern estimates wonders wondered agrees agreed understands understood
  requests requested provided provides complains complained admits admitted saw sees heard hears expresses expressed indicated
  indicates explains explained watches watched mentions claims claimed reveals knows knew stays
  didn't doesn't
`);
/** What is done to a member who is not ill. */
export const INSTRUCTED = wordList(
  `worried concerned trained taught shown instructed counselled educated present`,
);
/** The same before the patient, or what is done for him: "takes him home", but "takes warfarin". */
export const DOES_FOR = wordList(`takes took taken gets got`);
export const DONE_FOR = wordList(`him her them the care patient pt`);
/** Between a member and such a verb. */
export const BEFORE_VERB = wordList(
  `also has have had is was are were who and then just still does did do would will currently both`,
);
/** A new subject, or a verb that has another one. */
export const NEW_CLAUSE = wordList(`but however although though whereas while because`);
/** "Both of my parents" are ill themselves, "the death of his wife" is not hers alone. */
export const SOME_OF = wordList(
  `both one two three four all some many several most each none either neither`,
);
export const JOINS_MEMBERS = wordList(`and or & nor plus as well`);
