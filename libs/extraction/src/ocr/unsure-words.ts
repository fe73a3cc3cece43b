import type { RecognizedWord } from './recognizer.js';

/** What stands for a word that was not read with enough certainty to be relied on. */
export const ILLEGIBLE = '[illegible]';

// A lost decimal point costs little certainty: of numbers in poor scans that were read wrong, nearly all were below this.
const LEAST_OF_NUMBERS = 0.885;
// With letters in it, such as HbA1c, a figure is part of a name.
const LEAST_OF_MIXED = 0.75;
const LEAST_OF_DRUGS = 0.8;
// Words behind a name in which its dose is looked for.
const REACH = 3;
const DOSE = /^\(?\d[\d.,/]*\s*(?:mg|g|µg|μg|mcg|ug|ml|mmol|IE|IU|I\.E\.|U|E|%)?\)?$/u;
const UNIT =
  /^(?:mg|g|µg|μg|mcg|ug|ml|mmol|IE|I\.E|IU|U|E|Tbl|Tab|tabs?|tablets?|Tabletten?|Kapseln?|capsules?)\b/iu;
// How substances end (WHO stems), English and German.
const STEM =
  /(?:pril|prilat|sartan|olol|dipine?|statin|cillin|mycin|micin|floxacin|azole?|prazole?|gliptin|gliflozin|formin|glutide?|parin|xaban|gatran|grel|coumon|setron|triptan|zepam|zolam|barbital|caine?|profen|fenac|coxib|oxetine?|opram|azepine?|idone?|apine?|mab|nib|vir|semide?|thiazide?|lukast|terol|tropium|sone?|solone?|thyroxine?|insulin)$/iu;

/** Whether the word at this place of a line may be a wrong number or the wrong name of a drug. */
export function isUnsure(words: readonly RecognizedWord[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/\d/u.test(word.text))
    return word.confidence < (/\p{L}{2}/u.test(word.text) ? LEAST_OF_MIXED : LEAST_OF_NUMBERS);
  if (word.confidence >= LEAST_OF_DRUGS || !/\p{L}{4}/u.test(word.text)) return false;
  return STEM.test(word.text.replace(/[^\p{L}]+$/u, '')) || isBeforeDose(words, at);
}

function isBeforeDose(words: readonly RecognizedWord[], at: number): boolean {
  const behind = words.slice(at + 1, at + 1 + REACH).map(({ text }) => text);
  return behind.some(
    (text, index) =>
      (DOSE.test(text) && UNIT.test(behind[index + 1] ?? '')) ||
      /^\(?\d[\d.,/]*(?:mg|µg|μg|mcg|ml|g|IE|IU)[.,;:)]*$/iu.test(text),
  );
}
