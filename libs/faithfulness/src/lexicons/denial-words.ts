import { wordList } from './word-lists.js';

/** What follows is denied, over commas and "or", until the sentence turns. */
export const DENIES_LIST = wordList(
  `no denies denied deny denying without neither nor none nothing nobody lack lacks lacking`,
);
/** The next few words are denied. */
export const DENIES_NEXT = wordList(`
  not n't never cannot can't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't
  wouldn't couldn't shouldn't dont didnt doesnt havent non
`);
/** "denies that she is dizzy": a clause may follow. */
export const DENIES_CLAUSE = wordList(`denies denied deny denying`);
export const TURNS = wordList(`
  but however although though except aside besides apart which who because while other than
  otherwise unless until despite due since when where if so as
`);
/** Something else begins: "no fever, has a cough", "no rash, skin intact". */
export const BEGINS = wordList(`
  has had drinks smokes lives works uses walks reports reported endorses endorsed admits complains complained states stated notes noted presents
  takes took started continues does positive reveals shows showed normal intact clear good fine
  i i'm i've it it's there there's they he she we you is was are were some just
  underwent received
`);
export const PRONOUNS = wordList(
  `i i'm i've i'd he she they we you it it's there there's that's let's`,
);
export const SUBJECTS = wordList(`i i'm i've i'd he she they we there there's`);
export const POSSESSIVES = wordList(`your my his her the`);
export const PREPOSITIONS = wordList(
  `in on at to for with from during about over under through around after before per by of`,
);
/** After a denial: a finding or a figure of speech. */
export const NOT_A_DENIAL = wordList(
  `only sure certain just yet longer matter problem worries necessarily too every all always`,
);
/** "No sign of gout" denies the gout, "no problem with walking" does not deny the walking. */
export const KINDS = wordList(
  `sign signs episode episodes feeling feelings sensation use intake amount notice noticed noticing increase decrease anyone anybody family`,
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
  `quit quitting former formerly ex longer remember remembers recall recalls if whether unless risk risks case possible possibility`,
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
