/**
 * Words that say how something is: whose, permitted, changed. Stems or whole
 * words, as regular expressions on a clause in lower case. Written for this product.
 */
/** Of themselves, or with a denial, or the other way round with one: "nicht verboten". */
export const FORBIDS =
  /(?<!\p{L})(?:untersagt|verboten|\p{L}*verbot|(?:zu |ver)?meiden|vermieden|zu unterlassen|unterlassen werden|kontraindiziert|abzusehen|verzichten)(?!\p{L})/u;
export const PERMITS =
  /(?<!\p{L})(?:darf|dürfen|erlaubt|gestattet|zulässig|freigegeben|unbedenklich|zugelassen|bewilligt)(?!\p{L})/u;
/** A denial in the clause of a permission. */
export const NOT_PERMITTED = /(?<!\p{L})(?:nicht(?! nur)|kein\p{L}*|weder|nie|niemals)(?!\p{L})/u;

export const RELATIVES: readonly (readonly [who: string, said: RegExp])[] = [
  ['great-grandparent', /^ur(?:groß|oma|opa)\p{L}*$/u],
  ['grandmother', /^(?:großmutter|oma)$/u],
  ['grandfather', /^(?:großvaters?|opa)$/u],
  ['in-law', /^(?:schwieger\p{L}+|schwager|schwägerin)$/u],
  ['step-relative', /^stief\p{L}+$/u],
  ['mother', /^(?:mutter|mütter|kindsmutter|mütterlicherseits)$/u],
  ['father', /^(?:vater|väter|vaters|väterlicherseits)$/u],
  ['sister', /^(?:zwillings|halb)?schwestern?$/u],
  ['brother', /^(?:zwillings|halb)?(?:bruder|brüder|bruders)$/u],
  ['daughter', /^(?:tochter|töchter)$/u],
  ['son', /^(?:sohn|söhne|sohnes)$/u],
  ['aunt', /^tanten?$/u],
  ['uncle', /^onkels?$/u],
  ['niece', /^nichten?$/u],
  ['nephew', /^neffen?$/u],
  ['cousin', /^(?:cousins?|cousinen?)$/u],
  ['grandchild', /^enkel(?:in|s|kind|sohn|tochter)?$/u],
  ['spouse', /^(?:ehefrau|ehemann(?:es)?|gatt(?:e|in)|partner(?:in|s)?|lebensgefährt\p{L}*)$/u],
  ['friend', /^freund(?:in|es)?$/u],
  ['neighbour', /^(?:zimmer)?nachbar(?:in|n)?$/u],
  ['colleague', /^(?:arbeits)?kolleg(?:e|in)$/u],
  ['donor', /^\p{L}*spender(?:in|s)?$/u],
  ['housemate', /^(?:mitbewohner|wg-?mitbewohner|untermieter)(?:in|s|n)?$/u],
  ['other-patient', /^mitpatient(?:in|en)?$/u],
  [
    'carer',
    /^(?:betreuer(?:in|s)?|pflegekraft|haushaltshilfe|sozialarbeiter(?:in|s)?|pflegeperson)$/u,
  ],
  [
    'family',
    /^(?:fa|familienanamnese|familienanamnestisch|familie|familiär\p{L}*|eltern|geschwister)$/u,
  ],
];

const RELATIVE = String.raw`(?:Eltern|Mutter|Vaters?|Tochter|Töchtern?|Sohn(?:es)?|Söhnen?|Kindern?|Ehefrau|Ehemann(?:es)?|Partner(?:in|s)?|Lebensgefährt\p{L}*|Familie|Schwester|Bruders?|Freund(?:in|es)?|Nachbar(?:in|n)?|Gatt(?:in|en))`;
/** Persons whom a sentence names without being about them: company, where somebody goes, who is addressed, a firm. */
export const COMPANY = new RegExp(
  [
    String.raw`(?<!\p{L})(?:zur?|zum|mit|gegenüber|in Begleitung)\s(?:(?:der|dem|den|des|ihre[rmn]|seine[rmn]|einer|einem)\s)?${RELATIVE}(?!\p{L})`,
    String.raw`(?<!\p{L})aus de[mr]\s\p{L}+\s(?:der|des|ihres|seines|ihrer|seiner)\s${RELATIVE}(?!\p{L})`,
    String.raw`(?<!\p{L})[Mm]it (?:Einverständnis|Hilfe|Zustimmung|Unterstützung)\s(?:der|des|ihrer|seiner|ihres|seines)\s${RELATIVE}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:Herrn?|Frau|[Ll]iebe[rs]?|[Gg]eehrte[rs]?|[Gg]eschätzte[rs]?)\s(?:(?:Herr|Frau)\s)?Kolleg\p{L}+`,
    String.raw`(?<!\p{L})Fa\.(?=\s\p{Lu})|&\s?Partner(?!\p{L})`,
  ].join('|'),
  'gu',
);

/** Of relatives who tell of the patient; where patients tell, it is of the relatives. */
export const REPORTS =
  /(?<!\p{L})(?:g[ai]b\p{L}* [^.;]{0,60}(?<!\p{L})an|angegeben|berichte\p{L}*|schilder\p{L}*|laut|angaben|zufolge|fremdanamn\p{L}*|bemerk\p{L}*|beobachte\p{L}*|aufgefallen|(?:rief|ruft) (?:\p{L}+ )?an|anruf|fragt\p{L}*|teilt\p{L}* (?:\p{L}+ )?mit|erzähl\p{L}*|sagt\p{L}*|meldet\p{L}*|erreicht)(?!\p{L})/u;
