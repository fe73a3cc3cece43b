import { type Breaker, changeEach, pick } from './break.js';

/** Common ones, of classes that are mistaken for each other. Made for this measurement, apart from the check's own list. */
const DRUGS =
  `lisinopril losartan amlodipine metoprolol atenolol carvedilol hydrochlorothiazide furosemide
  atorvastatin simvastatin pravastatin metformin glipizide insulin januvia warfarin coumadin clopidogrel plavix
  aspirin ibuprofen naproxen celebrex meloxicam acetaminophen tylenol motrin advil aleve tramadol oxycodone
  percocet vicodin morphine gabapentin neurontin lyrica cymbalta sertraline zoloft fluoxetine prozac lexapro
  wellbutrin effexor xanax ativan klonopin ambien amoxicillin augmentin penicillin azithromycin ciprofloxacin
  cipro levaquin doxycycline cephalexin keflex bactrim vancomycin prednisone dexamethasone medrol albuterol
  advair singulair flonase claritin zyrtec benadryl omeprazole prilosec nexium pantoprazole zofran reglan
  synthroid levothyroxine lasix norvasc lipitor zocor digoxin amiodarone lantus flexeril botox methotrexate
  humira tamoxifen flomax viagra allopurinol colchicine depakote keppra dilantin lithium seroquel`
    .trim()
    .split(/\s+/);
const NAMED = new RegExp(`\\b(?:${DRUGS.join('|')})\\b`, 'gi');

/** Each drug, changed to another one that the source does not name. */
export const breakDrugs: Breaker = ({ sentence, source, random }) => {
  const others = DRUGS.filter(
    (drug) => !source.text.toLowerCase().includes(drug) && !sentence.toLowerCase().includes(drug),
  );
  return changeEach(sentence, NAMED, ([drug]) => likeIn(pick(others, random) ?? drug, drug)).map(
    ({ text, match }) => ({
      kind: 'drug' as const,
      how: match[0].toLowerCase(),
      text,
      isFromTruth: source.text.toLowerCase().includes(match[0].toLowerCase()),
    }),
  );
};

function likeIn(put: string, drug: string): string {
  return /^[A-Z]/.test(drug) ? put.charAt(0).toUpperCase() + put.slice(1) : put;
}
