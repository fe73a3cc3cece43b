import type { FindingCode } from '../../evidence/evidence.js';

/** Words of one meaning, and what is in doubt where only one side has them. */
export interface MarkerGroup {
  readonly code: FindingCode;
  /** What is not so now, not done, not sure, or not the patient's: what a plain sentence does not say. */
  readonly said: RegExp;
}

/*
 * Regular expressions on text in small letters. They are wide on purpose: where one side has such a word and the other
 * has none of its group, nobody vouches for the sentence. Written for this product.
 */
const OVER =
  /\b(?:previous(?:ly)?|prior|past|former(?:ly)?|ex-?(?:smoker|drinker|user|miner)|used to|once (?:a(?!\s?day)|had|was|used|took|smoked|drank|wore|worked)|remote|histor(?:y|ical(?:ly)?)|hx|h\/o|s\/p|status post|pmhx?|until|till|up to (?:19|20)\d\d|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d|stopped|quit|ceased|gave up|given up|discontinued|came off|off since|ended|finished|retired|resigned|left (?:the|his|her) job|explanted|resolved|healed|cured|cleared|subsided|settled|recovered|gone|remission|remitted|abated|inactive|in(?:fancy| childhood| adolescence)|childhood|as an? (?:child|teenager|baby|kid|infant|boy|girl|adolescent|student|young (?:man|woman|adult))|in (?:his|her|their) (?:teens|youth|(?:early |late |mid[- ])?(?:twenties|thirties|forties|fifties|sixties|\d0'?s))|(?:years?|months?|decades?|yrs?) (?:ago|earlier|before)|ago|last (?:year|winter|summer|spring|autumn|month)|in (?:19|20)\d\d|no longer|any ?more|not (?:now|currently|at present)|abstinent|sober|ex)\b/;
const GOING_ON =
  /\b(?:current(?:ly)?|at present|presently|present|now|nowadays|today|still|on-?going|active(?:ly)?|acute(?:ly)?|continu(?:es|ing)|persist(?:s|ent|ing)?|remains?|at the moment|these days|to date|to this day|since|presents? with|presented with|presenting with|admitted with)\b/;
const PLANNED =
  /\b(?:(?<!\b(?:the|this) )plan(?! of)|plans|planned|planning|slot|wants (?:an?|to)|send you for|'d like|scheduled?|scheduling|book(?:ed|ing)?|listed|slated|await(?:s|ing|ed)?|pending|outstanding|due|upcoming|arrang(?:e|ed|ing)|order(?:s|ed|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed|ing|ation)?|advis(?:e|ed|ing)|suggest(?:ed)?|refer(?:red|ral)?|consider(?:s|ed|ing)?|intend(?:s|ed)?|propos(?:e|ed)|discuss(?:ed)?|will|shall|gonna|going to|let's|want you to|would (?:like|benefit)|to (?:be|have|undergo|get|receive|follow)|needs? (?:an?|to (?:have|undergo|get))|tomorrow|next (?:week|month|year|visit|(?:\w+ )?(?:check|dose|test|scan|review|infusion|cycle|appointment))|in (?:\w+|\d+) (?:days?|weeks?|months?) time|waiting (?:list|for)|candidate|consent(?:ed)?|offer(?:s|ed)?|agree[sd]? (?:for|on|to)|lack of)\b|'ll\b/;
const SETTLED =
  /\b(?:scheduled?|slot|book(?:ed|ing)?|listed|slated|await(?:s|ing|ed)?|pending|due|upcoming|arranged|appointment|waiting list)\b/;
const CANCELLED =
  /\b(?:cancel(?:l?ed|s|lation)?|called off|postponed|deferred|delayed|abandoned|aborted|dropped|withdrawn|withdrew|held|omitted|dna|no[- ]show|failed to|never|missed|did(?:n't| not) (?:attend|come|go|turn up|show|happen|proceed|take place|have|undergo|get|receive|take)|not (?:yet )?(?:attended|performed|done|given|carried out|been|undertaken|completed|administered|taken)|unable to)\b/;
const DECLINED =
  /\b(?:declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing|al)|reject(?:s|ed)?|turned down|opted (?:against|out|not)|decided (?:against|not)|against (?:medical )?advice|did(?:n't| not) (?:want|wish|agree|consent)|do(?:es)?(?:n't| not) (?:want|wish|agree|consent)|unwilling|reluctant|withheld)\b/;
const OFFERED = /\boffer(?:s|ed|ing)?\b/;
const UNSURE =
  /\b(?:suspect(?:ed|s|ing)?|suspicio(?:n|us)|possib(?:le|ly|ility)|probab(?:le|ly)|(?:un)?likely|presum(?:ed|ptive|ably)|questionable|query|queried|querying|(?:cannot|can't|can not|could not|couldn't|not) (?:\w+ )?(?:be )?(?:excluded?|ruled? out|confirmed|proven|certain|sure)|rul(?:e|ed|ing) out|r\/o|to exclude|exclud(?:e|ing)|consistent with|compatible with|c\/w|in keeping with|suggest(?:s|ive|ing)?|indicative|may (?:be|have|represent|reflect|indicate|also|well|suggest)|might|could (?:be|have|represent|reflect|indicate|also)|presumed|differentials?|ddx?|vs|versus|appears?|seems?|concern(?:s|ed|ing)? (?:for|about|of|regarding)|concerning|worr(?:isome|ied|ying)|impression|working diagnosis|provisional(?:ly)?|think|thinks|thought|believed?|felt to|equivocal|unclear|uncertain|indeterminate|unconfirmed|doubt(?:ful)?|maybe|perhaps|potential(?:ly)?|sounds? like|looks? like|whether|raises?|susp|poss|prob|hypothesi\w+|tentative)\b|(?:^|[\s(,;:])\?+ ?(?=[a-z])/;
const UNLIKELY = /\b(?:unlikely|doubt(?:ful)?|exclud(?:e[sd]?|ing)|rul(?:e|ed|es|ing) out|r\/o)\b/;
export const MARKER_GROUPS: readonly MarkerGroup[] = [
  { code: 'time', said: OVER },
  { code: 'realization', said: PLANNED },
  { code: 'realization', said: SETTLED },
  { code: 'realization', said: CANCELLED },
  { code: 'realization', said: DECLINED },
  { code: 'realization', said: OFFERED },
  { code: 'certainty', said: UNSURE },
  { code: 'certainty', said: UNLIKELY },
];
/** What says that it is so at present. */
export const CURRENT_MARKERS = GOING_ON;
/** That it is over, and that it goes on, in so many words. */
export const PLAINLY_OVER =
  /\b(?:no longer|stopped|quit|ceased|gave up|resolved|healed|former(?:ly)?|ex|used to|inactive|remission|until|discontinued|retired)\b/;
export const PLAINLY_CURRENT =
  /\b(?:current(?:ly)?|still|on-?going|active(?:ly)?|persist(?:s|ent|ing)?)\b/;
/** A diagnosis that is under such words alone may last all the same. */
export const HISTORY_ONLY =
  /\b(?:past (?:medical )?history|medical history|history of|history|hx|h\/o|pmhx?|known)\b/g;
/** "No history of" denies, and tells no time; "history of present illness" is the present. */
export const NO_HISTORY =
  /\b(?:no|denies|denied|deny|without|negative for|never had)(?: \w+){0,3} history\b|\b(?:family|social|interval|drug|medication|allergy) history\b|(?<!\w)(?:\d{1,2}[/ -]\d{1,2}|(?:\w+[ -])?(?:days?|weeks?|months?|years?)'?|short|long|recent) history\b|\bhistory of (?:\w+ )?(?:\d+|\w+) (?:days?|weeks?|months?|years?)\b|\bsince (?:\w+ ){0,2}(?:childhood|infancy|adolescence)\b|\b(?:present|significant) (?:medical )?history\b|\bhistory of (?:the )?(?:present|presenting|current) \w+|\bhistory (?:is|was) (?:taken|obtained|given|provided)\b/g;
/** "Stopped for AKI, restarted": it is not over. */
export const STOPPED_FOR_NOW =
  /\b(?:stopped|held|paused|discontinued|withheld|suspended)\b(?:(?!\b(?:not|never)\b|n['’]t\b)[^.;]){0,40}(?=\b(?:re-?started|resumed|re-?introduced)\b)/g;
/** States that a verb tells in the present or in the past: whoever smoked may have stopped. */
export const STATES: readonly (readonly [now: RegExp, then: RegExp])[] = [
  [/\b(?:smokes?|smoking|smoker)\b/, /\bsmoked\b/],
  [/\b(?:vapes?|vaping)\b/, /\bvaped\b/],
  [/\b(?:drinks?|drinking|drinker)\b/, /\b(?:drank|drunk)\b/],
  [/\b(?:works?|working)\b/, /\bworked\b/],
  [/\b(?:lives?|living|resides?)\b/, /\b(?:lived|resided)\b/],
  [
    /\b(?:takes?|taking|is on|receives?|uses?|using|wears?|wearing|injects?)\b/,
    /\b(?:took|was on|were on|received|used|wore|injected)\b/,
  ],
  [/\b(?:has|have|suffers?|is|are)\b/, /\b(?:suffered|was an? |were an? )/],
];
/** A sentence that tells somebody to do something is no report that it was done. */
/** "To be avoided" permits nothing, and plans nothing. */
export const PERMITS =
  /\b(?:avoid(?:ed|ing|s)?|should|must|may|allowed|permitted|not to|forbidden)\b/;
/** Somebody did something, or had it done. */
export const STATES_ACTION =
  /\b(?:was|were|been|being|has|have|had|got|gets?|went|did|done|took|takes?|taking|given|\w{2,}ed)\b/;
/** What people say of what they see or feel, sure as they are. */
export const COLLOQUIAL_HEDGES =
  /\b(?:(?:it |that |so )?(?:looks?|sounds?) like|i (?:do n't |don't |do not )?(?:think|believe|guess)|appears? (?=normal|to be (?:normal|doing|healing)))\b/g;
export const INSTRUCTS =
  /^\s*(?:[-•*\d.)]+\s*)?(?:please|increase|decrease|reduce|start|stop|continue|check|obtain|follow|return|take|use|avoid|repeat|begin|hold|monitor|call|rest|ice|elevate|wean|keep|resume|restart|give|add|switch|change|discuss|proceed|watch|encourage)\b/;
