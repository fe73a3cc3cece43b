import { isProblem } from '../findings/problem-terms.js';
import { stemList } from '../word-lists.js';

/** What happens to one person and not to another: heads of names of diseases, operations and habits; written by us. */
const PERSONAL = stemList(`
  attack infarct infarction mi cad chf ckd tia cva dvt pe ms als gerd ibs afib bleed bleeding clot
  clots tumour carcinoma melanoma sarcoma leukemia leukaemia lymphoma myeloma cancer cancers murmur failure bypass stent transplant
  dialysis surgery hysterectomy mastectomy cholecystectomy appendectomy amputation pacemaker chemotherapy
  radiation polio suicide overdose alcoholism alcoholic drug addiction smoker smoke smokes smoked smoking diabetic dm htn hypercholesterolemia
  hyperlipidemia hypertensive asthmatic epileptic seizure seizures miscarriage preeclampsia psychosis
  allergy allergic sickle thalassemia hemophilia stroke strokes dementia lupus gout goiter psychiatric
`);
/** Part of a name of several words only. */
const HEADS = stemList(`disease disorder attack syndrome infarction bleeding bleed failure`);
/** What nobody has done of whom a note is written as of a living one. */
const DEATH = stemList(`died dies deceased death passing`);

/** Whether words name what one person has and another has not; stems. */
export function isPersonal(stems: readonly string[]): boolean {
  return stems.some(
    (stemmed) =>
      PERSONAL.has(stemmed) || isProblem(stemmed) || (stems.length > 1 && HEADS.has(stemmed)),
  );
}

export function isDeath(stems: readonly string[]): boolean {
  return stems.some((stemmed) => DEATH.has(stemmed));
}

/** What is said of two persons at once, or of how they are to each other. */
export const SHARED = stemList(`
  live lives living home house age ages aged year-old twin twins adopted married divorce divorced separated widow widowed
  maternal paternal grand great half step healthy well alive unknown side family relative relatives contact phone
  informed telephone address name names brought accompanied present help helps care support supportive work works
  working school retired job death died dies deceased together
`);
