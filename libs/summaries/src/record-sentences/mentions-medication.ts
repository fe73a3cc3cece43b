import { drugNamed } from '@app/faithfulness';

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
/** Short names that no list of drugs has: "ASS" is aspirin, "HCT" hydrochlorothiazide, "MCP" metoclopramide. */
const SHORT_NAMES =
  /(?<![\p{L}\d])(?:ASS|ASA|HCT|MCP(?!\s(?:joints?|I|[1-5]))|ISDN|GTN|HRT|NSAR|NSAIDs?|OCP|PPIs?|MTX|MMF|LMWH|NMH|[DN]OACs?|DOAKs?|VKA|[Pp]red)(?![\p{L}\d])/u;
/** A mass that a patient is given: not of a volume of blood, and not the patient's own in grams. */
const DOSE =
  /(?<![\p{L}\d.,])\d+(?:[.,]\d+)*\s?(?:mg|mcg|µg|μg|ug|micrograms?|milligrams?|units?|iu|i\.?e\.?|puffs?|tablets?|tabl?\.?|capsules?|kapseln?|drops?|tropfen|gtt|sachets?|hübe?|(?:mmol|meq)(?!\s?\/\s?(?:mol|kg)))(?!\p{L}|\s?(?:Hb\s?)?\/\s?(?:d?l|ml|g)\b)/iu;
/** Units of something that is drunk or transfused. */
const OTHER_UNITS =
  /\d+\s?units?\s(?:of\s)?(?:alcohol|red cells?|rcc|prbcs?|blood|platelets|ffp|(?:a|per)\sweek)\b/giu;
/** How often: "2 g qds", "1-0-1", "3x tgl.". */
const OFTEN =
  /\d\s*(?:od|bd|bid|tds|tid|qds|qid|qd|prn|nocte|mane)\b|(?<![\p{L}\d/.-])\d(?:[.,]\d)?(?:-\d(?:[.,]\d)?){2,3}(?![\p{L}\d/-])|\d\s?(?:x|mal)\s?(?:tgl|täglich)|\bx ?\d+\/(?:7|52|12)\b/iu;
/** By its form, by its class, or by a word for drugs altogether. */
const WORDS =
  /(?<!\p{L})(?:(?:pre-?)?(?:medications?|medicines)|(?:no|other|regular|new|any) medicine|\p{L}*medikation|\p{L}*medikamente?n?|meds|dauermed|drugs?|tablets?|tabletten?|tabs?|pills?|pille|capsules?|kapseln?|\p{L}*inhaler|inhalers?|nebulis\p{L}+|nebuli[sz]ers?|nebs|\p{L}*insulin\p{L}*|injections?|patch(?:es)?|pflaster|creams?|ointments?|salben?|creme|\p{L}*drops|\p{L}*tropfen|mouthwash\p{L}*|sprays?|nasenspray|contracepti\p{L}+|kontrazepti\p{L}+|anticoag\p{L}*|antikoag\p{L}*|antiplatelets?|antidepress\p{L}+|opioids?|opiates?|opioide?|diuretics?|diuretika|statins?|statine?|steroids?|steroide?|cortison|antibio\p{L}*|abx|analges\p{L}+|painkillers?|schmerzmittel|laxatives?|abführmittel|prescri\p{L}+|rezept\p{L}*|verordnet\p{L}*|chemotherap\p{L}+|chemo|implants?)(?!\p{L})/iu;
