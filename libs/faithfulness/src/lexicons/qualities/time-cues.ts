/** Words that say whether a finding is there now, was there once, or is over. Written for this product. */
export const TIME_CUES = `
past after: {history/hx/h} of | h o | {previous/previously/prior/past/former/formerly/remote} | s p | status post | used to {have/get/suffer from} | {had/has had} {a/an/} {previous/prior/} | once had | {recovered/recovering} from | {childhood/prior}
past before: in the past | {years/months/year} ago | in {childhood/adolescence/infancy} | as a {child/teenager/baby/kid} | previously | in remission | {when/while} {she/he} was {young/younger/a child}
resolved after: {resolved/healed/cured} | {resolution/recovery} {of/from} | no longer {has/have} | {free/cured} of
resolved before: {has/have/had/is/are/was/were/} {completely/fully/now/since/} {resolved/healed/subsided/cleared/gone/disappeared/recovered/remitted/abated} | went away | {has/have} {gone away/cleared up/settled}
current after: {current/currently/active/ongoing/acute/present/presently/persistent/persisting/continued/recurrent/new/newly/today} {has/have/having/} | {presents/presented/presenting/admitted} with | {still/now} {has/have/having} | continues to have | {suffers/suffering} from | {complains/complaining/complained} of | acutely | is having | here {for/with}
current before: {is/are/remains/remain} {ongoing/active/current/persistent/present/still present/unresolved} | {persists/persist/continues/continue} | {today/currently/now/at present/presently} | on admission | at this time
open after: {has/have} {been/not/no/never}
has after: has | have
`;

/**
 * What stays once somebody has it: "history of" and "has" are one. Single words, or the keys of names of several.
 * Written for this product.
 */
export const LASTING = `
hypertension diabetes mellitus hyperlipidemia hypercholesterolemia hypothyroidism hyperthyroidism asthma copd emphysema
chronic obstructive pulmonary arthritis osteoarthritis osteoporosis coronary artery heart disease failure congestive
fibrillation arrhythmia kidney renal insufficiency cirrhosis hepatitis hiv epilepsy seizure migraine headache depression
anxiety bipolar schizophrenia dementia parkinson multiple sclerosis lupus psoriasis eczema glaucoma cataract gerd reflux
sleep apnea obesity gout neuropathy retinopathy allergy rhinitis sickle anemia smoking alcohol drug abuse autism adhd
fibromyalgia endometriosis thyroid cholesterol stenosis valve murmur scoliosis
`;
