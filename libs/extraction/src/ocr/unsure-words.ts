/** What stands for a word that was not read with enough certainty to be relied on. */
export const ILLEGIBLE = '[illegible]';

/** A word of a line with how sure recognition was of it, 0 to 1. */
export interface JudgedWord {
  readonly text: string;
  readonly confidence: number;
  /** It was read twice as the same. */
  readonly agreed: boolean;
  /** Its dots are not those that the picture shows, or something raised in it was not read as a digit. */
  readonly doubtful: boolean;
  /** Nothing stands beside it. */
  readonly alone: boolean;
  /** Its first letter is as wide as that letter is, and goes below the line only where it should. */
  readonly isShaped: boolean;
  /** Its height tells whether it begins with a capital. */
  readonly isCased: boolean;
}

const LEAST_OF_NUMBERS = 0.7;
// With letters in it, such as HbA1c, a figure is part of a name.
const LEAST_OF_MIXED = 0.4;
const LEAST_OF_DRUGS = 0.8;
// A micro sign is read as a p, and a small l as an I.
const LEAST_OF_UNITS = 0.8;
const LEAST_OF_SHORT = 0.75;
// Letters whose capitals differ in height alone.
const LIKE_CAPITAL = /^[cosuvwxz]$/iu;
const CERTAIN = 0.9;
const LEAST_OF_CASED = 0.6;
const LEAST_OF_BOX_LIKE = 0.93;
// Words behind a name in which its dose is looked for.
const REACH = 3;
const DOSE = /^\(?\d[\d.,/]*\s*(?:mg|g|µg|μg|mcg|ug|ml|mmol|IE|IU|I\.E\.|U|E|%)?\)?$/u;
const UNIT =
  /^(?:mg|g|µg|μg|mcg|ug|ml|mmol|IE|I\.E|IU|U|E|Tbl|Tab|tabs?|tablets?|Tabletten?|Kapseln?|capsules?)\b/iu;
// No other unit looks like them, once their first letter has been looked at.
export const KNOWN_UNIT =
  /^(?:m?g|ng|m?U|IU|mIU|ml)\/(?:d?l|ml|kg|h|min|mol)$|^mmol\/(?:d?l|mol)$|^nmol\/l$|^(?:mg|ng|ml|mmHg|mm|kg)$/u;
// No unit of a dose or a result: a micro sign again.
const MICRO_MISREAD = /^[HWyj](?:g|mol|l|m|U)(?:\/|$)/u;
const SHORT_UNIT = /^[\p{L}µμ]{1,4}[.,;)]?$/u;
const RATIO = /^[^\s/]{1,6}\/\S{1,10}$/u;
// What an empty drawn box is taken for.
const BOX_LIKE = /^[0OoQDCU[\](){}|LJI]{1,2}$/u;
// How substances end (WHO stems), English and German.
const STEM =
  /(?:pril|prilat|sartan|olol|dipine?|statin|cillin|mycin|micin|floxacin|azole?|prazole?|gliptin|gliflozin|formin|glutide?|parin|xaban|gatran|grel|coumon|setron|triptan|zepam|zolam|barbital|caine?|profen|fenac|coxib|oxetine?|opram|azepine?|idone?|apine?|mab|nib|vir|semide?|thiazide?|lukast|terol|tropium|sone?|solone?|thyroxine?|insulin)$/iu;

/** Whether the word at this place of a line may be a wrong number, a wrong unit or the wrong name of a drug. */
export function isUnsure(words: readonly JudgedWord[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const { text, confidence, agreed, doubtful, alone, isCased } = word;
  if (BOX_LIKE.test(text) && at === 0 && !alone && confidence < LEAST_OF_BOX_LIKE) return true;
  if (/\d/u.test(text))
    return (
      !agreed ||
      doubtful ||
      confidence < (/\p{L}{2}/u.test(text) ? LEAST_OF_MIXED : LEAST_OF_NUMBERS)
    );
  if (doubtful) return true;
  if (RATIO.test(text) || (SHORT_UNIT.test(text) && isNumber(words[at - 1])))
    return !agreed || isUnsureUnit(bare(text), word);
  if (text.length < 4)
    return (
      alone &&
      (!agreed ||
        confidence <
          (LIKE_CAPITAL.test(text) ? (isCased ? LEAST_OF_CASED : CERTAIN) : LEAST_OF_SHORT))
    );
  if ((agreed && confidence >= LEAST_OF_DRUGS) || !/\p{L}{4}/u.test(text)) return false;
  return STEM.test(text.replace(/[^\p{L}]+$/u, '')) || isBeforeDose(words, at);
}

/** A micro sign is read as m, n, p or u: a thousandth or a millionth of what it is. */
function isUnsureUnit(unit: string, { confidence, isShaped }: JudgedWord): boolean {
  if (MICRO_MISREAD.test(unit)) return true;
  if (/^[mnuµμ]/u.test(unit) && !isShaped) return true;
  if (unit.startsWith('p')) return confidence < CERTAIN;
  return confidence < LEAST_OF_UNITS && !KNOWN_UNIT.test(unit);
}

function bare(text: string): string {
  return text.replace(/[.,;)]$/u, '');
}

function isNumber(word: JudgedWord | undefined): boolean {
  return word !== undefined && /^[<>≤≥(]?\d[\d.,/-]*$/u.test(word.text);
}

function isBeforeDose(words: readonly JudgedWord[], at: number): boolean {
  const behind = words.slice(at + 1, at + 1 + REACH).map(({ text }) => text);
  return behind.some(
    (text, index) =>
      (DOSE.test(text) && UNIT.test(behind[index + 1] ?? '')) ||
      /^\(?\d[\d.,/]*(?:mg|µg|μg|mcg|ml|g|IE|IU)[.,;:)]*$/iu.test(text),
  );
}
