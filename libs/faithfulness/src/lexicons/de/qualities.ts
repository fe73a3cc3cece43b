/**
 * Words that say how something is: certain or suspected, past or current, whose, permitted, changed. Stems or whole
 * words, as regular expressions on a clause in lower case. Written for this product.
 */
export const SUSPECTED =
  /(?<!\p{L})(?:v\.\s?a\.|verdacht\p{L}*|verdächtig\p{L}*|fraglich\p{L}*|fragl\.|am ehesten|a\.\s?e\.|vermutlich\p{L}*|vermutet\p{L}*|mutmaßlich\p{L}*|wahrscheinlich\p{L}*|möglicherweise|mögliche[rsn]?|eventuell\p{L}*|evtl\.|dd|differen[tz]ialdiagnos\p{L}*|nicht (?:sicher )?aus(?:zu)?schlie(?:ß|ss)en|nicht (?:sicher )?ausgeschlossen|zum ausschluss|z\.\s?a\.|vereinbar mit|könnte|dürfte|spricht für|sprechen für|hinweisend auf|zu denken ist an|anzunehmen|unklar\p{L}*|in erwägung|erwogen|in betracht|diskutiert|denkbar\p{L}*|annehmen|angenommen\p{L}*|suspekt\p{L}*|arbeitsdiagnose|scheint|anscheinend|nicht (?:eindeutig |sicher )?(?:gesichert|bewiesen|belegt)|noch nicht bestätigt|nicht sicher|nicht eindeutig|gehen wir [^.;]{0,40}von)(?!\p{L})|\?/u;
/** A suspicion that was confirmed, or not: with a denial beside it. */
export const CONFIRMED = /(?<!\p{L})(?:bestätigt\p{L}*|erhärtet\p{L}*|gesichert\p{L}*)(?!\p{L})/u;
/** Neither certain nor suspected: nothing is said of how certain it is. */
export const HINTED = /(?<!\p{L})(?:hinweise?|anhalt|zeichen|ausgegangen|gehen)(?!\p{L})/u;
export const PAST =
  /(?<!\p{L})(?:z\.\s?n\.|zustand nach|st\.?\s?p\.|status post|vorgeschichte|früher\p{L}*|ehemal\p{L}*|vormal\p{L}*|damals|seinerzeit|stattgehabt\p{L}*|abgelaufen\p{L}*|ausgeheilt\p{L}*|in der vergangenheit|anamnestisch\p{L}*|nicht mehr|abgeklungen\p{L}*|überstanden\p{L}*|remittiert|als kind|kindheit|jugend|ex-?raucher\p{L}*|vor (?:\d+|\p{L}+) (?:jahren?|monaten?|wochen?)|bis (?:19|20)\d\d|im jahre? (?:19|20)\d\d|\(?(?:19|20)\d\d\)?)(?!\p{L})/u;
export const CURRENT =
  /(?<!\p{L})(?:aktuell\p{L}*|derzeit\p{L}*|zurzeit|zur zeit|gegenwärtig\p{L}*|momentan\p{L}*|akut\p{L}*|frisch\p{L}*|floride\p{L}*|jetzt|heute|nach wie vor|weiterhin)(?!\p{L})/u;
/** What is said in the present tense is so now, where nothing else is said. */
export const PRESENT =
  /(?<!\p{L})(?:leidet|besteht|bestehen|liegt vor|liegt [^.;,]{1,60} vor|raucht|trinkt|nimmt|hat(?! [^.;]*(?<!\p{L})(?:ge\p{L}+|(?:er|ver|be|ent)\p{L}+)(?:t|en)(?!\p{L}))|ist (?:ein )?\p{L}*raucher(?:in)?)(?!\p{L})/u;
/** Of themselves, or with a denial, or the other way round with one: "nicht verboten". */
export const FORBIDS =
  /(?<!\p{L})(?:untersagt|verboten|\p{L}*verbot|(?:zu |ver)?meiden|vermieden|unterlassen|kontraindiziert|abzusehen|verzichten)(?!\p{L})/u;
