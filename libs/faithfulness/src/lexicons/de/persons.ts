/** Who acts in a letter, by stems in small letters, one role a line: all names of it. Written for this product. */
export const GERMAN_CLINICIANS: readonly (readonly [role: string, said: RegExp])[] = [
  ['hausarzt', /^(?:haus(?:arzt|ärzt)\p{L}*|allgemein(?:arzt|ärzt|mediziner)\p{L}*)$/u],
  ['kardiologe', /^kardiolog\p{L}*$/u],
  ['neurologe', /^(?:neurolog\p{L}*|nerven(?:arzt|ärzt)\p{L}*)$/u],
  ['urologe', /^urolog\p{L}*$/u],
  ['nephrologe', /^nephrolog\p{L}*$/u],
  ['pneumologe', /^(?:pneumolog\p{L}*|pulmolog\p{L}*|lungen(?:fach)?(?:arzt|ärzt)\p{L}*)$/u],
  ['gastroenterologe', /^gastroenterolog\p{L}*$/u],
  ['onkologe', /^(?:hämato-?)?onkolog\p{L}*$/u],
  ['hämatologe', /^hämatolog\p{L}*$/u],
  ['rheumatologe', /^rheumatolog\p{L}*$/u],
  ['endokrinologe', /^(?:endokrinolog\p{L}*|diabetolog\p{L}*)$/u],
  ['gynäkologe', /^(?:gynäkolog\p{L}*|frauen(?:arzt|ärzt)\p{L}*)$/u],
  ['dermatologe', /^(?:dermatolog\p{L}*|haut(?:arzt|ärzt)\p{L}*)$/u],
  ['augenarzt', /^(?:augen(?:arzt|ärzt)\p{L}*|ophthalmolog\p{L}*)$/u],
  ['hno-arzt', /^(?:hno(?:-(?:arzt|ärzt)\p{L}*)?|ohren(?:arzt|ärzt)\p{L}*)$/u],
  ['orthopäde', /^orthopäd\p{L}*$/u],
  [
    'chirurg',
    /^(?:(?:unfall|viszeral|gefäß|herz|hand|kiefer)?chirurg(?!isch)\p{L}*|operateur\p{L}*)$/u,
  ],
  ['radiologe', /^radiolog\p{L}*$/u],
  ['psychiater', /^psychiat\p{L}*$/u],
  ['psychologe', /^psycholog\p{L}*$/u],
  ['anästhesist', /^anästhesi\p{L}*$/u],
  ['pathologe', /^patholog(?:e|en|in|innen)$/u],
  ['zahnarzt', /^zahn(?:arzt|ärzt)\p{L}*$/u],
  ['kinderarzt', /^(?:kinder(?:arzt|ärzt)\p{L}*|pädiat\p{L}*)$/u],
  ['notarzt', /^not(?:arzt|ärzt)\p{L}*$/u],
  ['physiotherapeut', /^physiotherapeut\p{L}*$/u],
  ['hebamme', /^hebamme\p{L}*$/u],
  ['apotheker', /^apotheker\p{L}*$/u],
  ['sozialdienst', /^(?:sozialdienst\p{L}*|sozialarbeiter\p{L}*)$/u],
];

/** Those that have no line of their own, by the stem of their field. */
export const ANY_CLINICIAN =
  /^(\p{L}{3,}(?:log|iat|chirurg|mediziner|therapeut|berater|logopäd))(?:e|en|in|innen|ie|er|s|isch\p{L}*)?$/u;

/** The same for those around the patient, and who looks after him beside them. */
export const GERMAN_RELATIVES: readonly (readonly [role: string, said: RegExp])[] = [
  ['mutter', /^(?:(?:kinds)?mutter|mütter|mütterlich\p{L}*)$/u],
  ['vater', /^(?:vaters?|väter|väterlich\p{L}*)$/u],
  ['schwester', /^(?:zwillings)?schwestern?$/u],
  ['bruder', /^(?:zwillings)?(?:bruders?|brüder)$/u],
  ['tochter', /^(?:tochter|töchter)$/u],
  ['sohn', /^(?:sohn(?:es)?|söhne)$/u],
  ['ehefrau', /^(?:ehefrau|gattin)$/u],
  ['ehemann', /^(?:ehemann(?:es)?|gatten?)$/u],
  ['partner', /^(?:lebens(?:gefährt|partner)\p{L}*|partner(?:s|in)?)$/u],
  ['großmutter', /^(?:großmutter|oma)$/u],
  ['großvater', /^(?:großvaters?|opa)$/u],
  ['enkelin', /^enkel(?:in|tochter)$/u],
  ['enkel', /^enkel(?:s|söhne|sohn|kind|kinder|kindern|n)?$/u],
  ['schwägerin', /^schwägerin$/u],
  ['schwager', /^schwagers?$/u],
  ['cousine', /^cousine$/u],
  ['cousin', /^cousins?$/u],
  ['schwiegermutter', /^schwiegermutter$/u],
  ['schwiegervater', /^schwiegervaters?$/u],
  ['nachbar', /^nachbar(?:n|in)?$/u],
  ['tante', /^tante$/u],
  ['onkel', /^onkels?$/u],
  ['nichte', /^nichte$/u],
  ['neffe', /^neffen?$/u],
  ['schwiegertochter', /^schwiegertochter$/u],
  ['schwiegersohn', /^schwiegersohn(?:es)?$/u],
  ['freund', /^freund(?:es|in)?$/u],
  ['pflegedienst', /^(?:pflegedienst\p{L}*|sozialstation)$/u],
  ['pflegekraft', /^(?:pflegekr\p{L}+|pfleger(?:in)?|krankenschwester|pflegepersonal)$/u],
  ['betreuer', /^betreuer(?:s|in)?$/u],
];

