import { DRUG_NAMES } from './drug-names.js';
import { MORE_DRUG_NAMES } from './facts/more-drug-names.js';

/** By any of its names the one that stands for it. */
const NAMES: ReadonlyMap<string, string> = new Map(
  `${MORE_DRUG_NAMES.trim()}\n${DRUG_NAMES.trim()}`.split('\n').flatMap((line) => {
    const names = line.split('|').map((name) => name.trim());
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);
/** Endings that international names of one class share. */
const CLASS_ENDING =
  /^[a-z]{2,}(?:pril|sartan|olol|statin|azole|cillin|mycin|micin|floxacin|prazole|dipine|gliptin|gliflozin|glutide|tidine|setron|triptan|mab|tinib|parin|xaban|gatran|cycline|azepam|zolam|caine|oxetine|traline|barbital|thiazide|semide|profen|oxicam|coxib|codone|morphone|lukast|terol|sone|solone|afil|vir|ciclovir|dronate|platin|taxel|rubicin|formin|glitazone|dopa|azine)$/;
const NO_DRUG = new Set([
  'person',
  'treasone',
  'grandson',
  'cyclone',
  'unison',
  'magazine',
  'dopa',
  'april',
  'cocaine',
  'cholesterol',
  'virgin',
  'nobody',
  'bone',
]);

/** What a word names if it names a drug: the same for a brand and its generic name. */
export function drugNamed(word: string): string | null {
  const known = NAMES.get(word);
  if (known !== undefined) return known;
  return CLASS_ENDING.test(word) && !NO_DRUG.has(word) && word.length > 5 ? word : null;
}