/** Who speaks, before a colon: "Mutter: Ich gebe ihm Saft", "Mutter: Er hat Schnupfen". A list of illnesses says neither. */
export const SPEAKS =
  /^\s*\p{L}+: .*(?<!\p{L})(?:ich|wir|mir|mich|uns|mein\p{L}*|unser\p{L}*|ja|nein)(?!\p{L})|^\s*\p{L}*(?:mutter|oma|tochter|schwester|tante|frau|nichte|in): .*(?<!\p{L})(?:er|ihm|ihn)(?!\p{L})|^\s*\p{L}*(?:vater|opa|sohn|bruder|onkel|mann|neffe): .*(?<!\p{L})(?:sie|ihr)(?!\p{L})/u;
export const PATIENT_REPORTS =
  /(?<!\p{L})(?:patient(?:in|en)?|pat\.|er|sie|eigenanamn\p{L}*)(?= (?:g[ai]b|berichte|schilder))|(?:laut|angaben|zufolge) (?:der |des |dem )?patient/u;
/** Of relatives who are told of the patient, or help. */
export const HELPS =
  /(?<!\p{L})(?:informier\p{L}*|besproch\p{L}*|gesprochen|gespräch\p{L}*|telefon\p{L}*|begleit\p{L}*|gebracht|brachte|versorg\p{L}*|übernimmt|übernehmen|übernommen|gepfleg\p{L}*|pflegt|betreu\p{L}*|lebt (?:zusammen )?(?:mit|bei)|wohnt\p{L}*|verheiratet|anwesen\p{L}*|unterstütz\p{L}*|h[ie]lft|geholfen|spritzt|richtet|gegeben|verabreich\p{L}*|organisiert|kümmert|einverstanden|geschult|angeleitet|instruiert|aufgeklärt|beherrsch\p{L}*|wünscht\p{L}*|besucht\p{L}*)(?!\p{L})/u;
/** Of relatives whose illness is told, whoever tells it. */
export const ILL =
  /eigene|(?<!angaben)(?<!laut) (?:(?:der|seiner|ihrer) (?:\p{L}*mutter|(?!kranken)\p{L}*schwester|\p{L}*tochter|\p{L}*tante|oma|nichte|cousine)|(?:des|seines|ihres) (?:\p{L}*vaters|\p{L}*bruders|\p{L}*sohnes|onkels|neffen|cousins))(?!\p{L})|(?<!\p{L})beim (?:vater|bruder|sohn|onkel|großvater|opa)(?!\p{L})|(?<!\p{L})bei (?:der |ihrer |seiner |einer )?(?:mutter|schwester|tochter|tante|großmutter|oma)(?!\p{L})|(?<!\p{L})(?:erkrank\p{L}*|behandel\p{L}*|operiert|diagnostiziert|festgestellt|litt(?:en)?|leide\p{L}*|verst[oa]rb\p{L}*|gestorben|hatten?|habe|familienanamn\p{L}*|familiär\p{L}*|(?:bei|an|der|des) (?:der |dem |seiner? |ihrer? |seinem |ihrem )?(?:mutter|vaters?|schwester|bruders?|großmutter|großvaters?|tante|onkels?) (?:sei|ist|war|besteht|bestehe|bekannt|liegt))(?!\p{L})/u;

/** Changes of a drug, the gravest first: of a clause with several the first one counts. */
export const CHANGES: readonly (readonly [change: string, said: RegExp])[] = [
  [
    'pause',
    /(?<!\p{L})(?:paus(?:e|iert\p{L}*|ieren)|ausgesetzt|aussetzen|vorübergehend (?:ab|aus)gesetzt)(?!\p{L})|(?<!\p{L})setz(?:t|te|ten|en) [^.;]{0,60}\saus(?=$|[.,;\s])/u,
  ],
  [
    'stop',
    /(?<!\p{L})(?:abgesetzt|absetzen|abzusetzen|beendet\p{L}*|beenden|gestoppt|ausgeschlichen|(?<!(?:auf|gut|optimal|medikamentös|diät\p{L}*|durch|mit|neu) [^.;,]{0,30})eingestellt|einstellen|nicht (?:mehr |weiter)?(?:weitergeführt|fortgeführt|fortgesetzt|einnehmen))(?!\p{L})|(?<!\p{L})setz(?:t|te|ten|en) [^.;]{0,60}\sab(?=$|[.,;\s])/u,
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

/** Who does not do something is there all the same. */
export const SOMEBODY =
  /^(?:\p{L}*(?:ärztin|ärzte|arzt|team|klinik|krankenhaus|kasse|versicherung|dienst|abteilung|station|leitung)|ehe(?:mann|frau)|eltern)$/u;
/** A day, a season or a place: nothing that somebody can have. */
export const NO_MATTER =
  /^(?:\p{L}*(?:tag|abend|morgen|nachmittag|nacht|woche|jahr|monat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|gestern|heute|vorgestern|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühling|frühjahr|sommer|herbst|winter|wieder|ab|selbst|\p{L}*(?:klinikum|krankenhaus|kita|schule|kindergarten|praxis)|kh)$/u;
