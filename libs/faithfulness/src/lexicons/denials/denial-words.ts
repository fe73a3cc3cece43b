/**
 * Words of denial: the single words of NegEx (`negex.ts`), and what was written for Cloister beside them.
 */
import { PRECEDING_NEGATIONS, TERMINATIONS } from './negex.js';
import { wordList } from '../word-lists.js';

/** "wasn't", "cannot", "never" */
const NEGEX_NEXT = PRECEDING_NEGATIONS.filter((trigger) => /^(?:\w+n'?t|never)$/.test(trigger));
const NEGEX_TURNS = TERMINATIONS.filter((trigger) => !trigger.includes(' '));

/** What follows is denied, over commas and "or", until the sentence turns. */
export const DENIES_LIST = wordList(
  `no denies denied deny denying without neither nor none nothing nobody nil lack lacks lacking`,
);
/** The next few words are denied. */
export const DENIES_NEXT = wordList(`
  ${NEGEX_NEXT.join(' ')}
  not n't never cannot can't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't
  wouldn't couldn't shouldn't dont didnt doesnt havent non
`);
/** "denies that she is dizzy": a clause may follow. */
export const DENIES_CLAUSE = wordList(`denies denied deny denying`);
export const TURNS = wordList(`
  ${NEGEX_TURNS.join(' ')}
  but however although though except aside besides apart which who because while other than
  otherwise unless until despite due since when where if so as
`);
/** Something else begins: "no fever, has a cough", "no rash, skin intact". */
export const BEGINS = wordList(`
  has had drinks smokes lives works uses walks reports reported endorses endorsed admits complains complained states stated notes noted presents
  takes took started continues does positive reveals shows showed normal intact clear good fine
  i i'm i've it it's there there's they he she we you is was are were some just
  underwent received recommended recommends advised advises suggested suggests requested arranged prescribed ordered referred decided agreed
`);
export const PRONOUNS = wordList(
  `i i'm i've i'd he she they we you it it's there there's that's let's`,
);
export const SUBJECTS = wordList(`i i'm i've i'd he she they we it it's there there's`);
export const POSSESSIVES = wordList(`your my his her the`);
export const PREPOSITIONS = wordList(
  `in on at to for with from during about over under through around after before per by of into onto down across along following prior`,
);
/** After a denial: a finding or a figure of speech. */
export const NOT_A_DENIAL = wordList(
  `only sure certain just yet longer matter problem worries necessarily too every all always`,
);
/** "No sign of gout" denies the gout, "no problem with walking" does not deny the walking. */
export const KINDS = wordList(
  `sign signs episode episodes feeling feelings sensation sensations use intake amount notice noticed noticing increase decrease anyone anybody family`,
);
/**
 * Pseudo-negations of NegEx: "no increase in the effusion", "no interval change of the nodule" deny a change, not the
 * thing that did not change.
 */
export const PSEUDO_DENIED = wordList(
  `increase decrease change changes worsening progression enlargement growth improvement recurrence`,
);
/** Of these alone a verb says nothing but that its subject was done: "cultures were not taken". */
export const DONE = wordList(
  `taken given done made performed obtained carried administered placed needed required used undertaken started drawn sent seen found`,
);
export const PROBLEMS = wordList(
  `problem problems issue issues trouble difficulty change changes concern concerns complications`,
);
/** These deny no list. */
export const DENIES_ONE = wordList(`nothing none lack lacks lacking`);
/** What is left or over is neither said nor denied: "quit smoking", "if you have a fever", "could not be ruled out". */
export const LEAVES_OPEN = wordList(
  `quit quitting former formerly ex longer remember remembers recall recalls if whether unless risk risks case possible possibility wish unaware unrelated unobtainable`,
);
/** "How about" asks anew. */
export const ASKS = wordList(`how what`);
/** What follows tells when: it is neither said nor denied. */
export const CIRCUMSTANCES = wordList(`while when whenever during if unless because since`);
/** "If the headaches become worse or you develop a fever" */
export const CONDITIONS = wordList(`if unless`);
/** Of these only what follows is left open: "she does not remember the name". */
export const OPENS_NEXT = wordList(`remember remembers recall recalls`);
export const JOINS = wordList(`and but or so`);
/** "can't walk" is trouble with walking as often as no walking at all. */
export const CANNOT = wordList(`can't cannot couldn't ca`);
/** Of these nothing is known without what they are of: "difficulty", "relief", "worse". */
export const VAGUE = wordList(`
  difficulty difficulties trouble change changes abnormality abnormalities reaction reactions effect effects relief improvement
  improve improved improves improving worse worsen worsened worsens worsening better help helped helps helpful increase increased
  decrease decreased work works worked working able tolerated complications complication limitation limitations
  treatment procedure procedures start started stop stopped return returned radiates care
`);
/** Verbs of thought and particles: whether they are denied says nothing of a fact. */
export const UNINFORMATIVE = wordList(`
  remember remembers remembered recall recalls understand understands know knows believe believes thought appear appears appeared
  seem seems away back together apart main second historian noted complains involved diagnosis detect detected addressed
`);
/**
 * A denial of so much, or up to a time, is none of the thing: "not every time", "not since the fall", "no new rash".
 */
export const LIMITS = wordList(`
  since until prior before anymore yet recent recently lately previous previously much lot very fully completely every always
  daily regularly only just except apart aside otherwise new further additional other another increased increasing 
  properly often well entirely enough consistently
`);
/** These say how much or how plainly, and make a denial no narrower. */
export const DEGREES = wordList(`
  gross sudden acute severe unusual obvious apparent palpable visible focal certain single particular serious major minor present
  anywhere chronic traumatic whatsoever definite
`);
/** Words that only hold a clause together: two clauses are the same without them. */
export const FRAME = wordList(`
  a an the this that these those there it its it's that's there's he she him her his hers they them their we us our you your i me
  my i'm i've he's she's you're you've they're is am are was were be been being do does did doing have has had having will would
  n't not no never any and or nor of to so then however also patient states stated state reports reported report denies denied deny
  says said notes noted um uh well yes yeah okay doctor
`);
/** To deny one of these is to deny what is thought: "I don't think you have". */
export const THOUGHTS = wordList(
  `think thinks believe believes suspect suspects say appear appears seem seems`,
);
/** To deny one of these leaves open what is not known. */
export const KNOWS = wordList(
  `know knows knew understand understands sure aware remember remembers recall recalls`,
);
