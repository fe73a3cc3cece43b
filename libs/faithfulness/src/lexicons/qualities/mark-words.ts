/**
 * Words by which one clause says how it is meant, as regular expressions on text in small letters: by respect, the value
 * and its words, read in this order; what an earlier line has read a later one does not read once more. They are stricter
 * than those of the guards: a clause with such a word is meant so. Written for Cloister.
 */
export type MarkTable = readonly (readonly [value: string, words: RegExp])[];

const PARTICIPLE = '(?:\\w+ed|been|had|undergone|taken|seen|come|gone|become|got|gotten|given)';

export const CERTAINTY_MARKS: MarkTable = [
  [
    'open',
    /\b(?:risk (?:of|for|factors?)|prevent(?:s|ion)? (?:of )?|prophylaxis|screen(?:ed|ing)? for|in case of|in the event of|depending on|return if|if (?:she|he|you|the|there|it|any|they))\b/g,
  ],
  [
    'unsure',
    /\b(?:(?:cannot|can't|can not|could not|couldn't|not|never) (?:yet )?(?:be )?(?:been )?(?:excluded?|ruled? out|confirmed?|substantiated|verified|proven|established|certain|sure)|(?:to|should) be (?:excluded|ruled out|confirmed)|to exclude|(?:to )?rul(?:e|ing) out|r\/o|(?:not|un)(?: |-)?clear (?:if|whether)|unconfirmed|equivocal|uncertain|unclear|indeterminate|in question|questioned|entertained)\b/g,
  ],
  [
    'unlikely',
    /\b(?:(?:very |highly |most |thought |considered )?(?:unlikely|improbable|doubtful)|(?:low|no|little) (?:clinical )?suspicion (?:of|for)|no (?:evidence|signs?|indication|features) (?:of|for)|(?:been |was |were |is |are )?(?:excluded|ruled out)|(?:excludes?|rules out)|not (?:suspected|likely|thought|borne out)|refuted|discarded)\b/g,
  ],
  [
    'unsure',
    /\b(?:suspect(?:ed|s|ing)?|suspicio(?:n|us)|(?:remain(?:s|ed)? )?(?:still )?possib(?:le|ly|ility)|probab(?:le|ly)|likely|presum(?:ed|ptive|ably)|question(?:able| of)|quer(?:y|ied)|concern(?:s|ed|ing)? (?:for|about|of|regarding)|worr(?:isome|ied|ying) (?:for|about)|(?:may|could|might) (?:be(?! (?:considered|needed|used|given|required|taken|started|stopped|increased|repeated|done|able|discharged|resumed|removed|helpful|worth|loaded|lifted|moved|washed|crushed|eaten|worn|bathed|changed|opened|mixed|applied|restarted|resumed|continued|permitted|allowed))|have|represent|reflect|indicate|look)|might|ddx|differentials?(?: diagnos[ie]s)?|provisional(?:ly)?|working diagnosis|tentative|poss|susp|maybe|perhaps|potential)\b|(?:^|[\s(,;:])\?+ ?(?=[a-z])/g,
  ],
  [
    'weak',
    /\b(?:consistent with|compatible with|c\/w|in keeping with|suggest(?:s|ive|ed|ing)?(?: of)?|indicative of|appears?|seems?|impression|think|thinks|thought|believe[sd]?|felt to|sounds? like|looks? like|points? to|evaluat(?:e|ed|ion) for|investigat(?:e|ed|ion) for|assess(?:ed|ment)? for|work-?up (?:of|for))\b/g,
  ],
  [
    'sure',
    /\b(?:confirm(?:ed|s|ing)|prove[nsd]?|definite(?:ly)?|(?:final|definitive) diagnosis|diagnosed|known|established|verified|substantiated|documented|(?:was|were) found|found to have|certain(?:ly)?|clearly|show(?:ed|s|n)|reveal(?:ed|s)|demonstrat(?:ed|es)|identified)\b/g,
  ],
];

export const TIME_MARKS: MarkTable = [
  // "until the wound has healed" tells no time of the wound
  [
    'other',
    /\b(?:until|till|once) (?:\w+ ){1,4}(?:healed|resolved|cleared|settled|recovered|gone|over)\b/g,
  ],
  ['is', /\bsince (?:early )?(?:childhood|infancy|adolescence|birth)\b/g],
  [
    'never',
    /\b(?:(?:never|non)[ -]?(?:a )?(?:smoke[rd]?|drinker|drank)|(?:does|do|did)(?: not|n't) (?:smoke|drink))\b/g,
  ],
  [
    'now',
    /\b(?:(?:has|have|had|did|does|do) ?(?:not|n't) (?:yet )?(?:been )?(?:resolved?|healed?|stopped?|quit|cleared?|settled?|recovered?|subsided?)|unresolved|not (?:yet )?(?:resolved|healed|cured|recovered))\b/g,
  ],
  [
    'over',
    /\b(?:no longer|not any ?more|(?:none|not|nothing) since|no (?:further|more)\b|used to|formerly|former|ex-?(?=\w)|until (?:(?:19|20)\d\d|last|the age|age|he|she|\w+ (?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|recently|\w+ (?:years?|months?|weeks?) ago)|till (?:(?:19|20)\d\d|last)|stopped|quit|gave up|given up|ceased|(?:now )?(?:abstinent|sober)(?: now)?|clean (?:for|since)|outgrown|(?:has |have )?not (?:come back|returned|recurred)|(?:now )?over now|is over|(?:none|not|gone|nothing) now|(?:now )?resolved|healed|cured|clear(?:ed|ed up)|subsided|(?:has|have|is|are|now) (?:completely )?gone|went away|recovered|remission|inactive|retired|in (?:early )?(?:childhood|infancy|adolescence)|childhood|as an? (?:child|teenager|baby|kid|infant|boy|girl|adolescent|student|young (?:man|woman|adult))|(?:is |lies )?in the past|(?:was|were|been) (?:removed|explanted|taken out)|removed|explanted)\b/g,
  ],
  [
    'hist',
    /\b(?:previous(?:ly)?|prior|remote|past|history of|histor(?:y|ical(?:ly)?)|hx|h\/o|s\/p|status post|(?:years?|months?|decades?|yrs?) (?:ago|earlier|before)|(?:previously|once) had)\b/g,
  ],
  [
    'now',
    /\b(?:current(?:ly)?|at present|presently|nowadays|still|on-?going|active(?:ly)?|acute(?:ly)?|continues to|persist(?:s|ent|ing)?|remains?|at the moment|these days|to this day|(?:during|in|on) (?:this|the (?:present|current)) (?:stay|admission|hospitali[sz]ation|visit)|presents? with|presented with|presenting with|admitted with|complains? of|complaining of|continues|now)\b/g,
  ],
  ['was', /\b(?:smoked|vaped|drank|worked|lived|resided|wore)\b/g],
  [
    'is',
    new RegExp(
      `\\b(?:smokes?|smoker|vapes?|drinks|drinker|works|lives|resides|takes|wears|needs|requires|uses|injects|suffers|(?:is|are) (?:on|taking|using|smoking|drinking|living|working|an? |having)|has(?! ${PARTICIPLE}))\\b`,
      'g',
    ),
  ],
];

export const REALIZATION_MARKS: MarkTable = [
  [
    'open',
    /\b(?:confirmation|results?|reports?|histology|cultures?|confirmatory test) (?:is |are |was |were )?(?:still )?(?:awaited|pending|outstanding)\b/g,
  ],
  [
    'missed',
    /\b(?:never (?:took place|happened|went ahead|attended|had|done|performed|underwent|received)|(?:did|does|has|have|was|were|is|are|could)(?: not|n't) (?:yet )?(?:be |been )?(?:attend(?:ed)?|take place|taken place|go ahead|happen(?:ed)?|proceed|have|undergo(?:ne)?|receive(?:d)?|get|done|performed|given|carried out|completed|undertaken|administered|taken|show up|turn up)|not (?:yet )?(?:done|performed|given|carried out|completed|undertaken|administered|attended)|missed|cancel(?:l?ed|lation)|postponed|deferred|abandoned|aborted|called off|failed to attend|no[- ]show|dna)\b/g,
  ],
  [
    'refused',
    /\b(?:declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing|al)|rejected|turn(?:s|ed) down|opted (?:against|out of|not)|decided (?:against|not)|(?:did|does|do)(?: not|n't) (?:want|wish|agree|consent)|unwilling|reluctant|not keen|withheld consent)\b/g,
  ],
  ['offered', /\boffer(?:s|ed|ing)?\b/g],
  [
    'planned',
    /\b(?:(?:will|shall|to|should|can|may|must) be (?:\w+ly )?(?:done|given|taken|\w+ed)|would (?:have to|recommend|suggest|consider|need)|to do|(?:has|have|needs?) to be \w+|an option|intended|(?:plan(?:s|ned)?|want(?:s|ed)?|like) to \w+|next (?:mon|tues|wednes|thurs|fri|satur|sun)day|would have \w+ed|later|if|in case)\b/g,
  ],
  [
    'planned',
    /\b(?:plan(?:s|ned|ning)?|schedul(?:ed?|ing)|re-?scheduled|book(?:ed|ing)|listed for|slated|await(?:s|ing|ed)?|pending|outstanding|upcoming|arrang(?:e|ed|ing)|order(?:s|ed|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed|ing|ation)?|advis(?:es?|ed|ing)|suggested|refer(?:red|ral)?|consider(?:s|ed|ing)?|intend(?:s|ed)?|propos(?:es?|ed)|discuss(?:ed)?|consent(?:s|ed)?|agree[sd]? to|will|shall|(?:am|are|is) going to|want you to|would (?:like|benefit)|to (?:be|have|undergo|get|receive)|(?:is|are) due|due (?:for|in|next|on)|needs? (?:an?|to (?:have|undergo|get))|tomorrow|next (?:week|month|year|visit)|waiting (?:list|for)|candidate|wants|in (?:a|one|two|three|four|six|\d+) (?:days?|weeks?|months?))\b/g,
  ],
  [
    'done',
    /\b(?:underwent|undergone|received|receiving|(?:was|were|been|being|is|are) (?:successfully |already |then |also |subsequently )?(?:performed|done|carried out|completed?|obtained|taken|given|administered|inserted|placed|removed|repaired|excised|drained|fitted|implanted|undertaken|made|normal|negative|positive|unremarkable|clear)|performed|completed|took place|went ahead|went well|attended|is being treated|(?:was|were|has been|have been) (?:seen|started|begun|commenced|initiated|stopped|discontinued|switched|changed|increased|reduced|consulted|treated|admitted|reviewed|transfused)|following|showed|shows|revealed|demonstrated|confirmed|has had|have had|s\/p|status post|undertaken)\b/g,
  ],
  ['had', /\b(?:had|done|given)\b/g],
];

/** How what was there before went on. */
export const COURSE_MARKS: MarkTable = [
  [
    'same',
    /\b(?:unchanged|no (?:interval |significant |relevant )?change|not changed|(?:remain(?:s|ed)? |is |are |was |were )?stable|(?:looks? |is |are |about )?the same(?! (?:day|time|side|way))|unaltered)\b/g,
  ],
  [
    'better',
    /\b(?:(?:(?:become|became|becoming|got|getting|much|somewhat|slightly) )?better|improv(?:ed|es|ing|ement)|recover(?:ed|s|ing|y)|eas(?:ed|ing)|less (?:severe|frequent|painful|often)|(?:more steadily|steadier)|settling|abat(?:ed|ing))\b/g,
  ],
  [
    'worse',
    /\b(?:(?:(?:become|became|becoming|got|getting|much|somewhat|slightly) )?worse|worsen(?:ed|s|ing)|deteriorat(?:ed|es|ing|ion)|progress(?:ed|ing|ive)|aggravated|more (?:severe|frequent|painful|often)|less steadily|unsteadier)\b/g,
  ],
  [
    'up',
    /\b(?:(?:become |became )?(?:larger|bigger)|grown|grew|growing|enlarg(?:ed|ing)|increas(?:ed|es|ing)|gained|gain of|risen|rose|rising|gone up|went up|goes up|higher)\b/g,
  ],
  [
    'down',
    /\b(?:(?:become |became )?smaller|shrunk|shrank|shrinking|decreas(?:ed|es|ing)|reduced|lost|loss of|fallen|fell|falling|dropped|dropping|gone down|went down|goes down|lower|less and less)\b/g,
  ],
];