/** Further members of the family and others around the patient that have no line: "Halbschwester", "Urgroßmutter". */
export const ANY_RELATIVE =
  /^((?:(?:ur(?:groß)?|stief|halb|pflege|adoptiv|paten|tauf|groß|schwieger|schwipp)-?)+(?:mutter|vater|schwester|bruder|tochter|sohn|kind|tante|onkel|oma|opa)|mitbewohner|mitpatient|zimmernachbar|vermieter|haushaltshilfe|sozialarbeiter)(?:in|s|es|n|en)?$/u;
/** Whom a letter names by this word where it names them at all: not "Partner", "Freund" or who is cared for by. */
export const ONE_NAME =
  /mutter$|vater$|schwester$|bruder$|tochter$|sohn$|oma$|opa$|^(?:tante|onkel|nichte|neffe|cousine?|schwager|schwägerin|enkel(?:in)?|nachbar|mitbewohner|sozialarbeiter|betreuer)$/u;

/** Words of one act: who does it, what it is, and that it is done. */
export const GERMAN_ACTS: readonly RegExp[] = [
  /^(?:operat|operier|chirurg)/u,
  /^(?:anästhes|narkose)/u,
  /^assist/u,
  /^(?:überw[ei]|zuwei|einwei)/u,
  /^befund/u,
  /^(?:aufklär|aufgeklärt|klärte?)/u,
];

/** Nouns and adjectives that tell the sex of the patient in a letter. */
export const FEMALE_PATIENT =
  /(?<!\p{L})(?:patientin|\d{1,3}-?(?:jährige?n?|jähr\.) (?:\p{L}+e )?(?:patientin|frau|dame|rentnerin)|weiblich(?:es|en|e)? geschlecht\p{L}*|geschlecht: ?(?:w|weiblich)|\d{1,3} ?j(?:\.|ahre)?[,/] ?w(?:eibl\.|eiblich)?(?![\p{L}.])|w(?:eibl\.|eiblich)?[,/] ?\d{1,3} ?j(?:\.|ahre)?)(?!\p{L})/giu;
export const MALE_PATIENT =
  /(?<!\p{L}|der |die )(?:patient|(?<!(?:die|der|alle|viele|unserer) )patienten)(?![\p{L}*:/])|(?<=(?<!\p{L})der )patient(?![\p{L}*:/])|(?<!\p{L})(?:geschlecht: ?(?:m|männlich)|\d{1,3} ?j(?:\.|ahre)?[,/] ?m(?:ännl\.|ännlich)?(?![\p{L}.])|m(?:ännl\.|ännlich)?[,/] ?\d{1,3} ?j(?:\.|ahre)?)(?!\p{L})/giu;
/** A title before a name; "Frau Kollegin" is nobody's patient. */
export const TITLED =
  /(?<!\p{L})(?<title>Herrn?|Frau|Hr\.|Fr\.)\s(?<doctor>(?:(?:Prof|Dr|PD|Priv\.-Doz|med|habil)\.?\s?-?){1,4})?(?<names>\p{Lu}(?:[\p{L}-]+|\.)(?:\s\p{Lu}[\p{L}-]+)?)|(?<!\p{L})(?<alone>(?:(?:Prof|Dr|PD)\.\s?(?:med\.\s?)?){1,3})(?<doctors>\p{Lu}[\p{L}-]+)/gu;
/** After "Frau" and "Herr" these are no names. */
export const NO_NAME =
  /^(?:kolleg\p{L}*|doktor\p{L}*|professor\p{L}*|ober\p{L}*|chef\p{L}*|dame\p{L}*)$/iu;
/** What a pronoun at the beginning of a sentence does where it stands for a person. */
export const PERSONAL_VERB =
  /^(?:er|sie) (?:klag\p{L}*|stellte sich|stellt sich|lebt\p{L}*|gibt|gab|berichtet\p{L}*|kam|leidet|litt|hat(?:te)?|nimmt|nahm|raucht\p{L}*|trinkt|trank|verneint\p{L}*|lehnt\p{L}*|arbeitet\p{L}*|versorgt|erhielt|erhält|bekam|bekommt|unterzog|stürzte|fühlt\p{L}*|verspürt\p{L}*|bemerkte|wohnt\p{L}*|ist (?:verheiratet|berentet|ledig|verwitwet|rentner\p{L}*|\p{L}*raucher\p{L}*|tätig)|wurde (?:[^.;]{0,60} )?(?:aufgenommen|entlassen|verlegt|operiert|eingeliefert|eingewiesen|vorgestellt|behandelt|geimpft)|soll|darf|wünscht\p{L}*|möchte)(?!\p{L})/iu;

/** Before a name that is not the patient’s: "Freundin (Fr. Achleitner)", "der Ehefrau, Frau Saatenberg" */
export const OF_RELATIVE =
  /(?:mutter|vater|eltern|tochter|sohn|ehefrau|ehemann|partner(?:in)?|freund(?:in)?|schwester|bruder|nachbar(?:in)?|betreuer(?:in)?|lehrer(?:in)?|kolleg\p{L}*)[ ,(]{1,3}$/iu;