export const PERMITS =
  /(?<!\p{L})(?:darf|dürfen|erlaubt|gestattet|zulässig|freigegeben|unbedenklich|zugelassen|bewilligt)(?!\p{L})/u;
/** A denial in the clause of a permission. */
export const NOT_PERMITTED = /(?<!\p{L})(?:nicht(?! nur)|kein\p{L}*|weder|nie|niemals)(?!\p{L})/u;

export const RELATIVES: readonly (readonly [who: string, said: RegExp])[] = [
  ['mother', /^(?:mutter|mütter|kindsmutter)$/],
  ['father', /^(?:vater|väter|vaters)$/],
  ['sister', /^schwester(?:n)?$/],
  ['brother', /^(?:bruder|brüder|bruders)$/],
  ['grandmother', /^(?:großmutter|oma)$/],
  ['grandfather', /^(?:großvater|opa)$/],
  ['daughter', /^(?:tochter|töchter)$/],
  ['son', /^(?:sohn|söhne|sohnes)$/],
  ['aunt', /^tante(?:n)?$/],
  ['uncle', /^onkel(?:s)?$/],
  ['cousin', /^(?:cousin|cousine)$/],
  ['spouse', /^(?:ehefrau|ehemann|partner|partnerin)$/],
  ['family', /^(?:familienanamnese|familienanamnestisch|familiär|familiäre|eltern|geschwister)$/],
];

/** Changes of a drug, the gravest first: of a clause with several the first one counts. */
export const CHANGES: readonly (readonly [change: string, said: RegExp])[] = [
  [
    'pause',
    /(?<!\p{L})(?:paus(?:e|iert\p{L}*|ieren)|ausgesetzt|aussetzen|vorübergehend (?:ab|aus)gesetzt)(?!\p{L})|(?<!\p{L})setz(?:t|te|ten|en) [^.;]{0,60}\saus(?=$|[.,;\s])/u,
  ],
  [
    'stop',
    /(?<!\p{L})(?:abgesetzt|absetzen|abzusetzen|beendet\p{L}*|beenden|gestoppt|ausgeschlichen|(?<!auf [^.;,]{0,30})eingestellt|einstellen|nicht (?:mehr |weiter)?(?:weitergeführt|fortgeführt|fortgesetzt|einnehmen))(?!\p{L})|(?<!\p{L})setz(?:t|te|ten|en) [^.;]{0,60}\sab(?=$|[.,;\s])/u,
  ],
  [
    'decrease',
    /(?<!\p{L})(?:\p{L}*reduzier\p{L}*|\p{L}*reduktion|gesenkt|senkten|senken|verringert\p{L}*|halbiert\p{L}*|vermindert\p{L}*)(?!\p{L})/u,
  ],
  [
    'increase',
    /(?<!\p{L})(?:erhöh\p{L}*|gesteigert|steiger\p{L}*|\p{L}*steigerung|aufdosiert|verdoppelt\p{L}*|eskaliert)(?!\p{L})/u,
  ],
  [
    'switch',
    /(?<!\p{L})(?:umgestellt|umstellung|umgestiegen|ersetzt|ersatz|gewechselt|wechsel)(?!\p{L})/u,
  ],
  [
    'start',
    /(?<!\p{L})(?:neu|neubeginn|angesetzt|ansetzen|begonnen|begann\p{L}*|beginn\p{L}*|eingeleitet|leiteten|gestartet|starteten|etabliert|eindosiert|neuverordnung)(?!\p{L})|(?<!\p{L})setz(?:t|te|ten|en) [^.;]{0,60}\san(?=$|[.,;\s])/u,
  ],
  [
    'continue',
    /(?<!\p{L})(?:fortgeführt|weitergeführt|fortgesetzt|fortführ\p{L}*|weiterführ\p{L}*|beibehalten|unverändert\p{L}*|weiter|weiterhin|belassen)(?!\p{L})/u,
  ],
];
