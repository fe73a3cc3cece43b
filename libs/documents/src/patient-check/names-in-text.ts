const OTHERS = String.raw`emergency contact|next of kin|contact(?: person)?|mother|father|parents?|guardian|newborn|neonate|baby|spouse|partner|husband|wife|son|daughter|brother|sister|sibling|carer|caregiver|relative|insured|subscriber|policy ?holder|guarantor|donor|witness|attending|physician|doctor|provider|surgeon|anaesthetist|consultant|radiologist|pathologist|nurse|referring|referred by|ordering|requesting|primary care|gp|author|signed|signature|dictated|reported|transcribed|prepared|copy to|cc|notfallkontakt|kontaktperson|ansprechpartner(?:in)?|angehörige[rn]?|neugeborene[rns]?|mutter|vater|eltern|ehe(?:mann|frau|gatte|gattin|partner(?:in)?)|lebenspartner(?:in)?|sohn|tochter|bruder|schwester|betreuer(?:in)?|vormund|bevollmächtigte[rn]?|versicherungsnehmer(?:in)?|hauptversicherte[rn]?|versicherte[rn]?|spender(?:in)?|zeuge|zeugin|arzt|ärztin|(?:haus|ober|chef|assistenz|stations|fach|einweisende[rn]?|behandelnde[rn]?)[- ]?(?:arzt|ärztin)|einweiser|überweiser|verfasser(?:in)?|unterschrift|befundet|diktiert|erstellt`;
const OTHER_LABEL = new RegExp(
  String.raw`(?:^|\|)\s*(?:[\p{L}]+\s){0,2}?(?:${OTHERS})(?:'s|’s|s)?(?![\p{L}])[^:|.]{0,30}(?:[:|]|$)`,
  'iu',
);
const OTHER_HEADING = new RegExp(String.raw`^\W*(?:${OTHERS})(?![\p{L}])[^:.]{0,30}:?\s*$`, 'iu');
const OTHER_WORD = new RegExp(String.raw`(?:^|[^\p{L}])(?:${OTHERS})(?![\p{L}])`, 'iu');

/** Whether a line is about a relative or a member of staff: `heading` where what follows is, too. */
export function isOtherPerson(line: string): 'line' | 'heading' | null {
  if (line.length > 300) return null;
  if (OTHER_HEADING.test(line)) return 'heading';
  return OTHER_LABEL.test(line) ? 'line' : null;
}

/** Whether a relative or a member of staff is spoken of in a piece of a line. */
export function namesOtherPerson(text: string): boolean {
  return OTHER_WORD.test(text);
}

/** What stands behind a name, in forms and in letters. */
const AFTER_NAME =
  /\s*(?:[,;(]\s*(?:(?:(?:fe)?male|männlich|weiblich|divers|other|[mfwdx]|aged?|alter|mrn|id|nr)(?!\p{L})|\d|born|geb|dob|d\.o\.b|\*)|\s{2,}|\s[-–—]\s|[([|;/]|\d|\*).*$/isu;
const PARTICLE =
  /^(?:von|vom|van|der|den|de|del|della|di|da|dos|du|la|le|zu|zum|zur|ten|ter|bin|ibn|al|el|y|e)$/u;
const WORD = /^\p{Lu}['’]?\p{L}*(?:[-'’]\p{L}+)*,?$/u;
const SHORTENED =
  /^(?:\p{Lu}|\p{Lu}\.-?\p{Lu}|dr|prof|mr|mrs|ms|hr|fr|st|dipl|ing|med|jr|sr)\.,?$/iu;
/** Words that begin as a name does, behind "Patient:", and are none. */
const NO_NAME = new Set(
  `no not none denies unknown anonymous anonymized redacted test stable see reports presents was is has the a an and with
   male female name date signature sign information info data history medical education instructions consent details
   status safety care department ward clinic hospital id identification label sticker today yes und mit unbekannt siehe
   keine kein klagt wird ist hat unterschrift aufklärung daten angaben etikett aufkleber station klinik abteilung
   patient patientin doctor nurse mother father self normal new old adult child infant improving resting comfortable alert
   oriented deceased discharged admitted tolerated on in at for so yeah just i we he she my it this that nope okay ok
   well um uh oh hi hello sure maybe right good i'm it's nothing`.split(/\s+/),
);

/** The name that a value is, without what stands behind it; null where it is no name. */
export function nameIn(value: string, kind: 'name' | 'surname' | 'given-name'): string | null {
  const text = value
    .replace(AFTER_NAME, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/,$/, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');
  const words = text === '' ? [] : text.split(' ');
  const least = kind === 'name' ? 2 : 1;
  if (words.length < least || words.length > 7) return null;
  return words.every(isNameWord) && words.some((word) => word.length > 2) ? text : null;
}

/** A name, and what says whose it is, is no longer. */
const BEFORE_MAX = 300;

/** The name at the end of a text that a date of birth follows; null where there is none, or it is of a relative. */
export function nameBefore(text: string): string | null {
  const end = text.slice(-BEFORE_MAX).replace(/[\s,(*–-]+$/u, '');
  const words = end.split(/\s+/);
  let from = words.length;
  while (from > 0 && words.length - from < 6 && isNameWord(words[from - 1] ?? '')) {
    from -= 1;
    if (/^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Miss)$/u.test(words[from] ?? '')) break;
  }
  while (from < words.length && PARTICLE.test(words[from] ?? '')) from += 1;
  const name = words.slice(from).join(' ');
  if (nameIn(name, 'name') === null) return null;
  const before = words.slice(Math.max(0, from - 3), from).join(' ');
  if (OTHER_WORD.test(before) || OTHER_WORD.test(name)) return null;
  const isAddressed = /^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Miss)\s/u.test(name);
  const isNamed = /(?:patient(?:en|in)?|betr(?:\.|eff)|re|regarding):?$/iu.test(before);
  return from === 0 || isAddressed || isNamed ? name : null;
}

function isNameWord(word: string): boolean {
  if (PARTICLE.test(word)) return true;
  if (SHORTENED.test(word)) return true;
  return WORD.test(word) && !NO_NAME.has(word.toLowerCase().replaceAll(/[.,]/g, ''));
}
