/**
 * How a text says what was decided, refused or concluded. Written for this product from letters of authorities, minutes,
 * notes and reports.
 */

const ASKED_FOR = String.raw`(?:applications?|requests?|claims?|appeals?|objections?|petitions?|motions?|proposals?|permits?|permission|licen[cs]es?|benefits?|grants?|funding|allowances?|pensions?|asylum|bail|visas?|reimbursement|subsid(?:y|ies)|coverage|authori[sz]ation)`;
/** In a note these may be symptoms that were denied, and movements that were allowed. */
const AMBIGUOUSLY_ASKED = String.raw`(?:complaints?|extensions?)`;
const GIVEN = String.raw`(?:refused|rejected|declined|approved|granted|dismissed|allowed|denied|upheld|turned down|accepted|suspended|revoked|withdrawn|terminated|awarded|unsuccessful|successful)`;
const GIVEN_UNAMBIGUOUSLY = String.raw`(?:refused|rejected|granted|dismissed|upheld|turned down)`;
/** As a verb: "he claims that", "it benefits from". */
const NO_VERB = String.raw`(?! (?:that|from|he|she|it|they|you)\b)`;
/** Up to the answer, and not into what follows from it: "this permission is yours alone, so you are not allowed to". */
const UP_TO = String.raw`(?:(?!\b(?:so|if|unless|because)\b)[^.;?]){0,60}`;
// not "be": "an application can be refused" is a rule
const BECAME = String.raw`(?:is|are|was|were|been)(?: \w+){0,2}`;
const BODY = String.raw`(?:committee|board|council|court|panel|tribunal|judge|jury|magistrates?|meeting|members|assembly|authority|ombudsman|ministry|parliament|commission|commissioner|inspectorate|director|management|department|office|insurer|fund|mdt|tumou?r board|team)`;
const DECIDES = String.raw`(?:agree[sd]?|resolve[sd]?|decide[sd]?|rule[sd](?! out\b)|held (?:that|to|by)\b|vote[sd]?|approve[sd]?|refuse[sd]?|reject(?:s|ed)?|dismiss(?:es|ed)?|grant(?:s|ed)?|order(?:s|ed)|upholds?|upheld|den(?:y|ies|ied)|adopt(?:s|ed)?)`;

/** An answer to who applied for something: nobody can act on a letter without it. */
export const ANSWERED = new RegExp(
  [
    String.raw`\b${ASKED_FOR}\b${NO_VERB}${UP_TO}\b${BECAME} ${GIVEN}\b`,
    String.raw`\b${AMBIGUOUSLY_ASKED}\b${NO_VERB}${UP_TO}\b${BECAME} ${GIVEN_UNAMBIGUOUSLY}\b`,
    String.raw`\b(?:we|i|they|${BODY}) (?:\w+ ){0,2}(?:cannot|can['’]t|can not|(?:are|is|am) (?:not able|unable) to|have decided not to|has decided not to|will not|won['’]t) (?:\w+ ){0,2}(?:approve|grant|accept|agree to|allow|fund|pay|renew|extend|award|reimburse|support) (?:your|the|this|it|an?|his|her|their)\b`,
    String.raw`\b(?:we|i|${BODY}) (?:have |has |hereby |must |had to )*(?:approve|grant|refuse|reject|dismiss|decline|deny|allow|uphold|approved|granted|refused|rejected|dismissed|declined|denied|allowed|upheld) (?:your|the|this|his|her|their) (?:\w+ ){0,3}(?:${ASKED_FOR}|${AMBIGUOUSLY_ASKED})\b`,
  ].join('|'),
  'i',
);
/** What several people agreed, or somebody with a right to it decided. */
export const DECIDED = new RegExp(
  [
    String.raw`\bit (?:was|is|has been) (?:\w+ ){0,2}(?:(?:agreed|decided)\b|(?:resolved|ordered|ruled|held) (?:that|to|by)\b)`,
    String.raw`\b(?:the|our|this) (?:[\w-]+ ){0,3}${BODY} (?:has |have |then |also |unanimously )*${DECIDES}(?!\w)`,
    String.raw`^\W*(?:it was )?agreed:|\b(?:unanimously|by (?:a )?(?:majority|\d+ votes))\b`,
  ].join('|'),
  'i',
);
/** Not "if she declines": what is to be done then is advice. */
const SOMEBODY = String.raw`(?<!\b(?:if|unless|should|until|in case) (?:(?:a|the|your|her|his|any) )?)(?:he|she|they|who|patient|pt|client|family|parents?|mother|father|wife|husband|partner|daughter|son|sister|brother|(?:mr|mrs|ms|miss)\.? \p{Lu}\p{L}+|residents?|patients|staff|(?:\d+|one|two|three|four|five|six)(?: \p{L}+)?)`;
/** What somebody did not want: "declined dialysis", "refused a cast". */
export const REFUSED = new RegExp(
  [
    String.raw`(?:^[\W\d]*|[.;:,–—] ?|\b(?:and|but|${SOMEBODY})(?: \w+ly)? (?:has |have |had |again )*)(?:refuse[sd]?|declined|declines)\b(?! (?:in|by|from|since|over|further|rapidly|slowly|steadily|gradually|again|after|during|with|to \d)\b)`,
    String.raw`\b${SOMEBODY} (?:does not|doesn['’]t|did not|didn['’]t) (?:want|wish|consent|agree)\b(?! (?:to|her to|him to|them to|us to) (?:know|talk|hear|think|bother|eat|drink|sleep|play|be a)\b)`,
  ].join('|'),
  'iu',
);
/** A draft says it with less: "application refused", "not granted", "no consent". */
export const SAYS_DECISION =
  /\b(?:no|not|never|cannot|\w+n['’]t|without|unable|against|agree\w*|resol\w+|decid\w+|decision|rul(?:ed|es|ing)|held|vot(?:ed|es)|approv\w+|refus\w+|reject\w*|dismiss\w*|grant\w*|order\w*|uph[eo]ld\w*|den(?:y|ies|ied)|adopt\w*|declin\w+|accept\w*|allow\w*|suspend\w*|revok\w+|withdr\w+|terminat\w+|award\w*|turned down|(?:un)?successful|will|may|must|is to|are to)\b/i;
/** Why something happened, and what an inquiry came to. */
export const CONCLUDED =
  /\bcauses? (?:of (?!action\b)(?:[\w’'-]+ ){1,6})?(?:was|is|were|are|appears?|remains?)\b|\b(?:conclude[sd]?|concluding) that\b|\b(?:came to|reached) the conclusion\b|\b(?:review|review group|investigation|inquiry|audit|analysis|post[- ]?mortem|autopsy) (?:has |have )?(?:found|showed|shows|finds|concluded|revealed)\b|\binspection (?:has |have )?(?:found|finds|concluded)\b/i;
