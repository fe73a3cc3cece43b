import { GERMAN_DENIAL } from '../de/wording.js';
import { DENIES_LIST, DENIES_NEXT } from './denial-words.js';

/** Words with which a text denies anything, or may: wide on purpose, in any letters. Written for Cloister. */
export const DENYING =
  /\b(?:no|nope|nah|not|never|den(?:y|ies|ied|ying|ial)|without|neither|nor|none|nobody|nothing|nil|w\/o|cannot|unable|rare(?:ly)?|seldom|stop\w*|discontinu\w*|refus\w*|declin\w*|avoid\w*|refrain\w*|exclu\w*|\w*free|omit\w*|with(?:held|hold|drew|drawn)|unsuccess\w*|fail\w*|except|resolv\w*|(?:switched|turned|taken|came|come|called|cut|worn|weaned|is|was|are|were) off|hardly|barely|unlikely|instead|rather|unless|miss(?:ed|es|ing)?|forb\w+|prohibit\w*|defer\w*|postpon\w*|negative|neg|absent|absence|lack\w*|cancel\w*|against|quit|cessation|otherwise|forg[eo]\w*|contraindicat\w*|unremarkable|unchanged|unknown|uneventful|uncertain|equivocal|could|might|would|undecided|non\w*|afebrile|asymptomatic|nkd?a|only|clear|normal|intact|less|out|little|poor(?:ly)?|until|yet|wrong|closed|empty|lost|trouble|difficult\w*|hard|problems?|ruled|inactive|former(?:ly)?|ceased|ended|pending|kein\w*|nicht|ohne)\b|n['’]t\b|less\b|\[ ?\]|\s[–-]ve\b/iu;
/** A single word that denies, English or German. */
export function isDenialWord(text: string): boolean {
  return DENIES_LIST.has(text) || DENIES_NEXT.has(text) || GERMAN_DENIAL.test(text);
}

/** Words that say in so many words that it is not so. */
export const SAYS_NOT =
  /\b(?:no(?! longer)|not(?! only)|never|den(?:y|ies|ied|ying)|without|neither|nor|none|nobody|nothing|nil|cannot|unable|stop(?:s|ped)?|discontinued?|refus(?:e[sd]?|al)|declin(?:e[sd]?|ed)|avoid(?:s|ed)?|refrain\w*|withheld|fail(?:s|ed)|missed|forbidden|prohibited|contraindicated)\b|n['’]t\b/iu;
/** Words for "not done" that deny no word beside them: "aspirin was withheld" is "aspirin not given". */
export const SAYS_NOT_DONE =
  /\b(?:withheld|with(?:hold|drew|drawn)|omit(?:s|ted)?|skipped|unnecessary|needless|turned down|(?:advis|recommend|warn|decid|counsel)\w* against|barred|banned|refus(?:e[sd]?|al)|declin(?:e[sd]?|ed)|reject(?:s|ed)|avoid(?:s|ed)?|preferred to|rather than|instead of|in place of|cancel\w*|postponed|deferred|on hold|held back|kept available)\b/iu;
/** What cannot be said of one thing at once: a catheter that was removed was not left in place. */
export const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:removed|removal|taken out|explanted|pulled)\b/, /\b(?:in place|in situ|in-situ)\b/],
  [/\b(?:attended|turned up|came to)\b/, /\b(?:missed|no[- ]show|dna)\b/],
];
