import type { Word } from '../../text/words.js';

const MOST_WORDS = 5;
/** Written for Cloister. What is said of somebody himself, not what he does for the patient. */
const HAPPENS =
  /^,? ?(?:(?:also|has|have|had|is|was|been|being|recently|just|now|once|already|himself|herself|themselves|then|suddenly) )*(?:who|whose|suffer(?:s|ed|ing)?|develop(?:s|ed)|faint(?:s|ed)|collapse[sd]|fell|falls|died|dies|vomit(?:s|ed)|smoke[sd]?|smoking|drinks|use[sd]|using|wears|contracted|caught|underwent|tak(?:es|ing)(?! (?:him|her|the|care))|allergic|diagnosed|treated|admitted|hospitali[sz]ed|operated|infected|ill|sick|pregnant|tested|on (?!the |call|duty|leave|holiday|ward|behalf)|complain(?:s|ed) of|reports? (?:having|own|of (?:his|her) own)(?! \w+(?:ed|en)\b))\b/;
const HAS =
  /^(?:also )?(?:has|had|having|with) (?!(?:to|not|been|also|\w+(?:ed|en)|met|sent|found|brought|seen|made|told|put|set|left|gone|said|done|him|her|the patient)\b)\w/;

/** Whether what follows a person happens to him: "the carer, on metformin", not "the carer gave metformin". */
export function happensTo(words: readonly Word[], to: number): boolean {
  const next = words.slice(to, to + MOST_WORDS);
  const end = next.findIndex(({ before }) => /[.;:!?\n]/.test(before));
  const near = end === -1 ? next : next.slice(0, end);
  const said = near.map(({ text }) => text).join(' ');
  return HAPPENS.test(said) || HAS.test(said);
}