/** What a patient does not tolerate, by whatever it is called. */
const ALLERGY =
  /(?<!\p{L})(?:\p{L}*allerg\p{L}+|anaphyla\p{L}+|nk[df]?a|all: (?:none|nil|no)|hives|urticaria\p{L}*|urtikaria|quaddeln|angio\p{L}*[- ]?(?:o?edema|ödem\p{L}*)|sul(?:f|ph)a|sul(?:f|ph)onami\p{L}+|(?<!(?:exercise|glucose|heat|cold)[ -])intoleran\p{L}*|(?:not|n't) tolerat\p{L}+|unverträglich\p{L}*|nicht vertragen)(?!\p{L})/iu;
/** Of drugs whatever is beside it. */
const CHANGE =
  /(?<!\p{L})(?:discontinued|up-?titrat\p{L}*|titrat\p{L}*|tapered|re-?started|abgesetzt|angesetzt|pausiert|ausgeschlichen|eindosiert|aufdosiert|gestoppt|umgestellt|eingenommen|nimmt)(?!\p{L})/iu;
/** Grown in a dish or measured in blood, and nothing that is taken. */
const TESTED =
  /(?<!\p{L})(?:sensitive to|sensitivit\p{L}+|resistan\p{L}+|susceptib\p{L}+|S to|R to|not detected|sensibel|resisten\p{L}+|nicht nachweisbar)(?!\p{L})/iu;
/** What is done with a drug, or with something else. */
const CHANGED =
  /(?<!\p{L})(?:started|stopp(?:ed|ing)|held|withh\p{L}+|resum(?:ed|ing)|paus(?:ed|ing)|increased|reduced|halved|doubled|switched|changed|continu(?:e|ed|es)|begonnen|beendet|erhöht|reduziert|halbiert|verdoppelt|ersetzt)(?!\p{L})/iu;

/** The same as an order or a denial, beside the name of a drug. */
const ORDERED =
  /(?<!\p{L})(?:start|stop|hold|omit|ceas\p{L}+|increas\p{L}+|decreas\p{L}+|reduc\p{L}+|halve|double|switch|change|pause|resume|re-?start|wean\p{L}*|d\/c|off|new|instead|last dose|no longer|no|not|never|neu|statt|letzte|nicht|nie|kein\p{L}*|absetzen|ansetzen|beginnen|beenden|pausieren|erhöhen|steigern|reduzieren|gesteigert|weggelassen|aus)(?!\p{L})|->|→/iu;

/** What is said of the drugs of the sentence before. */
const REFERS =
  /^(?:it|this(?! (?:am|morning|afternoon|evening|week|month|year))|these|both|neither|the (?:dose|rest|others?|same)|rest|others?|diese[rs]?|beide|darunter|dosis|übrige\p{L}*)(?!\p{L})/iu;

/** Whether a sentence says something of a drug: by its name, its dose or its form, or in a word for what is done with one, or of an allergy. */
export function mentionsMedication(text: string): boolean {
  const isDosed = DOSE.test(text.replaceAll(OTHER_UNITS, '')) || OFTEN.test(text);
  if (isDosed || CHANGE.test(text)) return true;
  if (TESTED.test(text)) return false;
  return (
    WORDS.test(text) ||
    mentionsAllergy(text) ||
    SHORT_NAMES.test(text) ||
    drugsNamedIn(text).length > 0
  );
}

/** Whether a sentence may say that a drug is begun, stopped or changed, or is not given. */
export function changesMedication(text: string): boolean {
  return CHANGE.test(text) || CHANGED.test(text) || ORDERED.test(text);
}

/** The doses that a sentence has, as they are written. */
export function dosesIn(text: string): readonly string[] {
  return text.replaceAll(OTHER_UNITS, '').match(new RegExp(DOSE, 'giu')) ?? [];
}

/** Whether a sentence may say that a drug is not tolerated. */
export function mentionsAllergy(text: string): boolean {
  return ALLERGY.test(text);
}

/** Whether a sentence right behind one of drugs may be about the same. */
export function continuesMention(text: string): boolean {
  return REFERS.test(text) || CHANGED.test(text);
}

/** Words that would end like a drug with one letter more: "person". */
const NO_DRUG = /(?<!predni|metha|meta|corti)son$/u;

/** The drugs that a sentence names, by the names of the lexicon. In German most lack the last letter of the English ones: "Torasemid". */
export function drugsNamedIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words
    .flatMap((word) => [word, ...word.split('-')])
    .flatMap(
      (word) => drugNamed(word) ?? (NO_DRUG.test(word) ? null : drugNamed(`${word}e`)) ?? [],
    );
}
