/**
 * How somebody is told what not to do and when to come back, in lower case. Written for this
 * product from letters, notes and notices.
 */
const ACTIVITY = String.raw`(?:auto ?fahren|schwere\p{L}* (?:heben|tragen|lasten|arbeit)|heben|schwimm\p{L}*|baden|vollb[aä]d\p{L}*|sauna|flugreisen?|fliegen|klettern|reiten|tauchen|dusch\p{L}*|blutdruckmess\p{L}*|blutentnahme\p{L}*|injektion\p{L}*|i\.\s?m\.\p{L}*|n\.?s\.?a\.?r\.?|nsaid\w*)`;
const HABIT = String.raw`(?:\p{L}*sport\p{L}*|alkohol|rauchen|schule|arbeit|belastung|körperliche \p{L}+|geschlechtsverkehr)`;
const A_WHILE = String.raw`(?:für |bis |in den nächsten )?(?:mind(?:estens|\.)? )?(?:die nächsten )?(?:\d+|eine?r?|zwei|drei|vier|sechs|acht) ?(?:-|–|bis )?\d* ?(?:tage?n?|d|wochen?|wo\.?|monate?n?|mon\.?)(?!\p{L})`;
const DONE_TO = String.raw`(?:heben|tragen|belasten|duschen|baden|fahren|fliegen|schwimmen|absetzen|pausieren|geben|verabreichen|unterschreiben|aufstehen|trinken|einnehmen|auftreten|mobilisieren|entfernen|abstellen|lagern)`;

/** What must not be done. */
export const FORBIDDING_DE = new RegExp(
  [
    String.raw`(?<!\p{L})(?:darf|dürfen|sollte?n?|möge)(?!\p{L})[^.;:?]{0,60}?(?<!\p{L})(?:nicht|nichts|keine?[mnrs]?|keinesfalls)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:nicht (?:mehr )?(?:erlaubt|gestattet|zulässig)|untersagt|verboten)(?!\p{L})`,
    String.raw`(?<!(?<!\p{L})um [^.;,]{0,60})(?<!\p{L})zu (?:vermeiden|meiden|unterlassen)(?!\p{L})|(?:^|[.;:] )[^.;:]{3,40}(?<! zu) (?:ver)?meiden(?=\s*(?:[.!;]|$))|(?<!\p{L})(?:ver)?meiden sie(?!\p{L})`,
    String.raw`(?<!\p{L})bitte (?:\p{L}+ ){0,4}?(?:nicht(?! vergessen)|keine?[mnrs]?)(?!\p{L})`,
    String.raw`(?<!\p{L})keine?(?:[mnrs])? (?:\p{L}+ )?${ACTIVITY}(?!\p{L})`,
    String.raw`(?<!\p{L})keine?(?:[mnrs])? (?:\p{L}+ )?${HABIT} ${A_WHILE}|${A_WHILE} keine?[mnrs]? (?:\p{L}+ )?${HABIT}(?!\p{L})`,
    String.raw`(?<!\p{L})nicht (?:\p{L}+ ){0,3}?${DONE_TO}(?=\s*(?:[.!;,)]|$))`,
  ].join('|'),
  'iu',
);
/** What somebody is not able or does not wish to do is not forbidden. */
export const UNABLE_DE =
  /(?<!\p{L})(?:kann|konnte|können|konnten|will|wollte|möchte|muss|müssen|musste|braucht|durfte)(?!\p{L})/iu;
const URGENT = String.raw`(?:sofort\p{L}*|umgehend\p{L}*|unverzüglich\p{L}*|jederzeit|notfallmäßig\p{L}*|gleich|direkt|bitte)`;
const SEEK = String.raw`(?:kommen|wiederkommen|(?:wieder)?vor(?:zu)?stell\p{L}*|wv|(?:sich )?(?:zu )?melden|an(?:zu)?rufen|rufen|112|144|notarzt|notaufnahme|notruf|rettungsdienst|stat\.?|stationär\p{L}*|einweis\p{L}*|kontaktieren|aufsuchen|arzt|ärztin|klinik|krankenhaus)(?!\p{L})`;
const IN_CASE = String.raw`(?<!\p{L})(?:bei|wenn|falls|sofern|sollten?|im falle?)(?!\p{L})`;
/** For whom a notice is: "Wer Fieber hat, ruft vorher an". */
const WHOEVER = String.raw`(?<!\p{L})(?:wer|(?:personen|patient\p{L}*|besucher\p{L}*|kinder|angehörige) (?:mit|, die))(?!\p{L})`;
const ASKED_TO = String.raw`(?<!\p{L})(?:soll\p{L}*|muss|müssen|möge\p{L}*|bitte|(?:werden|wird) gebeten)(?!\p{L})`;
/** When somebody is to ask for help. */
export const SEEKING_HELP_DE = new RegExp(
  [
    String.raw`${IN_CASE}[^.;?]{3,100}?(?<!\p{L})${URGENT}(?!\p{L})[^.;?]{0,50}?(?<!\p{L})${SEEK}`,
    String.raw`(?<!\p{L})${URGENT} (?:\p{L}+ ){0,3}?${SEEK}[^.;?]{0,20}?${IN_CASE}`,
    String.raw`${WHOEVER}[^.;?]{3,100}?(?:${ASKED_TO}[^.;?]{0,50}?(?<!\p{L})${SEEK}|(?<!\p{L})(?:ruft|rufen)(?!\p{L})[^.;?]{0,40}?(?<!\p{L})an(?!\p{L}))`,
    String.raw`(?:^|[.;:,] ?)(?:(?:früher|wieder|sofort|gleich) ?)kommen,? (?:bei|wenn|falls)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:wieder)?vorstell(?:en|ung|ig)(?!\p{L})[^.;?]{0,30}?${IN_CASE} (?:\p{L}+ )?(?:\p{L}*(?:schmerz|zunahme|verschlechterung|fieber|blutung|not|schwellung|beschwerden)\p{L}*)`,
  ].join('|'),
  'iu',
);
export const FOR_QUESTIONS_DE = /(?<!\p{L})(?:rückfragen|fragen|auskünfte?)(?!\p{L})/iu;
/** A draft forbids with less. */
export const RESTRAINING_DE =
  /(?<!\p{L})(?:nicht|nichts|keine?[mnrs]?|(?:ver)?meiden|untersagt|verboten|verbot|verzicht\p{L}*|\p{L}*karenz|bis|pausier\p{L}*|abgesetzt|ohne|nur|unterlassen|\p{L}*verbot)(?!\p{L})/iu;
/** Who must not stop it takes it. */
export const KEPT_ON_DE =
  /(?<!\p{L})nicht (?:\p{L}+ ){0,5}(?:absetzen|pausieren|unterbrechen|vergessen|abgesetzt)/iu;
