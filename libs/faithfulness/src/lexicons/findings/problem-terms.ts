import { stemList } from '../word-lists.js';

/** Endings of names of diseases. */
const DISEASE_ENDING =
  /^[a-z]{3,}(?:itis|emia|aemia|osis|oma|opathy|plegia|paresis|penia|algia|megaly|stenosis|ectasis|sclerosis|rrhagia|cele|lithiasis)$/;
/** Diseases without such an ending. */
const DISEASES = stemList(`
  diabetes hypertension hypotension asthma pneumonia stroke cancer tumor lymphoma seizure epilepsy migraine
  gout lupus arthritis fracture anemia hepatitis hernia ulcer cirrhosis dementia depression anxiety
  schizophrenia bipolar hypothyroidism hyperthyroidism tuberculosis embolism thrombosis aneurysm infarction
  angina fibrillation obesity glaucoma cataract cataracts psoriasis eczema sepsis cellulitis abscess copd
  emphysema hiv malaria covid influenza measles mumps varicella herpes syphilis gonorrhea chlamydia
  parkinson alzheimer autism adhd scoliosis osteoporosis neuropathy retinopathy nephropathy
`);
const NO_DISEASE = stemList(
  `diagnosis prognosis genoma aroma coma system hematoma symptoma dose osmosis hypnosis academia`,
);

/** Diseases that people call by their name: a source that has one says so. */
const NAMED = stemList(`
  diabetes asthma pneumonia stroke cancer lymphoma leukemia melanoma sarcoma carcinoma epilepsy gout lupus hepatitis
  cirrhosis dementia schizophrenia bipolar tuberculosis embolism thrombosis aneurysm infarction copd emphysema hiv
  malaria covid influenza measles mumps syphilis gonorrhea chlamydia parkinson alzheimer autism sarcoidosis
  pancreatitis appendicitis meningitis diverticulitis cholecystitis endocarditis myocarditis osteomyelitis glaucoma
  psoriasis sepsis fibrillation hemophilia endometriosis myeloma amyloidosis thalassemia hemochromatosis
`);

/** Whether a stem names a disease that has no other name among people. */
export function isNamedDisease(stemmed: string): boolean {
  return NAMED.has(stemmed);
}

/** Whether a stem names a disease by itself. */
export function isProblem(stemmed: string): boolean {
  if (NO_DISEASE.has(stemmed)) return false;
  return DISEASES.has(stemmed) || DISEASE_ENDING.test(stemmed);
}
