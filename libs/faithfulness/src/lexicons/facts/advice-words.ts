/**
 * How somebody is told what not to do, and when to come back. Written for this product from discharge letters, referral
 * forms and notices.
 */

/** What is forbidden for a while; the second kind is a habit where no time stands beside it: "no alcohol". */
const ACTIVITY = String.raw`(?:(?:heavy|hard|contact|strenuous|vigorous|hot|long|ride-on|manual|air) )*(?:driving|lifting|running|jogging|swimming|baths?|bathing|flying|flights?|weight[- ]bearing|bending|twisting|straining|climbing|cycling|riding|diving|pushing|pulling|kneeling|toys|intercourse|contact lenses|tampons?|venepuncture|needles)`;
const HABIT = String.raw`(?:(?:heavy|hard|contact|strenuous|vigorous|solid|air) )*(?:sports?|showers?|showering|travel(?:ling)?|alcohol|work|school|nursery|exercise|gym|sex|smoking|food|eating|drinking|fluids|sauna|sunbathing|make-up|stairs|games|football|rugby)`;
/** As verbs: "may not drive", "cannot fly for a week". */
const PERFORMED = String.raw`(?:drive|lift|fly|swim|run(?! (?:a (?:fever|temperature)|out)\b)|cycle|bathe|shower|climb|ride|dive|smoke|travel|carry|play|(?:go back|return|go) to (?:work|school|nursery))`;
const A_WHILE = String.raw`(?:for |until |till |before |within |x ?)?(?:the )?(?:next |first |another )?(?:(?:\d+|a|one|two|three|four|six|eight|ten|twelve)[ -]?(?:\d+ )?(?:d|days?|h|hours?|hrs|weeks?|wks?|months?)\b|week \d|\d\/(?:7|52|12)\b|until\b|till\b|before\b)`;
const NO_HARM = String.raw`(?! (?:be (?:a|an|any|able|too|much|long|so)\b|cause|affect|matter|take long|hurt|happen|need|have (?:a|any)\b|lead|interfere|delay))`;
/** What is no request: "don't worry", "don't know". */
const NO_REQUEST =
  'worry|hesitate|know|think|see|have|feel|want|need|believe|remember|understand|mean|care|recall|like|get|seem|appear|look|mind|forget|notice|usually|really|ever|even|always';
const ADVISED = String.raw`(?:told|advised|asked|instructed|warned|reminded|counsell?ed|agreed|encouraged|recommended)`;
/** What a request begins with where nobody is named. */
const START = String.raw`(?:^[\W\d]*|[.;:(–—] ?|\bplease )`;

/** What must not be done. */
export const FORBIDDING = new RegExp(
  [
    String.raw`\b(?:must|should|ought|shall|mustn't|shouldn't)(?: not\b|n't\b|n’t\b)${NO_HARM}`,
    String.raw`\b(?:must|should|please) never\b`,
    String.raw`\b${ADVISED}(?: \w+){0,3} (?:not|never) to\b`,
    String.raw`(?:\b(?:is|are|was|were|he|she|they|patient|strictly)|^[\W\d]*|[,;:.–—]) ?not to (?!mention|scale|date\b)`,
    String.raw`(?:\bnot|\wn['’]t) (?:yet |currently )?(?:be |to be |been )?(?:yet )?(?:allowed|permitted)\b|\b(?:forbidden|prohibited)\b`,
    String.raw`\bmay not (?:yet )?${PERFORMED}\b|\b(?:cannot|can['’]t|can not) (?:yet )?${PERFORMED}[^.;]{0,30} ${A_WHILE}`,
    String.raw`${START}(?:do not|don't|don’t) (?!(?:${NO_REQUEST})\b)`,
    String.raw`(?:${START}|[,] ?|\b(?:should|must|and) |\b${ADVISED}(?: \w+){0,3} to |\b(?:needs?|has|have|want you|like you) to )avoid\b`,
    String.raw`\bno ${ACTIVITY}\b`,
    String.raw`\bno ${HABIT}(?:,? (?:or|and) [a-z]+)? ${A_WHILE}`,
    String.raw`\b(?:signed|stay|remain|keep|kept) off (?:work|school|sports?|games)\b|\boff (?:work|school) (?:for|until|till)\b`,
    String.raw`\bkeep (?:the |your |her |his |it |this )?(?:\w+ ){0,2}(?:dry|elevated|raised|covered|immobili[sz]ed)\b`,
    String.raw`\bnothing by mouth\b`,
  ].join('|'),
  'i',
);

const SEEK = String.raw`(?:(?:come|go|get) (?:straight |right )?back|return|re-?attend|go (?:straight )?to (?:the |an? |your )?(?:a&e|ed|er|emergency|casualty|(?:nearest )?hospital|urgent care|accident|doctor|gp|ward)|attend|call|ring|phone|telephone|dial|contact|seek|see (?:a|the|your|her|his|their|any) (?:doctor|gp|nurse|midwife|dentist|pharmacist|optician)|present to|report|speak to|let (?:us|me|the|your|her|his|their) (?:\w+ )?know|tell (?:us|me|the|a|your|her|his)|come to (?:the |an? )?(?:a&e|ed|er|emergency|hospital|ward|clinic|surgery)|be brought)\b`;
const CONDITION = String.raw`\b(?:if|should (?:any|the|she|he|they|there|it|symptoms|you)|in case of|in the event of|for any)\b`;
/** For whom a notice is: "Anyone with a rash should phone first". */
const WHOEVER = String.raw`\b(?:anyone|anybody|everyone|those|people|persons|patients|visitors|parents|children|staff) (?:who|with|whose|having)\b`;
const ASKED_TO = String.raw`(?:${START}|, ?(?:then )?|\b(?:to|please|should|must|shall|you can|you may|and|or) )(?:\w+ ){0,2}`;
/** When somebody is to ask for help. */
export const SEEKING_HELP = new RegExp(
  [
    `${ASKED_TO}${SEEK}[^.;]{0,90}${CONDITION}`,
    `${CONDITION}[^.;]{3,120}?${ASKED_TO}${SEEK}`,
    String.raw`${WHOEVER}[^.;]{3,120}?\b(?:should|must|please|(?:is|are) (?:asked |advised |urged )?to) (?:\w+ ){0,2}${SEEK}`,
  ].join('|'),
  'i',
);
/** What any letter ends with. */
export const FOR_QUESTIONS =
  /\b(?:questions?|quer(?:y|ies)|(?:more|further) (?:information|details|help)|hesitate|would like (?:more|a copy|to discuss)|wish to (?:discuss|know)|anything|interested|expensive|(?:want|like) (?:me|us|to))\b/i;
/** A draft forbids with less: "no flying", "off work", "flying is to be avoided". */
export const RESTRAINING =
  /\b(?:no|not|never|avoid\w*|until|stop\w*|off|only|forbidden|prohibited|without|withh\w+|paused|refrain\w*|restrict\w*|contra-?indicated|keep|nothing|cannot|\w+n['’]t)\b/i;
